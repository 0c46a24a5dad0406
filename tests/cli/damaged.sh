#!/bin/sh
# damaged.sh TRATA: one wrong cell in each kind of table that import reads, beside the good table:
# exit 3, the file, line and column, what is wrong and the way out, and nothing is written. Then
# stores, exports and manifests that were edited by hand.
trata=$1
data=$(cd "$(dirname "$0")/../data" && pwd)
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
passed=0 failed=0
ok() { passed=$((passed + 1)); }
bad() { failed=$((failed + 1)); echo "damaged: $1"; [ -s "$work/err" ] && head -n 3 "$work/err"; }

# good NAME FILE [OPTION...]: it is imported, into a store of that name
good() {
	name=$1 file=$2
	shift 2
	"$trata" import -q --data "$work/store-$name" "$@" "$file" >"$work/out" 2>"$work/err" && ok ||
		bad "$name is not imported"
}
# refused PATTERN [HINT] -- ARGUMENT...: import says so, exits with 3 and writes nothing
refused() {
	pattern=$1 hint=
	[ "$2" = -- ] || { hint=$2; shift; }
	shift 2
	rm -rf "$work/none"
	"$trata" import --data "$work/none" "$@" >/dev/null 2>"$work/err"
	got=$?
	[ "$got" = 3 ] || { bad "$pattern: exit status $got, not 3"; return; }
	[ -e "$work/none/releases.csv" ] && { bad "$pattern: something was written"; return; }
	grep -Eq -e "$pattern" "$work/err" || { bad "nothing says /$pattern/"; return; }
	[ -z "$hint" ] || grep -Eq -e "^hint: .*$hint" "$work/err" || { bad "no hint /$hint/"; return; }
	ok
}
# edit FILE NAME SED-SCRIPT: a variant of a table
edit() { sed "$3" "$1" >"$work/$2"; echo "$work/$2"; }
# gives NAME LINE ARGUMENT...: a line of the answer from the store of that name
gives() {
	name=$1 line=$2
	shift 2
	"$trata" "$@" --data "$work/store-$name" --format csv >"$work/out" 2>"$work/err"
	grep -qxF -e "$line" "$work/out" && ok || { bad "$name: no line $line"; cat "$work/out"; }
}

# ---------------------------------------------------------------- population
people=$work/people.csv
cat >"$people" <<'END'
year,state_code,state,sex,age_group,population_midyear
2020,8,Chihuahua,Hombres,0-17,10
2020,8,Chihuahua,Hombres,18+,20
2020,8,Chihuahua,Hombres,Total,30
2020,8,Chihuahua,Mujeres,0-17,11
2020,8,Chihuahua,Mujeres,18+,22
2020,8,Chihuahua,Mujeres,Total,33
2020,8,Chihuahua,Total,0-17,21
2020,8,Chihuahua,Total,18+,42
2020,8,Chihuahua,Total,Total,63
END
good people "$people"
gives people population,MX-CHH,2020,33,inhabitants,exact,A,2023-08,conapo-population \
	series population --place CHH --sex female
refused 'p1.csv:2: column "sex": "Varones" is not known' -- "$(edit "$people" p1.csv '2s/Hombres/Varones/')"
refused 'p2.csv:3: column "age_group": "65\+" is not known' -- "$(edit "$people" p2.csv '3s/18+/65+/')"
refused 'p3.csv:2: column "year": "MMXX"' -- "$(edit "$people" p3.csv '2s/2020/MMXX/')"
refused 'p4.csv:2: column "population_midyear": "many" is not a count' -- \
	"$(edit "$people" p4.csv '2s/,10$/,many/')"
refused 'p5.csv: 2020, Chihuahua: the file prints 63, its parts \(sexes\) add up to 64' \
	'from the publisher again' -- "$(edit "$people" p5.csv '7s/33/34/')"
refused 'p6.csv: 2020, Chihuahua: the file prints 63, its parts \(ages\) add up to 64' -- \
	"$(edit "$people" p6.csv '3s/,20/,21/; 9s/42/43/')"
refused 'p7.csv:3: the row repeats an earlier one' -- "$(edit "$people" p7.csv 2p)"
{ head -n 1 "$people"; for s in $(seq 32); do echo "2020,$s,@$s@,Mujeres,18+,$s"; done
  echo '2020,0,Nacional,Mujeres,18+,529'; } >"$work/nation.csv"
awk -F, 'NR > 1 && $2 + 0 { print "s/@" $2 + 0 "@/" $4 "/" }' datasets/places.csv >"$work/names.sed"
awk -F, 'NR == FNR && FNR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
	NR == FNR { if ($at["inegi"] + 0 > 0) name[$at["inegi"] + 0] = $at["name_es"]; next }
	{ if ($3 ~ /^@/) $3 = name[$2]; print }' OFS=, datasets/places.csv "$work/nation.csv" >"$work/p8.csv"
