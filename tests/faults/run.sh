#!/bin/sh
# run.sh TRATA SHIM: every call of a command that changes a file (write, sync, rename, link, mkdir,
# opening for writing, truncation, change of mode, close) fails once, and for imports and merges
# the process is also killed at each. A store is the old one or the new one, byte for byte; any
# other file is its old self or its new self; nothing is left beside them; and a command that says
# it succeeded left what is new. `report` has so many calls that a spread of them is taken.
trata=$(realpath "$1")
shim=$(realpath "$2")
top=$(realpath "$(dirname "$0")/../..")
data=$top/tests/data/sesnsp
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
passed=0 failed=0 points_all=0 kills_all=0
ok() { passed=$((passed + 1)); }
bad() { failed=$((failed + 1)); echo "faults: $1"; head -n 3 "$work/err"; }
# every file below a folder with its bytes, folders by their names; an empty folder is no store
state() { (cd "$1" && find . -type f -exec sha256sum {} + | sort -k2; cd "$1" && find . ! -type f ! -empty | sort); }

# judge WHAT: the sandbox is as it was ("old"), as it should become ("new"), or a mixture of whole
# files ("mixed", which a store must never be)
judge() {
	state "$work/box" >"$work/got"
	if cmp -s "$work/got" "$work/old.state"; then echo old
	elif cmp -s "$work/got" "$work/new.state"; then echo new
	elif [ "$1" = store ]; then echo torn
	elif sort -u "$work/old.state" "$work/new.state" | sort -u - "$work/got" |
		cmp -s - "$work/both.state" && [ "$(awk '{ print $NF }' "$work/got" | sort | uniq -d)" = '' ]
	then echo mixed
	else echo torn; fi
}

# count COMMAND...: the number of points, by a run that is not disturbed
count() {
	rm -rf "$work/box"
	cp -a "$work/start" "$work/box"
	(cd "$work/box" && FAULT_COUNT="$work/count" LD_PRELOAD="$shim" "$trata" "$@" >/dev/null 2>"$work/err") ||
		{ bad "$*: fails undisturbed"; return 1; }
	read -r points kinds <"$work/count"
	state "$work/start" >"$work/old.state"
	state "$work/box" >"$work/new.state"
	sort -u "$work/old.state" "$work/new.state" >"$work/both.state"
	cmp -s "$work/old.state" "$work/new.state" && { bad "$*: changes nothing"; return 1; }
	[ "$points" -gt 0 ]
}

