#!/bin/sh
# bench_mse.sh TRATA: the speed goals of multiple systems estimation, through the command, beside R
# where it is installed: the median of five, whole process. Nothing here fails: it only measures.
trata=$1
data=${TRATA_DATA:-datasets}
seconds() {
	for run in 1 2 3 4 5; do
		start=$(date +%s.%N)
		"$@" >/dev/null 2>&1
		end=$(date +%s.%N)
		echo "$start $end"
	done | awk '{ print $2 - $1 }' | sort -n | sed -n 3p
}
line() {
	name=$1 goal=$2
	shift 2
	printf '%-52s %8.3f s  goal %s s\n' "$name" "$(seconds "$trata" mse --data "$data" "$@")" "$goal"
}
# R NAME PACKAGE CODE: one run, for it takes a minute
peer() {
	if ! command -v Rscript >/dev/null 2>&1 || ! Rscript -e "library($2)" >/dev/null 2>&1; then
		echo "  R's $2: not installed"
		return
	fi
	start=$(date +%s.%N)
	Rscript -e "library($2); $3" >/dev/null 2>&1
	printf '  R, %-47s %8.3f s\n' "$1" "$(echo "$start $(date +%s.%N)" | awk '{ print $2 - $1 }')"
}
line 'uk5, stepwise, BCa, 1,000 replicates' 0.5 --example uk5 --model stepwise
peer 'estimate_population_stepwise' MultipleSystemsEstimation "estimate_population_stepwise(read.csv('$data/mse/uk5.csv'), pthresh = 0.02, nboot = 1000, iseed = 1)"
line 'kosovo4, all hierarchical models by BIC' 0.05 --example kosovo4 --model bic --replicates 0
peer 'assemble_bic' MultipleSystemsEstimation "MultipleSystemsEstimation:::assemble_bic(read.csv('$data/mse/kosovo4.csv'), maxorder = 3, checkexist = TRUE)"
line 'uk6, all pairs, 32,768 models' 5 --example uk6 --model bic --max-order 2 --replicates 0
line 'uk5, the table of models, 1,000 replicates each' - --example uk5
