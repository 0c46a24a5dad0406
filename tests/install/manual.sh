#!/bin/sh
# manual.sh TRATA: the manual pages are clean for groff and mandoc and hold every command, option,
# measure, offence, column and claim word of the program's tables, those in Spanish too; the
# completions complete them.
trata=$(realpath "$1")
top=$(realpath "$(dirname "$0")/../..")
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT
cd "$scratch" || exit 1
passed=0 failed=0
good() { passed=$((passed + 1)); }
bad() { failed=$((failed + 1)); echo "manual: $1"; [ "$2" ] && printf '%s\n' "$2" | head -n 5; }
none() { if [ "$2" ]; then bad "$1" "$2"; else good; fi; }
has() { if grep -qxF -- "$2" "$1"; then good; else bad "$1 does not offer \"$2\""; fi; }

for page in trata.1 trata-claims.5 trata-datasets.5; do
	"$trata" help --man $page >$page || bad "no page $page"
	if command -v groff >/dev/null; then none "groff on $page" "$(groff -ww -man -Tutf8 $page 2>&1 >/dev/null)"
	else echo "manual: groff SKIPPED, it is not installed"; fi
	if command -v mandoc >/dev/null; then none "mandoc on $page" "$(mandoc -Tlint $page 2>&1)"
	else echo "manual: mandoc SKIPPED, it is not installed"; fi
	sed -e 's/\\-/-/g' -e 's/\\&//g' $page >$page.plain
done
# in Spanish: what is typed stays, in its order; titles and sentences are not English
words() { sed -n 's/^\.\(SS\|B\) //p; /^\.nf/,/^\.fi/p' "$1"; }
sections() { sed -n 's/^\.SH //p' "$1"; }
for page in trata.1 trata-claims.5 trata-datasets.5; do
	"$trata" help --man $page --lang es >es.$page || bad "no page $page in Spanish"
	if command -v groff >/dev/null; then none "groff on $page in Spanish" "$(groff -ww -man -Kutf8 -Tutf8 es.$page 2>&1 >/dev/null)"; fi
	if command -v mandoc >/dev/null; then none "mandoc on $page in Spanish" "$(mandoc -Tlint es.$page 2>&1)"; fi
	words $page >words; words es.$page >es.words
	none "$page in Spanish has other words" "$(diff words es.words)"
	sections $page | sort >sections; sections es.$page | sort >es.sections
	[ "$(wc -l <sections)" = "$(wc -l <es.sections)" ] && good || bad "$page in Spanish has other sections"
	none "$page in Spanish has English sections" "$(comm -12 sections es.sections)"
	grep -qx '\.SH NOMBRE' es.$page && good || bad "$page in Spanish has no NOMBRE"
done
for page in trata.1 trata-claims.5; do
	none "$page in Spanish has English" "$(sed -e '/^\.nf/,/^\.fi/d' es.$page |
		grep -nwE 'the|of|which|and|with|is|are' | grep -vE '^1:|^[0-9]+:\.')"
done
"$trata" help --man trata.7 >/dev/null 2>&1 && bad 'a page that is not there'
commands=$("$trata" help | sed -n '/^Examples/,$!s/^  \([a-z][a-z-]*\) .*/\1/p')
for command in $commands; do
	grep -q "^\.SS trata $command" trata.1.plain && good || bad "trata.1 lacks $command"
	for option in $("$trata" "$command" --help | sed -n '/^Options/,/^Examples/s/^  \(-., \)\{0,1\}\(--[a-z-]*\).*/\2/p'); do
		grep -qE "^\.B (-., )?$option( |\$)" trata.1.plain && good || bad "trata.1 lacks $option"
	done
