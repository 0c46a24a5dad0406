#!/bin/sh
# bench.sh TRATA [SHARED]: times the program beside its peers, all in one run on one machine, and
# prints the table of the README: the median of five whole processes, the cache warm. Peers that
# cannot be had are named. Nothing here fails: it only measures.
trata=$(realpath "$1")
shared=$(realpath "${2:-../shared}" 2>/dev/null)
here=$(cd "$(dirname "$0")" && pwd)
data=$(realpath "${TRATA_DATA:-datasets}")
modules=$(pwd)/build/bench
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT

# ------------------------------------------------------------------ measuring
# seconds COMMAND...: the median of RUNS (five) wall times
seconds() {
	for run in $(seq "${RUNS:-5}"); do
		rm -rf "$work/store"
		start=$(date +%s.%N)
		"$@" >/dev/null 2>"$work/err" || { cat "$work/err" >&2; return 1; }
		echo "$start $(date +%s.%N)"
	done | awk '{ print $2 - $1 }' | sort -n | sed -n "$(((${RUNS:-5} + 1) / 2))p"
}
# MiB at most, of one run
memory() {
	rm -rf "$work/store"
	[ -x /usr/bin/time ] || { echo '?'; return; }
	/usr/bin/time -f %M -o "$work/kib" "$@" >/dev/null 2>&1
	awk 'END { printf "%.0f", $1 / 1024 }' "$work/kib"
}
time_text() { awk -v s="$1" 'BEGIN { if (s < 1) printf "%.0f ms", s * 1000; else printf "%.2f s", s }'; }
# row WORK OURS MEMORY PEER SECONDS: a line of the table; the ratio is the peer's time to ours
row() {
	ratio=
	peer=
	[ "$5" ] && peer="$4: $(time_text "$5")" && ratio=$(awk -v a="$5" -v b="$2" 'BEGIN { printf "%.2f", a / b }')
	printf '| %s | %s | %s | %s | %s |\n' "$1" "$(time_text "$2")" "${3:+$3 MiB}" "$peer" "$ratio"
}
duckdb_run() { MODULES=$modules node "$here/bench_duckdb.mjs" "$1"; }
fread() { Rscript -e "library(data.table); for (f in commandArgs(TRUE)) { x <- fread(f, encoding = 'Latin-1'); cat(nrow(x)) }" "$@"; }

# ------------------------------------------------------------------ who is here
processor=$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)
peers="wc, openssl $(openssl version | cut -d' ' -f2)"
has_duckdb= has_table=
if command -v npm >/dev/null 2>&1; then
	mkdir -p "$modules"
	[ -d "$modules/node_modules/@duckdb" ] || (cd "$modules" && npm init -y >/dev/null 2>&1 &&
		npm install --no-audit --no-fund @duckdb/node-api >npm.log 2>&1)
	version=$(duckdb_run 'select version()' 2>/dev/null | tr -d '[]"') && has_duckdb=1
fi
peers="$peers, DuckDB ${version:-not installed}"
if command -v Rscript >/dev/null 2>&1; then
	table=$(Rscript -e 'cat(as.character(packageVersion("data.table")))' 2>/dev/null) && has_table=1
	peers="$peers, R $(Rscript -e 'cat(paste(R.version$major, R.version$minor, sep = "."))'), data.table ${table:-not installed}"
fi
command -v zsv >/dev/null 2>&1 || peers="$peers, zsv not installed"
printf '%s, %s processors; %s. The median of %s whole processes, cache warm.\n\n' \
	"${processor:-$(uname -m)}" "$(nproc)" "$peers" "${RUNS:-5}"
printf '| work | trata | memory | peer | peer / trata |\n|---|---:|---:|---|---:|\n'

# ------------------------------------------------------------------ the municipal file
sh "$here/municipal.sh" 98 >"$work/municipal_dic24.csv"
sh "$here/municipal.sh" 24 >"$work/quarter_dic24.csv"
sh "$here/municipal.sh" 6 >"$work/sixteenth_dic24.csv"
file=$work/municipal_dic24.csv
size=$(stat -c %s "$file" | awk '{ printf "%.0f", $1 / 1e6 }')
cat "$file" >/dev/null
audit=$(seconds "$trata" audit "$file")
taken=$(memory "$trata" audit "$file")
row "audit, municipal file of $size MB" "$audit" "$taken" 'wc -l' "$(seconds wc -l "$file")"
query="select \"Tipo de delito\", sum(Enero) from read_csv('$file', encoding='latin-1') group by 1"
[ "$has_duckdb" ] && row 'the same' "$audit" "$taken" 'DuckDB, one sum by offence' "$(seconds duckdb_run "$query")"
[ "$has_table" ] && row 'the same' "$audit" "$taken" 'data.table, reading alone' "$(RUNS=3 seconds fread "$file")"
row "import, the same file" "$(seconds "$trata" import --data "$work/store" "$file")" \
	"$(memory "$trata" import --data "$work/store" "$file")" 'openssl dgst -sha256' \
	"$(seconds openssl dgst -sha256 "$file")"
