#!/bin/sh
# replicates.sh TRATA: a bootstrap drawn in parts, in any cut and order, and by the recipe of the
# README under GNU parallel, has the bytes of one run; a part of another bootstrap is refused.
trata=$(realpath "$1")
top=$(realpath "$(dirname "$0")/../..")
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT
cd "$scratch" || exit 1
export TRATA_DATA="$top/datasets"
passed=0 failed=0
good() { passed=$((passed + 1)); }
bad() { failed=$((failed + 1)); echo "replicates: $1"; head -n 5 err 2>/dev/null; }
draw() { range=$1 file=$2; shift 2; "$trata" mse "$@" --replicate-range "$range" --format csv -o "$file" 2>err || bad "part $range of $*"; }
# same FORMAT TABLE... -- PART...
same() {
	format=$1
	shift
	table=
	while [ "$1" != -- ]; do table="$table $1"; shift; done
	shift
	# shellcheck disable=SC2086
	"$trata" mse $table --format "$format" >whole 2>whole.err || bad "one run of$table"
	# shellcheck disable=SC2086
	"$trata" mse $table --merge "$@" --format "$format" >merged 2>merged.err
	if cmp -s whole merged && cmp -s whole.err merged.err; then good; else bad "$format of$table: $*"; fi
}
refuses() {
	want=$1 pattern=$2
	shift 2
	"$trata" mse "$@" >out 2>err
	got=$?
	if [ "$got" = "$want" ] && grep -qE "$pattern" err && [ ! -s out ]; then good; else bad "mse $*: exit $got"; fi
}

for cut in '1,200' '1,7 8,100 101,101 102,200' '151,200 1,50 51,150'; do
	rm -f ./*.csv
	for range in $cut; do draw "$range" "$(echo "$range" | tr , -).csv" --example uk5 --replicates 200; done
	for format in text csv json; do same $format --example uk5 --replicates 200 -- ./*.csv; done
done
same csv --example uk5 --replicates 200 --model stepwise -- ./*.csv
# a table of one's own, another seed, one model, parts that overlap
rm -f ./*.csv
cp "$top/tests/data/mse/good3.csv" mine.csv
for range in 1,60 41,100; do
	draw $range part-"$(echo $range | tr , -)".csv mine.csv --replicates 100 --seed 7 --model downhill
done
same csv mine.csv --replicates 100 --seed 7 --model downhill -- part-*.csv

# what cannot be merged
refuses 3 'column "seed": "7" is not 1$' mine.csv --replicates 100 --model downhill --merge part-1-60.csv
refuses 3 'column "replicates": "100" is not 200$' mine.csv --replicates 200 --seed 7 --model downhill --merge part-1-60.csv
refuses 3 'no part holds replicates 61 to 100 of downhill' mine.csv --replicates 100 --seed 7 --model downhill --merge part-1-60.csv
refuses 3 'no part holds replicates 1 to 100 of bic' mine.csv --replicates 100 --seed 7 --model bic --merge part-1-60.csv part-41-100.csv
refuses 3 'column "table": ' --example uk5 --replicates 100 --seed 7 --merge part-1-60.csv
refuses 3 'mine.csv:1: no part of a bootstrap' mine.csv --merge mine.csv
sed '3s/[0-9.]*$/1/' part-1-60.csv >edited.csv
refuses 3 'edited.csv:3: column "estimate": "1" is not what another part says' mine.csv --replicates 100 --seed 7 --model downhill --merge part-1-60.csv part-41-100.csv edited.csv
sed '3s/[0-9.]*$/-4/' part-1-60.csv >negative.csv
refuses 3 'negative.csv:3: column "estimate": "-4" is not a number of persons' mine.csv --replicates 100 --seed 7 --model downhill --merge negative.csv
sed '2s/,1,\([^,]*\)$/,101,\1/' part-1-60.csv >beyond.csv
refuses 3 'beyond.csv:2: column "replicate": "101" is not one of the replicates' mine.csv --replicates 100 --seed 7 --model downhill --merge beyond.csv
refuses 2 'replicate-range cannot be "0,5"' mine.csv --replicate-range 0,5
refuses 2 'replicate-range cannot be "5,1"' mine.csv --replicate-range 5,1
refuses 2 'replicate-range cannot be "1,1001"' mine.csv --replicate-range 1,1001
refuses 2 'replicate-range cannot be "7"' mine.csv --replicate-range 7
refuses 2 'this model has no bootstrap' mine.csv --model independence --replicate-range 1,5
refuses 2 'mse takes one table' mine.csv part-1-60.csv

# the recipe of the README
if command -v parallel >/dev/null 2>&1; then
	rm -f ./*.csv
	mkdir build && ln -s "$trata" build/trata
	sed -n "/^parallel 'build/,/^build.*--merge/p" "$top/README.md" >recipe.sh
	sh recipe.sh >merged 2>err || bad 'the recipe of the README'
	"$trata" mse --example uk5 --replicates 200 >whole 2>err
	if cmp -s whole merged; then good; else bad 'the recipe under GNU parallel'; fi
else
	echo 'replicates: GNU parallel SKIPPED, it is not installed'
fi
echo "replicates: $passed passed, $failed failed"
[ "$failed" = 0 ]
