#!/bin/sh
# run.sh TRATA SHIM: every write, fsync, rename, link, mkdir and opening for writing of an import
# fails once. The store is the old one or the new one, byte for byte, nothing is left beside it,
# and an import that says it succeeded left the new one. Then the program is killed at each of
# them: the next import gives the new store. Both also where folders cannot be exchanged and files
# not linked, as on some network and removable disks. Then the same calls of chart and of exports
# fail: the files of before stand, or the new ones.
trata=$1
shim=$2
data=$(cd "$(dirname "$0")/../data/sesnsp" && pwd)
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
passed=0 failed=0
state() { (cd "$1" && find . -type f -exec sha256sum {} + | sort -k2 | sha256sum); }
bad() { failed=$((failed + 1)); echo "faults: $1"; [ -s "$work/err" ] && head -n 3 "$work/err"; }

cp "$data/two_states_jun22.csv" "$work/first_jun22.csv"
sed 's/^2021/2020/; s/^2022/2021/; s/,,,,,,/,1,1,1,1,1,1/' "$work/first_jun22.csv" >"$work/second_dic21.csv"
"$trata" import -q --data "$work/old" "$work/first_jun22.csv" -o /dev/null
cp -r "$work/old" "$work/new"
"$trata" import -q --data "$work/new" "$work/second_dic21.csv" -o /dev/null
old=$(state "$work/old") new=$(state "$work/new")
[ "$old" != "$new" ] || { echo 'faults: the second import changed nothing'; exit 1; }

# second [SHIM-VARIABLE=VALUE...]: the second import, into a copy of the old store
second() {
	rm -rf "$work/store"
	cp -r "$work/old" "$work/store"
	env LD_PRELOAD="$shim" "$@" "$trata" import -q --data "$work/store" \
		"$work/second_dic21.csv" -o /dev/null 2>"$work/err"
}
left() { ls -A "$work" | grep '\.new\.'; }

for disk in FAULT_FULL=1 FAULT_POOR=1; do
	second $disk FAULT_COUNT="$work/count" && [ "$(state "$work/store")" = "$new" ] &&
		[ -z "$(left)" ] && passed=$((passed + 1)) || bad "$disk: the import without a fault"
	points=$(cat "$work/count")
	for at in $(seq "$points"); do
		second $disk FAULT_AT="$at"
		status=$?
		got=$(state "$work/store")
		if [ "$got" != "$old" ] && [ "$got" != "$new" ]; then
			bad "$disk, call $at: the store is neither old nor new"
		elif [ "$status" = 0 ] && [ "$got" != "$new" ]; then
			bad "$disk, call $at: success was told, the store is the old one"
		elif [ "$status" != 0 ] && [ "$status" != 3 ]; then bad "$disk, call $at: exit status $status"
		elif [ "$status" = 3 ] && ! grep -Eq ': (No space left on device|Input/output error)$' "$work/err"; then
			bad "$disk, call $at: the message lacks the cause"
		elif [ -n "$(left)" ]; then bad "$disk, call $at: left behind: $(left)"
		else passed=$((passed + 1)); fi
		second $disk FAULT_AT="$at" FAULT_KILL=1
		"$trata" import -q --data "$work/store" "$work/second_dic21.csv" -o /dev/null 2>"$work/err"
		[ "$(state "$work/store")" = "$new" ] && [ -z "$(left)" ] && passed=$((passed + 1)) ||
			bad "$disk, killed at call $at: the next import does not recover"
	done
done

# standard input, which goes to a file without a name where there can be one
for disk in FAULT_FULL=1 FAULT_POOR=1; do
	rm -rf "$work/store"
	env LD_PRELOAD="$shim" $disk TMPDIR="$work" FAULT_COUNT="$work/count" "$trata" import -q \
		--data "$work/store" --vintage 2022-06 - <"$work/first_jun22.csv" >"$work/out" 2>"$work/err" &&
		grep -q added "$work/out" && [ -z "$(ls "$work" | grep '^trata-')" ] && passed=$((passed + 1)) ||
		bad "$disk: standard input"
	for at in 2 3; do                 # the temporary file, and what is written to it
		rm -rf "$work/store"
		env LD_PRELOAD="$shim" $disk TMPDIR="$work" FAULT_AT=$at "$trata" import -q \
			--data "$work/store" --vintage 2022-06 - <"$work/first_jun22.csv" >"$work/out" 2>"$work/err"
		case $? in
		0) grep -q added "$work/out" ;;          # another way was found
		3) grep -Eq "No space left|Input/output" "$work/err" && [ ! -e "$work/store/releases.csv" ] ;;
		*) false ;;
		esac && passed=$((passed + 1)) || bad "$disk: standard input, call $at"
	done
done

# outputs NAME ARGUMENT...: a folder of files that stand already, made again with each call failing
outputs() {
	name=$1
	shift
	rm -rf "$work/files" "$work/before"
	"$trata" "$@" -o "$work/files" >"$work/out" 2>"$work/err" || { bad "$name"; return; }
	cp -r "$work/files" "$work/before"
	LD_PRELOAD="$shim" FAULT_COUNT="$work/count" "$trata" "$@" -o "$work/files" >"$work/out" 2>"$work/err"
	points=$(cat "$work/count")
	[ "$points" -ge 2 ] || bad "$name makes no calls"
	step=$(((points + 39) / 40))
	for at in $(seq 1 $step "$points"); do
		LD_PRELOAD="$shim" FAULT_AT=$at "$trata" "$@" -o "$work/files" >"$work/out" 2>"$work/err"
		status=$?
		if [ "$status" != 0 ] && [ "$status" != 3 ] && [ "$status" != 5 ]; then
			bad "$name, call $at of $points: exit status $status"
		elif [ "$status" != 0 ] && [ ! -s "$work/err" ]; then bad "$name, call $at: fails without a word"
		elif ! diff -r "$work/before" "$work/files" >"$work/out"; then
			bad "$name, call $at of $points: other files"; head -n 2 "$work/out"
		else passed=$((passed + 1)); fi
	done
}
command -v gnuplot >/dev/null 2>&1 && outputs chart chart victims-years --data datasets
outputs stata export dta victims --period 2022 --data datasets
outputs datapackage export datapackage --data "$work/new"
outputs csv series victims --period 2022 --data datasets --format csv
echo "faults: $passed passed, $failed failed"
[ "$failed" = 0 ]
