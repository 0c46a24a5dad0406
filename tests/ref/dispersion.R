# dispersion.R: dispersion, Cameron and Trivedi's tests, autocorrelation and Ljung-Box for the
# series of count_series.csv, written to dispersion.csv. Run from the top of the repository.
series <- read.csv("tests/ref/count_series.csv")
out <- NULL
put <- function(case, ...) {
  v <- list(...)
  out <<- rbind(out, data.frame(case = case, quantity = names(v),
                                value = sprintf("%.17g", unlist(v))))
}
for (name in unique(series$series)) {
  all <- series[series$series == name, ]
  d <- all[all$present == 1, ]
  d$time <- (d$month - d$month[1]) / 12
  m <- glm(value ~ time + offset(log(exposure)), poisson, data = d,
           control = glm.control(epsilon = 1e-14, maxit = 200))
  mu <- fitted(m); df <- df.residual(m)
  chi <- sum(residuals(m, "pearson")^2)
  aux <- ((d$value - mu)^2 - d$value) / mu
  one <- summary(lm(aux ~ 1))$coefficients; two <- summary(lm(aux ~ 0 + mu))$coefficients
  put(name, pearson = chi / df, deviance = deviance(m) / df,
      p_pearson = pchisq(chi, df, lower.tail = FALSE),
      alpha1 = one[1, 1], t1 = one[1, 3], p_1 = pnorm(one[1, 3], lower.tail = FALSE),
      alpha2 = two[1, 1], t2 = two[1, 3], p_2 = pnorm(two[1, 3], lower.tail = FALSE))
  x <- ifelse(all$present == 1, all$value, NA)
  if (var(x, na.rm = TRUE) == 0) next
  lags <- min(12, sum(all$present) - 2)
  a <- acf(x, lag.max = lags, plot = FALSE, na.action = na.pass)$acf
  b <- Box.test(x, lag = lags, type = "Ljung-Box", fitdf = 1)
  put(name, lags = lags, acf_1 = a[2], acf_2 = a[3], acf_last = a[lags + 1], box = b$statistic, p_box = b$p.value)
}
write.csv(out, "tests/ref/dispersion.csv", row.names = FALSE, quote = FALSE)
