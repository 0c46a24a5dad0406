#!/bin/sh
# run.sh SECONDS TARGET...: runs each libFuzzer target, starting from the fixtures, and tells how
# many executions it made. A finding is kept in tests/fuzz/found and fails.
seconds=$1
shift
passed=0 failed=0
here=$(dirname "$0")
for target; do
	name=$(basename "$target")
	corpus=build/fuzz/corpus-$name
	mkdir -p "$corpus" "$here/found"
	case $name in
	fuzz_query) cp "$here"/query.txt "$corpus" ;;
	*) find tests/data "$here/found" -type f -size -20k -exec cp {} "$corpus" \; ;;
	esac
	if "$target" -max_total_time="$seconds" -rss_limit_mb=2048 -timeout=20 -max_len=16384 \
		-dict="$here/words.dict" -artifact_prefix="$here/found/" -print_final_stats=1 "$corpus" \
		>"build/fuzz/$name.log" 2>&1
	then passed=$((passed + 1)); else failed=$((failed + 1)); tail -n 30 "build/fuzz/$name.log"; fi
	sed -n "s/^stat::number_of_executed_units: */fuzz: $name: executions /p" "build/fuzz/$name.log"
done
echo "fuzz: $passed passed, $failed failed"
[ "$failed" = 0 ]
