# The regressions of `trata trend --input` on every series of trend_series.csv, taken as months
# from January 2015 on: glm() and the two steps of MASS::glm.nb, each iterated until nothing moves
# (glm.nb itself stops before the joint optimum of coefficients and theta, glm() after eight
# digits). Time is the month's index / 12, from 0. The other methods of the command have their
# references in mann_kendall.csv, joinpoint.csv, breakpoints.csv, pelt.csv, stl.csv and
# farrington.csv. `refused` marks what has no finite estimate. Constant series are left out: the
# program refuses them.
# Run in tests/ref:   Rscript trend_command.R > trend_command.csv
suppressMessages(library(MASS))
source("trend_common.R")
header()
tight <- glm.control(epsilon = 1e-15, maxit = 500)
settle <- function(m, formula, family, d) {
	for (i in 1:60) {
		old <- coef(m)
		m <- suppressWarnings(glm(formula, family, data = d, control = tight, start = old))
		if (i > 1 && max(abs(coef(m) - old)) < 1e-15 * max(abs(old))) break
	}
	m
}
negbin <- function(formula, d) {
	pois <- suppressWarnings(glm(formula, poisson, data = d, control = tight))
	theta <- tryCatch(suppressWarnings(glm.nb(formula, data = d, control = tight)$theta), error = function(e) NA)
	if (is.na(theta) || sum((d$y - fitted(pois))^2 - d$y) <= 0) return(NULL)
	for (i in 1:200) {
		family <- negative.binomial(theta)
		m <- settle(if (i > 1) m else pois, formula, family, d)
		new <- suppressWarnings(theta.ml(d$y, fitted(m), limit = 500, eps = 1e-14 * theta))
		still <- abs(new / theta - 1) < 3e-15
		theta <- as.vector(new)
		if (still) break
	}
	list(m = settle(m, formula, negative.binomial(theta), d), theta = theta, se = attr(new, "SE"))
}
design <- function(n, season) {
	k <- seq_len(n) - 1; m <- k %% 12 + 1
	X <- cbind(intercept = 1, time = k / 12)
	if (season == "harmonic") X <- cbind(X, sin_1 = sin(2 * pi * m / 12), cos_1 = cos(2 * pi * m / 12))
	if (season == "month") for (j in setdiff(unique(m), 1)) {
		X <- cbind(X, as.numeric(m == j)); colnames(X)[ncol(X)] <- sprintf("month_%02d", j)
	}
	X
}
refusal <- function(X, y) {
	if (nrow(X) < ncol(X) + 1 || qr(X)$rank < ncol(X)) return(TRUE)
	month <- grep("^month", colnames(X))
	if (!length(month)) return(FALSE)
	group <- 1 + X[, month, drop = FALSE] %*% seq_along(month)
	any(tapply(y, group, sum) == 0)
}
for (name in names(series)) for (season in c("none", "month", "harmonic")) {
	y <- series[[name]]; n <- length(y)
	if (length(unique(y)) == 1) next
	X <- design(n, season)
	d <- list(y = y, X = X); formula <- y ~ X - 1
	for (family in c("poisson", "quasipoisson", "negbin")) {
		put <- function(what, value) emit(name, paste(family, season, what, sep = "."), value)
		if (refusal(X, y)) { put("refused", 1); next }
		df <- NULL; theta <- NULL
		if (family == "negbin") {
			nb <- negbin(formula, d)
			if (is.null(nb)) { put("poisson_limit", 1); next }
			m <- nb$m; theta <- nb$theta
			V <- summary(m, dispersion = 1)$cov.scaled
			ll <- sum(dnbinom(y, size = theta, mu = fitted(m), log = TRUE))
			put("theta", theta); put("theta_std_error", nb$se)
			put("log_likelihood", ll); put("aic", -2 * ll + 2 * ncol(X) + 2)
		} else {
			m <- settle(suppressWarnings(glm(formula, family, data = d, control = tight)), formula, family, d)
			V <- summary(m)$cov.scaled
			if (family == "poisson") { put("log_likelihood", as.numeric(logLik(m))); put("aic", AIC(m)) }
			else df <- m$df.residual
		}
		put("dispersion", sum(residuals(m, "pearson")^2) / m$df.residual)
		put("deviance", deviance(m)); put("residual_df", m$df.residual)
		b <- unname(coef(m)); se <- sqrt(unname(diag(V)))
		q <- if (is.null(df)) qnorm(0.975) else qt(0.975, df)
		z <- b[2] / se[2]
		put("estimate", 100 * expm1(b[2])); put("lower", 100 * expm1(b[2] - q * se[2])); put("upper", 100 * expm1(b[2] + q * se[2]))
		put(if (is.null(df)) "z" else "t", z)
		put("p", if (is.null(df)) 2 * pnorm(-abs(z)) else 2 * pt(-abs(z), df))
		for (j in seq_along(b)) { put(paste0("b_", colnames(X)[j]), b[j]); put(paste0("se_", colnames(X)[j]), se[j]) }
	}
}
