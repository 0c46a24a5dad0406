#!/bin/sh
# pages.sh TRATA: the ledger of reporting rates and the published tables as they are imported:
# ids, precision, repeated and contradicting rows; what is wrong is refused by line and column and
# leaves the store as it was.
trata=$1
data=$(cd "$(dirname "$0")/../data/mse" && pwd)
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
store=$work/store
passed=0 failed=0
ok() { passed=$((passed + 1)); }
bad() { failed=$((failed + 1)); echo "pages: $1"; [ -f "$work/err" ] && head -n 3 "$work/err"; }
state() { (cd "$store" && find . -type f -exec sha256sum {} + | sort -k2); }

"$trata" import --data "$store" "$data/rates.csv" >"$work/out" 2>"$work/err" &&
	grep -q 'reporting-rates.csv .* 6  added' "$work/out" && ok || bad "the ledger"
before=$(state)
"$trata" import --data "$store" "$data/rates.csv" 2>"$work/err" | grep -q 'known' &&
	[ "$(state)" = "$before" ] && ok || bad "the ledger again"

# has LINE: the ledger of the store has a line that begins so
has() { grep -q "^$1" "$store/reporting-rates.csv" && ok || bad "the ledger lacks $1"; }
has 'consejo-ciudadano-2019,.*,MX,"trafficking, Mexico",trafficking,dark-figure,"dark figure, upper",96,,96,percent unreported,,statement without'
has 'consejo-ciudadano-2020,.*,reported,reported share,1,,,percent reported,,statement without'
has 'envipe-2023,.*,dark-figure,.*,92.9,,,percent of crimes,0.1,household'
has 'envipe-2023-dur,.*,MX-DUR,.*,88.9,,,percent of crimes,0.1,'
has 'mse-netherlands-2010-2015,.*,NLD,.*,ratio,.*,5,4,5,ratio,,multiple systems'
has 'mse-serbia-2013-2016,.*,SRB,.*,ratio,.*,,4,9,ratio,,'
grep -q '"path": "reporting-rates.csv"' "$store/datapackage.json" && ok || bad "the data package lacks it"

# a study of one's own, in the ledger's own columns; what is there stays
{ head -n 1 "$store/reporting-rates.csv"
  echo 'mine-2024,Survey,Institute,2024,MX,"victims, Mexico",trafficking,reported,share,12.5,8,19,percent reported,,survey,https://example.org,,Mexico,'
} >"$work/own.csv"
"$trata" import -q --data "$store" "$work/own.csv" -o /dev/null 2>"$work/err" &&
	[ "$(wc -l <"$store/reporting-rates.csv")" = 8 ] && ok || bad "a study of one's own"
before=$(state)

# refused NAME FILE PATTERN
refused() {
	"$trata" import --data "$store" "$2" >/dev/null 2>"$work/err"
	got=$?
	[ "$got" = 3 ] || { bad "$1: exit status $got, not 3"; return; }
	grep -Eq -e "$3" "$work/err" || { bad "$1: the message lacks /$3/"; return; }
	[ "$(state)" = "$before" ] || { bad "$1: the store changed"; return; }
	ok
}
edit() { sed "$2" "$data/rates.csv" >"$work/$1.csv"; echo "$work/$1.csv"; }
refused "another number" "$(edit number '4s/,92.9,/,93.9,/')" \
	'number.csv:4: envipe-2023 is there already, and its value is "92.9", not "93.9"'
refused "an unknown study" "$(edit study '2s/first report/second report/')" \
	'study.csv:2: column "source": "Linea Nacional contra la Trata, second report" is a study without an id'
refused "no number" "$(edit word '4s/,92.9,/,about 93,/')" 'word.csv:4: column "value": "about 93" is not a number'
refused "an unknown state" "$(edit state '5s/Durango/Duranga/')" 'state.csv:5: column "scope": .* names no state'
sed 's/,reported,share,/,guess,share,/' "$work/own.csv" >"$work/kind.csv"
refused "an unknown kind" "$work/kind.csv" 'kind.csv:2: column "kind": "guess" cannot stand here'
sed 's/^mine-2024,/,/' "$work/own.csv" >"$work/id.csv"
refused "no id" "$work/id.csv" 'id.csv:2: column "id"'

# published tables: known by name and total
cp datasets/mse/korea3.csv "$work/korea3.csv"
"$trata" import -q --data "$store" "$work/korea3.csv" -o /dev/null 2>"$work/err" &&
	cmp -s "$store/mse/korea3.csv" datasets/mse/korea3.csv &&
	grep -q '"path": "mse/korea3.csv"' "$store/datapackage.json" &&
	"$trata" mse --data "$store" --example korea3 --model '[12,23]' --format csv 2>/dev/null |
	grep -q ',157.166666667,' && ok || bad "a published table"
before=$(state)
mkdir "$work/other"
sed 's/,54$/,55/' datasets/mse/korea3.csv >"$work/other/korea3.csv"
refused "a published table that was changed" "$work/other/korea3.csv" 'has 124 persons; korea3 was published with 123'
sed '2s/^0,/2,/' datasets/mse/korea3.csv >"$work/other/korea3.csv"
refused "a published table with another value" "$work/other/korea3.csv" 'korea3.csv:2: "2" is not 0 or 1'
sed 's/,54$/,54.5/' datasets/mse/korea3.csv >"$work/other/korea3.csv"
refused "a published table with a fraction" "$work/other/korea3.csv" '"54.5" is not a count'
cp datasets/mse/korea3.csv "$work/other/mine.csv"
refused "a table of one's own" "$work/other/mine.csv" 'no known layout'

# the store's other files are left alone, and a page survives another import
"$trata" import -q --data "$store" tests/data/sesnsp/two_states_jun22.csv -o /dev/null 2>"$work/err" &&
	[ "$(wc -l <"$store/reporting-rates.csv")" = 8 ] &&
	grep -q '"path": "reporting-rates.csv"' "$store/datapackage.json" && ok || bad "figures beside pages"

# the order of import makes no difference
"$trata" import -q --data "$work/a" "$work/own.csv" "$data/rates.csv" "$work/korea3.csv" -o /dev/null
"$trata" import -q --data "$work/b" "$work/korea3.csv" -o /dev/null
"$trata" import -q --data "$work/b" "$data/rates.csv" -o /dev/null
"$trata" import -q --data "$work/b" "$work/own.csv" -o /dev/null
diff -r "$work/a" "$work/b" >"$work/err" && ok || bad "the order of import matters"

echo "pages: $passed passed, $failed failed"
[ "$failed" = 0 ]