refused 'p8.csv: 2020, Nacional: the file prints 529, its parts \(states\) add up to 528' -- "$work/p8.csv"
good p9 "$(edit "$work/p8.csv" p9.csv 's/529/528/')"
refused 'p10.csv: holds no population of a state by sex and age' 'take the whole file' -- "$(edit "$people" p10.csv '2,$d; 1a 2020,0,Nacional,Mujeres,18+,529')"

# ---------------------------------------------------------------- extracts
long=$work/long.csv
cat >"$long" <<'END'
vintage,kind,year,month,state_code,state,subtype,modality,sex,age,count
2019-11,victims,2015,7,8,Chihuahua,Trata de personas,Trata de personas,Mujer,Adultos (18 y más),4
2019-11,victims,2015,8,8,Chihuahua,Trata de personas,Trata de personas,No identificado,No identificado,1
2019-11,victims,2015,8,1,Aguascalientes,Trata de personas,Trata de personas,Hombre,Adultos (18 y más),0
END
good long "$long"
gives long victims,MX-CHH,2015-07,4,persons,exact,A,2019-11,sesnsp-victims \
	series victims --place CHH --by month --period 2015-07
refused 'l1.csv:2: column "kind": "arrests" is not a kind' 'victims, investigations or' -- \
	"$(edit "$long" l1.csv '2s/,victims/,arrests/')"
refused 'l2.csv:3: column "vintage": "2019" is not a vintage' 2022-06 -- "$(edit "$long" l2.csv '3s/2019-11/2019/')"
refused 'l3.csv:3: column "month": "13" is not a month' '1 to 12' -- "$(edit "$long" l3.csv '3s/,8,8,/,13,8,/')"
refused 'l4.csv:3: column "month": "agosto" is not a count' -- "$(edit "$long" l4.csv '3s/,8,8,/,agosto,8,/')"
refused 'l5.csv:2: column "count": "" is not a count' 'leave the row out' -- "$(edit "$long" l5.csv '2s/,4$/,/')"
refused 'l6.csv:2: column "subtype": "Rapto" is not a subtype' 'as SESNSP prints' -- \
	"$(edit "$long" l6.csv '2s/Trata de personas/Rapto/')"
refused 'l7.csv:2: column "sex": "Mujeres" is not known' 'labels stand as' -- "$(edit "$long" l7.csv '2s/Mujer/Mujeres/')"
refused 'l8.csv:2: column "age": "18 y ' -- "$(edit "$long" l8.csv '2s/Adultos (18 y más)/18 y más/')"
refused 'l9.csv:3: the row repeats' -- "$(edit "$long" l9.csv 2p)"
refused 'l10.csv:3: column "state": "Chihuahua" is not the name of the state with this code' -- "$(edit "$long" l10.csv '3s/,8,Chih/,1,Chih/')"
cat >"$work/months.csv" <<'END'
vintage,kind,year,month,count,instrument
2026-08,investigations,2025,12,32,NM-2015
2026-08,investigations,2026,1,36,RNID-2026
END
good months "$work/months.csv"
refused 'm1.csv:3: column "instrument": "NM-2015" is not the instrument of this year' 'RNID-2026 from 2026' -- \
	"$(edit "$work/months.csv" m1.csv '3s/RNID-2026/NM-2015/')"
{ head -n 1 "$work/months.csv"; } >"$work/headers.csv"
refused 'headers.csv: the table has a header and no rows' 'download it again' -- "$work/headers.csv"

# ---------------------------------------------------------------- the report on trafficking
mexico=$data/state/mexico.csv
refused 't1.csv:4: column "value": "740 \(5\)" is not a number' -- "$(edit "$mexico" t1.csv '4s/740/740 (5)/')"
refused 't2.csv:4: column "period": "last year" is not a period' 'FY2022' -- "$(edit "$mexico" t2.csv '4s/,2016,/,last year,/')"
refused 't3.csv:4: column "period": data of 2019 in a report of 2018' 'report year right' -- \
	"$(edit "$mexico" t3.csv '4s/,2016,/,2019,/')"
refused 't4.csv:4: column "metric": "victims!" is not a metric' victims_identified -- \
	"$(edit "$mexico" t4.csv '4s/victims_identified/victims!/')"
