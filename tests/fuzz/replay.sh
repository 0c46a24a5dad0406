#!/bin/sh
# replay.sh BUILD: runs each fuzz target, as this build has it, on what once failed
# (tests/fuzz/found/TARGET) and on its seeds.
build=$1
here=$(dirname "$0")
passed=0 failed=0 inputs=0
seeds=$(mktemp -d) || exit 1
trap 'rm -rf "$seeds"' EXIT
sh "$here/seeds.sh" "$seeds" "$build/trata" || exit 1
for source in "$here"/fuzz_*.c; do
	target=$(basename "$source" .c)
	target=${target#fuzz_}
	set --
	for file in "$here/found/$target"/* "$seeds/$target"/*; do
		[ ! -f "$file" ] || set -- "$@" "$file"
	done
	if said=$(TMPDIR=$seeds "$build/replay/$target" "$@" 2>&1) && [ "$said" = $# ] && [ $# -gt 0 ]
	then
		passed=$((passed + 1)) inputs=$((inputs + $#))
	else
		failed=$((failed + 1))
		echo "replay: $target: of $# inputs one fails:"
		printf '%s\n' "$said" | head -n 30
	fi
done
echo "replay: $passed passed, $failed failed ($inputs inputs)"
[ "$failed" = 0 ]
