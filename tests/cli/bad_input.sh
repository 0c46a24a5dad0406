#!/bin/sh
# bad_input.sh TRATA: wrong files are refused with exit 3 and a message that names the place, and
# leave the store as it was, byte for byte; tolerable oddities are kept and told.
trata=$1
data=$(cd "$(dirname "$0")/../data/sesnsp" && pwd)
good=$data/two_states_jun22.csv
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
store=$work/store
passed=0 failed=0

ok() { passed=$((passed + 1)); }
bad() { failed=$((failed + 1)); echo "bad-input: $1"; [ -f "$work/err" ] && head -n 3 "$work/err"; }

state() { (cd "$store" && find . -type f -exec sha256sum {} + | sort -k2); ls -A "$work" | grep new; }

"$trata" import -q --data "$store" "$good" >"$work/err" 2>&1 || bad "the good file"
before=$(state)

# refused NAME FILE PATTERN [OPTION...]
refused() {
	name=$1 file=$2 pattern=$3
	shift 3
	"$trata" import --data "$store" "$@" "$file" >/dev/null 2>"$work/err"
	got=$?
	[ "$got" = 3 ] || { bad "$name: exit status $got, not 3"; return; }
	grep -Eq -e "$pattern" "$work/err" || { bad "$name: the message lacks /$pattern/"; return; }
	[ "$(state)" = "$before" ] || { bad "$name: the store changed"; return; }
	ok
}

# edit NAME SED-SCRIPT: a variant of the good file
edit() { sed "$2" "$good" >"$work/$1"; echo "$work/$1"; }

refused "month cell n.d." "$(edit nd_jun22.csv '2s/,5,9,/,n.d.,9,/')" \
	'nd_jun22.csv:2: column "Mayo": "n.d." is not a count'
refused "n.d. in a row of another crime" "$(edit other_nd_jun22.csv '4s/,0,0,0,/,0,n.d.,0,/')" \
	'other_nd_jun22.csv:4: column "[A-Z][a-z]*": "n.d." is not a count'
refused "unknown state code" "$(edit code_jun22.csv '2s/^2021,8,/2021,33,/')" \
	'code_jun22.csv:2: column "Clave_Ent": "33" is not a state'
refused "name and code differ" "$(edit swap_jun22.csv '2s/^2021,8,Chihuahua/2021,9,Chihuahua/')" \
	'is not the name of the state with this code'
refused "a month left blank that other rows report" "$(edit hole_jun22.csv '2s/,5,9,/,,9,/')" \
	'hole_jun22.csv:2: column "Mayo": the cell of 2021-05 is blank'
refused "truncated row" "$(edit cut_jun22.csv '10s/,0,0,,,,,,.*//')" 'cut_jun22.csv:10: '
refused "unclosed quote" "$(edit quote_jun22.csv '4s/,"Robo/,"Robo "de/; 4s/violencia"/violencia/')" \
	'quote_jun22.csv:4'
refused "column missing" "$(edit miss_jun22.csv '1s/,Marzo//; 2,$s/,[0-9]*$//; 2,$s/,\r$/\r/')" \
	'"Marzo" is missing'
refused "column twice" "$(edit twice_jun22.csv '1s/Marzo/Enero/')" '"Enero" stands twice'
refused "unknown column" "$(edit more_jun22.csv '1s/Marzo/Marte/')" 'Marzo|Marte'
refused "row repeated" "$(edit again_jun22.csv '2p')" 'again_jun22.csv:3: the row repeats'
refused "rows missing" "$(edit rows_jun22.csv '9d')" 'the file is not whole'
refused "year that is none" "$(edit year_jun22.csv '2s/^2021/20211/')" '"20211" is not a year'
refused "unknown crime of this name" \
	"$(edit label_jun22.csv '2s/Trata de personas,Trata/Trata de blancas,Trata/')" \
	'"Trata de blancas" looks like a crime of this catalogue'
refused "later than its vintage" "$(edit late_ene21.csv '')" 'later than its vintage 2021-01'
refused "no vintage in the name" "$(edit plain.csv '')" 'pass --vintage, for example --vintage 2022-06'
refused "same vintage, other number" "$(edit other_jun22.csv '2s/,5,9,/,5,8,/')" \
	'is 8 here and 9 there'
