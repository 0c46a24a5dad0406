#!/bin/sh
# run.sh TRATA SHIM: every write, fsync, rename, link, mkdir and opening for writing of an import
# fails once. The store is the old one or the new one, byte for byte, nothing is left beside it,
# and an import that says it succeeded left the new one.
trata=$1
shim=$2
data=$(cd "$(dirname "$0")/../data/sesnsp" && pwd)
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
passed=0 failed=0
state() { (cd "$1" && find . -type f -exec sha256sum {} + | sort -k2 | sha256sum); }

cp "$data/two_states_jun22.csv" "$work/first_jun22.csv"
sed 's/^2021/2020/; s/^2022/2021/; s/,,,,,,/,1,1,1,1,1,1/' "$work/first_jun22.csv" >"$work/second_dic21.csv"
"$trata" import -q --data "$work/old" "$work/first_jun22.csv" -o /dev/null
cp -r "$work/old" "$work/new"
FAULT_COUNT="$work/count" LD_PRELOAD="$shim" \
	"$trata" import -q --data "$work/new" "$work/second_dic21.csv" -o /dev/null
points=$(cat "$work/count")
old=$(state "$work/old") new=$(state "$work/new")
for at in $(seq "$points"); do
	rm -rf "$work/store"
	cp -r "$work/old" "$work/store"
	FAULT_AT=$at LD_PRELOAD="$shim" "$trata" import -q --data "$work/store" \
		"$work/second_dic21.csv" -o /dev/null 2>"$work/err"
	status=$?
	got=$(state "$work/store")
	left=$(ls -A "$work" | grep '\.new\.')
	if [ "$got" != "$old" ] && [ "$got" != "$new" ]; then
		failed=$((failed + 1)); echo "faults: call $at: the store is neither old nor new"
	elif [ "$status" = 0 ] && [ "$got" != "$new" ]; then
		failed=$((failed + 1)); echo "faults: call $at: success was told, the store is the old one"
	elif [ "$status" != 0 ] && [ "$status" != 3 ]; then
		failed=$((failed + 1)); echo "faults: call $at: exit status $status"; head -n 3 "$work/err"
	elif [ -n "$left" ]; then
		failed=$((failed + 1)); echo "faults: call $at: left behind: $left"
	else passed=$((passed + 1)); fi
done
echo "faults: $passed passed, $failed failed"
[ "$failed" = 0 ]
