#!/bin/sh
# injection.sh TRATA: text of claims files, rates files and file names never becomes a spreadsheet's
# formula, markup or a script of a page, or a command of gnuplot. What is planted bears the mark
# EVIL; each output is looked at for it both ways: tamed it must be there, and wild nowhere.
trata=$(realpath "$1")
top=$(realpath "$(dirname "$0")/../..")
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
passed=0 failed=0
ok() { passed=$((passed + 1)); }
bad() { failed=$((failed + 1)); echo "injection: $1"; head -n 3 err 2>/dev/null; }
wild='(^|[,;	])"?[=+@-]EVIL'

# no_formula NAME FILE: the mark is in it, and no cell begins with what a spreadsheet runs
no_formula() {
	if ! grep -q "'[=+@-]EVIL" "$2"; then bad "$1: what was planted is not there tamed"
	elif grep -Eq "$wild" "$2"; then bad "$1: $(grep -Eo "$wild.{20}" "$2" | head -n 1)"
	else ok; fi
}

markup='<img src=x onerror=EVIL()>\"'"'"'></script><script>EVIL()</script>`touch PWNED`\\'"'"';system(\"touch PWNED\");'"'"' {/Bold=99 x} %s $1 ]]> -->'
# the store, with the first claims and the history of a number rewritten
cp -r "$top/datasets" store
text=$(printf '%s' "$markup" | sed 's/\\\\/\\/g; s/\\"/""/g')
{
	head -n 1 store/claims/seed.csv
	n=0
	for row in 'value,victims,trafficking,,MX,2022-01/2022-06,,,,at-least,494,persons' \
		'value,victims,trafficking,,MX,2022-01/2022-06,,,,exact,111,persons' \
		'change,victims,trafficking,,MX,2022-01/2022-06,2021-01/2021-06,,,exact,22,percent' \
		'record,victims,trafficking,,MX,2022,2015,,,exact,,persons'; do
		n=$((n + 1))
		printf '"@EVIL%d","%s","=EVIL%s",2022-08,javascript:EVIL(),%s,2022-06,"-EVIL%s"\n' \
			"$n" "$text" "$text" "$row" "$text"
	done
} >store/claims/seed.csv.new
mv store/claims/seed.csv.new store/claims/seed.csv
{
	head -n 1 store/claims/history-twenty-thousand.csv
	for year in 2000 2004 2010; do
		printf '"@EVIL%d",%d,"+EVIL%s","%s",20000,persons,stock,about,"=EVIL%s",MX,"-EVIL%s",javascript:EVIL()\n' \
			"$year" "$year" "$text" "$text" "$text" "$text"
	done
} >history.new
mv history.new store/claims/history-twenty-thousand.csv
export TRATA_DATA="$work/store"

# ------------------------------------------------------------------ spreadsheets
"$trata" check store/claims/seed.csv --format csv >check.csv 2>err
no_formula 'check' check.csv
"$trata" check --history twenty-thousand --format csv >history.csv 2>err
no_formula 'check --history' history.csv
sed 's/,494,/,495,/; s/,111,/,494,/' store/claims/seed.csv >later.csv
"$trata" watch 2022-06 2025-06 store/claims/seed.csv --format csv >watch.csv 2>err
no_formula 'watch' watch.csv
cp "$top/tests/data/sesnsp/two_states_jun22.csv" '=EVIL|calc_jun22.csv'
"$trata" import -q --data mine '=EVIL|calc_jun22.csv' -o import.csv --format csv 2>err
no_formula 'import' import.csv
no_formula 'releases.csv of the store' mine/releases.csv
"$trata" import -q --data mine '=EVIL|calc_jun22.csv' 2>err | grep -q known && ok ||
	bad 'the store does not know the name that it tamed'
