#!/bin/sh
# iom_state.sh TRATA: IOM's and the State Department's layouts, on made-up rows: what they give,
# what is refused with which words, and that what is exported comes back unchanged.
trata=$1
data=$(cd "$(dirname "$0")/../data" && pwd)
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
passed=0 failed=0

ok() { passed=$((passed + 1)); }
bad() { failed=$((failed + 1)); echo "iom-state: $1"; [ -s "$work/err" ] && head -n 3 "$work/err"; }

# load STORE FILE [OPTION...]
load() {
	store=$work/$1 file=$2
	shift 2
	"$trata" import -q --data "$store" "$@" "$file" >"$work/out" 2>"$work/err" ||
		bad "import of $file"
}

# gives NAME STORE LINE ARGUMENT...: a line of the answer as CSV
gives() {
	name=$1 store=$work/$2 line=$3
	shift 3
	"$trata" "$@" --data "$store" --format csv >"$work/out" 2>"$work/err"
	if grep -qxF -e "$line" "$work/out"; then ok; else bad "$name: no line $line"; cat "$work/out"; fi
}

# says NAME STORE STATUS PATTERN ARGUMENT...: exit status, and a line of standard error
says() {
	name=$1 store=$work/$2 want=$3 pattern=$4
	shift 4
	"$trata" "$@" --data "$store" --format csv >"$work/out" 2>"$work/err"
	got=$?
	[ "$got" = "$want" ] || { bad "$name: exit status $got, not $want"; return; }
	if grep -Eq -e "$pattern" "$work/err"; then ok; else bad "$name: nothing says /$pattern/"; fi
}

# refused NAME FILE PATTERN: exit 3, the words, and nothing written
refused() {
	rm -rf "$work/none"
	"$trata" import --data "$work/none" "$2" >/dev/null 2>"$work/err"
	got=$?
	[ "$got" = 3 ] || { bad "$1: exit status $got, not 3"; return; }
	[ -e "$work/none/releases.csv" ] && { bad "$1: something was written"; return; }
	if grep -Eq -e "$3" "$work/err"; then ok; else bad "$1: nothing says /$3/"; fi
}

# edit FILE NAME SED-SCRIPT: a variant of a fixture
edit() { sed "$3" "$data/$1" >"$work/$2"; echo "$work/$2"; }

# ---------------------------------------------------------------- CTDC
k='k-anonymized records (k = 11)' s1='"synthetic records (2021, to 10)"'
load k "$data/iom/ctdc_k_20200414.csv"
gives 'K: twins stay' k "ctdc-victims,MX,2017,2,$k,exact,U,2020-04,iom-ctdc" \
	series ctdc-victims --role citizenship --place MEX
gives 'K: NA is Namibia' k "ctdc-victims,NAM,2016,1,$k,exact,U,2020-04,iom-ctdc" \
	series ctdc-victims --role citizenship --place NAM
gives 'K: 00 is unknown' k "ctdc-victims,unknown,2016,1,$k,exact,U,2020-04,iom-ctdc" \
	series ctdc-victims --place unknown
gives 'K: majority where the band is missing' k \
	"ctdc-victims,NAM,2016/2017,minor,1,$k,exact,U,2020-04,iom-ctdc" \
	series ctdc-victims --place NAM --by age
gives 'K: organ removal, undated' k "ctdc-victims,MX,unknown,organs,1,$k,exact,U,2020-04,iom-ctdc" \
	series ctdc-victims --by year,purpose
says 'K: the family is named' k 0 'k-anonymized' series ctdc-victims --role citizenship

load s1 "$data/iom/ctdc_synthetic_20210825.tsv"
gives 'S1: a year' s1 "ctdc-victims,MX,2018,3,$s1,exact,U,2021-08,iom-ctdc" \
	series ctdc-victims --role citizenship --place MEX
gives 'S1: no year, a row of its own' s1 "ctdc-victims,MX,unknown,1,$s1,exact,U,2021-08,iom-ctdc" \
	series ctdc-victims --role citizenship --place MEX
gives 'S1: sums hold the undated' s1 "ctdc-victims,MX,2018/2019,male,2,$s1,exact,U,2021-08,iom-ctdc" \
	series ctdc-victims --role citizenship --place MEX --by sex
