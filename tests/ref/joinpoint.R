# Joinpoint regression by brute force: glm() for every combination of joins on the grid, with
# epsilon 1e-15 in place of its 1e-8 so that it iterates to the optimum; the weighted BIC, slopes,
# intervals and their average from the formulas in joinpoint.h. Combinations whose fit runs away
# (a fitted value of a zero month below 1e-12 of the largest) are left out.
# Run in tests/ref:   Rscript joinpoint.R > joinpoint.csv
source("trend_common.R")
header()
control <- glm.control(epsilon = 1e-15, maxit = 200)
fit_joins <- function(y, t, joins, offset) {
	x <- cbind(1, t - t[1])
	for (j in joins) x <- cbind(x, pmax(t - t[j], 0))
	f <- suppressWarnings(tryCatch(glm.fit(x, y, family = poisson(), offset = offset, control = control), error = function(e) NULL))
	if (is.null(f) || any(y == 0 & f$fitted.values < 1e-12 * max(f$fitted.values))) return(NULL)
	f$x <- x
	f
}
combinations <- function(n, k, step, margin) {
	places <- seq(0, n - 1, by = step)
	places <- places[places >= margin & places + margin + 1 <= n]
	if (k == 0) return(list(integer(0)))
	if (length(places) < k) return(list())
	all <- if (length(places) == 1) list(places) else combn(places, k, simplify = FALSE)
	Filter(function(j) k < 2 || all(diff(j) > margin), all)
}
partial <- function(f, y, t, joins, offset) {
	n <- length(y); best <- 0
	w <- f$fitted.values; z <- log(w) - offset + (y - w) / w
	edges <- c(0, joins, n)
	for (k in seq_along(joins)) {
		rows <- (edges[k] + 1):edges[k + 2]
		base <- cbind(1, t[rows]); bend <- pmax(t[rows] - t[joins[k]], 0)
		a <- lm.wfit(base, z[rows], w[rows])$residuals; b <- lm.wfit(base, bend, w[rows])$residuals
		best <- max(best, sum(w[rows] * a * b)^2 / (sum(w[rows] * a^2) * sum(w[rows] * b^2)))
	}
	best
}
# joins here count from 1; printed from 0.
contrast <- function(name, what, index, f, w, phi, df) {
	v <- chol2inv(qr.R(qr(sqrt(f$fitted.values) * f$x))) * phi
	slope <- sum(w * f$coefficients); se <- sqrt(drop(t(w) %*% v %*% w))
	reach <- qt(0.975, df) * se
	rows <- c(slope = slope, se = se, change = 100 * expm1(slope), lower = 100 * expm1(slope - reach),
		upper = 100 * expm1(slope + reach), p = 2 * pt(-abs(slope / se), df))
	cat(sprintf("%s,%s_%s,%d,%.17g\n", name, names(rows), what, index, rows), sep = "")
}
run <- function(name, y, step, offset = rep(0, length(y)), most = 4) {
	n <- length(y); t <- (seq_len(n) - 1) / 12
	if (n < 4 || sum(y) == 0) return()
	most <- min(most, (n - 3) %/% 2)
	chosen <- NULL
	for (k in 0:most) {
		best <- NULL
		for (joins in combinations(n, k, step, 2)) {
			f <- fit_joins(y, t, joins + 1, offset)
			if (!is.null(f) && (is.null(best) || f$deviance < best$deviance * (1 - 1e-10))) {
				best <- f; best$joins <- joins + 1
			}
		}
		if (is.null(best)) next
		perfect <- best$deviance <= 1e-12 * sum(y)
		r2 <- if (k) partial(best, y, t, best$joins, offset) else 0
		best$wbic <- log(max(best$deviance, 1e-300) / n) + ((2 + r2) * k + 2) * log(n) / n
		if (!perfect) {
			emit(name, paste0("deviance", k), best$deviance); emit(name, paste0("wbic", k), best$wbic)
			emit(name, paste0("r2", k), r2)
			if (k) emit(name, paste0("joins", k), best$joins - 1)
		}
		if (is.null(chosen) || perfect || best$wbic < chosen$wbic) chosen <- best
		if (perfect) break
	}
	k <- length(chosen$joins)
	emit(name, "count", k)
	df <- n - 2 * (k + 1)
	phi <- max(1, sum((y - chosen$fitted.values)^2 / chosen$fitted.values) / df)
	emit(name, "dispersion", phi)
	edges <- t[c(1, chosen$joins, n)]
	average <- numeric(k + 2)
	for (s in 0:k) {
		w <- c(0, rep(1, s + 1), rep(0, k - s))
		average <- average + w * diff(edges)[s + 1] / (t[n] - t[1])
		contrast(name, "segment", s, chosen, w, phi, df)
	}
	contrast(name, "average", 0L, chosen, average, phi, df)
}
for (name in names(series)) {
	y <- series[[name]]; n <- length(y)
	run(name, y, if (n > 300) 60 else if (n >= 60) 12 else if (n >= 24) 4 else 1)
}
# With exposure and population: an offset that drifts and halves.
y <- series$victims_puebla; n <- length(y)
offset <- log(6.1e6 * (1 + 0.0011 * seq_len(n))) + log(ifelse(seq_len(n) %% 9 == 0, 0.5, 1))
run("offset", y, 12, offset, 2)