done
# the files that the store writes have the columns of the page, and a claims file too
for file in "$top"/datasets/releases.csv "$top"/datasets/figures/*.csv; do
	for column in $(head -n 1 "$file" | tr ',\r' '  '); do
		grep -qx "\.B $column" trata-datasets.5.plain && good || bad "trata-datasets.5 lacks $column of $file"
	done
done
for word in $(awk '/claim_(column|kind|verdict)_names\[[A-Z_]+\] = / { inside = 1 } inside; /};/ { inside = 0 }' \
	"$top"/src/claim/*.c 2>/dev/null | grep -o '"[a-z_-]*"' | tr -d '"'); do
	grep -qx "\.B $word" trata-claims.5.plain && good || bad "trata-claims.5 lacks $word"
done
measures=$(sed -n '/^\.SH MEASURES/,/^\.SH OFFENCES/s/^\.B //p' trata.1.plain | sort -u)
offences=$(sed -n '/^\.SH OFFENCES/,/^\.SH PLACES/s/^\.B //p' trata.1.plain)

# ------------------------------------------------------------------ completions
for shell in bash zsh fish; do "$trata" help --completion $shell >$shell || bad "no $shell completion"; done
"$trata" help --completion tcsh >/dev/null 2>&1 && bad 'completions for a shell that has none'

cat >ask.bash <<'END'
. ./bash
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
_trata
printf '%s\n' "${COMPREPLY[@]}"
END
if command -v bash >/dev/null; then
	complete_bash() { bash ask.bash trata "$@" >offered; }
	complete_bash ''; for command in $commands; do has offered "$command"; done
	complete_bash series ''; for measure in $measures; do has offered "$measure"; done
	complete_bash series victims --offence ''; for offence in $offences; do has offered "$offence"; done
	complete_bash series victims --pl; has offered --place
	complete_bash series victims --place MX-B; has offered MX-BCN
	complete_bash series victims --place MX-BCN,chih; has offered MX-BCN,Chihuahua
	complete_bash series victims --place Nuevo; has offered 'Nuevo\ León'
	complete_bash series victims --place = MX-BCN; has offered MX-BCN
	complete_bash series victims --by month,st; has offered month,state
	complete_bash series victims --format ''; has offered json
	touch figures.csv; complete_bash audit fig; has offered figures.csv
	complete_bash seires vic; [ -s offered ] && [ "$(cat offered)" ] && bad 'bash completes an unknown command'
else echo 'manual: bash completions SKIPPED, bash is not installed'; fi

if command -v fish >/dev/null; then
	complete_fish() { HOME=$scratch fish -c "source ./fish; complete -C '$1'" | cut -f1 >offered; }
	complete_fish 'trata '; for command in $commands; do has offered "$command"; done
	complete_fish 'trata series '; for measure in $measures; do has offered "$measure"; done
	complete_fish 'trata series victims --offence '; for offence in $offences; do has offered "$offence"; done
	complete_fish 'trata series victims --place MX-B'; has offered MX-BCN
	complete_fish 'trata series victims --place MX-BCN,MX-C'; has offered MX-BCN,MX-CHH
else echo 'manual: fish completions SKIPPED, fish is not installed'; fi

# zsh completes in a terminal of its own: what is typed with tabs is echoed back completed
if command -v zsh >/dev/null; then
	cat >ask.zsh <<'END'
zmodload zsh/zpty
zpty z zsh -f -i
zpty -w z 'PS1="> "; autoload -U compinit; compinit -D -u; source ./zsh; bindkey "^I" complete-word; echo re""ady'
until [[ $out == *ready* ]]; do zpty -r -t z more && out+=$more; sleep 0.1; ((++n > 100)) && exit 1; done
zpty -n -w z $'trata ser\tinvest\t--offence rap\t--pla\tMX-BCN,MX-NL\t\C-aecho "["\C-e "]"\n'
out= n=0
until [[ $out == *$'\n['*']'* ]]; do zpty -r -t z more && out+=$more; sleep 0.1; ((++n > 100)) && break; done
print -r -- "$out"
END
	timeout 30 zsh -f ask.zsh >offered 2>&1
	if tr -d '\r' <offered | tr -s ' ' | grep -qxF '[trata series investigations --offence rapto --place=MX-BCN,MX-NLE ]' ||
		tr -d '\r' <offered | tr -s ' ' | grep -qE '^\[ ?trata series investigations --offence rapto --place=MX-BCN,MX-NLE \]'; then good
	else bad 'zsh does not complete' "$(tail -n 3 offered | cat -v)"; fi
else echo 'manual: zsh completions SKIPPED, zsh is not installed'; fi
echo "manual: $passed passed, $failed failed"
[ "$failed" = 0 ]
