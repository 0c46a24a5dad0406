# The interval of an annual percent change widened for autocorrelation, by the formula of
# count_trend_serial.h on residuals of glm(), for Poisson trends with and without month factors.
# Run in tests/ref:   Rscript count_serial.R > count_serial.csv
source("trend_common.R")
header()
tight <- glm.control(epsilon = 1e-15, maxit = 500)
for (name in names(series)) for (season in c("none", "month")) {
	y <- series[[name]]; n <- length(y)
	if (n < 12 || n > 200 || length(unique(y)) < 2) next
	t <- (seq_len(n) - 1) / 12; f <- factor((seq_len(n) - 1) %% 12)
	if (season == "month" && (n < 24 || any(tapply(y, f, sum) == 0))) next
	formula <- if (season == "month") y ~ t + f else y ~ t
	m <- suppressWarnings(glm(formula, poisson, control = tight))
	for (i in 1:5) m <- suppressWarnings(glm(formula, poisson, control = tight, start = coef(m)))
	p <- length(coef(m)); df <- n - p
	e <- residuals(m, "pearson")
	r1 <- acf(e, lag.max = 1, plot = FALSE)$acf[2]
	r <- min(0.9, max(0, r1 + (1 + 4 * r1 + 0.3 * p) / n))
	inflation <- max(1, sum(e^2) / df) * (1 + r) / (1 - r)
	b <- coef(m)[["t"]]; se <- summary(m)$coefficients["t", 2] * sqrt(inflation)
	q <- qt(0.975, df)
	emit(name, paste0("correlation_", season), r); emit(name, paste0("inflation_", season), inflation)
	emit(name, paste0("error_", season), se)
	emit(name, paste0("lower_", season), 100 * expm1(b - q * se)); emit(name, paste0("upper_", season), 100 * expm1(b + q * se))
	emit(name, paste0("p_", season), 2 * pt(-abs(b / se), df))
}