sed '4{p;s/740/741/;p;s/741/742/}' "$mexico" >"$work/t5.csv"
refused 't5.csv:6: column "value": a third number for the same thing' 'keep two' -- "$work/t5.csv"
sed '4{p;s/740/741/}' "$mexico" >"$work/t6.csv"
good t6 "$work/t6.csv"
gives t6 tip-victims-identified,MX,2016,740,persons,exact,A,2018,state-tip-mexico \
	series tip-victims-identified --period 2016
gives t6 tip-victims-identified,MX,2016,741,persons,exact,A,2018,state-tip-mexico \
	series tip-victims-identified --period 2016 --where reading=2
tiers=$data/state/tiers.csv
sed '4{p;s/,2,MEXICO (Tier 2)/,3,Tier 3/}' "$tiers" >"$work/t7.csv"
refused 't7.csv:5: column "tier": tier 3 here, 2 in line 4' 'one of the two rows is wrong' -- "$work/t7.csv"
"$trata" audit "$(edit "$tiers" t8.csv '4s/MEXICO (Tier 2)/Tier 3/')" >"$work/out" 2>"$work/err"
grep -q 't8.csv:4: column "tier_raw": "Tier 3" beside tier 2' "$work/out" "$work/err" && ok || bad 'tier_raw differs'
sed '4p' "$tiers" >"$work/t9.csv"
good t9 "$work/t9.csv"
global=$data/state/global.csv
refused 'g1.csv:2: column "data_year": data of 2007 in the report of 2006' 'before the report year' -- \
	"$(edit "$global" g1.csv '2s/2006,2005/2006,2007/')"
sed '2{p;s/,194,/,195,/;p;s/,195,/,196,/}' "$global" >"$work/g2.csv"
refused 'g2.csv:4: column "prosecutions": a third number for the same cell' 'keep two' -- "$work/g2.csv"
sed '2{p;s/,194,,/,,195,/}' "$global" >"$work/g3.csv"
refused 'g3.csv:3: column "prosecutions_labor": 195 labour prosecutions of 194 in all' 'at most equal' -- "$work/g3.csv"

# ---------------------------------------------------------------- missing migrants
missing=$data/iom/missing_migrants_20230710.csv
refused 'i1_20230710.csv:2: column "Incident year": "MMXXII"' -- "$(edit "$missing" i1_20230710.csv '2s/,2022,/,MMXXII,/')"
refused 'i2_20230710.csv:2: column "Total Number of Dead and Missing": the total is empty' -- \
	"$(edit "$missing" i2_20230710.csv '2s/,3,1,4,/,3,1,,/')"
refused 'i3_20230710.csv:2: column "Number of Dead": "three" is not a count' -- \
	"$(edit "$missing" i3_20230710.csv '2s/,3,1,4,/,three,1,4,/')"
"$trata" audit "$(edit "$missing" i4_20230710.csv '2s/,3,1,4,/,3,1,5,/')" >"$work/out" 2>"$work/err"
grep -q 'i4_20230710.csv:2: .*3 dead and 1 missing beside a total of 5' "$work/out" "$work/err" && ok || bad 'a total that is no sum'

# ---------------------------------------------------------------- a store edited by hand
"$trata" import -q --data "$work/store" "$data/sesnsp/two_states_jun22.csv" -o /dev/null 2>"$work/err" || bad 'the store'
# edited FILE SED-SCRIPT PATTERN: a store whose file was edited is refused by line and column
edited() {
	rm -rf "$work/edited"
	cp -r "$work/store" "$work/edited"
	sed -i "$2" "$work/edited/$1"
	cmp -s "$work/store/$1" "$work/edited/$1" && { bad "$2 changes nothing"; return; }
	"$trata" series investigations --data "$work/edited" --vintage 2022-06 --by state \
		>"$work/out" 2>"$work/err"
	[ $? = 3 ] && [ ! -s "$work/out" ] && grep -Eq -e "$1:$3" "$work/err" &&
		grep -q '^hint: ' "$work/err" && ok || bad "$1: $3"
}
figures=figures/sesnsp-investigations.csv
edited $figures '3s/,2021-07,/,2021-40,/' '3: column "period": "2021-40" cannot stand here'
edited $figures '3s/,\([0-9]*\),case files/,1x,case files/' '3: column "value": "1x" cannot stand here'
edited $figures '3s/,\([0-9]*\),case files/,inf,case files/' '3: column "value": "inf" cannot stand here'
edited $figures '3s/,exact,/,exactly,/' '3: column "bound": "exactly" cannot stand here'
edited $figures '3s/,exact,A,/,exact,AA,/' '3: column "status": "AA" cannot stand here'
edited $figures '3s/,2022-06,,/,June,,/' '3: column "from_vintage": "June" cannot stand here'
edited $figures '3s/,2022-06,,/,2022-06,never,/' '3: column "to_vintage": "never" cannot stand here'
edited releases.csv '2s/,2021-01,2022-06,/,long ago,2022-06,/' '2: column "first_period": "long ago" cannot'
edited releases.csv '2s/,2021-01,2022-06,/,2021-01,lately,/' '2: column "last_period": "lately" cannot'
edited $figures '1s/measure/measures/' '1: not a file of the store: column [0-9]* should be measure'
edited releases.csv '2s/,2022-06,2022-06,/,June,2022-06,/' '2: column "vintage": "June" cannot stand here'
edited releases.csv '2s/,2022-06,2022-06,/,2022-06,June,/' '2: column "cut": "June" cannot stand here'
edited releases.csv '2s/,2022-07-20,/,soon,/' '2: column "released": "soon" cannot stand here'
edited releases.csv '2s/,false,partial,/,false,part,/' '2: column "role": "part" cannot stand here'
edited releases.csv '1s/vintage/edition/' '1: not a file of the store: column [0-9]* should be vintage'

