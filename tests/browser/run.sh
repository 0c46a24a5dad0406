#!/bin/sh
# run.sh TRATA: the report pages in a real browser, with axe-core. Needs Chromium, node and npm;
# skipped, loudly, where one of them is absent or the two npm packages cannot be had.
trata=$1
here=$(cd "$(dirname "$0")" && pwd)
BROWSER=$(command -v chromium || command -v chromium-browser || command -v google-chrome) || BROWSER=
if [ -z "$BROWSER" ] || ! command -v node >/dev/null 2>&1 || ! command -v npm >/dev/null 2>&1; then
	echo 'browser: SKIPPED: Chromium, node and npm are needed'
	exit 0
fi
modules=$(pwd)/build/browser
mkdir -p "$modules"
[ -d "$modules/node_modules/axe-core" ] ||
	(cd "$modules" && npm init -y >/dev/null 2>&1 &&
	npm install --no-audit --no-fund playwright-core axe-core >"$modules/npm.log" 2>&1) || {
	echo 'browser: SKIPPED: playwright-core and axe-core cannot be installed'
	exit 0
}
"$trata" report --data datasets -q -o "$modules/en" >/dev/null || exit 1
"$trata" report --data datasets --lang es -q -o "$modules/es" >/dev/null || exit 1
export BROWSER BROWSER_MODULES="$modules"
exec node "$here/page.mjs" "$modules/en/index.html" "$modules/es/index.html"
