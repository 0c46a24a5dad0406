#!/bin/sh
# terminal.sh TRATA: what a person at a terminal sees and a file does not: tables as wide as the
# window, progress after a second of work; and what --quiet and --verbose do. Needs script(1).
trata=$(realpath "$1")
top=$(realpath "$(dirname "$0")/../..")
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT
export TRATA_DATA="$top/datasets" NO_COLOR=1
passed=0 failed=0
good() { passed=$((passed + 1)); }
bad() { failed=$((failed + 1)); echo "terminal: $1"; head -n 3 "$scratch/out" 2>/dev/null | cut -c1-200; }
cd "$scratch" || exit 1

# nothing but text: no escape sequences, whatever TERM says
TERM=xterm "$trata" sources >out 2>err
if LC_ALL=C grep -q "$(printf '\033')" out err; then bad 'escape sequences'; else good; fi
[ "$(awk '{ if (length > n) n = length } END { print n }' out)" -gt 120 ] && good || bad 'a file is not wrapped'

"$trata" series victims --period 2022-H1 --format csv --quiet >out 2>err
[ -s err ] && bad '--quiet is not quiet' || good
"$trata" series victims --period 2022-H1 --format csv --verbose >verbose 2>err
cmp -s out verbose && good || bad '--verbose changes the answer'
grep -qE '^series: [0-9.]+ s, of the processor [0-9.]+ s, memory [0-9]+ MiB$' err && good || bad '--verbose tells no time'
"$trata" series nonsense --quiet >out 2>err; [ -s err ] && good || bad '--quiet hides errors'
"$trata" >out 2>err; [ $? = 2 ] && [ ! -s out ] && grep -q '^Usage: trata COMMAND' err && good || bad 'no command'
"$trata" --version --verbose >out
[ "$(grep -cE '^[A-Za-z]+: [0-9]+\.[0-9]' out)" -ge 6 ] && good || bad '--version --verbose lists too few libraries'

if command -v script >/dev/null 2>&1 && script -qec true /dev/null >/dev/null 2>&1; then
	for columns in 135 150; do
		script -qec "stty cols $columns; '$trata' sources" /dev/null </dev/null 2>&1 | tr -d '\r' | sed '/^$/q' >out
		widest=$(LC_ALL=C.UTF-8 awk '{ if (length > n) n = length } END { print n + 0 }' out)
		[ "$(wc -l <out)" -gt 20 ] && good || bad "no table at $columns columns"
		[ "$widest" -le $columns ] && good || bad "$widest wide at $columns columns"
	done
	# the words of the wide table are those of the narrow one
	script -qec "stty cols 150; '$trata' sources" /dev/null </dev/null 2>&1 | tr -d '\r' | sed '/^$/q' | tr -d ' \n' | fold -w 1 | sort >narrow
	"$trata" sources | sed '/^$/q' | tr -d ' \n' | fold -w 1 | sort >wide
	cmp -s narrow wide && good || bad 'wrapping loses text'
	# work that waits for its input for more than a second
	cp "$top/tests/data/sesnsp/two_states_jun22.csv" IDEFC_NM_jun22.csv
	mkfifo pipe
	(sleep 1.6; cat IDEFC_NM_jun22.csv) >pipe &
	script -qec "'$trata' import --data mine --vintage 2022-06 - <pipe >answer" /dev/null </dev/null >out 2>&1
	wait
	grep -q 'trata import: 1 s' out && good || bad 'no progress on a terminal'
	tail -c 60 out | grep -q "$(printf '  *\r')" && good || bad 'progress is not taken away'
	[ -s answer ] && ! grep -q 'trata import: 1 s' answer && good || bad 'progress in the answer'
	(sleep 1.6; cat IDEFC_NM_jun22.csv) >pipe &
	"$trata" import --data other --vintage 2022-06 - <pipe >answer 2>out
	wait
	grep -q '1 s' out && bad 'progress without a terminal' || good
else echo 'terminal: SKIPPED, script(1) is not installed'; fi
echo "terminal: $passed passed, $failed failed"
[ "$failed" = 0 ]
