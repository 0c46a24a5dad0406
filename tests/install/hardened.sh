#!/bin/sh
# hardened.sh BUILD: the program was built as a position-independent executable with full RELRO,
# stack protector, fortified calls, and no stack that can be run; the shared library likewise.
build=$1
passed=0 failed=0
ok() { passed=$((passed + 1)); }
bad() { failed=$((failed + 1)); echo "hardened: $1"; }
if ! command -v readelf >/dev/null; then echo 'hardened: SKIPPED: readelf is not here'; exit 0; fi
readelf -hW "$build/trata" | grep -q 'Type: *DYN' && readelf -dW "$build/trata" | grep -q 'Flags:.*PIE' &&
	ok || bad 'trata is not position-independent'
for file in trata libtrata.so; do
	all=$(readelf -hldW "$build/$file"; readelf --dyn-syms -W "$build/$file")
	has() { printf '%s\n' "$all" | grep -Eq -e "$1"; }
	has 'GNU_RELRO' && has '(BIND_NOW|Flags: NOW|FLAGS_1.*NOW)' && ok || bad "$file: no full RELRO"
	has '__stack_chk_fail' && ok || bad "$file: no stack protector"
	has '__(memcpy|memmove|memset|snprintf|vsnprintf|read|pread|strncpy)[a-z0-9]*_chk' && ok ||
		bad "$file: no fortified calls"
	has 'GNU_STACK.* RW +0x' && ok || bad "$file: the stack can be run"
	has '(RPATH|RUNPATH)' && bad "$file: a path of libraries is built in" || ok
	has ' (gets|sprintf|strcpy|strcat|tmpnam|mktemp|system|popen|setlocale)(@|$)' &&
		bad "$file: calls what the house does not" || ok
done
echo "hardened: $passed passed, $failed failed"
[ "$failed" = 0 ]
