#!/bin/sh
# abi.sh BUILD: the names that the libraries in BUILD export are those of abi.txt, no fewer, for
# programs are linked against them, and no more, for a name in a program must not meet one of
# ours. trata.h declares the same ones.
build=$1
here=$(dirname "$0")
passed=0 failed=0
same() {
	if printf '%s\n' "$2" | cmp -s - "$here/abi.txt"; then passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "abi: $1 has other names than abi.txt:"
		printf '%s\n' "$2" | diff - "$here/abi.txt"
	fi
}
same libtrata.so "$(nm -D --defined-only "$build/libtrata.so" | awk '{ print $3 }' | LC_ALL=C sort)"
same libtrata.a "$(nm -g --defined-only "$build/libtrata.a" | awk 'NF == 3 { print $3 }' | LC_ALL=C sort)"
same trata.h "$(awk '/^TRATA_API/, /;/' "$here/../../src/trata.h" | grep -oE 'trata_[a-z]+(_[a-z]+)?\(' | tr -d '(' | LC_ALL=C sort)"
soname=$(readelf -d "$build/libtrata.so" | sed -n 's/.*SONAME.*\[\(.*\)\]/\1/p')
case $soname in
libtrata.so.[0-9]*) passed=$((passed + 1)) ;;
*) failed=$((failed + 1)); echo "abi: the soname is \"$soname\"" ;;
esac
echo "abi: $passed passed, $failed failed"
[ "$failed" = 0 ]
