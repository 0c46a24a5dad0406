#!/bin/sh
# lint.sh: what the house keeps to, checked by reading: includes run one way, and some calls stand
# in one place or nowhere.
cd "$(dirname "$0")/.." || exit 1
failed=0
complain() { [ -n "$2" ] && { failed=1; echo "lint: $1"; printf '%s\n' "$2" | head -n 20; }; }

# room: rooms that it may include (itself always)
may_include() {
	case $1 in
	base) echo '' ;;
	ingest | stat) echo base ;;
	store) echo base ingest ;;               # reads its own CSV with the one reader
	source) echo base ingest store ;;
	claim) echo base store stat ;;
	render) echo base store stat claim ;;
	command) echo base ingest source store stat claim render ;;
	esac
}
for room in base ingest store source stat claim render command; do
	allowed=$room
	for other in $(may_include $room); do allowed="$allowed|$other"; done
	complain "src/$room includes a room it may not ($allowed)" \
		"$(grep -nE '#include "\.\./[a-z]+/' src/$room/*.[ch] 2>/dev/null |
		grep -vE "#include \"\.\./($allowed)/")"
done
complain 'src/library.c includes a room that it may not' \
	"$(grep -nE '#include "[a-z]+/' src/library.c | grep -vE '#include "(base|store|stat)/')"
complain 'libcsv outside src/ingest' "$(grep -nE '<csv\.h>|\bcsv_(parse|init|fini)\b' src -r --include='*.[ch]' | grep -v '^src/ingest/')"
complain 'stdio inside src/stat' "$(grep -nE '<stdio\.h>|\b(f?printf|puts|fopen)[[:space:]]*\(' src/stat/*.[ch] 2>/dev/null)"
complain 'exit outside main.c' "$(grep -nE '\b(exit|_exit|abort)[[:space:]]*\(' -r src --include='*.[ch]' | grep -v '^src/main.c')"
complain 'a shell' "$(grep -nE '\b(system|popen)[[:space:]]*\(' -r src --include='*.[ch]')"
complain 'another variable of the environment' "$(grep -nE '\bgetenv[[:space:]]*\(' -r src --include='*.[ch]' | grep -vE 'getenv\("(TRATA_DATA|TMPDIR|PATH)"\)')"
complain 'a locale' "$(grep -nE '\bsetlocale[[:space:]]*\(' -r src --include='*.[ch]')"
complain 'unbounded string calls' "$(grep -nE '\b(strcpy|strcat|sprintf|gets|atof)[[:space:]]*\(' -r src --include='*.[ch]')"
complain 'cmocka compares floats' "$(grep -nE 'assert_float_(not_)?equal' -r tests --include='*.[ch]')"
complain 'unfinished words' "$(grep -nwE 'TODO|FIXME|XXX|HACK|unimplemented' -r src tests --include='*.[ch]' --include='*.sh' | grep -v '^tests/lint.sh')"
complain 'clock, home or host in the library' "$(grep -nE '\b(time|localtime|gmtime|gethostname|getpwuid|ctime)[[:space:]]*\(' -r src --include='*.c')"
complain 'files over 400 lines' "$(wc -l src/*/*.[ch] src/*.[ch] | awk '$2 != "total" && $1 > 400 { print $2 ": " $1 }')"
complain 'lines over 100 columns' "$(grep -nE '^.{101,}$' -r src --include='*.[ch]' | head -n 5)"
complain 'folders at the top that do not belong' "$(git ls-files 2>/dev/null | grep / | cut -d/ -f1 | sort -u | grep -vxE 'src|datasets|plots|tests|\.ci|\.github')"
if command -v cppcheck >/dev/null 2>&1; then
	found=$(cppcheck --quiet --std=c11 --inline-suppr --suppress=legacyUninitvar -D_GNU_SOURCE src 2>&1 | grep ": error: ")
	complain cppcheck "$found"
fi
[ "$failed" = 0 ] && echo 'lint: clean'
exit $failed
