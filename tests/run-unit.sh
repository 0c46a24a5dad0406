#!/bin/sh
# run-unit.sh PROGRAM...: runs every cmocka program, shows the output of those that fail, and
# ends with how many tests passed and failed.
passed=0 failed=0
log=$(mktemp) || exit 1
trap 'rm -f "$log"' EXIT
for program; do
	if "$program" >"$log" 2>&1; then status=0; else status=$?; fi
	ok=$(grep -c '^\[       OK \]' "$log")
	bad=$(grep '^\[  FAILED  \] [a-z_0-9]*$' "$log" | sort -u | wc -l)
	[ "$status" != 0 ] && [ "$bad" = 0 ] && bad=1
	passed=$((passed + ok)) failed=$((failed + bad))
	grep '^SKIPPED' "$log"
	[ "$status" = 0 ] || { echo "$program:"; grep -v -e '^\[ RUN ' -e '^\[       OK' "$log"; }
done
echo "unit: $passed passed, $failed failed"
[ "$failed" = 0 ]