gives 'S1: exploitation is the default role' s1 \
	"ctdc-victims,MX,2019,2,$s1,exact,U,2021-08,iom-ctdc" series ctdc-victims --period 2019
gives 'S1: a corridor' s1 "ctdc-victims,MEX>USA,2018/2019,3,$s1,exact,U,2021-08,iom-ctdc" \
	series ctdc-victims --where 'corridor=MEX>USA' --by country
gives 'S1: a corridor as a place' s1 "ctdc-victims,MEX>USA,2018,3,$s1,exact,U,2021-08,iom-ctdc" \
	series ctdc-victims --place 'MEX>USA'
gives 'S1: a record of two types' s1 \
	"ctdc-victims,MX,2018,stated,3,$s1,exact,U,2021-08,iom-ctdc" \
	series ctdc-victims --role citizenship --by year,purpose
gives 'S1: minor by band' s1 "ctdc-victims,MX,2018,2,$s1,exact,U,2021-08,iom-ctdc" \
	series ctdc-victims --role citizenship --age minor
gives 'S1: minor when exploited' s1 "ctdc-victims,MX,2018,2,$s1,exact,U,2021-08,iom-ctdc" \
	series ctdc-victims --where 'age-at=exploitation;role=citizenship' --age minor
says 'types are not added' s1 2 'types of exploitation overlap' \
	series ctdc-victims --purpose sexual,labour
says 'a role that is none' s1 2 'is not a role' series ctdc-victims --role traveller
says 'a dimension that is none' s1 2 'did you mean role' series ctdc-victims --where rol=x
says 'a state is no country' s1 2 'Chihuahua is a state' series ctdc-victims --place MX-CHH

load s2 "$data/iom/ctdc_global_synthetic_v2024.csv"
load s2 "$data/iom/ctdc_global_synthetic_v2026.csv"
gives 'S2: the newest edition' s2 \
	'ctdc-victims,MX,2022,2,synthetic records (2024 on),exact,U,2026,iom-ctdc' \
	series ctdc-victims --role citizenship --period 2022
gives 'S2: as of 2024' s2 \
	'ctdc-victims,MX,2022,1,synthetic records (2024 on),exact,U,2024,iom-ctdc' \
	series ctdc-victims --role citizenship --period 2022 --as-of 2024
gives 'S2: a long dash in a band' s2 \
	'ctdc-victims,MX,2022,9-17,2,synthetic records (2024 on),exact,U,2026,iom-ctdc' \
	series ctdc-victims --role citizenship --period 2022 --by year,age

load vp "$data/iom/ctdc_vp_20221201.csv"
gives 'VP: a band of years' vp \
	'ctdc-victims,WLD,2014/2018,1,synthetic records (victim-perpetrator),exact,U,2022-12,iom-ctdc' \
	series ctdc-victims --where family=victim-perpetrator --place WLD
says 'VP: only when named' vp 4 'no release here counts ctdc-victims' series ctdc-victims

refused 'unknown column' "$(edit iom/ctdc_k_20200414.csv more_20200414.csv '1s/Datasource/Datasauce/')" \
	'"(Datasource|Datasauce)"'
refused 'two families, by gender' \
	"$(edit iom/ctdc_synthetic_20210825.tsv mix_20210825.tsv '2s/Female/Woman/')" \
	'mix_20210825.tsv:2: column "gender": "Woman" is a word of the synthetic family of 2024'
refused 'two families, by -99' \
	"$(edit iom/ctdc_synthetic_20210825.tsv mix2_20210825.tsv '4s/	MEX/	-99/')" \
	'mix2_20210825.tsv:4: column "citizenship": "-99" is a word of the k-anonymized family'
refused 'a country that is none' \
	"$(edit iom/ctdc_synthetic_20210825.tsv no_20210825.tsv '3s/	USA/	QQQ/')" \
	'no_20210825.tsv:3: column "CountryOfExploitation": "QQQ" is not known'
refused 'a flag that is none' \
	"$(edit iom/ctdc_synthetic_20210825.tsv flag_20210825.tsv '2s/	1/	yes/')" \
	'flag_20210825.tsv:2: column "isSexualExploit": "yes" is not known'

