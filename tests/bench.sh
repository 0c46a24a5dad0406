#!/bin/sh
# bench.sh TRATA: times the program beside its peers on one municipal file of the official layout
# (made up, about 390 MB), in one run: the median of five, and the ratio to `wc -l`. Peers that are
# not installed are named and left out. Nothing here fails: it only measures.
trata=$1
copies=${COPIES:-98}
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
file=$work/municipal_dic24.csv
sh "$(dirname "$0")/municipal.sh" "$copies" >"$file"
printf 'machine: %s, %s processors\n' "$(uname -m)" "$(nproc)"
printf 'file: %s bytes, %s lines, warm cache, median of five, whole process\n\n' \
	"$(stat -c %s "$file")" "$(wc -l <"$file")"

# seconds COMMAND...: the median of five wall times
seconds() {
	for run in 1 2 3 4 5; do
		rm -rf "$work/store"
		start=$(date +%s.%N)
		"$@" >/dev/null 2>"$work/err" || { cat "$work/err" >&2; return 1; }
		end=$(date +%s.%N)
		echo "$start $end"
	done | awk '{ print $2 - $1 }' | sort -n | sed -n 3p
}
memory() {
	rm -rf "$work/store"
	[ -x /usr/bin/time ] || { echo -; return; }
	/usr/bin/time -f %M -o "$work/kib" "$@" >/dev/null 2>&1
	awk '{ printf "%.1f", $1 / 1024 }' "$work/kib"
}
line() {
	name=$1
	shift
	taken=$(seconds "$@") || return
	[ "$name" = 'wc -l' ] && base=$taken
	printf '%-28s %7.3f s  %6.2f x wc  %7s MiB\n' "$name" "$taken" \
		"$(awk -v a="$taken" -v b="$base" 'BEGIN { print a / b }')" "$(memory "$@")"
}

cat "$file" >/dev/null
line 'wc -l' wc -l "$file"
line 'openssl dgst -sha256' openssl dgst -sha256 "$file"
line 'trata audit' "$trata" audit "$file"
line 'trata import' "$trata" import --data "$work/store" "$file"
if command -v duckdb >/dev/null 2>&1; then
	line "duckdb $(duckdb --version | cut -d' ' -f1)" duckdb -c \
		"select sum(Enero) from read_csv('$file', encoding='latin-1') where \"Tipo de delito\" = 'Trata de personas'"
else
	echo 'duckdb: not installed'
fi
if command -v Rscript >/dev/null 2>&1 && Rscript -e 'library(data.table)' >/dev/null 2>&1; then
	line "data.table $(Rscript -e 'cat(as.character(packageVersion("data.table")))')" Rscript -e \
		"library(data.table); x <- fread('$file', encoding='Latin-1'); cat(sum(x[[10]]))"
else
	echo 'data.table: not installed'
fi
echo
data=${TRATA_DATA:-datasets}
for command in 'series victims --period 2022-H1 --as-of 2022-06' \
	'compare victims --period 2022-H1 --baseline 2021-H1' 'sources' \
	'explain victims --place MX-CHH --period 2022'; do
	# shellcheck disable=SC2086
	printf '%-56s %7.1f ms\n' "trata $command" "$(seconds "$trata" $command --data "$data" |
		awk '{ print $1 * 1000 }')"
done

# Every trend method on every state and both measures, and what of it R has in Debian.
all_trends() {
	for measure in victims investigations; do
		for method in summary poisson quasipoisson negbin mann-kendall seasonal-kendall theil-sen \
			joinpoint breakpoints pelt stl anomalies; do
			"$trata" trend "$measure" --by state --method "$method" --format csv -q --data "$data"
		done
	done
}
printf '%-56s %7.2f s\n' 'trata trend: 12 methods, 32 states, 2 measures' "$(seconds all_trends)"
if command -v Rscript >/dev/null 2>&1; then
	for measure in victims investigations; do
		"$trata" series "$measure" --by month,state --format csv -q --data "$data"
	done >"$work/states.csv"
	start=$(date +%s.%N)
	Rscript "$(dirname "$0")/bench_trend.R" "$work/states.csv" 2>"$work/err" || cat "$work/err" >&2
	printf '%-56s %7.2f s\n' 'R: the methods above that Debian has, once' \
		"$(date +%s.%N | awk -v start="$start" '{ print $1 - start }')"
else
	echo 'R: not installed'
fi
