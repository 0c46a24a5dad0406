#!/bin/sh
# run.sh TRATA: runs tests/cli/cases.tsv and tests/cli/golden.tsv against a program and the
# embedded store. A case: name, arguments, exit status, a regular expression that a line of
# standard output must match ("-": there is none), the same for standard error. A golden case:
# name, arguments; standard output must be tests/cli/golden/NAME byte for byte.
# UPDATE=1 writes the golden files instead.
trata=$1
here=$(dirname "$0")
export TRATA_DATA=${TRATA_DATA:-datasets}
passed=0 failed=0
out=$(mktemp) err=$(mktemp)
trap 'rm -f "$out" "$err"' EXIT
tab=$(printf '\t')

complain() {
	failed=$((failed + 1))
	echo "cli: $1: $2"
	head -n 5 "$out" "$err"
}

# matches FILE PATTERN
matches() {
	if [ "$2" = - ]; then [ ! -s "$1" ]; else grep -Eq -e "$2" "$1"; fi
}

while IFS="$tab" read -r name arguments status stdout stderr; do
	case $name in ''|'#'*) continue ;; esac
	eval "set -- $arguments"
	"$trata" "$@" </dev/null >"$out" 2>"$err"
	got=$?
	if [ "$got" != "$status" ]; then complain "$name" "exit status $got, not $status"
	elif ! matches "$out" "$stdout"; then complain "$name" "standard output lacks /$stdout/"
	elif ! matches "$err" "$stderr"; then complain "$name" "standard error lacks /$stderr/"
	else passed=$((passed + 1)); fi
done <"$here/cases.tsv"

while IFS="$tab" read -r name arguments; do
	case $name in ''|'#'*) continue ;; esac
	eval "set -- $arguments"
	"$trata" "$@" </dev/null >"$out" 2>"$err"
	if [ "${UPDATE:-}" ]; then cp "$out" "$here/golden/$name"; fi
	if cmp -s "$out" "$here/golden/$name"; then passed=$((passed + 1))
	else complain "$name" "differs from golden/$name"; fi
done <"$here/golden.tsv"

echo "cli: $passed passed, $failed failed"
[ "$failed" = 0 ]