# ---------------------------------------------------------------- missing migrants
load mm "$data/iom/missing_migrants_20230710.csv"
load mm "$data/iom/MissingMigrants-Global-2026-05-06.csv"
gives 'the border by default' mm \
	'missing-migrants,MX,2022-06,6,persons,exact,A,2023-07,iom-missing-migrants' \
	series missing-migrants --period 2022-06 --by month
gives 'persons taken back' mm \
	'missing-migrants,MX,2022-07,4,persons,exact,A,2023-07,iom-missing-migrants' \
	series missing-migrants --period 2022-07 --by month
gives 'another route' mm \
	'missing-migrants,WLD,2022-07,7,persons,exact,A,2023-07,iom-missing-migrants' \
	series missing-migrants --period 2022-07 --by month --route darien
gives 'all routes' mm \
	'missing-migrants,WLD,2022-07,11,persons,exact,A,2023-07,iom-missing-migrants' \
	series missing-migrants --period 2022-07 --by month --place WLD
gives 'the own export: dead left open' mm \
	'missing-migrants,MX,2026-03,4,persons,exact,A,2026-05,iom-missing-migrants' \
	series missing-migrants --period 2026-03 --by month
says 'not the route at MX' mm 2 'is not the one at MX' \
	series missing-migrants --route darien --place MX
refused 'a month that is none' \
	"$(edit iom/missing_migrants_20230710.csv month_20230710.csv '2s/June/Juin/')" \
	'month_20230710.csv:2: column "Reported Month": "Juin" is not a month'

# ---------------------------------------------------------------- the report
load tip "$data/state/tiers.csv"
load tip "$data/state/tiers_names.csv" --vintage 2024
load tip "$data/state/global.csv"
load tip "$data/state/global_page.csv" --vintage 2014
load tip "$data/state/mexico.csv"
gives 'the Watch List is printed 2WL' tip 'tip-tier,MX,2004,2WL,tier,exact,B,2004,state-tip-tier' \
	series tip-tier
gives 'Nivel 2' tip 'tip-tier,MX,2006,2,tier,exact,A,2006,state-tip-tier' series tip-tier
gives 'by country' tip 'tip-tier,XKX,2006,2WL,tier,exact,A,2006,state-tip-tier' \
	series tip-tier --place WLD --by country,year
gives 'a special case' tip 'tip-tier,SOM,2006,special,tier,exact,A,2006,state-tip-tier' \
	series tip-tier --place SOM
gives 'names of the report' tip 'tip-tier,BOL,2024,2,tier,exact,A,2024,state-tip-tier' \
	series tip-tier --place Bolivia
says 'streaks' tip 0 '4 reports in a row below Tier 1 \(since 2003\), 2 in a row on Tier 2' \
	series tip-tier
says 'tiers are not added' tip 2 'cannot be added over places' \
	series tip-tier --place MX,CAN --period 2006
gives 'no world total printed: the regions of the edition' tip \
	'tip-prosecutions,WLD,2005,3618,prosecutions,exact,A,2006,state-tip-global' \
	series tip-prosecutions --period 2005
gives 'parentheses are the labour part' tip \
	'tip-prosecutions,WLD,2007,490,prosecutions,exact,A,2008,state-tip-global' \
	series tip-prosecutions --purpose labour --period 2007
gives 'and no part of the sum' tip \
	'tip-prosecutions,WLD,2007,5682,prosecutions,exact,A,2008,state-tip-global' \
	series tip-prosecutions --period 2007
gives 'N/A is missing, not zero' tip 'tip-victims,WLD,2007,,persons,exact,O,2008,state-tip-global' \
	series tip-victims --period 2007
gives 'a printed zero is a value' tip 'tip-legislation,SAS,2005,0,laws,exact,A,2006,state-tip-global' \
	series tip-legislation --place SAS
gives 'a pasted page' tip \
	'tip-convictions,WLD,2013,5776,convictions,exact,A,2014,state-tip-global' \
	series tip-convictions --place WLD --period 2013
says 'nothing out by then' tip 4 'first release here that answers is 2006' \
	series tip-prosecutions --as-of 2005
