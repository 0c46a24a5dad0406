# Bai-Perron segmentation on a mean by strucchange, all numbers of breaks, and the intervals of
# the chosen dates. confint() there finds its roots to .Machine$double.eps^0.25 = 1.2e-4, then
# rounds up; it is run here with uniroot tightened to 1e-12, so that an end near a whole number
# does not hang on that.
# Run in tests/ref:   Rscript breakpoints.R > breakpoints.csv
suppressMessages(library(strucchange))
source("trend_common.R")
header()
tight <- strucchange:::confint.breakpointsfull
environment(tight) <- list2env(list(uniroot = function(...) stats::uniroot(..., tol = 1e-12)),
	parent = asNamespace("strucchange"))
for (name in names(series)) {
	x <- series[[name]]
	if (length(x) < 14) next
	b <- breakpoints(x ~ 1)
	criteria <- summary(b)$RSS
	emit(name, "rss", criteria["RSS", ])
	emit(name, "bic", criteria["BIC", ])
	chosen <- b$breakpoints[!is.na(b$breakpoints)]
	emit(name, "count", length(chosen))
	for (k in seq_len(ncol(criteria) - 1))
		if (criteria["RSS", k + 1] > 0)
			emit(name, paste0("after", k), breakpoints(b, breaks = k)$breakpoints)
	if (length(chosen)) {
		limits <- suppressWarnings(tight(b))$confint
		emit(name, "lower", limits[, 1]); emit(name, "upper", limits[, 3])
		limits <- suppressWarnings(tight(b, level = 0.9))$confint
		emit(name, "lower90", limits[, 1]); emit(name, "upper90", limits[, 3])
	}
}
for (ratio in c(0.03, 0.4, 1, 2.7, 55))
	emit("argmax", sprintf("cdf_%g", ratio), strucchange:::pargmaxV(c(-37.2, -4.1, -0.3, 0, 0.2, 1.9, 17, 160), phi2 = sqrt(ratio)))