"$trata" export csv --data mine >export.csv 2>err
no_formula 'export csv' export.csv
"$trata" sources --data mine --format csv >sources.csv 2>err
no_formula 'sources' sources.csv
"$trata" sources --data mine --format json | grep -q '"=EVIL' && ok || bad 'the name is not shown as it is'
{
	head -n 1 "$top/datasets/reporting-rates.csv"
	echo 'own-2019,=EVIL,-EVIL press,2019,MX,trafficking,trafficking,dark-figure,dark figure,96,,96,percent unreported,,survey,http://example.org/a,+EVIL,Mexico,@EVIL'
} >rates.csv
"$trata" import -q --data mine rates.csv -o /dev/null 2>err || bad 'the rates file'
for file in $(grep -rl EVIL mine --include=*.csv); do no_formula "$file" "$file"; done
[ "$(grep -rl '@EVIL' mine | wc -l)" = 1 ] && ok || bad 'the rates are not in the store'
# numbers stay numbers
"$trata" compare victims --period 2022-H1 --baseline 2023-H1 --format csv 2>err | grep -Eq ',-[0-9]' &&
	ok || bad 'a negative number is no number'

# ------------------------------------------------------------------ pages
"$trata" check store/claims/seed.csv --format claimreview >review.json 2>err
grep -q 'EVIL' review.json && ! grep -q '<' review.json && ! grep -q 'javascript:' review.json && ok ||
	bad 'ClaimReview can leave its script'
if command -v gnuplot >/dev/null; then
	for lang in en es; do
		"$trata" report -q --lang $lang -o "report-$lang" >/dev/null 2>err || bad "report --lang $lang"
		page=report-$lang/index.html
		grep -q 'EVIL' "$page" && ok || bad "$page: what was planted is not there"
		grep -Eq '<img src=x|<script>EVIL|href="?javascript:|[a-z-]+="[^"<]*onerror=EVIL\(\)(>|&gt;)"' "$page" &&
			bad "$page: markup of a claim is in it" || ok
		[ "$(grep -o '<script' "$page" | wc -l)" = "$(grep -o '</script>' "$page" | wc -l)" ] && ok ||
			bad "$page: scripts that do not match"
	done
	grep -rlE '<img src=x|<script' report-en/charts --include=*.svg >err && bad 'markup in an SVG' || ok
	grep -rlE "$wild" report-en --include=*.csv >err && bad 'a formula in the data of the page' || ok
	grep -rl EVIL report-en --include=*.csv >out && ok || bad 'the data of no chart names a claim'

	# -------------------------------------------------------------- gnuplot
	for script in $(grep -rl EVIL report-en/charts --include=*.gp); do
		(cd report-en/charts && gnuplot -d "${script##*/}" >/dev/null 2>"$work/err") && ok ||
			bad "$script does not run"
	done
	[ -n "$script" ] && ok || bad 'no script quotes a claim'
	[ -z "$(find . -name 'PWNED*')" ] && ok || bad 'a claim ran a command in gnuplot'
	# the string of a label never ends early: it has the two quotes that it begins and ends with
	grep -rh EVIL report-en/charts --include=*.gp | sed "s/'DejaVu Sans,[0-9.]*'//; s/'#[0-9a-f]*'//" |
		grep -vE "^[^']*'[^']*'[^']*\$" >err && bad 'a quote in a label' || ok
else
	echo 'injection: SKIPPED the report: gnuplot is not here'
fi

# ------------------------------------------------------------------ the program's surroundings
strings -a "$trata" 2>/dev/null | grep -qx 'setlocale' && bad 'the program calls setlocale' || ok
found=$(grep -ohE 'getenv\("[A-Z_]*"\)' -r "$top/src" --include=*.c | sort -u | tr '\n' ' ')
[ "$found" = 'getenv("PATH") getenv("TMPDIR") getenv("TRATA_DATA") ' ] && ok ||
	bad "variables that are not documented: $found"
for name in PATH TMPDIR TRATA_DATA; do
	"$trata" help --man trata.1 | grep -q "$name" && ok || bad "trata(1) does not name $name"
done
LC_ALL=es_MX.UTF-8 LANG=de_DE.UTF-8 LC_NUMERIC=de_DE.UTF-8 TZ=Asia/Tokyo GNUTERM=x11 \
	"$trata" check store/claims/seed.csv --format csv 2>err | cmp -s - check.csv && ok ||
	bad 'the surroundings change an answer'
grep -nE '\b(tmpnam|tempnam|mktemp|tmpfile)[[:space:]]*\(' -r "$top/src" --include=*.c >err &&
	bad 'a name that can be guessed' || ok
echo "injection: $passed passed, $failed failed"
[ "$failed" = 0 ]