# fail_each WHAT STEP COMMAND...: WHAT is "store" or "files"; every STEPth call fails
fail_each() {
	what=$1 step=$2
	shift 2
	count "$@" || return
	tried=0
	for at in $(seq 1 "$step" "$points"); do
		rm -rf "$work/box"
		cp -a "$work/start" "$work/box"
		(cd "$work/box" && FAULT_AT=$at LD_PRELOAD="$shim" "$trata" "$@" >/dev/null 2>"$work/err")
		status=$?
		got=$(judge "$what")
		tried=$((tried + 1))
		if [ "$got" = torn ]; then bad "$*: call $at: neither old nor new"
		elif [ "$status" = 0 ] && [ "$got" != new ]; then bad "$*: call $at: success is told, but it is $got"
		elif [ "$status" != 0 ] && [ "$status" != 3 ] && [ "$status" != 5 ]; then bad "$*: call $at: exit $status"
		elif [ "$status" != 0 ] && [ ! -s "$work/err" ]; then bad "$*: call $at: no message"
		elif [ -n "$(ls -A "$TMPDIR")" ]; then bad "$*: call $at: a temporary file stays"; rm -rf "$TMPDIR"/*
		else ok; fi
	done
	points_all=$((points_all + tried))
	echo "faults: $1: $tried of $points calls failed once ($kinds)"
}

# kill_each COMMAND...: the shell's word on each that is killed goes where nobody reads it
kill_each() { kill_at_each "$@" 2>"$work/noise"; }

# kill_at_each COMMAND...: killed at every call; then once more undisturbed, which must clean up
kill_at_each() {
	count "$@" || return
	cp "$work/new.state" "$work/whole.state"
	were_old=0 were_new=0
	for at in $(seq "$points"); do
		rm -rf "$work/box"
		cp -a "$work/start" "$work/box"
		(cd "$work/box" && FAULT_KILL=$at LD_PRELOAD="$shim" "$trata" "$@" >/dev/null 2>"$work/err")
		state "$work/box" | grep -v '/\.store\.new\.' >"$work/got"
		if cmp -s "$work/got" "$work/old.state"; then were_old=$((were_old + 1)); ok
		elif cmp -s "$work/got" "$work/new.state"; then were_new=$((were_new + 1)); ok
		elif [ "${FAULT_NO_EXCHANGE:-}" ] && [ ! -e "$work/box/store" ]; then were_old=$((were_old + 1)); ok
		else bad "$*: killed at call $at: the store is neither old nor new"; fi
		(cd "$work/box" && "$trata" "$@" >/dev/null 2>"$work/err")
		state "$work/box" >"$work/got"
		cmp -s "$work/got" "$work/whole.state" && ok || bad "$*: killed at call $at: not mended by the next run"
	done
	kills_all=$((kills_all + points))
	echo "faults: $1: killed at each of $points calls: $were_old old, $were_new new"
}

mkdir "$work/start" "$work/tmp"
export TMPDIR="$work/tmp"
cp "$data/two_states_jun22.csv" "$work/start/first_jun22.csv"
sed 's/^2021/2020/; s/^2022/2021/; s/,,,,,,/,1,1,1,1,1,1/' "$work/start/first_jun22.csv" \
	>"$work/start/second_dic21.csv"
(cd "$work/start" && "$trata" import -q --data store first_jun22.csv -o /dev/null &&
	"$trata" import -q --data part second_dic21.csv -o /dev/null && mkdir new &&
	cp second_dic21.csv new/) || exit 1

import='import -q --data store second_dic21.csv'
fail_each store 1 $import
kill_each $import
FAULT_NO_EXCHANGE=1 && export FAULT_NO_EXCHANGE
kill_each $import
fail_each store 1 $import
unset FAULT_NO_EXCHANGE
FAULT_NO_LINK=1 && export FAULT_NO_LINK
fail_each store 1 $import
unset FAULT_NO_LINK
fail_each store 1 import -q --data fresh second_dic21.csv
fail_each store 1 update -q --data store --from new
kill_each update -q --data store --from new
fail_each store 1 merge -q store part -o whole
rm -rf "$work/start/old"

# files that stand there already are replaced whole
(cd "$work/start" && echo old >out.csv && echo old >out.db && echo old >out.dta)
fail_each files 1 series investigations --data store --vintage 2022-06 --period 2021 --by state --format csv -o out.csv
fail_each files 1 export sqlite --data store -o out.db
fail_each files 1 export dta investigations --data store --vintage 2022-06 --period 2021 --by state -o out.dta
fail_each store 1 export datapackage --data store -o package

# gnuplot's pictures are recorded once and played back
pictures() {
	rm -rf "$work/bin" "$work/pictures"
	mkdir "$work/bin" "$work/pictures"
	printf '#!/bin/sh\nPATH=%s\ngnuplot "$@" && cp -p *.svg %s/\n' "$path" "$work/pictures" \
		>"$work/bin/gnuplot"
	chmod +x "$work/bin/gnuplot"
	(cd "$work" && PATH="$work/bin:$path" "$trata" "$@" -o drawn >/dev/null 2>"$work/err") ||
		return 1
	printf '#!/bin/sh\nPATH=%s\ncp -p %s/*.svg .\n' "$path" "$work/pictures" >"$work/bin/gnuplot"
}
path=$PATH
export TRATA_DATA="$top/datasets"
if command -v gnuplot >/dev/null; then
	mkdir -p "$work/start/charts"
	echo old >"$work/start/charts/victims-years.en.svg"
	export PATH="$work/bin:$path"
	pictures chart -q victims-years || bad 'chart fails undisturbed'
	fail_each files 1 chart -q victims-years -o charts
	pictures report -q || bad 'report fails undisturbed'
	count report -q -o charts && fail_each files $((points / 15)) report -q -o charts
else
	echo 'faults: SKIPPED chart and report: gnuplot is not here'
fi

echo "faults: $passed passed, $failed failed ($points_all calls failed once, killed at $kills_all)"
[ "$failed" = 0 ]
