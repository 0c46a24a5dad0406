#!/bin/sh
# states_reference.sh TRATA: `trata states` beside tests/ref/states_command.csv, which R computed
# from the publishers' rows. Every number within 1e-8 relative, p-values within 1e-10.
trata=$1
here=$(dirname "$0")
reference=$here/../ref/states_command.csv
export TRATA_DATA=${TRATA_DATA:-datasets}
got=$(mktemp)
trap 'rm -f "$got"' EXIT

# numbers CASE ARGUMENT...: appends case,place,column,value of the table and of the summary.
numbers() {
	name=$1
	shift
	"$trata" states victims "$@" --format csv 2>/dev/null | awk -F, -v case="$name" '
		NR == 1 { for (i = 1; i <= NF; i++) column[i] = $i; next }
		{ for (i = 2; i <= NF; i++) print case "," $1 "," column[i] "," $i }' >>"$got"
	"$trata" states victims "$@" --format json 2>/dev/null | awk -v case="$name" '
		/"summary": \{/ { inside = 1; next }
		/\}/ { inside = 0 }
		inside { gsub(/[",:]/, ""); print case ",," $1 "," $2 }' >>"$got"
}
numbers table --period 2022-H1 --as-of 2022-06
numbers minors --period 2022-H1 --as-of 2022-06 --age minor --per-minor
numbers months18 --period 2020-07/2021-12 --as-of 2022-06
numbers change --period 2022-H1 --change 2021-H1 --as-of 2022-06
numbers partial --period 2025-H1 --change 2024-H1 --vintage 2026-01 --sex female,male

awk -F, '
	NR == FNR { got[$1 "," $2 "," $3] = $4; next }
	FNR == 1 { next }
	{
		key = $1 "," $2 "," $3
		sub(/\r$/, "", $4)
		if (!(key in got)) { print "states: no " key; bad++; next }
		have = got[key]
		if ((have == "") != ($4 == "")) { print "states: " key " is \"" have "\", R has \"" $4 "\""; bad++; next }
		off = have - $4; off = off < 0 ? -off : off
		size = $4 < 0 ? -$4 : $4 + 0
		allowed = $3 == "p_value" || $3 == "moran_p_normal" ? 1e-10 : size > 0 ? 1e-8 * size : 1e-8
		if (off > allowed) { print "states: " key " is " have ", R has " $4; bad++ }
		if (size > 1e-6 && off / size > worst) worst = off / size
		seen++
	}
	END {
		printf "states: %d numbers agree with R, worst relative difference %.1e, %d do not\n", seen - bad, worst, bad
		exit bad > 0 || seen < 1000
	}' "$got" "$reference"
