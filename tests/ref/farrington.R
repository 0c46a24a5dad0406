# The improved Farrington method by surveillance::farringtonFlexible. Its glm() calls stop at a
# relative change of the deviance of 1e-8, and the dispersion there mixes the last two iterates,
# so it is good to the last step only; here each fit is iterated to 1e-13 and then fitted once
# more from where it ended. A fit that runs away (a baseline, or its end, or a seasonal group,
# without cases: the logarithm of its fitted values goes on falling) is marked as not converged, whereupon the package drops the trend or gives NA;
# left to itself it goes on with the rounding at which the iteration stopped.
# Run in tests/ref:   Rscript farrington.R > farrington.csv
suppressMessages(library(surveillance))
source("trend_common.R")
header()
fit <- surveillance:::algo.farrington.fitGLM.flexible
environment(fit) <- list2env(list(glm = function(...) {
	call <- match.call(stats::glm, sys.call())
	call[[1]] <- quote(stats::glm); call$control <- list(epsilon = 1e-13, maxit = 200)
	first <- eval(call, parent.frame())
	if (any(first$y == 0 & fitted(first) < 1e-7 * max(fitted(first), 1e-3))) {
		call$start <- coef(first); call$control <- list(epsilon = 1e-300, maxit = 4)
		if (max(abs(log(fitted(eval(call, parent.frame())) / fitted(first)))) > 0.01 || max(fitted(first)) < 1e-6) {
			first$converged <- FALSE
			return(first)
		}
	}
	call$start <- coef(first); call$control <- list(epsilon = 1e-8, maxit = 200)
	eval(call, parent.frame())
}), parent = asNamespace("surveillance"))
assignInNamespace("algo.farrington.fitGLM.flexible", fit, "surveillance")
methods <- list(
	A = list(b = 5, w = 1, thresholdMethod = "nbPlugin", pThresholdTrend = 1),
	B = list(b = 5, w = 3, thresholdMethod = "delta", pThresholdTrend = 0.05),
	C = list(b = 3, w = 1, thresholdMethod = "nbPlugin", pThresholdTrend = 1, noPeriods = 5, pastWeeksNotIncluded = 3, alpha = 0.01),
	D = list(b = 4, w = 2, thresholdMethod = "nbPlugin", pThresholdTrend = 0.05, reweight = FALSE),
	E = list(b = 2, w = 1, thresholdMethod = "delta", pThresholdTrend = 1, alpha = 0.025),
	F = list(b = 5, w = 1, thresholdMethod = "delta", trend = FALSE))
for (name in names(series)) for (method in names(methods)) {
	y <- series[[name]]; n <- length(y); m <- methods[[method]]
	first <- 12 * m$b + m$w + 1
	if (n < first) next
	range <- first:n
	keep <- seq(1, length(range), by = if (n > 200) 40 else 7)
	s <- sts(observed = matrix(y), frequency = 12, start = c(2015, 1))
	control <- c(m, list(range = range, glmWarnings = FALSE))
	r <- suppressWarnings(farringtonFlexible(s, control))
	few <- is.na(r@upperbound[, 1])
	p <- r@control$pvalue[, 1]; phi <- r@control$phiVector[, 1]
	show <- function(what, values) {
		months <- range[keep]; values <- values[keep]
		cat(sprintf("%s,%s_%s,%d,%s\n", name, what, method, months - 1L, ifelse(is.na(values), "NA", sprintf("%.17g", values))), sep = "")
	}
	show("upper", r@upperbound[, 1]); show("expected", r@control$expected[, 1] + ifelse(few, NA, 0))
	show("p", p); show("dispersion", phi)
	# On a constant series the trend's rule compares 7 with 7 and a rounding.
	if (name != "constant") show("trend", r@control$trend[, 1])
	# The flagged months, and how many they are.
	flagged <- which(!is.na(r@alarm[, 1]) & r@alarm[, 1])
	emit(name, paste0("count_", method), length(flagged))
	if (length(flagged)) cat(sprintf("%s,flag_%s,%d,1\n", name, method, range[flagged] - 1L), sep = "")
}
