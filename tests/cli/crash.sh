#!/bin/sh
# crash.sh TRATA: an import, an update or a merge that is killed at a random moment leaves the old
# store or the new one, byte for byte; two importers at once leave what one after the other would;
# a store that may not be written, or that is reached through a link, stays whole.
trata=$(realpath "$1")
data=$(cd "$(dirname "$0")/../data/sesnsp" && pwd)
work=$(mktemp -d) || exit 1
mounted=
trap '[ -z "$mounted" ] || umount "$mounted"; rm -rf "$work"' EXIT
cd "$work" || exit 1
passed=0 failed=0
ok() { passed=$((passed + 1)); }
bad() { failed=$((failed + 1)); echo "crash: $1"; head -n 3 err 2>/dev/null; }
state() { (cd "$1" && find . -type f -exec cat {} + -print | sha256sum); }

cp "$data/two_states_jun22.csv" first_jun22.csv
sed 's/^2021/2020/; s/^2022/2021/; s/,,,,,,/,1,1,1,1,1,1/' first_jun22.csv >second_dic21.csv
mkdir new && cp second_dic21.csv new/
"$trata" import -q --data old first_jun22.csv -o /dev/null
"$trata" import -q --data part second_dic21.csv -o /dev/null

# microseconds COMMAND...: the middle of nine runs, each on a fresh copy of the old store
microseconds() {
	for n in 1 2 3 4 5 6 7 8 9; do
		rm -rf store && cp -r old store
		from=$(date +%s%N)
		"$trata" "$@" >/dev/null 2>&1
		echo $((($(date +%s%N) - from) / 1000))
	done | sort -n | sed -n 5p
}

# killed NAME POINTS COMMAND...: the moments are random, from a fixed seed, over the length that
# a whole run takes here and a little more
killed() {
	name=$1 points=$2
	shift 2
	long=$(microseconds "$@")
	rm -rf store && cp -r old store
	"$trata" "$@" >/dev/null 2>err || bad "$name: fails when it is left alone"
	was=$(state old) will=$(state store) were_old=0 were_new=0
	[ "$was" != "$will" ] || bad "$name: changed nothing"
	for wait in $(awk -v n="$points" -v long="$long" 'BEGIN {
		srand(1); for (i = 0; i < n; i++) printf "%.6f\n", rand() * long * 1.2 / 1e6 }'); do
		rm -rf store && cp -r old store
		"$trata" "$@" >/dev/null 2>&1 &
		child=$!
		sleep "$wait"
		kill -9 "$child" 2>/dev/null
		wait "$child" 2>/dev/null
		got=$(state store)
		if [ "$got" = "$was" ]; then were_old=$((were_old + 1)); ok
		elif [ "$got" = "$will" ]; then were_new=$((were_new + 1)); ok
		else bad "$name: killed after $wait s, the store is neither old nor new"; fi
	done
	"$trata" "$@" >/dev/null 2>err
	[ "$(state store)" = "$will" ] && [ -z "$(ls -A | grep '\.new\.')" ] && ok ||
		bad "$name: the next run does not recover"
	[ "$were_old" -gt 0 ] && [ "$were_new" -gt 0 ] && ok || bad "$name: every kill fell on one side"
	echo "crash: $name of $long us killed at $points random moments: $were_old old, $were_new new"
}
killed import "${POINTS:-200}" import -q --data store second_dic21.csv -o /dev/null
killed update "${POINTS:-60}" update -q --data store --from new -o /dev/null
killed merge "${POINTS:-60}" merge -q store part -o store

will=$(cp -r old two && "$trata" import -q --data two second_dic21.csv -o /dev/null && state two)
for n in 1 2 3 4 5 6 7 8 9 10; do
	rm -rf store
	"$trata" import -q --data store first_jun22.csv -o /dev/null &
	"$trata" import -q --data store second_dic21.csv -o /dev/null
	wait
	[ "$(state store)" = "$will" ] && ok || bad 'two importers at once'
done

# reached through a link: the folder that it leads to is replaced, the link stays
rm -rf store && mkdir deep && cp -r old deep/store && ln -s deep/store link
"$trata" import -q --data link second_dic21.csv -o /dev/null 2>err
[ "$(readlink link)" = deep/store ] && [ "$(state deep/store)" = "$will" ] &&
	[ "$(ls -A deep)" = store ] && [ -z "$(ls -A | grep '\.new\.')" ] && ok || bad 'a linked store'
rm -rf deep/store && cp -r old deep/store
(cd deep/store && "$trata" import -q --data . "$work/second_dic21.csv" -o /dev/null 2>"$work/err")
[ "$(state deep/store)" = "$will" ] && [ "$(ls -A deep)" = store ] && ok || bad 'the store is the folder . '
# a link with the name of a leftover is taken away, and what it leads to is not
rm -rf store && cp -r old store && mkdir kept && echo word >kept/file && ln -s kept .store.new.abcdef
"$trata" import -q --data store second_dic21.csv -o /dev/null 2>err
[ "$(cat kept/file 2>/dev/null)" = word ] && [ "$(state store)" = "$will" ] && ok || bad 'a link beside the store'
rm -f .store.new.abcdef
# what a store holds beside its own files: a link in it is neither followed nor kept
rm -rf store && cp -r old store && ln -s ../kept store/link
"$trata" import -q --data store second_dic21.csv -o /dev/null 2>err
[ "$(cat kept/file)" = word ] && [ "$(state store)" = "$will" ] && ok || bad 'a link in the store'

# refused WHAT COMMAND...: exit 3, a reason, and nothing changed
was=$(state old)
refused() {
	what=$1
	shift
	"$@" >out 2>err
	got=$?
	[ "$got" = 3 ] && grep -Eq 'Read-only file system|Permission denied' err &&
		[ "$(state closed/store)" = "$was" ] && [ "$(ls -A closed)" = store ] && ok ||
		bad "$what: exit $got"
}
mkdir closed && cp -r old closed/store
if mount --bind closed closed 2>/dev/null && mounted=$work/closed && mount -o remount,ro,bind closed; then
	refused 'import, read-only' "$trata" import -q --data closed/store second_dic21.csv
	refused 'update, read-only' "$trata" update -q --data closed/store --from new
	refused 'merge, read-only' "$trata" merge -q closed/store part -o closed/store
	refused 'a new store, read-only' "$trata" import -q --data closed/fresh second_dic21.csv
	refused 'an output, read-only' "$trata" sources --data closed/store -o closed/out.csv
	"$trata" sources --data closed/store >out 2>err && ok || bad 'a read-only store is not read'
	umount closed && mounted=
else
	echo 'crash: SKIPPED the read-only file system: one cannot be mounted here'
fi
# another user's folder: root needs to become nobody for this
chmod 755 . closed && chmod 644 second_dic21.csv new/* && chmod 755 new
if [ "$(id -u)" != 0 ]; then user=; chmod 555 closed closed/store
else user='setpriv --reuid=65534 --regid=65534 --clear-groups'; fi
if ! $user "$trata" --version >/dev/null 2>&1; then
	echo 'crash: SKIPPED a folder of another user: setpriv does not work here, or nobody may not run the program'
else
	refused 'import, no permission' $user "$trata" import -q --data closed/store second_dic21.csv
	refused 'merge, no permission' $user "$trata" merge -q closed/store part -o closed/store
	refused 'an output, no permission' $user "$trata" sources --data closed/store -o closed/out.csv
fi
chmod 755 closed closed/store

echo "crash: $passed passed, $failed failed"
[ "$failed" = 0 ]
