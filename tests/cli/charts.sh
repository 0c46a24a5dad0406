#!/bin/sh
# charts.sh TRATA: the committed charts show the figures of the committed store.
trata=$1
if ! command -v gnuplot >/dev/null 2>&1; then
	echo 'charts: SKIPPED: gnuplot is not here'
	exit 0
fi
out=$(mktemp)
trap 'rm -f "$out"' EXIT
if "$trata" chart --data datasets --verify plots >"$out" 2>&1; then
	echo 'charts: 1 passed, 0 failed'
else
	grep -v identical "$out" | head -n 20
	echo 'charts: run `make charts` and look at what changed'
	echo 'charts: 0 passed, 1 failed'
	exit 1
fi
