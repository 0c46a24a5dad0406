#!/bin/sh
# spanish.sh TRATA: with --lang es no English is left: every example of --help, the help itself,
# and every case of the command line (most are errors) are run in Spanish, and what they print is
# searched for English words. What others wrote is quoted as it stands and is left out: text in
# quotes, titles and citations of sources, file names, the sentence of a claim, the row of a file.
trata=$(realpath "$1")
top=$(realpath "$(dirname "$0")/../..")
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT
cd "$top" || exit 1
passed=0 failed=0
english='the|of|is|are|and|with|which|not|was|were|has|have|from|for|there|this|that|only|than|cannot|must|its|their|been|each|how|what|when|where|who|or|but|an|all|any|row|does|says|see|in|by|on|to|it'
# names and titles: "Department of State", "Killings and Refugee Flow in Kosovo"
titles='s/[A-Z][A-Za-z-]* \(\(of\|and\|in\|for\) [A-Z][A-Za-z]*\)//g; s/Modern slavery: an application of multiple systems estimation//; s/web page.*$//; s/Journal of the//; s/CC BY//; s/^ *on illegal trafficking, about//'
# quoted text runs on over wrapped lines
left() {
	tr '\n' '\001' <"$1" | sed -e 's/"[^"]*"//g' -e 's/“[^”]*”//g' -e 's/`[^`]*`//g' -e 's/«[^»]*»//g' |
		tr '\001' '\n' | grep -vE '^ *(trata|https?:)|^claim  |^  fila  ' |
		sed -e 's|[^ ]*[/=_][^ ]*||g' -e 's/--[a-z-]*//g' -e 's/\<[a-z0-9]*-[a-z0-9-]*//g' \
			-e "$titles" -e 's/ WHEN .* first,*$//' -e 's/ [A-Z]*,[A-Z]* *$//' |
		grep -iwE "$english"
}
look() {
	name=$1
	shift
	"$trata" "$@" --lang es >"$scratch/out" 2>&1 </dev/null
	if found=$(left "$scratch/out"); then
		failed=$((failed + 1))
		echo "spanish: $name"
		printf '%s\n' "$found" | head -n 4
	else
		passed=$((passed + 1))
	fi
}
commands=$("$trata" help | sed -n '/^Examples/,$!s/^  \([a-z][a-z-]*\) .*/\1/p')
look help help
for command in $commands; do
	look "$command --help" "$command" --help
	"$trata" "$command" --help | sed -n '/^Examples/,$s/^  trata //p' >"$scratch/examples"
	while read -r line; do
		case $line in *--layouts* | import* | audit* | update* | merge* | report* | *' -o '* | *dumb*) continue ;; esac
		eval "look \"example: $line\" $line"
	done <"$scratch/examples"
done
while IFS="$(printf '\t')" read -r name arguments status _; do
	case $name in '' | '#'*) continue ;; esac
	case $arguments in *--lang* | *'-o '* | *'--format '[cj]* | *--format=[cj]* | *--man* | *--completion* | *dumb* | *sixel* | *' > '* | *'|'* | *claimreview* | *--layouts*) continue ;; esac
	eval "look \"case $name: $arguments ($status)\" $arguments" 2>/dev/null
done <tests/cli/cases.tsv
echo "spanish: $passed passed, $failed failed"
[ "$failed" = 0 ]
