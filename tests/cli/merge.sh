#!/bin/sh
# merge.sh TRATA: stores that hold parts of an archive become one, and its bytes are those of one
# import of everything: in any order, in any groups, with files that move rows and take figures
# back, and by the recipe of the README under GNU parallel where that is installed.
trata=$(realpath "$1")
top=$(realpath "$(dirname "$0")/../..")
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT
cd "$scratch" || exit 1
passed=0 failed=0
good() { passed=$((passed + 1)); }
bad() { failed=$((failed + 1)); echo "merge: $1"; head -n 5 err 2>/dev/null; }
same() { if diff -rq "$1" whole >diff.out; then good; else bad "$2: $(head -n 3 diff.out)"; fi; }
# refuses STATUS ERE ARGUMENT...
refuses() {
	want=$1 pattern=$2
	shift 2
	"$trata" merge "$@" >out 2>err
	got=$?
	if [ "$got" = "$want" ] && grep -qE "$pattern" err; then good; else bad "merge $*: exit $got"; fi
}

# release FILE MONTHS EXTRA ORDER: the official layout, 2022, 32 states; Aguascalientes has EXTRA
# more in January; rows run down when ORDER is -1, so that every line moves.
release() {
	{
		head -n 1 "$top/tests/data/sesnsp/two_states_jun22.csv" | LC_ALL=C tr -d '\r'
		awk -F, -v months="$2" -v extra="$3" -v order="$4" '
			FNR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
			$at["inegi"] + 0 > 0 && $at["inegi"] + 0 <= 32 { name[$at["inegi"] + 0] = $at["name_es"] }
			END {
				for (k = 1; k <= 32; k++) {
					s = order > 0 ? k : 33 - k
					row = "2022," s "," name[s] ",La sociedad,Trata de personas,Trata de personas,Trata de personas"
					for (m = 1; m <= 12; m++)
						row = row "," (m > months ? "" : s + m + (m == 1 && s == 1 ? extra : 0))
					print row
				}
			}' "$top/datasets/places.csv" | iconv -f UTF-8 -t CP1252
	} >"$1"
}
mkdir archive shard
month=0
for name in ene feb mar abr may jun; do
	month=$((month + 1))
	case $month in 1 | 3) extra=0 order=1 ;; 2) extra=4 order=1 ;; *) extra=0 order=$((month % 2 * 2 - 1)) ;; esac
	release archive/IDEFC_NM_${name}22.csv $month $extra $order
done
cp "$top/datasets/mse/uk5.csv" "$top/datasets/mse/korea3.csv" archive
"$trata" import -q --data whole -o /dev/null archive/*.csv 2>err || bad 'import of everything'
# the row of January went to 4 more and back, and its line moved three times
grep -c 'MX-AGU,2022-01' whole/figures/sesnsp-investigations.csv | grep -qx 3 && good || bad 'three spans'
grep -q 'MX-AGU,2022-01.*,2022-04=33;2022-05=2;2022-06=33$' whole/figures/sesnsp-investigations.csv &&
	good || bad 'the lines of later releases'

# the recipe of the README
recipe() { sed -n '/^ls archive/,/^build\/trata merge/p' "$top/README.md"; }
[ "$(recipe | wc -l)" = 2 ] && good || bad 'no recipe in the README'
if command -v parallel >/dev/null 2>&1; then
	mkdir -p build && ln -s "$trata" build/trata
	recipe | sed 's/-o whole/-o recipe/' >recipe.sh
	sh recipe.sh >/dev/null 2>err || bad 'the recipe of the README'
	same recipe 'the recipe under GNU parallel'
else
	echo 'merge: GNU parallel SKIPPED, it is not installed'
	number=0
	for file in archive/*.csv; do
		number=$((number + 1))
		"$trata" import -q --data shard/$number -o /dev/null "$file" 2>err || bad "shard $number"
	done
fi
[ "$(ls shard | wc -l)" = 8 ] && good || bad 'eight shards'
find shard -type f -exec sha256sum {} + | sort >before

# commutative, associative, and nothing that is merged again changes anything
merge() { into=$1; shift; "$trata" merge "$@" -o "$into" >/dev/null 2>err || bad "merge $*"; }
merge up shard/1 shard/2 shard/3 shard/4 shard/5 shard/6 shard/7 shard/8
same up 'upwards'
merge down shard/8 shard/7 shard/6 shard/5 shard/4 shard/3 shard/2 shard/1
same down 'downwards'
for split in '1 3 5|2 8|4 6 7' '2 7 8|1 6|3 4 5' '8 1|2 3 4 5|6 7'; do
	rm -rf one two three four
	for group in one two three; do
		part=$(echo "$split" | cut -d '|' -f "$(echo one two three | tr ' ' '\n' | grep -n $group | cut -d : -f 1)")
		# shellcheck disable=SC2046
		merge $group $(for n in $part; do echo shard/"$n"; done)
	done
	merge four three one
	merge four two
	same four "the groups $split"
	merge four one two shard/3
	same four 'what is there already'
done
find shard -type f -exec sha256sum {} + | sort | cmp -s - before && good || bad 'a store that was read changed'

# what cannot be merged
refuses 2 'where does the merged store go' shard/1
refuses 2 'usage: trata merge' -o none
refuses 3 'archive: there is no store here' shard/1 archive -o none
[ -e none ] && bad 'a refusal wrote a store' || good
release other.csv 6 1 1
"$trata" import -q --data other --vintage 2022-06 -o /dev/null other.csv 2>err || bad 'the other June'
refuses 3 'release 2022-06 of nm-state.* 2022-01 is 3 here and 2 there' up other -o none
refuses 3 'release 2022-06 of nm-state' other -o up
same up 'after a refusal'
echo "merge: $passed passed, $failed failed"
[ "$failed" = 0 ]
