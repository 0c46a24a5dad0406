#!/bin/sh
# installed.sh: installs to a scratch folder and uses what is there as an outside program would: the
# example by pkg-config, shared and static, README's R and Python, a program with clashing names.
# Then uninstalls, which must leave no file. Run from the top of the repository.
here=$(realpath "$(dirname "$0")")
top=$(realpath "$here/../..")
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT
cd "$top" || exit 1
passed=0 failed=0
good() { passed=$((passed + 1)); }
bad() { failed=$((failed + 1)); echo "installed: $1"; [ -f "$scratch/log" ] && tail -n 5 "$scratch/log"; }
# same NAME GOT WANTED
same() { if [ "$2" = "$3" ]; then good; else bad "$1: \"$2\", not \"$3\""; fi; }

prefix=$scratch/usr
TRATA_DEPS=skip make B=build/installed PREFIX="$prefix" install >"$scratch/log" 2>&1 || bad 'make install'
unset TRATA_DATA
PATH=$prefix/bin:$PATH
export PATH
export PKG_CONFIG_PATH="$prefix/lib/pkgconfig"
cd "$scratch" || exit 1

# the program finds its data wherever it is called from
same 'the program' "$(trata series victims --period 2022-H1 --as-of 2022-06 --format csv 2>/dev/null | tail -n 1 | cut -d, -f3,4)" \
	'2022-01/2022-06,494'
[ "$(command -v trata)" = "$prefix/bin/trata" ] && good || bad 'another trata ran'
same 'the version' "trata $(pkg-config --modversion trata)" "$(trata --version | head -n 1)"
same 'the data folder' "$(pkg-config --variable=datasets trata)" "$prefix/share/trata/datasets"
diff -r "$top/datasets" "$prefix/share/trata/datasets" >"$scratch/log" && good || bad 'the datasets differ'
for file in bin/trata lib/libtrata.a lib/libtrata.so lib/libtrata.so.0 include/trata.h \
	lib/pkgconfig/trata.pc share/man/man1/trata.1 share/man/man5/trata-claims.5 \
	share/man/man5/trata-datasets.5 share/man/es/man1/trata.1 share/man/es/man5/trata-claims.5 \
	share/man/es/man5/trata-datasets.5 share/bash-completion/completions/trata \
	share/zsh/site-functions/_trata share/fish/vendor_completions.d/trata.fish; do
	[ -s "$prefix/$file" ] && good || bad "$file is not there"
done

grep -q '^\.SH NOMBRE' "$prefix/share/man/es/man1/trata.1" && good || bad 'the page in Spanish is in English'

# the example, shared and static
golden=$top/tests/cli/golden/example.csv
CC=${CC:-cc}
$CC -std=c17 -Wall -Wextra -Werror -o shared "$top/tests/example.c" $(pkg-config --cflags --libs trata) >log 2>&1 &&
	LD_LIBRARY_PATH=$prefix/lib ./shared >out 2>log && cmp -s out "$golden" && good || bad 'the example, shared'
mkdir static && cp "$prefix/lib/libtrata.a" static/
$CC -std=c17 -o linked "$top/tests/example.c" -I"$prefix/include" -Lstatic \
	$(pkg-config --static --libs trata | sed "s|-L$prefix/lib||") >log 2>&1 &&
	./linked >out 2>log && cmp -s out "$golden" && good || bad 'the example, static'
readelf -d linked | grep -q 'libtrata' && bad 'the static example needs the shared library'

# a program with names of its own that are names inside the library
cat >clash.c <<'END'
#include <stdio.h>
#include <trata.h>
int text_append(void) { return 7; }
int store_open(void) { return 8; }
int error_set = 9;
int main(void)
{
	struct trata_store *store = NULL;
	int status = (int)trata_open(NULL, &store, NULL);
	printf("%d %d %d %d\n", text_append(), store_open(), error_set, status);
	trata_close(store);
	return 0;
}
END
for kind in static shared; do
	if [ $kind = static ]; then
		flags="-Lstatic $(pkg-config --static --libs trata | sed "s|-L$prefix/lib||")"
	else
		flags=$(pkg-config --libs trata)
	fi
	rm -f clash
	$CC -o clash clash.c -I"$prefix/include" $flags >log 2>&1
	same "names that clash, $kind" "$(LD_LIBRARY_PATH=$prefix/lib ./clash 2>&1)" '7 8 9 0'
done
printf '#include <trata.h>\nint main() { return trata_version()[0] != 48; }\n' >plus.cpp
if command -v "${CXX:-c++}" >/dev/null; then
	"${CXX:-c++}" -o plus plus.cpp $(pkg-config --cflags --libs trata) >log 2>&1 &&
		LD_LIBRARY_PATH=$prefix/lib ./plus && good || bad 'C++'
else echo 'installed: C++ SKIPPED, no compiler'; fi

# README's snippets, as they stand there
snippet() { awk -v fence="^\`\`\`$1\$" '$0 ~ fence { inside = 1; next } /^```/ { inside = 0 } inside' "$top/README.md"; }
snippet r >snippet.R
snippet python >snippet.py
[ -s snippet.R ] && [ -s snippet.py ] && good || bad 'README has no snippets'
if command -v Rscript >/dev/null; then
	same R "$(LD_LIBRARY_PATH=$prefix/lib Rscript snippet.R 2>&1)" 'MX 2022-01/2022-06 494'
else echo 'installed: R SKIPPED, it is not installed'; fi
if command -v python3 >/dev/null; then
	same Python "$(LD_LIBRARY_PATH=$prefix/lib python3 snippet.py 2>&1)" 'MX 2022-01/2022-06 494'
else echo 'installed: Python SKIPPED, it is not installed'; fi

# uninstalling leaves nothing, and DESTDIR is a place to stage, not a part of any path inside
cd "$top" || exit 1
make B=build/installed PREFIX="$prefix" uninstall >"$scratch/log" 2>&1 || bad 'make uninstall'
same 'what uninstall left' "$(find "$prefix" ! -type d; find "$prefix" -type d -name 'trata*')" ''
TRATA_DEPS=skip make B=build/installed PREFIX=/opt/trata DESTDIR="$scratch/stage" install >"$scratch/log" 2>&1 ||
	bad 'make install with DESTDIR'
same 'files outside PREFIX' "$(find "$scratch/stage" ! -type d | grep -v "^$scratch/stage/opt/trata/")" ''
grep -rlF "$scratch" "$scratch/stage" >"$scratch/log" && bad 'DESTDIR stands inside a file' || good
make B=build/installed PREFIX=/opt/trata DESTDIR="$scratch/stage" uninstall >"$scratch/log" 2>&1
same 'what uninstall left below DESTDIR' "$(find "$scratch/stage" ! -type d)" ''
echo "installed: $passed passed, $failed failed"
[ "$failed" = 0 ]
