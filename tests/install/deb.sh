#!/bin/sh
# deb.sh: builds the Debian packages, checks them with lintian, installs them with dpkg into an empty
# root that holds nothing else but the libraries that the program is linked with, and asks there.
# Run from the top of the repository; skipped loudly where the tools are not installed.
here=$(realpath "$(dirname "$0")")
cd "$here/../.." || exit 1
for tool in dpkg-buildpackage dh fakeroot; do
	command -v $tool >/dev/null 2>&1 || {
		echo "deb: SKIPPED, $tool is not installed (apt-get install dpkg-dev debhelper fakeroot lintian)"
		exit 0
	}
done
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT
passed=0 failed=0
good() { passed=$((passed + 1)); }
bad() { failed=$((failed + 1)); echo "deb: $1"; tail -n 15 "$scratch/log"; }
same() { if [ "$2" = "$3" ]; then good; else bad "$1: \"$2\", not \"$3\""; fi; }

# the unit tests and cases run elsewhere; a build for users runs them too
DEB_BUILD_OPTIONS='nocheck noautodbgsym parallel=2' sh .ci/debian/build.sh "$scratch/deb" >"$scratch/log" 2>&1 && good ||
	bad 'dpkg-buildpackage'
same 'the packages' "$(cd "$scratch/deb" && ls *.deb | sed 's/_.*//' | LC_ALL=C sort | tr '\n' ' ')" 'libtrata-dev libtrata0 trata trata-data '
if command -v lintian >/dev/null 2>&1; then
	lintian --allow-root --fail-on error,warning "$scratch"/deb/*.changes >"$scratch/log" 2>&1 && good || bad lintian
else echo 'deb: lintian SKIPPED, it is not installed'; fi

root=$scratch/root
mkdir -p "$root/var/lib/dpkg/info" "$root/var/lib/dpkg/updates" "$root/var/log" "$root/tmp"
: >"$root/var/lib/dpkg/status"
# without a shell, a C library or a libc package in the root, only the files can be put there
dpkg --root="$root" --force-depends --force-not-root --force-script-chrootless --force-bad-path \
	--no-triggers -i "$scratch"/deb/trata_*.deb "$scratch"/deb/trata-data_*.deb "$scratch"/deb/libtrata0_*.deb \
	>"$scratch/log" 2>&1 && good || bad 'dpkg -i'
same 'the state of the packages' "$(dpkg-query --admindir="$root/var/lib/dpkg" -W -f '${Package} ${Status}\n' | sort | tr '\n' ';')" \
	'libtrata0 install ok installed;trata install ok installed;trata-data install ok installed;'
ldd "$root/usr/bin/trata" | grep -o '/[^ )]*' | while read -r library; do
	cp -L --parents "$library" "$root"
done
inside() { if [ "$(id -u)" = 0 ]; then chroot "$root" "$@"; else unshare -r chroot "$root" "$@"; fi; }
if inside /usr/bin/trata --version >"$scratch/log" 2>&1; then
	same 'the answer in an empty root' "$(inside /usr/bin/trata series victims --period 2022-H1 --as-of 2022-06 --format csv 2>"$scratch/log" | tail -n 1)" \
		'victims,MX,2022-01/2022-06,494,persons,exact,P,2022-06,sesnsp-victims'
	inside /usr/bin/trata sources >"$scratch/log" 2>&1 && good || bad 'sources in an empty root'
else bad 'the program does not start in an empty root'; fi
for file in man1/trata.1.gz man5/trata-claims.5.gz man5/trata-datasets.5.gz \
	es/man1/trata.1.gz es/man5/trata-claims.5.gz es/man5/trata-datasets.5.gz; do
	gzip -t "$root/usr/share/man/$file" 2>"$scratch/log" && good || bad "$file"
done
# what a package brings, it takes away
dpkg --root="$root" --force-depends --force-not-root --force-script-chrootless --force-bad-path \
	--no-triggers --purge trata trata-data libtrata0 >"$scratch/log" 2>&1 && good || bad 'dpkg --purge'
same 'what purge left' "$(find "$root" -name '*trata*' ! -path "$root/var/lib/dpkg/*" ! -path "$root/var/log/*")" ''
echo "deb: $passed passed, $failed failed"
[ "$failed" = 0 ]