refused "wrong source" "$good" 'is sesnsp-investigations by its header' --source sesnsp-victims
: >"$work/empty_jun22.csv"
refused "empty file" "$work/empty_jun22.csv" 'empty_jun22.csv'
mkdir "$work/folder"; echo text >"$work/folder/readme.md"
refused "folder without tables" "$work/folder" 'folder'
head -c 3000 /dev/urandom >"$work/noise_jun22.csv"
refused "noise" "$work/noise_jun22.csv" 'noise_jun22.csv'
printf 'a,b\n1,2\n' >"$work/other_jun22.csv"
refused "another table" "$work/other_jun22.csv" 'no known layout'
printf 'PK\003\004broken' >"$work/broken_jun22.zip"
refused "broken archive" "$work/broken_jun22.zip" 'broken_jun22.zip'

# a store that was edited by hand, cut, or lost a file, for which zeros would stand: told by its
# digests, with the file; an import does not build on it either
damaged() { # NAME FILE PATTERN
	"$trata" series investigations --by state --vintage 2022-06 --data "$work/lost" \
		>"$work/out" 2>"$work/err"
	[ $? = 3 ] && [ ! -s "$work/out" ] && grep -q "lost/$2.*: $3" "$work/err" && ok || bad "store: $1"
	sum=$(cd "$work/lost" && cat releases.csv figures/* datapackage.json 2>/dev/null | sha256sum)
	"$trata" import -q --data "$work/lost" -o /dev/null "$good" >"$work/out" 2>"$work/err"
	[ $? = 3 ] && [ "$(cd "$work/lost" && cat releases.csv figures/* datapackage.json 2>/dev/null |
		sha256sum)" = "$sum" ] && ok || bad "import into a store: $1"
	rm -rf "$work/lost"
	cp -r "$store" "$work/lost"
}
figures=figures/sesnsp-investigations.csv
rm -rf "$work/lost"
cp -r "$store" "$work/lost"
sed -i '/MX-/d' "$work/lost/$figures"
damaged 'states lost' $figures 'is not what trata wrote: its SHA-256 is'
sed -i '$d' "$work/lost/$figures"
damaged 'a line lost' $figures 'is not what trata wrote'
sed -i '0,/,[0-9]*,case files,/s//,9999,case files,/' "$work/lost/$figures"
damaged 'a figure edited' $figures 'is not what trata wrote'
head -c "$(($(wc -c <"$store/$figures") / 2))" "$store/$figures" >"$work/lost/$figures"
damaged 'cut in half' $figures '.'
rm "$work/lost/$figures"
damaged 'a file gone' $figures 'is missing, and datapackage.json names it'
sed -i 's/partial/official/' "$work/lost/releases.csv"
damaged 'a role edited' releases.csv 'is not what trata wrote'
rm "$work/lost/datapackage.json"
damaged 'no package' datapackage.json 'does not say what the files of the store should be'
head -c 900 "$store/datapackage.json" >"$work/lost/datapackage.json"
damaged 'half a package' datapackage.json 'does not say what'
cp "$work/lost/releases.csv" "$work/lost/figures/us-other.csv"
"$trata" export csv --data "$work/lost" >"$work/out" 2>"$work/err"
[ $? = 3 ] && [ ! -s "$work/out" ] && grep -q 'figures/us-other.csv' "$work/err" && ok ||
	bad 'store: a file that is none of its own'

# what the program wrote, cut or damaged: what was lost would be read as zero
for format in csv json sqlite; do
	"$trata" export --data "$store" $format -q -o "$work/export.$format" 2>"$work/err" ||
		bad "export $format"
	rm -rf "$work/back"
	"$trata" import -q --data "$work/back" "$work/export.$format" -o /dev/null 2>"$work/err" &&
		cmp -s "$store/figures/sesnsp-investigations.csv" \
		"$work/back/figures/sesnsp-investigations.csv" && ok || bad "$format and back"
done
sed '$d' "$work/export.csv" >"$work/cut.csv"
refused "a long CSV that is cut" "$work/cut.csv" 'cut.csv: .*37 figures, and 36 are here'
for page in 1 2 3 4; do
	cp "$work/export.sqlite" "$work/page$page.sqlite"
	dd if=/dev/zero of="$work/page$page.sqlite" bs=4096 seek=$page count=1 conv=notrunc 2>/dev/null
	refused "SQLite without its page $page" "$work/page$page.sqlite" 'malformed|not whole'
done

# one measure of several in a release: what is exported of it comes back and can be asked
for format in csv json sqlite; do
	rm -rf "$work/one"
	"$trata" export --data datasets $format tip-convictions -q -o "$work/one.$format" &&
		"$trata" import -q --data "$work/one" "$work/one.$format" -o /dev/null 2>"$work/err" &&
		"$trata" series tip-convictions --data "$work/one" --format csv -q 2>"$work/err" |
		grep -q '^tip-convictions,MX' && ok || bad "one measure as $format"
done

# a claims file of quotes that open and never close is refused at once
{ echo 'kind,measure,place'; yes '“,' | head -n 300000 | tr -d '\n'; echo; } >"$work/open.csv"
timeout 10 "$trata" check "$work/open.csv" >/dev/null 2>"$work/err"
[ $? = 3 ] && grep -q 'open.csv:2: ' "$work/err" && ok || bad "quotes that never close"

# kept and told: a negative cell, as two official ones are
sed '2s/,5,9,/,5,-1,/' "$good" >"$work/minus_jun22.csv"
"$trata" import --data "$work/minus" "$work/minus_jun22.csv" >/dev/null 2>"$work/err" &&
	grep -q 'minus_jun22.csv:2: column "Junio": a negative count, -1, is kept and marked U' \
	"$work/err" && [ "$("$trata" series investigations --data "$work/minus" --vintage 2022-06 \
	--place CHH --period 2021-06 --by month --format csv 2>/dev/null | tail -n 1)" = \
	'investigations,MX-CHH,2021-06,-1,case files,exact,U,2022-06,sesnsp-investigations' ] &&
	ok || bad "a negative cell"

# importing a file again changes nothing; a re-saved copy joins; stdin is a file like others
"$trata" import -q --data "$store" "$good" -o /dev/null && [ "$(state)" = "$before" ] && ok ||
	bad "the same file again"
iconv -f cp1252 -t utf-8 "$good" >"$work/two_states_jun22.utf8.csv"
"$trata" import -q --data "$store" "$work/two_states_jun22.utf8.csv" | grep -q joined && ok ||
	bad "a re-saved copy"
"$trata" import -q --data "$work/stdin" --vintage 2022-06 - <"$good" | grep -q added && ok ||
	bad "standard input"

# damage that is undone by table
iconv -f macintosh -t utf-8 "$good" >"$work/macroman_jun22.csv"
printf '\357\273\277' | cat - "$work/macroman_jun22.csv" >"$work/bom_macroman_jun22.csv"
for file in macroman bom_macroman; do
	"$trata" import -q --data "$work/$file" "$work/${file}_jun22.csv" -o /dev/null 2>"$work/err" &&
		[ "$("$trata" series investigations --data "$work/$file" --vintage 2022-06 --by state \
		--format csv 2>/dev/null)" = "$("$trata" series investigations --data "$work/stdin" \
		--vintage 2022-06 --by state --format csv 2>/dev/null)" ] &&
		"$trata" sources --data "$work/$file" --format csv | grep -q MacRoman && ok || bad "$file"
done
iconv -f cp1252 -t utf-8 "$good" | sed '1s/Año/Anio/; s/[áéíóúñ]//g' >"$work/dropped_jun22.csv"
"$trata" import -q --data "$work/dropped" "$work/dropped_jun22.csv" -o /dev/null 2>"$work/err" &&
	ok || bad "letters dropped"

# a full disk: the old store stays whole
if [ "$(id -u)" = 0 ] && mkdir "$work/disk" && mount -t tmpfs -o size=64k none "$work/disk" 2>/dev/null
then
	"$trata" import -q --data "$work/disk/store" "$good" -o /dev/null 2>"$work/err"
	first=$(cd "$work/disk/store" && cat releases.csv figures/* 2>/dev/null | sha256sum)
	head -c 60000 /dev/zero >"$work/disk/fill" 2>/dev/null
	sed 's/^2021/2020/; s/^2022/2021/; s/,,,,,,/,1,1,1,1,1,1/' "$good" >"$work/more_dic21.csv"
	"$trata" import -q --data "$work/disk/store" "$work/more_dic21.csv" >/dev/null 2>"$work/err"
	got=$?
	[ "$got" = 3 ] && grep -q 'No space left' "$work/err" &&
		[ "$first" = "$(cd "$work/disk/store" && cat releases.csv figures/* | sha256sum)" ] &&
		[ -z "$(ls -A "$work/disk" | grep new)" ] && ok || bad "full disk ($got)"
	umount "$work/disk"
else
	echo "bad-input: SKIPPED the full disk: a file system cannot be mounted here"
fi

echo "bad-input: $passed passed, $failed failed"
[ "$failed" = 0 ]
