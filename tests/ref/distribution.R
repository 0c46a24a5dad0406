# distribution.R: quantiles and tails by R, written to distribution.csv as
# function,tail or x,first shape,second shape,value. Run from the top of the repository.
shapes <- c(0.013, 0.5, 1, 3.7, 11, 77, 494, 1234.5, 20011, 130118)
tails <- c(1e-6, 0.005, 0.025, 0.3, 0.5)
out <- NULL
put <- function(f, x, a, b, v)
  out <<- rbind(out, data.frame(f = f, x = sprintf("%.17g", x), a = a, b = b,
                                value = sprintf("%.17g", v)))
for (a in shapes) {
  for (t in tails) {
    if (a > 0.02) put("gamma_lower", t, a, 0, qgamma(t, a))
    if (a > 0.02) put("gamma_upper", t, a, 0, qgamma(t, a, lower.tail = FALSE))
    # R's own qbeta and qt lose digits for the extreme pairs, which are left out
    for (b in shapes) if (min(a, b) >= 1 && max(a, b) < 1e5) {
      put("beta_lower", t, a, b, qbeta(t, a, b))
      put("beta_upper", t, a, b, qbeta(t, a, b, lower.tail = FALSE))
    }
    if (a >= 1 && t < 0.5) put("student", t, a, 0, qt(t, a, lower.tail = FALSE))
  }
  for (x in c(0.31, 0.97, 1.02, 1.44)) put("chi_square", x * a, a, 0, pchisq(x * a, a, lower.tail = FALSE))
  for (t in c(0, 0.02, 1.3, 2.5, 7.9)) if (a >= 1) put("student_two", t, a, 0, 2 * pt(-t, a))
}
for (t in tails) put("normal", t, 0, 0, qnorm(t, lower.tail = FALSE))
for (n in c(7, 494, 20011)) for (p in c(0.003, 0.41, 0.93)) for (k in c(0, 2, floor(n * p), n)) {
  put("binomial", k, n, p, pbinom(k, n, p)); put("binomial_log", k, n, p, dbinom(k, n, p, log = TRUE))
}
for (m in c(0.2, 13.7, 4822.3)) for (k in c(0, 3, floor(m), 5030)) {
  put("poisson", k, m, 0, ppois(k, m)); put("poisson_log", k, m, 0, dpois(k, m, log = TRUE))
}
write.csv(out, "tests/ref/distribution.csv", row.names = FALSE, quote = FALSE)
