# The output of `trata trend` as series,name,index,value, with the names of the R references.
# -v series, kind: "poisson.none", "mann-kendall", "stl.7_plain", ...
function put(name, index_, value) { printf "%s,%s,%d,%s\n", series, name, index_, value }
function months(period) { return (substr(period, 1, 4) - 2015) * 12 + (length(period) > 4 ? substr(period, 6, 2) - 1 : 0) }
# name=value;... into detail[]
function read_detail(text,   n, i, parts, at) {
	delete detail
	n = split(text, parts, ";")
	for (i = 1; i <= n; i++) {
		at = index(parts[i], "=")
		detail[substr(parts[i], 1, at - 1)] = substr(parts[i], at + 1)
	}
}
function breaks(suffix,   k) {
	put((suffix ? "count" suffix : "breaks"), 0, detail["breaks"])
	for (k = 1; k <= detail["breaks"] + 0; k++) {
		put((suffix ? "after" suffix : "after" detail["breaks"]), k - 1, months(detail["after_" k]) + 1)
		if (("lower_" k) in detail) {
			put("lower" suffix, k - 1, months(detail["lower_" k]) + 1)
			put("upper" suffix, k - 1, months(detail["upper_" k]) + 1)
		}
	}
}

# Regressions come as JSON, indented by one blank a level: one name and value a line.
kind ~ /^(poisson|quasipoisson|negbin)\./ {
	line = $0
	gsub(/^ +|,$/, "", line)
	if (line == "\"data\": [") data = 1
	if (!data || index(line, ": ") == 0) next
	name = substr(line, 2, index(line, "\":") - 2)
	value = substr(line, index(line, ": ") + 2)
	gsub(/"/, "", value)
	if (name == "name") coefficient = value
	else if (coefficient != "" && name == "estimate") put(kind ".b_" coefficient, 0, value)
	else if (name == "std_error") put(kind ".se_" coefficient, 0, value)
	else if (name == "p_value") put(kind ".p", 0, value)
	else if (name == "poisson_limit") put(kind ".poisson_limit", 0, 1)
	else if (value ~ /^-?[0-9]/ && name !~ /^(n|level|segment|vintage|source)$/) put(kind "." name, 0, value)
	next
}
{ FS = "," }
NR == 1 { $0 = $0; for (i = 1; i <= NF; i++) column[$i] = i; next }
kind ~ /^stl\./ {
	suffix = substr(kind, 5)
	step = 1   # a quarter or half is printed as its first and last month
	if (index($1, "/")) step = substr($1, 14, 2) - substr($1, 6, 2) + 1
	i = months($1) / step
	put("trend_" suffix, i, $3); put("seasonal_" suffix, i, $4)
	put("remainder_" suffix, i, $5); put("weight_" suffix, i, $6)
	next
}
kind == "anomalies" {
	i = months($1)
	if ($3 == "") next
	put("expected_A", i, $3); put("upper_A", i, $5); put("p_A", i, $7); put("dispersion_A", i, $8)
	put("judged_A", i, $9 != "too-few-cases")
	if ($9 == "above") put("flag_A", i, 1)
	next
}
{ read_detail($12) }
kind == "mann-kendall" {
	put("s_plain", 0, detail["S"]); put("variance_plain", 0, detail["variance"])
	put("z_plain", 0, detail["z"]); put("p_plain", 0, $11); put("tau_plain", 0, detail["tau"])
	put("ratio_hamed", 0, detail["hamed_rao_ratio"]); put("z_hamed", 0, detail["hamed_rao_z"])
	put("p_hamed", 0, detail["hamed_rao_p"])
}
kind == "theil-sen" {
	put("slope_sen", 0, $6); put("intercept_sen", 0, detail["intercept"])
	put("lower_sen", 0, $7 == "" ? "NA" : $7); put("upper_sen", 0, $8 == "" ? "NA" : $8)
}
kind == "seasonal-kendall" {
	put("s_seasonal", 0, detail["S"]); put("tau_seasonal", 0, detail["tau"])
	put("variance_seasonal", 0, detail["independent_variance"])
	put("z_seasonal", 0, detail["independent_z"]); put("p_seasonal", 0, detail["independent_p"])
	if (detail["covariance"] == "true") {
		put("variance_slack", 0, detail["variance"]); put("z_slack", 0, detail["z"]); put("p_slack", 0, $11)
	} else { put("variance_slack", 0, "NA"); put("z_slack", 0, "NA"); put("p_slack", 0, "NA") }
	put("slope_seasonal", 0, $6)
	put("lower_seasonal", 0, $7 == "" ? "NA" : $7); put("upper_seasonal", 0, $8 == "" ? "NA" : $8)
}
kind == "joinpoint" {
	what = detail["part"] == "segment" ? "segment" : "average"
	i = what == "segment" ? detail["number"] - 1 : 0
	put("change_" what, i, $6); put("lower_" what, i, $7); put("upper_" what, i, $8); put("p_" what, i, $11)
	if (what == "average") {
		k = detail["joins"]
		put("joins", 0, k); put("dispersion", 0, detail["dispersion"]); put("deviance" k, 0, detail["deviance"])
		if ("wbic" in detail) put("wbic" k, 0, detail["wbic"])
		for (j = 1; j <= k + 0; j++) put("joins" k, j - 1, months(detail["join_" j]))
		# without joins the one segment is the average
		if (k == 0) { put("change_segment", 0, $6); put("lower_segment", 0, $7); put("upper_segment", 0, $8); put("p_segment", 0, $11) }
	}
}
kind == "breakpoints" { breaks(""); put("rss", detail["breaks"], detail["rss"]); if ("bic" in detail) put("bic", detail["breaks"], detail["bic"]) }
kind == "pelt" { breaks("_poisson_1"); put("ratio_poisson_1", 0, detail["likelihood_ratio"]) }