gives 'said to be missing' tip 'tip-convictions,MX,2000,,persons,exact,O,2001,state-tip-mexico' \
	series tip-convictions
gives 'an unspecified period, a lower bound' tip \
	'tip-child-sex-victims-estimate,MX,2009,20000,persons per year,at-least,A,2009,state-tip-mexico' \
	series tip-child-sex-victims-estimate --age minor --purpose sexual
gives 'part of a year' tip \
	'tip-victims-identified-labor,MX,2021-01/2021-08,56,persons,exact,A,2022,state-tip-mexico' \
	series tip-victims-identified-labor --period 2021
gives 'a metric that is new' tip \
	'tip-victims-in-shelters,MX,2025,31,persons,exact,A,2026,state-tip-mexico' \
	series tip-victims-in-shelters
gives 'a fiscal year' tip 'bjs-federal-convicted,USA,2011-10/2012-09,578,persons,exact,A,2024,us-other' \
	series bjs-federal-convicted --period 2012
says 'no world of one country' tip 4 'there is no world total' \
	series tip-victims-identified --place WLD
"$trata" audit "$data/state/mexico.csv" >"$work/out" 2>"$work/err" || bad 'audit of the narrative'
for words in 'the parts add up to 885, the report of 2018 says 740' '3 percentages add up to 106'; do
	if grep -q "$words" "$work/out"; then ok; else bad "audit does not say: $words"; fi
done

refused 'a tier that does not exist' "$(edit state/tiers.csv t4.csv '4s/,2,MEXICO/,4,MEXICO/')" \
	't4.csv:4: column "tier": "4" is not a tier'
refused 'the Watch List before 2004' "$(edit state/tiers.csv t03.csv '2s/,2,Tier 2/,2WL,Tier 2/')" \
	't03.csv:2: column "tier": "2WL" in the report of 2003'
refused 'a country code that is none' "$(edit state/tiers.csv tq.csv '5s/^MEX/QQQ/')" \
	'tq.csv:5: column "country": "QQQ" is not a country'
refused 'a labour number above its total' \
	"$(edit state/global.csv g1.csv '8s/(490)/(5,683)/')" \
	'g1.csv:8: column "prosecutions": 5683 labour prosecutions of 5682 in all'
refused 'a labour column above its total' "$(edit state/global.csv g2.csv '2s/,194,,/,194,195,/')" \
	'g2.csv:2: column "prosecutions_labor": 195 labour prosecutions of 194'
refused 'a region that is none' "$(edit state/global.csv g3.csv '2s/Africa/Atlantis/')" \
	'g3.csv:2: column "region": "Atlantis" is not a region'
refused 'a cell that is none' "$(edit state/global.csv g4.csv '2s/,194,/,1;94,/')" \
	'g4.csv:2: column "prosecutions": "1;94" is not a count'
refused 'a page without its year' "$data/state/global_page.csv" 'pass the report year'

# ---------------------------------------------------------------- out and in again
for format in csv json sqlite datapackage; do
	rm -rf "$work/back" "$work/file"
	"$trata" export $format --data "$work/tip" -o "$work/file" >/dev/null 2>"$work/err" ||
		bad "export $format"
	"$trata" import -q --data "$work/back" "$work/file" >/dev/null 2>"$work/err" ||
		bad "import of $format"
	if diff -r "$work/tip" "$work/back" >"$work/err"; then ok; else bad "$format: not the same"; fi
done
"$trata" export csv --data "$work/s1" | "$trata" import -q --data "$work/pipe" - >/dev/null \
	2>"$work/err" || bad 'import of a pipe'
if diff -r "$work/s1" "$work/pipe" >"$work/err"; then ok; else bad 'a pipe: not the same'; fi
says 'a format that is none' tip 2 'did you mean sqlite' export sqlit
says 'an answer needs a measure' tip 2 'which measure' export dta -o "$work/x.dta"
says 'measures are not added' tip 2 'measures count different things' series victims,investigations
says 'nor side by side' tip 2 'cannot be added: their units are' \
	compare-sources --period 2004 --place MX --total

echo "iom-state: $passed passed, $failed failed"
[ "$failed" = 0 ]
