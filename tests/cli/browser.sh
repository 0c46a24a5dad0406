#!/bin/sh
# browser.sh TRATA: the report of both languages in headless Chromium, where that is installed: no
# console message, no network request, every chart has a name and a description, under 3 MB.
trata=$1
chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome) || {
	echo 'browser: SKIPPED, no Chromium here'
	exit 0
}
folder=$(mktemp -d) || exit 1
trap 'rm -rf "$folder"' EXIT
failed=0 passed=0
check() { if [ "$2" = "$3" ]; then passed=$((passed + 1)); else
	failed=$((failed + 1)); echo "browser: $1: $2, want $3"; fi; }
for lang in en es; do
	page=$folder/$lang/index.html
	"$trata" report --data datasets --lang $lang -q -o "$folder/$lang" >/dev/null || failed=1
	timeout 60 "$chromium" --headless --no-sandbox --disable-gpu --disable-quic --no-first-run \
		--disable-background-networking --disable-component-update --disable-sync \
		--user-data-dir="$folder/profile" --enable-logging=stderr --log-level=0 \
		--log-net-log="$folder/net.json" --dump-dom "file://$page" \
		>"$folder/dom" 2>"$folder/log"
	check "$lang: console messages" "$(grep -c CONSOLE "$folder/log")" 0
	check "$lang: pages loaded" "$(grep -c '</html>' "$folder/dom")" 1
	check "$lang: requests by the page" \
		"$(grep -o '"initiator":"file://[^}]*"url":"http[^"]*"' "$folder/net.json" | wc -l)" 0
	check "$lang: resources from elsewhere" \
		"$(grep -cE '<(img|script|iframe|source|object)[^>]*(src|data)="?http|@import|url\(http' "$page")" 0
	charts=$(grep -c '<svg[^>]*role="img"' "$folder/dom")
	[ "$charts" -gt 40 ]; check "$lang: many charts ($charts)" $? 0
	check "$lang: charts with a name" "$(grep -o '<title id="[^"]*-title">[^<]' "$folder/dom" | wc -l)" \
		"$(grep -o '<svg[^>]*role="img"' "$folder/dom" | wc -l)"
	check "$lang: charts with a description" "$(grep -o '<desc[^>]*>[^<]' "$folder/dom" | wc -l)" \
		"$(grep -o '<svg[^>]*role="img"' "$folder/dom" | wc -l)"
	[ "$(wc -c <"$page")" -lt 3000000 ]; check "$lang: under 3 MB" $? 0
done
echo "browser: $passed passed, $failed failed"
[ "$failed" = 0 ]
