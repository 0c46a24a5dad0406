#!/bin/sh
# valgrind.sh TRATA [JOBS]: the command line cases under valgrind: no error and no leak in the
# program itself. Children (gnuplot) are not followed. SECONDS_EACH bounds one case; those that
# take longer are counted and named, and are no failure.
trata=$(realpath "$1")
jobs=${2:-$(nproc)}
here=$(dirname "$0")/cli
: "${SECONDS_EACH:=60}"
export TRATA_DATA=${TRATA_DATA:-datasets} SECONDS_EACH
command -v valgrind >/dev/null || { echo 'valgrind: SKIPPED: valgrind is not here'; exit 0; }
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
export trata work
# one case a line: name, arguments
{ cut -f 1,2 "$here/cases.tsv"; cut -f 1,2 "$here/golden.tsv"; } | grep -v '^#' | grep . |
	grep -E "${CASES:-.}" >"$work/cases"
cat >"$work/one" <<'EOF'
name=$(printf '%s' "$1" | cut -f 1)
eval "set -- $(printf '%s' "$1" | cut -f 2)"
timeout "$SECONDS_EACH" valgrind --quiet --leak-check=full --show-leak-kinds=definite,indirect,possible \
	--errors-for-leak-kinds=definite,indirect,possible --error-exitcode=99 --trace-children=no \
	--log-file="$work/log.$name" "$trata" "$@" </dev/null >/dev/null 2>&1
case $? in
99) echo "bad $name" ;;
124) echo "slow $name" ;;
*) if [ -s "$work/log.$name" ]; then echo "bad $name"; else echo "good $name"; fi ;;
esac
EOF
tr '\n' '\0' <"$work/cases" | xargs -0 -n 1 -P "$jobs" sh "$work/one" >"$work/results"
for name in $(sed -n 's/^bad //p' "$work/results"); do
	echo "valgrind: $name"
	head -n 12 "$work/log.$name"
done
slow=$(sed -n 's/^slow //p' "$work/results" | tr '\n' ' ')
[ -z "$slow" ] || echo "valgrind: longer than $SECONDS_EACH s: $slow"
good=$(grep -c '^good' "$work/results") bad=$(grep -c '^bad' "$work/results")
echo "valgrind: $good passed, $bad failed, $(grep -c '^slow' "$work/results") too long"
[ "$bad" = 0 ] && [ "$((good + $(grep -c '^slow' "$work/results")))" = "$(wc -l <"$work/cases")" ]
