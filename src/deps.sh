#!/bin/sh
# deps.sh check|install PACKAGE...: what the build needs, on Debian and Ubuntu by apt; elsewhere
# it says what to install. Installs only what is missing and says what it does.
mode=$1
shift
[ "${TRATA_DEPS:-}" = skip ] && exit 0
if ! command -v dpkg-query >/dev/null 2>&1; then
	for header in gsl/gsl_version.h csv.h archive.h expat.h jansson.h sqlite3.h unistr.h \
		openssl/evp.h gmp.h readstat.h cmocka.h; do
		echo "#include <$header>" | ${CC:-cc} -E -x c - >/dev/null 2>&1 ||
			missing="$missing $header"
	done
	command -v gnuplot >/dev/null 2>&1 || missing="$missing gnuplot"
	[ -z "$missing" ] && exit 0
	echo "make: not found:$missing" >&2
	echo "make: install the packages that your system calls by names like: $*" >&2
	exit 1
fi
missing=
for package; do
	state=$(dpkg-query -W -f='${db:Status-Abbrev}' "$package" 2>/dev/null)
	case $state in
	ii*) ;;
	*)
		# another package may do the same job (gnuplot-qt for gnuplot-nox)
		[ "$package" = gnuplot-nox ] && command -v gnuplot >/dev/null 2>&1 && continue
		missing="$missing $package" ;;
	esac
done
[ -z "$missing" ] && exit 0
if ! command -v apt-get >/dev/null 2>&1; then
	echo "make: missing packages:$missing" >&2
	exit 1
fi
as_root=
if [ "$(id -u)" != 0 ]; then
	command -v sudo >/dev/null 2>&1 || {
		echo "make: missing packages:$missing" >&2
		echo "make: as root: apt-get install$missing" >&2
		exit 1
	}
	as_root=sudo
fi
echo "make: installing$missing with apt-get" >&2
$as_root env DEBIAN_FRONTEND=noninteractive sh -c "
	apt-get install -y --no-install-recommends $missing >/dev/null 2>&1 ||
	{ apt-get update >/dev/null && apt-get install -y --no-install-recommends $missing >/dev/null; }"