# ---------------------------------------------------------------- exports edited by hand
"$trata" export json --data "$work/store" >"$work/store.json" 2>"$work/err" || bad 'export json'
"$trata" export csv --data "$work/store" >"$work/store.csv" 2>"$work/err" || bad 'export csv'
"$trata" export sqlite --data "$work/store" -o "$work/store.sqlite" 2>"$work/err" || bad 'export sqlite'
head -c 3000 "$work/store.json" >"$work/cut.json"
refused 'cut.json:[0-9]+: not JSON: ' -- "$work/cut.json"
printf '{ "releases": [ 1 2 ] }' >"$work/comma.json"
refused "comma.json:1: not JSON: '\\]' expected near '2'" -- "$work/comma.json"
echo '{ "figures": [] }' >"$work/half.json"
refused 'half.json: JSON without `releases` and `figures`' 'trata export json' -- "$work/half.json"
refused 'source.json.*"sesnsp-nothing" is not a source' -- \
	"$(edit "$work/store.json" source.json 's/"source": *"sesnsp-investigations"/"source": "sesnsp-nothing"/')"
refused 'value.json.*column "value": "many" cannot stand here' -- \
	"$(edit "$work/store.json" value.json 's/"value": *4,/"value": "many",/')"
refused 'record.csv:2: column "record": "pressing" is not a record' 'release or figure' -- \
	"$(edit "$work/store.csv" record.csv '2s/^release/pressing/')"
refused 'who.csv:[0-9]+: .*"sesnsp-nothing" is not a source' -- \
	"$(edit "$work/store.csv" who.csv '3,$s/sesnsp-investigations/sesnsp-nothing/')"
head -c 5000 "$work/store.sqlite" >"$work/cut.sqlite"
refused 'cut.sqlite: SQLite: ' 'trata export sqlite' -- "$work/cut.sqlite"
if command -v sqlite3 >/dev/null 2>&1; then
	cp "$work/store.sqlite" "$work/gone.sqlite"
	sqlite3 "$work/gone.sqlite" 'DROP TABLE figures'
	refused 'gone.sqlite: SQLite: no such table: figures' 'trata export sqlite' -- "$work/gone.sqlite"
fi

# ---------------------------------------------------------------- manifests
cp "$data/sesnsp/two_states_jun22.csv" "$work/IDEFC_NM_jun22.csv"
cp "$long" "$work/extract.csv"
manifest=$work/manifest.csv
cat >"$manifest" <<'END'
file,select,source,product,granularity,vintage,cut,released,role,offences,breakdowns,origin,note
IDEFC_NM_jun22.csv,,sesnsp-investigations,nm-state,state,2022-06,2022-06,2022-07-20,official,all,,a page,
extract.csv,vintage=2019-11,sesnsp-victims,nm-state,state,2019-11,2019-12,2019-12-20,copy,trafficking,,a page,
END
rm -rf "$work/listed"
"$trata" import --data "$work/listed" --manifest "$manifest" --format csv >"$work/out" 2>"$work/err" &&
	[ "$(grep -c added "$work/out")" = 2 ] && ok || bad 'a manifest'
