#!/bin/sh
# update.sh TRATA: a newsroom's month: a store with June's release, a folder with July's. What is new
# and what changed is told in figures that are known, a second run changes nothing, and a folder
# with a damaged file changes nothing either.
trata=$(realpath "$1")
top=$(realpath "$(dirname "$0")/../..")
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT
cd "$scratch" || exit 1
passed=0 failed=0
good() { passed=$((passed + 1)); }
bad() { failed=$((failed + 1)); echo "update: $1"; head -n 5 out err 2>/dev/null; }
has() { if grep -qxF -- "$1" out; then good; else bad "no row \"$1\""; fi; }

# release FILE MONTHS EXTRA: the official layout, 2021 and 2022, 32 states, trafficking alone. State
# s has s + m files in month m; Aguascalientes has EXTRA more in March 2022.
release() {
	{
		head -n 1 "$top/tests/data/sesnsp/two_states_jun22.csv" | LC_ALL=C tr -d '\r'
		awk -F, -v months="$2" -v extra="$3" '
			FNR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
			$at["inegi"] + 0 > 0 && $at["inegi"] + 0 <= 32 {
				s = $at["inegi"] + 0
				for (year = 2021; year <= 2022; year++) {
					row = year "," s "," $at["name_es"] ",La sociedad,Trata de personas,Trata de personas,Trata de personas"
					for (m = 1; m <= 12; m++) {
						n = s + m + (year == 2022 && m == 3 && s == 1 ? extra : 0)
						row = row "," (year == 2022 && m > months ? "" : n)
					}
					print row
				}
			}' "$top/datasets/places.csv" | iconv -f UTF-8 -t CP1252
	} >"$1"
}
mkdir new
release IDEFC_NM_jun22.csv 6 0
release new/IDEFC_NM_jul22.csv 7 5
"$trata" import --data store IDEFC_NM_jun22.csv >out 2>err || bad 'the first import'
# 32 states: sum of s is 528; six months: 6 * 528 + 32 * 21; seven: 7 * 528 + 32 * 28 + 5
"$trata" update --data store --from new --format csv >out 2>err || bad 'update'
has 'what,source,name,place,period,vintage,before,after'
has 'new release,sesnsp-investigations,nm-state,,2021-01/2022-07,2022-07,,'
has 'changed figure,sesnsp-investigations,investigations,MX,2022-01/2022-07,2022-07,3840,4597'
[ "$(wc -l <out)" = 3 ] && good || bad 'other rows'
grep -q 'git add store/releases.csv store/datapackage.json store/figures/sesnsp-investigations.csv' err && good || bad 'what to commit'
cp -R store again
"$trata" update --data store --from new --format csv >out 2>err && [ "$(wc -l <out)" = 1 ] &&
	grep -q 'nothing is new' err && diff -r store again >/dev/null && good || bad 'a second run'
# a source that the store did not have: its figures are new, a missing one has no number
mkdir other
cp "$top/tests/data/state/mexico.csv" other/
cp -R store apart
"$trata" update --data apart --from other --format csv >out 2>err || bad 'a new source'
has 'new release,state-tip-mexico,tip-mexico,,2016,2018,,'
has 'new figure,state-tip-mexico,tip-victims-identified,MX,2016,2018,,740'
has 'new figure,state-tip-mexico,tip-convictions,MX,2000,2001,,'
has 'new figure,us-other,cbp-sw-total-encounters,USA,2023-10/2024-05,2024,,1691251'
grep -q 'changed figure' out && bad 'a figure that did not change' || good
# one damaged file stops them all
release new/IDEFC_NM_ago22.csv 8 5
head -c 900 new/IDEFC_NM_ago22.csv >cut && mv cut new/IDEFC_NM_ago22.csv
release new/IDEFC_NM_sep22.csv 9 5
"$trata" update --data store --from new >out 2>err
[ $? = 3 ] && diff -r store again >/dev/null && good || bad 'a damaged file'
rm new/IDEFC_NM_ago22.csv
"$trata" update --data store >out 2>err; [ $? = 2 ] && grep -q 'update --from DIR' err && good || bad 'no folder named'
"$trata" update --data store --from nowhere >out 2>err; [ $? = 3 ] && good || bad 'a folder that is not there'
if "$trata" check --help >/dev/null 2>&1; then
	printf '%s\n' 'id,claim,published,kind,measure,place,period,value,unit,as_of' \
		'half,"It was said, twice",,value,investigations,MX,2022-01/2022-07,4597,case files,latest' \
		'same,,,value,investigations,MX,2021,8832,case files,latest' >claims.csv
	release new/IDEFC_NM_sep22.csv 9 50
	"$trata" update --data store --from new claims.csv --format csv >out 2>err || bad 'update with claims'
	grep -qE '^verdict,,half,,,,(reproduced|revised),(contradicted|revised)$' out && good || bad 'a changed verdict'
	grep -q '^verdict,,same' out && bad 'a verdict that did not change' || good
else echo 'update: verdicts SKIPPED, this version has no command check'; fi
echo "update: $passed passed, $failed failed"
[ "$failed" = 0 ]
