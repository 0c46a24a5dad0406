#!/bin/sh
# merge.sh TRATA [SHARED]: the files of the manifest, dealt out to stores at random, in several cuts,
# and merged in another order: the bytes of one import. Needs the folder of official files.
trata=$(realpath "$1")
shared=$(realpath "${2:-../shared}" 2>/dev/null)
if [ ! -f "$shared/MANIFEST.csv" ]; then
	echo 'real-merge: SKIPPED: the official files are not here'
	echo 'real-merge: 0 passed, 0 failed, 1 skipped'
	exit 0
fi
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
passed=0 failed=0
ln -s "$shared"/* .
rm -f MANIFEST.csv
"$trata" import -q --data whole --manifest "$shared/MANIFEST.csv" -o /dev/null 2>err || { echo 'real-merge: the manifest'; cat err; }
for cut in '2 11' '3 5' '5 29' '7 3'; do
	set -- $cut
	rm -rf shard merged pairs part*.csv
	mkdir shard pairs
	# a file goes where its number, scrambled, falls: all its releases together
	awk -F, -v shards="$1" -v seed="$2" 'NR == 1 { header = $0; next }
		!($1 in number) { number[$1] = ++files }
		{ part = "part" (number[$1] * seed * 7919 % 104729) % shards ".csv"
		  if (!(part in begun)) { print header >part; begun[part] = 1 }
		  print >part }' "$shared/MANIFEST.csv"
	for part in part*.csv; do
		"$trata" import -q --data "shard/$part" --manifest "$part" -o /dev/null 2>err || cat err
	done
	# first two and two, then all of those, the last ones first
	ls shard | sort -r | xargs -n 2 echo >groups
	while read -r one two; do
		"$trata" merge -q "shard/$one" ${two:+"shard/$two"} -o "pairs/$one" >/dev/null 2>err || cat err
	done <groups
	"$trata" merge -q pairs/* -o merged >/dev/null 2>err || cat err
	if diff -rq whole merged >diff.out; then passed=$((passed + 1)); else
		failed=$((failed + 1)); echo "real-merge: in $1 parts"; head -n 3 diff.out; fi
done
echo "real-merge: $passed passed, $failed failed"
[ "$failed" = 0 ]
