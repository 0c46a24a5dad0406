#!/bin/sh
# run.sh TRATA [SHARED]: the real files. Needs the folder of official files beside the project;
# skipped, loudly, where it is absent.
trata=$1
shared=${2:-../shared}
if [ ! -f "$shared/MANIFEST.csv" ]; then
	echo "real: SKIPPED: there is no $shared with the official files"
	echo "real: 0 passed, 0 failed, 1 skipped"
	exit 0
fi
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
passed=0 failed=0
ok() { passed=$((passed + 1)); }
bad() { failed=$((failed + 1)); echo "real: $1"; }
raw=$shared/raw/sesnsp

# the store rebuilds from the manifest byte for byte, and a second import changes nothing
"$trata" import -q --data "$work/all" --manifest "$shared/MANIFEST.csv" --format csv \
	>"$work/all.csv" 2>"$work/err" || { bad "the manifest"; cat "$work/err"; }
"$trata" import -q --data "$work/all" -o /dev/null "$shared/mse/reporting_rates.csv" \
	"$shared"/mse/*[3-6]*.csv 2>"$work/err" || { bad "the pages"; cat "$work/err"; }
diff -rq --exclude=claims "$work/all" datasets >"$work/diff" && ok || { bad "datasets/ is not what the manifest gives"; head "$work/diff"; }
grep -q unchecked "$work/all.csv" && bad "a check had nothing to be compared with" || ok
"$trata" import -q --data "$work/all" --manifest "$shared/MANIFEST.csv" -o /dev/null 2>"$work/err"
diff -rq --exclude=claims "$work/all" datasets >/dev/null && ok || bad "a second import changed the store"
[ "$(du -sk datasets | cut -f1)" -lt 15360 ] && ok || bad "datasets/ is larger than 15 MB"

# every file audits: each cell lands once
find "$raw" -type f >"$work/files"
while IFS= read -r file; do
	"$trata" audit --format csv "$file" >"$work/out" 2>"$work/err" || { bad "audit $file"; cat "$work/err"; continue; }
	awk -F, 'NR > 1 && ($(NF - 3) != $(NF - 2) || $(NF - 1) != 0 || $NF != 0) { exit 1 }' "$work/out" &&
		ok || bad "audit $file does not balance"
done <"$work/files"

# the order of files, and one by one or at once, make no difference
ls -r "$raw"/state-investigations/IDEFC_NM_*2[123].csv >"$work/list"
xargs -d '\n' "$trata" import -q --data "$work/down" -o /dev/null <"$work/list"
sort "$work/list" | while IFS= read -r file; do
	"$trata" import -q --data "$work/up" -o /dev/null "$file"; done
diff -rq "$work/down" "$work/up" && ok || bad "the order of import matters"

# re-saved variants give the figures of the official file of their month
"$trata" import -q --data "$work/official" "$raw/state-investigations/IDEFC_NM_oct2020.csv" -o /dev/null
for offence in trafficking child-trafficking child-corruption rapto; do
	"$trata" series investigations --data "$work/official" --offence $offence --by month,state \
		--format csv >"$work/official.$offence" 2>/dev/null
done
for variant in no-accents utf8; do
	"$trata" import -q --data "$work/$variant" -o /dev/null \
		"$raw/state-investigations/resaved/IDEFC_NM_oct2020.$variant.csv"
	for offence in trafficking child-trafficking child-corruption rapto; do
		"$trata" series investigations --data "$work/$variant" --offence $offence \
			--by month,state --format csv 2>/dev/null | cmp -s - "$work/official.$offence" &&
			ok || bad "$variant differs in $offence"
	done
done

# every release rebuilds exactly from the spans: the raw file alone says the same
awk -F, 'NR > 1 { print }' "$shared/MANIFEST.csv" | grep '^raw/sesnsp' |
	grep -v -e excerpt -e no-trafficking -e resaved/IDEFC >"$work/releases"
while IFS=, read -r file select source product granularity vintage rest; do
	measure=${source#sesnsp-}
	rm -rf "$work/one"
	"$trata" import -q --data "$work/one" --vintage "$vintage" -o /dev/null "$shared/$file" ||
		{ bad "import $file"; continue; }
	for offence in trafficking child-trafficking child-corruption rapto; do
		by=month,state
		[ "$measure" = victims ] && by=month,state,sex,age
		[ "$product$offence" = rnid-statetrafficking ] && by=month,state,purpose
		for data in "$work/one" datasets; do
			"$trata" series "$measure" --data "$data" --vintage "$vintage" --offence $offence \
				--by $by --format csv 2>/dev/null | grep -v ',0,persons,' |
				awk -F, '{ $(NF - 2) = ""; print }'     # status knows the other releases
		done >"$work/both"
		[ "$(sort "$work/both" | uniq -u | wc -l)" = 0 ] && [ -s "$work/both" ] && ok ||
			bad "$vintage of $measure, $offence, does not rebuild"
	done
done <"$work/releases"

# an excerpt of a release that is there changes nothing
cp -r datasets "$work/again"
"$trata" import -q --data "$work/again" "$raw/state-victims/BD.zip" -o /dev/null &&
	diff -rq "$work/again" datasets >/dev/null && ok || bad "BD.zip changed the store"

# speed and memory, with room for slow machines (the goals are a quarter of these)
if [ -x /usr/bin/time ]; then
	/usr/bin/time -f '%M' -o "$work/memory" "$trata" audit -q \
		"$raw/state-victims/IDVFC_NM_dic24.csv" >/dev/null
	[ "$(tail -n 1 "$work/memory")" -lt 65536 ] && ok || bad "audit took $(cat "$work/memory") KiB"
fi

# a CTDC file is counted while it is read: no row of it is kept
if [ -x /usr/bin/time ]; then
	/usr/bin/time -f '%e %M' -o "$work/memory" "$trata" import -q --data "$work/ctdc" -o /dev/null \
		"$shared/raw/iom/CTDC_synthetic_20210825.reconstructed.csv"
	tail -n 1 "$work/memory" | awk '{ exit !($1 < 2 && $2 < 65536) }' && ok ||
		bad "the CTDC file took $(cat "$work/memory") (seconds, KiB)"
fi
"$trata" audit "$shared/raw/iom/CTDC_synthetic_20210825.reconstructed.csv" --format csv \
	2>/dev/null | grep -q ',trafficking,193025,193025,193025,0,0$' && ok ||
	bad "the CTDC file does not balance"

# the report's tables balance, and say what they have against themselves
for words in 'parts add up to 885, the report of 2018 says 740' 'percentages add up to 106' \
	'14897 here, 14894 in line'; do
	"$trata" audit "$shared"/raw/state/tip_mexico.csv "$shared"/raw/state/tip_global_enforcement.csv |
		grep -q "$words" && ok || bad "audit does not say: $words"
done

echo "real: $passed passed, $failed failed"
[ "$failed" = 0 ]