"$trata" sources --data "$work/listed" --format csv >"$work/out" 2>"$work/err"
grep -q 'sesnsp-victims,nm-state,2019-11,2019-12-20,2015/2019,' "$work/out" && ok || bad 'the cut of the manifest'
# listed PATTERN SED-SCRIPT: the manifest is refused
listed() { refused "$1" -- --manifest "$(edit "$manifest" listed.csv "$2")"; }
listed 'listed.csv:1: column "origin" is missing from the manifest' '1s/origin/url/'
listed 'listed.csv:2: column "vintage": "June" is not a vintage' '2s/2022-06/June/'
listed 'listed.csv:2: column "cut": "June" is not a cut' '2s/2022-06,2022-06/2022-06,June/'
listed 'listed.csv:2: column "released": "soon" is not a released' '2s/2022-07-20/soon/'
listed 'listed.csv:2: column "role": "oficial" is not a role' '2s/official/oficial/'
listed 'listed.csv:2: .*the source of .*IDEFC_NM_jun22.csv is sesnsp-victims, the file says sesnsp-investigations' \
	'2s/sesnsp-investigations/sesnsp-victims/'
listed 'listed.csv:2: .*the product of .* is rnid-state, the file says nm-state' '2s/nm-state/rnid-state/'
listed 'listed.csv:2: .*the cut of .* is 2022-05, the file says 2022-06' '2s/2022-06,2022-06/2022-06,2022-05/'
listed 'extract.csv: holds release 2019-11 of nm-state, which the manifest does not name' '3s/=2019-11/=2019-10/'
listed 'nothing.csv: ' '2s/IDEFC_NM_jun22/nothing/'
"$trata" import --data "$work/other" --manifest "$(edit "$manifest" other.csv '3s/sesnsp-victims/sesnsp-witnesses/')" \
	>"$work/out" 2>"$work/err" && grep -q 'extract.csv: source sesnsp-witnesses is not read yet' "$work/err" &&
	ok || bad 'a source that is not read'

# a table that is only compared: it agrees, or the import stops
cat >"$work/sexes.csv" <<'END'
n_year,nombre_estado,cve_ent,genero,pob_start_year,pob_mid_year
2020,Chihuahua,08,Hombres,29,30
2020,Chihuahua,08,Mujeres,32,33
END
cat >"$work/checks.csv" <<'END'
file,select,source,product,granularity,vintage,cut,released,role,offences,breakdowns,origin,note
people.csv,,conapo-population,projection-2023,state,2023-08,,2023-08-10,copy,,age;sex,a page,
sexes.csv,,conapo-population,projection-2023,state,2023-08,,2023-08-10,check,,sex,a page,
END
rm -rf "$work/checked"
"$trata" import --data "$work/checked" --manifest "$work/checks.csv" --format csv >"$work/out" 2>"$work/err" &&
	grep -q 'sexes.csv,conapo-population,projection-2023,.*,check,2,agrees$' "$work/out" && ok || bad 'a check that agrees'
sed -i '3s/33$/34/' "$work/sexes.csv"
refused 'sexes.csv:3: does not agree with the release that it checks: MX-CHH 2020 is 34 here and 33 there' \
	'another revision' -- --manifest "$work/checks.csv"
# editions differ in good faith: it is told
grep -v -e bjs_ -e cbp_ "$mexico" >"$work/mexico.csv"
sed '4s/,740,/,741,/' "$work/mexico.csv" >"$work/typed.csv"
cat >"$work/typed-manifest.csv" <<'END'
file,select,source,product,granularity,vintage,cut,released,role,offences,breakdowns,origin,note
mexico.csv,,state-tip-mexico,tip-mexico,country,by report_year,,,copy,,,a page,
typed.csv,,state-tip-mexico,tip-mexico,country,by report_year,,,check,,,a page,
END
"$trata" import --data "$work/typed" --manifest "$work/typed-manifest.csv" --format csv >"$work/out" 2>"$work/err" &&
	grep -q 'typed.csv,state-tip-mexico,tip-mexico,2018,.*,check,3,differs in 1 of 3$' "$work/out" &&
	grep -q 'typed.csv: 1 of 3 cells differ from tip-mexico, the first: MX 2016 is 741 here and 740 there' "$work/err" &&
	ok || bad 'editions that differ'

# ---------------------------------------------------------------- two files of one release
"$trata" import -q --data "$work/two" "$work/IDEFC_NM_jun22.csv" -o /dev/null 2>"$work/err" || bad 'the first of two'
LC_ALL=C sed '/rsonas,Trata/d; /Tr.fico/d' "$work/IDEFC_NM_jun22.csv" >"$work/nothing_jun22.csv"
"$trata" import --data "$work/two" "$work/nothing_jun22.csv" >"$work/out" 2>"$work/err"
[ $? = 0 ] && grep -q 'nothing_jun22.csv: nothing imported: no row of an offence that is kept here' "$work/err" && ok ||
	bad 'a file without an offence that is kept'

echo "damaged: $passed passed, $failed failed"
[ "$failed" = 0 ]
