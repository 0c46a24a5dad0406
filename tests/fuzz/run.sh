#!/bin/sh
# run.sh SECONDS TRATA TARGET...: runs each libFuzzer target from its seeds, and tells how many
# executions each made, and all. A finding is kept in tests/fuzz/found and fails.
seconds=$1 trata=$2
shift 2
passed=0 failed=0 sum=0
here=$(dirname "$0")
seeds=$(mktemp -d) || exit 1
memory=$(mktemp -d -p /dev/shm 2>/dev/null || mktemp -d) || exit 1
trap 'rm -rf "$seeds" "$memory"' EXIT
sh "$here/seeds.sh" "$seeds" "$trata" || exit 1
for path; do
	name=$(basename "$path")
	target=${name#fuzz_}
	corpus=build/fuzz/corpus/$target found=$here/found/$target log=build/fuzz/$name.log
	mkdir -p "$corpus" "$found"
	longest=4096
	case $target in
	exchange) longest=65536 ;;
	source | merge) longest=16384 ;;
	period) longest=40 ;;
	number) longest=80 ;;
	query | suggest) longest=160 ;;
	place) longest=64 ;;
	esac
	if TMPDIR=$memory "$path" -max_total_time="$seconds" -rss_limit_mb=2048 -timeout=20 \
		-max_len=$longest -dict="$here/words.dict" -artifact_prefix="$found/" \
		-print_final_stats=1 -verbosity=0 "$corpus" "$seeds/$target" "$found" >"$log" 2>&1
	then passed=$((passed + 1)); else failed=$((failed + 1)); tail -n 30 "$log"; fi
	runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
	sum=$((sum + ${runs:-0}))
	printf 'fuzz: %-12s %10d executions\n' "$target" "${runs:-0}"
	rmdir "$found" 2>/dev/null
done
echo "fuzz: $sum executions in all"
echo "fuzz: $passed passed, $failed failed"
[ "$failed" = 0 ]
