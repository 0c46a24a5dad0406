# Mann-Kendall, Hamed-Rao, seasonal Kendall and Theil-Sen written anew from the formulas, with
# matrices of signs, since none of the R packages that hold them is in Debian; S, tau and p of
# the plain test are held against cor.test here.
# Run in tests/ref:   Rscript mann_kendall.R > mann_kendall.csv
source("trend_common.R")
header()

tie_variance <- function(x) {
	n <- length(x); t <- as.vector(table(x))
	(n * (n - 1) * (2 * n + 5) - sum(t * (t - 1) * (2 * t + 5))) / 18
}
signs <- function(x) { m <- outer(x, x, function(a, b) sign(b - a)); m[upper.tri(m)] }
probability <- function(s, variance) {
	z <- if (s == 0 || variance <= 0) 0 else (s - sign(s)) / sqrt(variance)
	c(z = z, p = min(1, 2 * pnorm(-abs(z))))
}
emit_test <- function(name, prefix, s, variance, tau) {
	zp <- probability(s, variance)
	emit(name, paste0("s_", prefix), s); emit(name, paste0("variance_", prefix), variance)
	emit(name, paste0("z_", prefix), zp["z"]); emit(name, paste0("p_", prefix), zp["p"])
	emit(name, paste0("tau_", prefix), tau)
}
plain <- function(name, x) {
	k <- signs(x); s <- sum(k); variance <- tie_variance(x)
	tau <- s / sqrt(as.numeric(length(k)) * sum(k != 0))
	if (length(unique(x)) > 1) {
		check <- cor.test(seq_along(x), x, method = "kendall", exact = FALSE, continuity = TRUE)
		stopifnot(abs(check$estimate - tau) < 1e-12,
			abs(check$p.value - probability(s, variance)["p"]) < 1e-9)
	}
	emit_test(name, "plain", s, variance, tau)
}
slopes_of <- function(t, x) {
	d <- outer(x, x, function(a, b) b - a) / outer(t, t, function(a, b) b - a)
	d[upper.tri(d)]
}
# Ranks by groups of residuals that lie within a billionth of the range of each other.
group_ranks <- function(e, tolerance) {
	o <- order(e); g <- cumsum(c(TRUE, diff(e[o]) > tolerance))
	r <- numeric(length(e)); r[o] <- ave(seq_along(e), g); r
}
hamed_rao <- function(name, x) {
	n <- length(x); i <- seq_len(n) - 1
	e <- x - median(slopes_of(i, x)) * i
	r <- group_ranks(e, 1e-9 * diff(range(x)))
	ratio <- 1; lags <- 0
	if (var(r) > 0) {
		a <- acf(r, lag.max = n - 1, plot = FALSE)$acf[-1]
		k <- which(abs(a) > qnorm(0.975) / sqrt(n)); lags <- length(k)
		ratio <- 1 + 2 * sum((n - k) * (n - k - 1) * (n - k - 2) * a[k]) / (n * (n - 1) * (n - 2))
	}
	s <- sum(signs(x)); variance <- tie_variance(x) * if (ratio > 0) ratio else 1
	zp <- probability(s, variance)
	emit(name, "ratio_hamed", ratio); emit(name, "lags_hamed", lags)
	emit(name, "z_hamed", zp["z"]); emit(name, "p_hamed", zp["p"])
}
seasonal <- function(name, x, period) {
	years <- ceiling(length(x) / period)
	m <- matrix(c(x, rep(NA, years * period - length(x))), years, period, byrow = TRUE)
	count <- colSums(!is.na(m))
	k <- apply(m, 2, function(v) sum(signs(v[!is.na(v)])))
	variance <- apply(m, 2, function(v) tie_variance(v[!is.na(v)]))
	untied <- apply(m, 2, function(v) sum(signs(v[!is.na(v)]) != 0))
	ranks <- apply(m, 2, function(v) { r <- rank(v, na.last = "keep"); r[is.na(v)] <- (sum(!is.na(v)) + 1) / 2; r })
	pair <- which(upper.tri(diag(years)), arr.ind = TRUE)
	sign_matrix <- sign(m[pair[, 2], , drop = FALSE] - m[pair[, 1], , drop = FALSE])
	sign_matrix[is.na(sign_matrix)] <- 0
	sigma <- (crossprod(sign_matrix) + 4 * crossprod(ranks) - years * outer(count + 1, count + 1)) / 3
	# The same formula gives the tie-corrected variance on the diagonal of complete seasons.
	full <- count == years
	stopifnot(all.equal(diag(sigma)[full], variance[full]))
	diag(sigma) <- variance
	tau <- sum(k) / sqrt(sum(choose(count, 2)) * sum(untied))
	emit_test(name, "seasonal", sum(k), sum(variance), tau)
	total <- sum(sigma)
	zp <- if (total > 0 || sum(k) == 0) probability(sum(k), total) else c(z = NA, p = NA)
	emit(name, "variance_slack", if (is.na(zp["z"])) NA else max(0, total))
	emit(name, "z_slack", zp["z"]); emit(name, "p_slack", zp["p"])
	each <- sort(unlist(lapply(seq_len(period), function(g) slopes_of(seq_len(count[g]), m[seq_len(count[g]), g]))))
	interval(name, "seasonal", each, sum(variance), 0.95)
	emit(name, "intercept_seasonal", median(x - median(each) * (seq_along(x) - 1) / period))
}
interval <- function(name, suffix, slopes, variance, level) {
	slopes <- sort(slopes); count <- length(slopes)
	reach <- qnorm((1 + level) / 2) * sqrt(variance)
	ranks <- c((count - reach) / 2, (count + reach) / 2 + 1)
	limits <- if (ranks[1] < 1) c(NA, NA) else if (count == 1) rep(slopes, 2) else
		approx(seq_len(count), slopes, xout = ranks, rule = 2)$y
	emit(name, paste0("slope_", suffix), median(slopes))
	emit(name, paste0("lower_", suffix), limits[1]); emit(name, paste0("upper_", suffix), limits[2])
}
theil_sen <- function(name, x) {
	t <- (seq_along(x) - 1) / 12; s <- slopes_of(t, x)
	interval(name, "sen", s, tie_variance(x), 0.95)
	emit(name, "intercept_sen", median(x) - median(s) * median(t))
	interval(name, "sen90", s, tie_variance(x), 0.9)
}
for (name in names(series)) {
	x <- series[[name]]; n <- length(x)
	plain(name, x); hamed_rao(name, x); theil_sen(name, x)
	period <- if (n >= 24) 12 else if (n >= 9) 3 else 2
	if (n >= 2 * period) seasonal(name, x, period)
}
