#!/bin/sh
# seeds.sh DIR TRATA: writes what each fuzz target starts from to DIR/TARGET: the fixtures of
# tests/data, rows of datasets/ and files that the program itself writes, cut to a few lines and
# with the byte before them that the target takes as its mode.
dir=$1 trata=$2
here=$(dirname "$0")
mkdir -p "$dir" || exit 1
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT

# seed TARGET NAME [OCTAL]: standard input, behind a byte, as a seed
seed() {
	mkdir -p "$dir/$1"
	{ [ -z "$3" ] || printf "\\$3"; cat; } >"$dir/$1/$2"
}
# rows OCTAL TARGET FILE LINES: the rows below the header of a file, behind a byte
rows() { sed 1d "$3" | head -n "$4" | seed "$2" "$1-$(basename "$3")" "$1"; }
# lines TARGET FILE: each line of a list is a seed
lines() {
	n=0
	while IFS= read -r line; do
		n=$((n + 1))
		printf '%s' "$line" | seed "$1" "$(basename "$2")-$n"
	done <"$2"
}

for file in tests/data/*/*.[ct]sv; do
	base=$(basename "$file")
	head -c 3000 "$file" | seed rows "$base" 021
	head -c 3000 "$file" | seed archive "$base" 001
	head -c 3000 "$file" | seed xlsx "$base" 124
	head -c 8000 "$file" | seed source "$base"
	head -c 8000 "$file" | seed merge "$base"
done
# every kind of block, filter and encoding
for mode in 002 003 005 007 016 033 052 101 144 200 377; do
	head -c 900 tests/data/ingest/quoted.csv | seed rows "quoted-$mode" "$mode"
	head -c 900 tests/data/ingest/cp850.csv | seed rows "cp850-$mode" "$mode"
done
{ cat tests/data/sesnsp/two_states_jun22.csv; printf '\036'
  cat tests/data/sesnsp/two_states_jun22.csv; } | seed merge two
printf 'a,b\n1,2\n' | gzip -n | seed archive gz
for part in "$here"/seeds/xlsx/*; do seed xlsx "$(basename "$part")" <"$part"; done

# each layout, imported and audited
for mode in 000 001 002 003 004 005 006; do
	rows $mode sesnsp tests/data/sesnsp/two_states_jun22.csv 4
	for audit in 2 3; do
		rows "$audit${mode#0}" sesnsp tests/data/sesnsp/two_states_jun22.csv 4
	done
done
for row in "$here"/seeds/layouts/*; do
	name=$(basename "$row")                  # target.mode.what
	target=${name%%.*} mode=${name#*.} mode=${mode%%.*}
	seed "$target" "$name" "$mode" <"$row"
	audit=$(printf '%03o' $((0$mode + 128)))
	seed "$target" "$name-audit" "$audit" <"$row"
done
for file in tests/data/iom/ctdc*; do
	for mode in 000 001 002 003; do rows $mode ctdc "$file" 3; done
done
for file in tests/data/iom/[mM]issing*; do
	for mode in 000 001 100; do rows $mode migrants "$file" 3; done
done
for file in tests/data/state/*.csv; do
	for mode in 000 001 002 003; do rows $mode tip "$file" 4; done
	rows 000 tip_global "$file" 4
	rows 100 tip_global "$file" 4
done

# the store: its releases and figures, and what it exports
"$trata" import --data "$work/store" -o /dev/null tests/data/sesnsp/two_states_jun22.csv \
	--vintage 2022-06 >/dev/null || exit 1
# (a release that says it has no figures is whole with any)
for file in datasets/figures/*.csv; do
	id=$(basename "$file" .csv)
	for source in 0 1 2 3 4 5 6 7 8 9 10 11; do
		{ grep "^$id," datasets/releases.csv | head -n 2 |
			sed 's/,[0-9]*,\([^,]*\),\([^,]*\)$/,0,\1,\2/'; printf '\036'
		  sed 1d "$file" | head -n 3; } |
			seed store "$id-$source" "$(printf '%03o' $source)"
	done
done
for format in csv json sqlite; do
	"$trata" export --data "$work/store" $format -o "$work/export.$format" >/dev/null || exit 1
done
head -n 12 "$work/export.csv" | seed exchange csv
cat "$work/export.json" | seed exchange json
cat "$work/export.sqlite" | seed exchange sqlite
printf '{"releases":[],"figures":[]}' | seed exchange empty
sed -n 2,8p "$work/export.csv" | seed long rows 000
grep '^figure' "$work/export.csv" | head -n 3 | seed long figures 000

# claims, numbers, sentences
for file in tests/data/claims/*.csv datasets/claims/seed.csv; do
	head -n 6 "$file" | seed claims "$(basename "$file")"
done
sed 1d datasets/claims/seed.csv | head -n 4 | seed claims rows 110
for list in number suggest period place query; do lines $list "$here/seeds/$list.txt"; done

# the tables of other commands
for file in tests/data/mse/*.csv; do seed mse "$(basename "$file")" <"$file"; done
for file in tests/data/trend/*.csv; do head -n 40 "$file" | seed trend "$(basename "$file")"; done
rows 000 pages tests/data/mse/rates.csv 6
rows 001 pages datasets/reporting-rates.csv 6
head -n 5 datasets/reporting-rates.csv | seed pages ledger 003
cat datasets/mse/*.csv | head -n 9 | seed pages capture 003
cat "$here/seeds/manifest.csv" | seed manifest whole
sed 1d "$here/seeds/manifest.csv" | seed manifest rows 110
