#!/bin/sh
# commands.sh TRATA: runs every command that README.md shows and every example of --help and of
# the manual pages, in a scratch folder that holds the repository's data and the file that the
# examples name. A command passes when it ends with 0, or with 1, a check that found something. Then
# the help of each command in Spanish.
trata=$(realpath "$1")
top=$(realpath "$(dirname "$0")/../..")
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT
passed=0 failed=0
mkdir "$scratch/build"
ln -s "$trata" "$scratch/build/trata"
for part in datasets plots tests src; do ln -s "$top/$part" "$scratch/$part"; done
cp "$top/tests/data/sesnsp/two_states_jun22.csv" "$scratch/IDEFC_NM_jun22.csv"
mkdir "$scratch/downloads"
cp "$scratch/IDEFC_NM_jun22.csv" "$scratch/downloads/"
for from in 1 101; do
	"$trata" mse -q --example uk5 --data "$scratch/datasets" --replicates 200 --format csv \
		--replicate-range $from,$((from + 99)) -o "$scratch/part-$from.csv"
done
mkdir "$scratch/shard"
for part in 1 2; do
	"$trata" import -q --data "$scratch/shard/$part" -o /dev/null "$scratch/IDEFC_NM_jun22.csv"
done

# the lines of README's sh blocks that call the program, without the comments behind them
readme() {
	awk '/^```sh/ { inside = 1; next } /^```/ { inside = 0 } inside' "$top/README.md" |
		grep -E '^(build/)?trata ' | sed -e 's/[[:space:]]#.*//' -e 's|^build/||'
}
# the examples of every command that the help lists
examples() {
	"$trata" help | sed -n '/^Examples/,$!s/^  \([a-z][a-z-]*\) .*/\1/p' | while read -r command; do
		"$trata" "$command" --help | sed -n '/^Examples/,$s/^  trata/trata/p'
	done
	"$trata" help | sed -n '/^Examples/,$s/^  trata/trata/p'
}
# the examples of the manual page, with broken lines joined
manual() {
	"$trata" help --man trata.1 | sed -n '/^\.nf/,/^\.fi/p' |
		sed -e ':a' -e '/\\e$/N; s/ *\\e\n */ /; ta' -e 's/\\-/-/g' -e 's/\\(aq/'"'"'/g' |
		grep '^trata '
}

readme >"$scratch/readme"
examples >"$scratch/examples"
manual >"$scratch/manual"
for list in readme examples manual; do
	[ "$(wc -l <"$scratch/$list")" -ge 5 ] || { failed=$((failed + 1)); echo "commands: $list has too few"; }
done
# every example of --help stands in the manual too
if LC_ALL=C sort -u "$scratch/examples" >"$scratch/a" && LC_ALL=C sort -u "$scratch/manual" >"$scratch/b" &&
	missing=$(LC_ALL=C comm -23 "$scratch/a" "$scratch/b" | grep -vxF "$("$trata" help | sed -n 's/^  trata/trata/p')") &&
	[ "$missing" ]; then
	failed=$((failed + 1))
	echo "commands: not in the manual: $missing"
fi
LC_ALL=C sort -u "$scratch/examples" "$scratch/manual" >"$scratch/rest"
while IFS= read -r line; do
	(cd "$scratch" && eval "set -- ${line#trata }" && "$trata" "$@") >"$scratch/out" 2>"$scratch/err" </dev/null
	status=$?
	if [ "$status" -le 1 ]; then passed=$((passed + 1))
	else failed=$((failed + 1)); echo "commands: $line: exit status $status"; head -n 3 "$scratch/err"; fi
done <<END
$(cat "$scratch/readme"; grep -vxFf "$scratch/readme" "$scratch/rest")
END
# the help in Spanish names the same commands and options, and is not English
listed() { sed -n 's/^  \(-., \)\{0,1\}\(--\)\{0,1\}\([a-z][a-z-]*\) .*/\1\2\3/p'; }
english() { sed -e '/^Ejemplos/,$d' | grep -nwE 'the|which|with|and|Usage|Options|default'; }
for command in '' $("$trata" help | sed -n '/^Examples/,$!s/^  \([a-z][a-z-]*\) .*/\1/p'); do
	# shellcheck disable=SC2086
	"$trata" $command --help --lang es >"$scratch/es" 2>"$scratch/err" && [ ! -s "$scratch/err" ] &&
		grep -q "^Uso: trata ${command:-ORDEN}" "$scratch/es" && ! english <"$scratch/es" &&
		[ "$("$trata" $command --help | listed)" = "$(listed <"$scratch/es")" ] &&
		passed=$((passed + 1)) || { failed=$((failed + 1)); echo "commands: help of $command in Spanish"; }
done
echo "commands: $passed passed, $failed failed"
[ "$failed" = 0 ]
