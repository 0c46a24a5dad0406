#!/bin/sh
# build.sh FOLDER: builds the Debian packages of this tree in FOLDER: copies the sources and the
# recipe beside this script to FOLDER/trata-VERSION and runs dpkg-buildpackage there. Says what to
# install when something is missing.
here=$(realpath "$(dirname "$0")")
top=$(realpath "$here/../..")
for tool in dpkg-buildpackage dh fakeroot; do
	command -v $tool >/dev/null 2>&1 || {
		echo "build.sh: $tool is missing; as root: apt-get install dpkg-dev debhelper fakeroot" >&2
		exit 5
	}
done
version=$(sed -n 's/.*TRATA_VERSION "\(.*\)".*/\1/p' "$top/src/trata.h")
recipe=$(sed -n '1s/.*(\(.*\)-[^-]*).*/\1/p' "$here/debian/changelog")
[ "$version" = "$recipe" ] || {
	echo "build.sh: src/trata.h says version $version, debian/changelog says $recipe" >&2
	exit 3
}
rm -rf "$1"
mkdir -p "$1" || exit 3
folder=$(realpath "$1")
source=$folder/trata-$version
mkdir "$source" && cd "$top" || exit 3
tar --exclude=./build --exclude=./.git --exclude=./.ci -cf - . | tar -C "$source" -xf - || exit 3
# the upstream archive holds no recipe, and its bytes follow from the sources alone
tar -C "$folder" --sort=name --owner=0 --group=0 --numeric-owner --mtime='2026-11-22 00:00Z' \
	-cf - "trata-$version" | gzip -n -9 >"$folder/trata_$version.orig.tar.gz"
cp -R "$here/debian" "$source/debian" || exit 3
cd "$source" || exit 3
dpkg-buildpackage -us -uc