for part in sixteenth quarter municipal; do
	part_file=$work/${part}_dic24.csv
	row "audit at $(stat -c %s "$part_file" | awk '{ printf "%.0f", $1 / 1e6 }') MB" \
		"$(seconds "$trata" audit "$part_file")" "$(memory "$trata" audit "$part_file")" '' ''
done

# ------------------------------------------------------------------ archives
if [ -d "$shared/raw" ]; then
	ln -s "$shared/raw" "$work/raw"
	grep -E '^file,|^raw/sesnsp/state-investigations/' "$shared/MANIFEST.csv" >"$work/manifest.csv"
	sed 1d "$work/manifest.csv" | cut -d, -f1 | sort -u >"$work/list"
	set --
	while IFS= read -r one; do case $one in *.csv) set -- "$@" "$work/$one" ;; esac; done <"$work/list"
	row "import, state archive, $(wc -l <"$work/list") files, $(cd "$work" && tr '\n' '\0' <list |
		xargs -0 cat | wc -c | awk '{ printf "%.0f", $1 / 1e6 }') MB" \
		"$(seconds "$trata" import --data "$work/store" --manifest "$work/manifest.csv")" \
		"$(memory "$trata" import --data "$work/store" --manifest "$work/manifest.csv")" \
		'data.table, reading the CSV among them' "$([ "$has_table" ] && RUNS=3 seconds fread "$@")"
	ctdc="$shared/raw/iom/CTDC_synthetic_20210825.reconstructed.csv"
	row 'import, CTDC, 193,025 rows' "$(seconds "$trata" import --data "$work/store" "$ctdc")" \
		"$(memory "$trata" import --data "$work/store" "$ctdc")" 'data.table, reading alone' \
		"$([ "$has_table" ] && RUNS=3 seconds fread "$ctdc")"
else
	echo '| archives: SKIPPED, the official files are not here | | | | |'
fi

# ------------------------------------------------------------------ the embedded store
# Each command's first example, but for those that read files or draw.
slowest=0
for command in $("$trata" help | sed -n '/^Examples/,$!s/^  \([a-z][a-z-]*\) .*/\1/p'); do
	case $command in import | update | merge | audit | chart | report | export | mse) continue ;; esac
	line=$("$trata" "$command" --help | sed -n '/^Examples/,$s/^  trata //p' | head -n 1)
	# shellcheck disable=SC2086
	took=$(seconds sh -c "\"\$0\" $line --data \"\$1\" || test \$? = 1" "$trata" "$data")
	echo "$took $command"
done | sort -n >"$work/commands"
{
	read -r least first
	sed -n '$p' "$work/commands" | { read -r most last
		row "every command on the embedded store: fastest, $first" "$least" '' '' ''
		row "slowest, $last" "$most" '' '' ''; }
} <"$work/commands"
all_trends() {
	for measure in victims investigations; do
		for method in summary poisson quasipoisson negbin mann-kendall seasonal-kendall theil-sen \
			joinpoint breakpoints pelt stl anomalies; do
			"$trata" trend "$measure" --by state --method "$method" --format csv -q --data "$data"
		done
	done
}
r_trends() { Rscript "$here/bench_trend.R" "$work/states.csv"; }
for measure in victims investigations; do
	"$trata" series "$measure" --by month,state --format csv -q --data "$data"
done >"$work/states.csv"
r_taken=
Rscript -e 'library(strucchange); library(surveillance)' >/dev/null 2>&1 && r_taken=$(RUNS=1 seconds r_trends)
row 'trends: 12 methods, 32 states, 2 measures' "$(RUNS=3 seconds all_trends)" '' \
	'R, the 8 methods that Debian has' "$r_taken"
row 'mse: uk5, stepwise, BCa of 1,000 replicates' \
	"$(seconds "$trata" mse --data "$data" --example uk5 --model stepwise)" '' '' ''
row 'mse: uk5, the table of models, 1,000 each' "$(RUNS=3 seconds "$trata" mse --data "$data" --example uk5)" '' '' ''
row 'mse: uk6, all 32,768 models of pairs' \
	"$(seconds "$trata" mse --data "$data" --example uk6 --model bic --max-order 2 --replicates 0)" '' '' ''
row 'all charts, in two languages' "$(RUNS=3 seconds "$trata" chart --data "$data" -o "$work/charts")" \
	"$(memory "$trata" chart --data "$data" -o "$work/charts")" '' ''
row 'report' "$(RUNS=3 seconds "$trata" report --data "$data" -o "$work/report")" '' '' ''
