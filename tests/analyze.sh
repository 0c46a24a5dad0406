#!/bin/sh
# analyze.sh BUILD CPPFLAGS...: what gcc's and clang's analyzers, clang's warnings and cppcheck say
# of src/. Each must say nothing. What is left out stands here and in src/.clang-tidy, with its
# reason. A tool that is not here is named and skipped.
build=$1
shift
top=$(dirname "$0")/..
cd "$top" || exit 1
mkdir -p "$build"
passed=0 failed=0
jobs=${JOBS:-$(nproc)}
files=$(ls src/*.c src/*/*.c)
# verdict TOOL LOG: each line that names a warning or an error is a finding
verdict() {
	found=$(grep -E ': (warning|error|portability): ' "$2" | sort -u)
	if [ -z "$found" ]; then passed=$((passed + 1)); echo "analyze: $1: nothing"
	else failed=$((failed + 1)); echo "analyze: $1: $(printf '%s\n' "$found" | wc -l) findings"
		printf '%s\n' "$found" | head -n 20; fi
}
each() { printf '%s\n' $files | xargs -n 4 -P "$jobs" "$@"; }

if gcc --version >/dev/null 2>&1; then
	# -O1: enough for flow, and the analyzer takes the most time
	each sh -c 'flags=$1; shift; for f in "$@"; do gcc $flags -std=c17 -O1 -fanalyzer -Wall -Wextra \
		-DTRATA_ANALYZE -Wno-unused-value -c -o /dev/null "$f"; done' sh "$*" >"$build/gcc.log" 2>&1
	verdict 'gcc -fanalyzer' "$build/gcc.log"
else echo 'analyze: SKIPPED gcc: it is not here'; fi
if clang --version >/dev/null 2>&1; then
	each sh -c 'flags=$1; shift; for f in "$@"; do clang $flags -std=c17 -O1 -Wall -Wextra -Wpedantic \
		-Wshadow -c -o /dev/null "$f"; done' sh "$*" >"$build/clang.log" 2>&1
	verdict 'clang -Wall -Wextra -Wpedantic -Wshadow' "$build/clang.log"
else echo 'analyze: SKIPPED clang: it is not here'; fi
if clang-tidy --version >/dev/null 2>&1; then
	each sh -c 'flags=$1; shift; clang-tidy --quiet "$@" -- -w -std=c17 $flags' sh "$*" \
		>"$build/tidy.log" 2>/dev/null
	verdict clang-tidy "$build/tidy.log"
else echo 'analyze: SKIPPED clang-tidy: it is not here'; fi
if cppcheck --version >/dev/null 2>&1; then
	# uninitvar: it does not follow a loop that fills an array up to a count; valgrind watches these
	# nullPointer: ways that the other analyzers know to be closed
	# invalidFunctionArg: log(0) is minus infinity, and meant
	# invalidPointerCast: scratch memory of 8-byte cells, of numbers and of places in turn
	cppcheck --quiet --std=c11 -j "$jobs" --inline-suppr --enable=warning,portability -D_GNU_SOURCE \
		--suppress=uninitvar --suppress=legacyUninitvar --suppress=nullPointer \
		--suppress=invalidFunctionArg --suppress=invalidPointerCast src >"$build/cppcheck.log" 2>&1
	verdict cppcheck "$build/cppcheck.log"
else echo 'analyze: SKIPPED cppcheck: it is not here'; fi
echo "analyze: $passed passed, $failed failed"
[ "$failed" = 0 ]
