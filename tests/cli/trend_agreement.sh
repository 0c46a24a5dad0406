#!/bin/sh
# trend_agreement.sh TRATA: runs `trata trend --input` with every method on every series of
# tests/ref/trend_series.csv and compares each number with what R printed (tests/ref/*.csv, made
# by the scripts beside them). Prints the largest difference of each method; fails above 1e-8
# relative, 1e-10 absolute for p-values. Series are months from January 2015; short ones are
# quarters or halves for stl, as in its reference.
trata=$1
ref=$(dirname "$0")/../ref
here=$(dirname "$0")
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT

# One input a series, by month and by quarter.
awk -F, -v work="$work" 'NR > 1 {
	i = $2 - 1
	month = work "/" $1 ".month"; quarter = work "/" $1 ".quarter"; half = work "/" $1 ".half"
	if (i == 0) { print "period,value" >month; print "period,value" >quarter; print "period,value" >half; print $1 }
	printf "%d-%02d,%s\n", 2015 + int(i / 12), i % 12 + 1, $3 >month
	printf "%d-Q%d,%s\n", 2015 + int(i / 4), i % 4 + 1, $3 >quarter
	printf "%d-H%d,%s\n", 2015 + int(i / 2), i % 2 + 1, $3 >half
}' "$ref/trend_series.csv" >"$work/names"

# emit SERIES METHOD KIND FORMAT OPTION...: the program's numbers as series,name,index,value
emit() {
	series=$1 method=$2 kind=$3 unit=$4
	shift 4
	"$trata" trend --input "$work/$series.$unit" --method "$method" "$@" -q >"$work/out" 2>"$work/err"
	status=$?
	if [ "$status" != 0 ]; then
		echo "$series,$kind.refused,0,$status"
		grep -q 'hint:' "$work/err" || [ "$status" = 4 ] || cat "$work/err" >&2
		return
	fi
	awk -v series="$series" -v kind="$kind" -f "$here/trend_emit.awk" "$work/out"
}

while read -r name; do
	for family in poisson quasipoisson negbin; do
		for season in none month harmonic; do
			emit "$name" "$family" "$family.$season" month --season "$season" --format json
		done
	done
	for method in mann-kendall seasonal-kendall theil-sen joinpoint breakpoints pelt anomalies; do
		emit "$name" "$method" "$method" month --format csv
	done
	n=$(wc -l <"$work/$name.month")
	unit=month
	[ "$n" -gt 25 ] || unit=quarter
	[ "$n" -gt 9 ] || unit=half
	emit "$name" stl stl.0_plain "$unit" --format csv
	emit "$name" stl stl.7_plain "$unit" --format csv --season-window 7
	for window in 7 13; do
		emit "$name" stl "stl.${window}_robust" "$unit" --format csv --season-window "$window" --robust
	done
	emit "$name" stl stl.0_robust "$unit" --format csv --robust
done <"$work/names" >"$work/got"

grep -i -e nan -e inf "$work/got" && { echo 'trend: NaN or infinity in an output'; exit 1; }
awk -F, -f "$here/trend_compare.awk" "$work/got" "$ref/trend_series.csv" "$ref/trend_command.csv" \
	"$ref/mann_kendall.csv" "$ref/joinpoint.csv" "$ref/breakpoints.csv" "$ref/pelt.csv" \
	"$ref/stl.csv" "$ref/farrington.csv"
