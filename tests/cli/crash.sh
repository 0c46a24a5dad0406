#!/bin/sh
# crash.sh TRATA: an import that is killed at a random moment leaves the old store or the new one,
# byte for byte; two importers at once leave what one after the other would.
trata=$1
data=$(cd "$(dirname "$0")/../data/sesnsp" && pwd)
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
passed=0 failed=0
state() { (cd "$1" && find . -type f -exec sha256sum {} + | sort -k2 | sha256sum); }

cp "$data/two_states_jun22.csv" "$work/first_jun22.csv"
sed 's/^2021/2020/; s/^2022/2021/; s/,,,,,,/,1,1,1,1,1,1/' "$work/first_jun22.csv" >"$work/second_dic21.csv"
"$trata" import -q --data "$work/old" "$work/first_jun22.csv" -o /dev/null
cp -r "$work/old" "$work/new"
"$trata" import -q --data "$work/new" "$work/second_dic21.csv" -o /dev/null
old=$(state "$work/old") new=$(state "$work/new")
[ "$old" != "$new" ] || { echo 'crash: the second import changed nothing'; exit 1; }

# kill after a growing number of microseconds, over the whole length of an import
points=${POINTS:-60} were_old=0 were_new=0
for n in $(seq "$points"); do
	rm -rf "$work/store"
	cp -r "$work/old" "$work/store"
	"$trata" import -q --data "$work/store" "$work/second_dic21.csv" -o /dev/null 2>/dev/null &
	child=$!
	sleep "$(awk -v n="$n" -v all="$points" 'BEGIN { printf "%.5f", n / all * 0.03 }')"
	kill -9 "$child" 2>/dev/null
	wait "$child" 2>/dev/null
	got=$(state "$work/store")
	if [ "$got" = "$old" ]; then were_old=$((were_old + 1)); passed=$((passed + 1))
	elif [ "$got" = "$new" ]; then were_new=$((were_new + 1)); passed=$((passed + 1))
	else failed=$((failed + 1)); echo "crash: killed at point $n, the store is neither old nor new"; fi
done
"$trata" import -q --data "$work/store" "$work/second_dic21.csv" -o /dev/null
[ "$(state "$work/store")" = "$new" ] && [ -z "$(ls -A "$work" | grep '\.new\.')" ] &&
	passed=$((passed + 1)) || { failed=$((failed + 1)); echo 'crash: the next import does not recover'; }

for n in 1 2 3 4 5; do
	rm -rf "$work/store"
	"$trata" import -q --data "$work/store" "$work/first_jun22.csv" -o /dev/null &
	"$trata" import -q --data "$work/store" "$work/second_dic21.csv" -o /dev/null
	wait
	[ "$(state "$work/store")" = "$new" ] && passed=$((passed + 1)) ||
		{ failed=$((failed + 1)); echo 'crash: two importers at once'; }
done
echo "crash: $passed passed, $failed failed ($were_old old, $were_new new)"
[ "$failed" = 0 ]
