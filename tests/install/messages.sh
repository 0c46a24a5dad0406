#!/bin/sh
# messages.sh [FILE...]: every message has its Spanish. Lists what is missing in src/base/es.po:
#  - the key of each call that says something (error_set, error_hint, command_note, text_say,
#    translate), whatever its file;
#  - each other text of two words or more, but for the files and texts of untranslated.txt, which
#    says why;
# and the entries of es.po that no source says any more, but for those whose reference is a library
# (`#: lib...`): it says them. With FILE..., only theirs.
cd "$(dirname "$0")/../.." || exit 1
command -v xgettext >/dev/null || { echo 'messages: SKIPPED, gettext is not installed'; exit 0; }
msgfmt --check -o /dev/null src/base/es.po || { echo 'messages: 0 passed, 1 failed'; exit 1; }
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT
said='-k -kerror_set:3 -kerror_hint:2 -kcommand_note:2 -ktext_say:2 -ktranslate:1 -ktranslate_as:1c,2'
files=${*:-$(find src -name '*.[ch]' | LC_ALL=C sort)}

# one line a message: its file, its English
lines() {
	LC_ALL=C tr -d '\200-\377' | awk -v file="$1" 'function put() { if (text != "") print file "\t" text; text = "" }
		/^msgid / { put(); inside = 1; sub(/^msgid /, "") }
		/^msgstr/ { inside = 0 }
		inside && /^"/ { part = $0; sub(/^"/, "", part); sub(/"$/, "", part); text = text part }
		END { put() }'
}
extract() { xgettext -L C --from-code=UTF-8 --omit-header --no-wrap "$@" -o - 2>/dev/null; }

for file in $files; do
	# shellcheck disable=SC2086
	extract $said "$file" | lines "$file" >>"$scratch/said"
	extract -a "$file" | lines "$file" >>"$scratch/all"
done
# the keys of es.po; with an argument, without those that libraries say
spanish() {
	msgcat --no-wrap src/base/es.po | awk -v RS= -v ORS='\n\n' -v own="$1" '!own || !/(^|\n)#: lib/' |
		lines es.po | cut -f 2- | LC_ALL=C sort -u
}
spanish "" >"$scratch/spanish"
spanish own >"$scratch/own"
passed=$(wc -l <"$scratch/spanish")
missing=$(awk -F '\t' '
	FILENAME ~ /spanish$/ { spanish[$0]; next }
	FILENAME ~ /untranslated/ { if ($0 !~ /^#/ && $0 != "") excepted[$0]; next }
	FILENAME ~ /said$/ { if ($2 ~ /[A-Za-z][A-Za-z]/ && !($2 in spanish)) print; said[$2]; next }
	$2 in spanish || $2 in said || $2 in excepted || $1 in excepted { next }
	$2 ~ /[A-Za-z][A-Za-z]+,? [A-Za-z][A-Za-z]/ { print }
	' "$scratch/spanish" tests/install/untranslated.txt "$scratch/said" "$scratch/all")
[ "$*" ] || dead=$(cut -f 2 "$scratch/all" | LC_ALL=C sort -u | LC_ALL=C comm -13 - "$scratch/own")
bare=$(msgattrib --untranslated --no-obsolete src/base/es.po; msgattrib --only-fuzzy src/base/es.po)
# a format whose entry is not marked as one would not be checked
unmarked=$(msgcat --no-wrap src/base/es.po | awk -v RS= '!/c-format/ && /\nmsgid/ || !/c-format/ && /^msgid/ {
	text = $0; sub(/\nmsgstr.*/, "", text); gsub(/%%/, "", text)
	if (text ~ /%[-+0#.*0-9]*(z|l|ll)?[sduifgexX]/) print text }')
failed=0
tell() { [ "$2" ] && { failed=$((failed + $(printf '%s\n' "$2" | wc -l))); echo "messages: $1"; printf '%s\n' "$2"; }; }
tell 'no Spanish' "$missing"
tell 'Spanish of what nobody says' "$dead"
tell 'empty or fuzzy' "$bare"
tell 'formats without "#, c-format"' "$unmarked"
echo "messages: $passed passed, $failed failed"
[ "$failed" = 0 ]
