# R's own stl(). To keep the file small every eleventh point of each part is printed, and the sums of
# sizes of each part, which hold the rest.
# With robust, R goes on weighting when the remainders left are rounding errors; the reference is
# then the fit after the last round whose edge, six median remainders, is above 1e-9 of the
# largest value. `rounds` is that number, 15 where nothing breaks down; `edge` is the last edge
# used, as a part of the largest value: weights can agree only to rounding over that. `apart` is
# how far R's parts move, as a part of the largest value, when it goes on to 15 rounds.
# Run in tests/ref:   Rscript stl.R > stl.csv
source("trend_common.R")
header()
print_parts <- function(name, method, fit) {
	parts <- fit$time.series
	n <- nrow(parts); keep <- unique(c(seq(1, n, by = 11), n))
	for (part in colnames(parts)) {
		cat(sprintf("%s,%s_%s,%d,%.17g\n", name, part, method, keep - 1L, parts[keep, part]), sep = "")
		emit(name, paste0("total_", part, "_", method), sum(abs(parts[, part])))
	}
	if (grepl("robust", method))
		cat(sprintf("%s,weight_%s,%d,%.17g\n", name, method, keep - 1L, fit$weights[keep]), sep = "")
}
rounds_of <- function(x, window) {
	wide <- if (window) window else 10 * length(x) + 1   # periodic, before it is averaged
	last <- NA
	for (outer in 0:14) {
		remainder <- stl(x, s.window = wide, robust = TRUE, outer = outer)$time.series[, 3]
		edge <- 6 * median(abs(remainder)) / max(1e-300, abs(x))
		if (edge <= 1e-9) return(c(outer, last))
		last <- edge
	}
	c(15, last)
}
for (name in names(series)) {
	x <- series[[name]]; n <- length(x)
	period <- if (n > 24) 12 else if (n > 8) 4 else 2
	if (n <= 2 * period) next
	x <- ts(x, frequency = period)
	for (window in c(0, 7, 13)) for (robust in c(FALSE, TRUE)) {
		if (window == 13 && !robust) next
		method <- paste0(window, if (robust) "_robust" else "_plain")
		season <- if (window) window else "periodic"
		rounds <- if (robust) rounds_of(x, window)
		fit <- if (robust) stl(x, s.window = season, robust = TRUE, outer = rounds[1]) else stl(x, s.window = season)
		if (robust) {
			emit(name, paste0("rounds_", method), rounds[1])
			emit(name, paste0("edge_", method), if (is.na(rounds[2])) 1 else rounds[2])
			on <- stl(x, s.window = season, robust = TRUE)$time.series - fit$time.series
			emit(name, paste0("apart_", method), max(abs(on)) / max(1e-300, abs(x)))
			if (rounds[1] == 0) fit$weights[] <- 1
		}
		print_parts(name, method, fit)
	}
}
