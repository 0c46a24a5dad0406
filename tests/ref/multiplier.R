# Multiplied counts: exact quantiles of n / Beta, of n / uniform and of n / logit-normal for fixed
# n, the delta method, and the density of N at those quantiles for Monte Carlo errors.
# Rscript tests/ref/multiplier.R > tests/ref/multiplier.csv
n <- c(936, 942, 317, 58); a <- c(7.5, 31, 2.25, 118); b <- c(411, 263.5, 60.5, 97)
z <- qnorm(.975)
cat("count,alpha,beta,lower,upper,delta_lower,delta_upper,delta_poisson_lower,delta_poisson_upper,density_lower,density_upper\n")
for (i in seq_along(n)) {
	q <- n[i] / qbeta(c(.975, .025), a[i], b[i])
	m <- a[i] / (a[i] + b[i]); v <- a[i] * b[i] / ((a[i] + b[i])^2 * (a[i] + b[i] + 1)) / m^2
	d <- exp(log(n[i] / m) + c(-1, 1) * z * sqrt(v))
	dp <- exp(log(n[i] / m) + c(-1, 1) * z * sqrt(v + 1 / n[i]))
	f <- dbeta(n[i] / q, a[i], b[i]) * n[i] / q^2
	cat(sprintf("%.15g", c(n[i], a[i], b[i], q, d, dp, f)), sep = ",", fill = 10000)
}
