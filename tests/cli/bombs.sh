#!/bin/sh
# bombs.sh TRATA: files made to take the machine are refused: exit 3, the limit named, nothing
# written, in little memory (the address space is limited) and time. All are made here; none is
# kept. VERBOSE=1 prints the seconds of the processor and the memory that each took.
trata=$(realpath "$1")
here=$(realpath "$(dirname "$0")")
good=$here/../data/sesnsp/two_states_jun22.csv
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
passed=0 failed=0 took=
ok() { passed=$((passed + 1)); }
bad() { failed=$((failed + 1)); echo "bombs: $1"; head -n 4 err 2>/dev/null | cut -c1-300; }
export TMPDIR="$work/tmp" TRATA_DATA="$here/../../datasets"
mkdir tmp

"$trata" import -q --data store "$good" -o /dev/null || bad 'the good file'
was=$(cat store/*.* store/figures/* | sha256sum)
untouched() {
	[ "$was" = "$(cat store/*.* store/figures/* | sha256sum)" ] && [ -z "$(ls -A tmp)" ] &&
		[ -z "$(ls -A | grep '\.new\.')" ] && [ ! -e ../evil_jun22.csv ] && [ ! -e /tmp/evil_jun22.csv ]
}

# bomb NAME SECONDS PATTERN COMMAND...: under 512 MiB of address space
bomb() {
	name=$1 seconds=$2 pattern=$3
	shift 3
	(ulimit -v 524288; exec timeout "$seconds" "$trata" "$@" -v) >out 2>err
	got=$?
	took="$took; $name $(sed -n 's/^[a-z]*: .* processor \(.* s\), memory \(.* MiB\)$/\1 \2/p' err)"
	if [ "$got" != 3 ]; then bad "$name: exit $got, not 3"
	elif ! grep -Eq -e "$pattern" err; then bad "$name: the message lacks /$pattern/"
	elif ! untouched; then bad "$name: something was written"
	else ok; fi
}
import() { name=$1 seconds=$2 pattern=$3; shift 3; bomb "$name" "$seconds" "$pattern" import --data store "$@"; }

head -n 1 "$good" >head.csv
sed -n 4p "$good" >row.csv          # of another crime: passed over, as most rows of a real file
: >none
head -c 1048576 /dev/zero >zeros

# ------------------------------------------------------------------ text
mkfifo feed
head -c 2147483648 /dev/zero | tr '\0' a >feed 2>/dev/null &
	import '2 GB line on stdin' 20 'header is longer than 1048576 bytes \(TABLE_LINE_BYTES\)' --vintage 2022-06 - <feed
truncate -s 2G sparse_jun22.csv
import '2 GB of NUL' 20 'header is longer than 1048576 bytes \(TABLE_LINE_BYTES\)' sparse_jun22.csv
{ cat head.csv; head -c 2147483648 /dev/zero | tr '\0' a; } >feed &
	import '2 GB second line' 60 'record is longer than 1048576 bytes \(TABLE_LINE_BYTES\)' --vintage 2022-06 - <feed
{ cat head.csv; printf '"'; head -c 67108864 /dev/zero | tr '\0' '\n'; } >quote_jun22.csv
import 'a quote over 64 MB of lines' 20 'TABLE_LINE_BYTES|quote opens here' quote_jun22.csv
head -c 1000000 /dev/zero | tr '\0' , >columns_jun22.csv
echo >>columns_jun22.csv
import 'a million columns' 10 'more than 4096 fields \(TABLE_COLUMNS\)' columns_jun22.csv
bomb 'a million columns of claims' 10 'more than 4096 fields \(TABLE_COLUMNS\)' check columns_jun22.csv
bomb 'a million columns of lists' 10 'more than 4096 fields \(TABLE_COLUMNS\)' mse columns_jun22.csv
{ cat head.csv; sed -n 2p "$good" | tr -d '\r\n'; head -c 1000000 /dev/zero | tr '\0' ,; echo; } >wide_jun22.csv
import 'a row of a million fields' 10 'fields, but the header has' wide_jun22.csv
LC_ALL=C sed '2s/Chihuahua/Chihua\x00hua/' "$good" >nul_jun22.csv
import 'a NUL in a field' 10 'nul_jun22.csv:2: byte [0-9]* of the line is NUL' nul_jun22.csv
for bytes in '\300\257' '\340\200\257' '\355\240\200' '\364\220\200\200' '\370\210\200\200\200'; do
	{ printf '\357\273\277'; iconv -f CP1252 -t UTF-8 "$good" | head -n 1
		printf "2021,8,Chihuahua,$bytes,Robo,Robo,Robo,1,1,1,1,1,1,1,1,1,1,1,1\r\n"; } >form_jun22.csv
	import "UTF-8 form $bytes" 10 'form_jun22.csv:2: byte 18 of the line, 0x[EFC][0-9A-F], is no letter in UTF-8' form_jun22.csv
done

# ------------------------------------------------------------------ links, pipes and folders
mkdir links deep
ln -s /etc/passwd links/passwd_jun22.csv
ln -s . links/again
ln -s "$good" links/good_jun22.csv
mkfifo links/pipe_jun22.csv
import 'a folder of links and a pipe' 10 'the folder holds no table' links
folder=deep
for n in $(seq 70); do folder=$folder/d; done
mkdir -p "$folder"
import 'seventy folders' 10 'more than 64 folders inside each other' deep

# ------------------------------------------------------------------ archives
if ${CC:-cc} -o bomb "$here/bomb.c" -larchive -lz 2>err; then
	./bomb zip 10737418240 zeros_jun22.csv none zeros >zeros.zip
	import "10 GB of zeros in a zip of $(($(stat -c %s zeros.zip) / 1000000)) MB" 20 \
		'longer than 1048576 bytes \(TABLE_LINE_BYTES\)' zeros.zip
	./bomb zip 10737418240 rows_jun22.csv head.csv row.csv >rows.zip
	import "10 GB of rows in a zip of $(($(stat -c %s rows.zip) / 1000000)) MB" 120 \
		'larger than 8589934592 bytes \(TABLE_MEMBER_BYTES\)' rows.zip
	gzip -9 <rows.zip >rows_jun22.zip.gz
	import "the same in a gz of $(($(stat -c %s rows_jun22.zip.gz) / 1000)) kB" 60 '\(TABLE_RATIO\)' rows_jun22.zip.gz
	printf ',' >comma
	./bomb zip 4294967296 short_jun22.csv head.csv comma >commas.zip
	import 'one line of 4 GB in a zip' 20 'longer than 1048576 bytes \(TABLE_LINE_BYTES\)' commas.zip
	./bomb many 11000 1 readme.md none comma >members.zip
	import '11000 members' 10 'more than 10000 members \(TABLE_MEMBERS\)' members.zip
	cp "$good" inner_jun22.csv
	./bomb files a_jun22.csv inner_jun22.csv >n1.zip
	for n in 1 2 3 4 5; do ./bomb files "n$n.zip" "n$n.zip" >"n$((n + 1)).zip"; done
	import 'archives in archives' 10 'more than 3 archives inside each other' n6.zip
	for path in ../evil_jun22.csv /tmp/evil_jun22.csv 'a/../../evil_jun22.csv' '..\evil_jun22.csv'; do
		./bomb files "$path" "$good" >outside.zip
		import "a path $path" 10 'leads outside of the zip file' outside.zip
	done
	./bomb files a_jun22.csv @/etc/passwd >link.zip
	import 'a link in a zip' 10 'a zip file without tables' link.zip
	head -c 300 zeros.zip >cut.zip
	import 'a zip that is cut off' 10 'zip file cannot be read' cut.zip

	# -------------------------------------------------------------- workbooks
	echo '<workbook><sheets><sheet name="a" r:id="rId1" xmlns:r="r"/></sheets></workbook>' >book
	echo '<sst/>' >sst
	echo '<worksheet><sheetData><row><c t="str"><v>a</v></c><c t="str"><v>b</v></c></row></sheetData></worksheet>' >sheet
	workbook() { ./bomb xlsx "$1" "$2" "$3" >book_jun22.xlsx; }
	{ printf '<!DOCTYPE a [<!ENTITY l0 "ha">'
		for n in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do
			m=$((n - 1)); printf "<!ENTITY l$n \"&l$m;&l$m;&l$m;&l$m;&l$m;&l$m;&l$m;&l$m;&l$m;&l$m;\">"
		done
		echo ']><worksheet><sheetData><row><c t="str"><v>&l15;</v></c></row></sheetData></worksheet>'; } >laughs
	workbook laughs book sst
	import 'entities that grow' 10 'declares a document type' book_jun22.xlsx
	printf '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst><si><t>&x;</t></si></sst>' >outer
	workbook sheet book outer
	import 'an entity from a file' 10 'declares a document type' book_jun22.xlsx
	{ printf '<worksheet>'; yes '<a>' | head -n 5000000 | tr -d '\n'; } >nested
	workbook nested book sst
	import 'five million nested elements' 10 'more than 256 elements .*\(XML_DEPTH\)' book_jun22.xlsx
	{ printf '<worksheet x="'; head -c 60000000 /dev/zero | tr '\0' a; printf '"/>'; } >attribute
	workbook attribute book sst
	import 'an attribute of 60 MB' 10 'longer than 1048576 bytes \(TABLE_LINE_BYTES\)' book_jun22.xlsx
	{ printf '<workbook><sheets>'; yes '<sheet name="a" r:id="rId1" xmlns:r="r"/>' | head -n 100000
		printf '</sheets></workbook>'; } >sheets
	workbook sheet sheets sst
	import '100000 sheets' 10 'more than 1024 sheets \(XLSX_SHEETS\)' book_jun22.xlsx
	{ printf '<sst>'; yes '<si><t>0123456789012345678901234567890123456789012345678901234567890123</t></si>' |
		head -n 1200000; printf '</sst>'; } >strings
	workbook sheet book strings
	import '78 MB of shared strings' 20 'more than 67108864 bytes \(XLSX_STRINGS_BYTES\)' book_jun22.xlsx
	{ printf '<worksheet><sheetData><row>'; yes '<c t="str"><v>a</v></c>' | head -n 1000000
		printf '</row></sheetData></worksheet>'; } >cells
	workbook cells book sst
	import 'a million cells in a row' 10 'more than 4096 cells \(TABLE_COLUMNS\)' book_jun22.xlsx
	{ printf '<worksheet><sheetData><row><c t="str"><v>'; head -c 60000000 /dev/zero | tr '\0' a
		printf '</v></c></row></sheetData></worksheet>'; } >cell
	workbook cell book sst
	import 'a cell of 60 MB' 10 'longer than 1048576 bytes \(TABLE_LINE_BYTES\)' book_jun22.xlsx
	# not a bomb: a sheet that nothing leads to was once read as nothing at all
	echo '<workbook><sheets><sheet name="a" r:id="rId9" xmlns:r="r"/></sheets></workbook>' >lost
	workbook sheet lost sst
	import 'a sheet to which nothing leads' 10 'does not say where its sheet "a" is' book_jun22.xlsx
else
	echo 'bombs: SKIPPED the archives: a compiler, libarchive and zlib are needed to make them'
fi

[ -z "${VERBOSE:-}" ] || printf 'bombs: what each took%s\n' "$took" | tr ';' '\n'
echo "bombs: $passed passed, $failed failed"
[ "$failed" = 0 ]
