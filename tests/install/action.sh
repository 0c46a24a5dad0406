#!/bin/sh
# action.sh: a dry run of the steps of .github/actions/trata: the very shell lines of action.yml, with
# the inputs that a workflow would give, on charts that hold and on charts whose data changed.
# Run from the top of the repository; needs bash, as the runner has it.
here=$(realpath "$(dirname "$0")")
top=$(realpath "$here/../..")
action=$top/.github/actions/trata/action.yml
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT
passed=0 failed=0
good() { passed=$((passed + 1)); }
bad() { failed=$((failed + 1)); echo "action: $1"; tail -n 5 "$scratch/log"; }

# the text of the nth `run: |` block, without its indentation
step() {
	awk -v wanted="$1" '
		/^ *run: \|$/ { n++; match($0, /^ */); depth = RLENGTH; inside = n == wanted; next }
		inside && NF { match($0, /^ */); if (RLENGTH <= depth) { inside = 0; next } print substr($0, depth + 3) }
	' "$action"
}
step 1 >"$scratch/build"
step 2 >"$scratch/verify"
[ -s "$scratch/build" ] && [ -s "$scratch/verify" ] && [ ! "$(step 3)" ] && good || bad 'two steps were expected'
# every input that a step reads is declared, and every declared one is read
declared=$(sed -n '/^inputs:/,/^outputs:/s/^  \([a-z]*\):$/\1/p' "$action" | sort)
read=$(grep -o 'inputs\.[a-z]*' "$action" | cut -d. -f2 | sort -u)
[ "$declared" = "$read" ] && good || bad "inputs declared: $declared; read: $read"
grep -q '	' "$action" "$top"/.github/workflows/*.yml && bad 'YAML with tabs' || good
if python3 -c 'import yaml' 2>/dev/null; then
	for file in "$action" "$top"/.github/workflows/*.yml; do
		python3 -c 'import sys, yaml; yaml.safe_load(open(sys.argv[1]))' "$file" 2>"$scratch/log" && good || bad "$file is no YAML"
	done
else echo 'action: YAML parser SKIPPED, python3 has none'; fi

# the sample workflow runs on a schedule and gives charts and claims that are there
sample=$top/.github/workflows/verify.yml
grep -q '^ *- cron: ' "$sample" && good || bad 'the sample has no schedule'
for input in charts claims; do
	path=$(sed -n "s/^ *$input: //p" "$sample")
	[ -n "$path" ] && [ -e "$top/$path" ] && good || bad "the sample verifies no $input"
done

# run STEP CHARTS CLAIMS: as the runner does it (bash -e -o pipefail)
run() {
	: >"$scratch/output"
	(cd "$scratch" && TRATA_DEPS=skip TRATA_SOURCE=$top TRATA_CHARTS=$2 TRATA_CLAIMS=$3 TRATA_STORE= GITHUB_OUTPUT=$scratch/output \
		bash --noprofile --norc -e -o pipefail "$scratch/$1") >"$scratch/log" 2>&1
}
run build '' '' && good || bad 'the build step'
run verify '' '' && grep -qx 'found=false' "$scratch/output" && good || bad 'no inputs'
(cd "$scratch" && TRATA_DATA=$top/datasets "$top/build/trata" chart -o charts) >"$scratch/log" 2>&1
run verify charts '' && grep -qx 'found=false' "$scratch/output" && good || bad 'charts that hold'
first=$(find "$scratch/charts" -name '*.csv' | LC_ALL=C sort | head -n 1)
sed -i '$s/[0-9]/7/g' "$first"
for svg in "${first%.csv}".*.svg; do sed -i 's/[0-9a-f]\{64\}/0000000000000000000000000000000000000000000000000000000000000000/' "$svg"; done
run verify charts '' && bad 'changed data went unseen' || good
grep -qx 'found=true' "$scratch/output" && good || bad 'found is not told'
run verify nowhere '' ; [ $? -ge 1 ] && good || bad 'a folder that is not there'
# claims, where this version has the command
if "$top/build/trata" check --help >/dev/null 2>&1; then
	printf '%s\n' 'id,claim,published,kind,measure,place,period,value,unit' \
		'right,,2022-07-25,value,victims,MX,2022-H1,494,persons' >"$scratch/right.csv"
	printf '%s\n' 'id,claim,published,kind,measure,place,period,value,unit' \
		'wrong,,2022-07-25,value,victims,MX,2022-H1,9494,persons' >"$scratch/wrong.csv"
	run verify '' right.csv && good || bad 'a claim that holds'
	run verify '' wrong.csv && bad 'a contradicted claim went unseen' || good
	grep -qx 'found=true' "$scratch/output" && good || bad 'found is not told for claims'
else echo 'action: claims SKIPPED, this version has no command check'; fi
echo "action: $passed passed, $failed failed"
[ "$failed" = 0 ]
