# Compares the program's numbers (first file) with the references: series,name,index,value.
function abs(x) { return x < 0 ? -x : x }
function fail(text) { failed++; if (failed <= 20) print "trend: " text }
# Which of the program's kinds answers a reference row; "": it is not asked for here.
function kind_of(name, file) {
	if (file ~ /trend_command/) { split(name, part, "."); return part[1] "." part[2] }
	if (file ~ /mann_kendall/) {
		if (name ~ /(90|lags_hamed|intercept_seasonal)$/) return ""
		if (name ~ /_sen$/) return "theil-sen"
		return name ~ /_(seasonal|slack)$/ ? (size[$1] >= 24 ? "seasonal-kendall" : "") : "mann-kendall"
	}
	if (file ~ /stl/) return name ~ /^(trend|seasonal|remainder|weight)_/ ? "stl." substr(name, index(name, "_") + 1) : ""
	if (file ~ /farrington/) return name ~ /^(expected|upper|p|dispersion|flag)_A$/ ? "anomalies" : ""
	if (file ~ /pelt/) return name ~ /_poisson_1$/ ? "pelt" : ""
	if (file ~ /joinpoint/) return $1 != "offset" && name ~ /^(count|joins.|dispersion|deviance.|wbic.|(change|lower|upper|p)_(average|segment))$/ ? "joinpoint" : ""
	if (file ~ /breakpoints/) return name ~ /^(count|after.|lower|upper|rss|bic)$/ ? "breakpoints" : ""
	return ""
}
FILENAME ~ /\/got$/ {
	if ($2 ~ /\.refused$/) { refused[$1, substr($2, 1, length($2) - 8)] = $4; next }
	got[$1, $2, $3] = $4
	next
}
FILENAME ~ /trend_series/ {
	if (FNR == 1) next
	size[$1]++
	total[$1] += $3
	if (abs($3) > largest[$1]) largest[$1] = abs($3)
	if (size[$1] == 1) first[$1] = $3
	if ($3 != first[$1]) varies[$1] = 1
	next
}
FNR == 1 { next }
{
	# The last edge of the robust weights, as a part of the largest value.
	if ($2 ~ /^edge_.*_robust$/) edge[$1, substr($2, 6)] = $4
	kind = kind_of($2, FILENAME)
	if (kind == "") next
	# Two references call different things `count`.
	if ($2 == "count") $2 = kind == "joinpoint" ? "joins" : "breaks"
	method = kind
	sub(/\..*/, "", method)
	if (!varies[$1]) {                      # refused, with exit status 4
		if (refused[$1, kind] != 4) fail($1 " " kind ": a constant series is not refused")
		next
	}
	if ($2 ~ /\.refused$/) {
		if (refused[$1, kind] != 4) fail($1 " " kind ": R finds no estimate, the program does")
		next
	}
	# Only the chosen number of breaks or joins is printed.
	if ($2 ~ /^(after|joins|deviance|wbic)[0-9]$/ && !(($1, $2, $3) in got)) next
	if ($2 ~ /^(rss|bic)$/ && !(($1, $2, $3) in got)) next
	# Fewer than 2 cases a period: never flagged here. R gives no bound for months with too few
	# cases before them.
	if ($2 == "flag_A" && total[$1] < 2 * size[$1]) next
	if (kind == "anomalies" && $4 == "NA") next
	if (!(($1, $2, $3) in got)) {
		if (refused[$1, kind] == "" || $4 != "NA") fail($1 " " $2 "[" $3 "]: want " $4 ", got nothing" (refused[$1, kind] ? " (refused)" : ""))
		next
	}
	value = got[$1, $2, $3]
	want = $4
	numbers[method]++
	if (!(method in series_of) || index(series_of[method], " " $1 " ") == 0) { series_of[method] = series_of[method] " " $1 " "; series_count[method]++ }
	if (want == "NA" || value == "NA") { if (want != value) fail($1 " " $2 ": got " value ", want " want); next }
	# Ends of break dates are cut at the ends of the series.
	if (method == "breakpoints" && $2 ~ /^(lower|upper)$/) { if (want < 1) want = 1; if (want > size[$1]) want = size[$1] }
	difference = abs(value - want)
	if ($2 ~ /(^|\.)p(_|$)/) {
		if (difference > worst_p[method]) worst_p[method] = difference
		if (difference > 1e-10) fail($1 " " $2 ": got " value ", want " want)
		next
	}
	# What is 0 but for rounding is measured by the size of its kind.
	scale = abs(want)
	if (method == "stl" && scale < 1e-4 * largest[$1] && $2 !~ /^weight/) scale = 1e-4 * largest[$1]
	if (scale < 1e-4) scale = 1e-4
	if ($2 ~ /^weight_/) scale = 1
	difference /= scale
	# Weights divide remainders by their edge: they can agree only to rounding over that edge.
	limit = 1e-8
	if ($2 ~ /^weight_.*_robust$/ && edge[$1, substr($2, 8)] < 1e-6) {
		limit = 1e-14 / edge[$1, substr($2, 8)]
		if (limit < 1e-8) limit = 1e-8
		near_edge++
	}
	if (limit == 1e-8 && difference > worst[method]) { worst[method] = difference; worst_at[method] = $1 " " $2 "[" $3 "]" }
	if (difference > limit) fail($1 " " $2 "[" $3 "]: got " value ", want " want " (" difference ")")
}
END {
	printf "%-18s %6s %8s %10s %10s  %s\n", "method", "series", "numbers", "relative", "p-value", "at"
	n = split("poisson quasipoisson negbin mann-kendall seasonal-kendall theil-sen joinpoint breakpoints pelt stl anomalies", methods, " ")
	for (i = 1; i <= n; i++) {
		m = methods[i]
		printf "%-18s %6d %8d %10.1e %10.1e  %s\n", m, series_count[m], numbers[m], worst[m], worst_p[m], worst_at[m]
		if (series_count[m] < 12) fail(m ": only " series_count[m] + 0 " series were compared")
	}
	print near_edge " robust weights of series that are fitted all but exactly are held to 1e-14 over their edge instead"
	print "trend against R: " (failed ? failed " differences" : "agreed")
	exit failed > 0
}
