# counts.R: exact intervals and comparisons by R's own tests, written to counts.csv.
# Run from the top of the repository.
suppressMessages(library(MASS))
out <- NULL
put <- function(case, ...) {
  v <- list(...)
  out <<- rbind(out, data.frame(case = case, quantity = names(v),
                                value = sprintf("%.17g", unlist(v))))
}
name <- function(...) paste(sapply(list(...), function(x) format(x, digits = 12, scientific = FALSE)),
                            collapse = "/")
for (n in c(0, 1, 2, 7, 33, 141, 494, 4822, 57757746)) for (e in c(1, 1302.6112, 0.4959))
  for (level in c(0.95, 0.8, 0.99)) {
    t <- poisson.test(n, e, conf.level = level)
    put(paste0("count/", name(n, e, level)), rate = unname(t$estimate), lower = t$conf.int[1],
        upper = t$conf.int[2])
  }
pairs <- list(c(494, 421, 1, 1), c(4, 2, 1, 1), c(0, 3, 1, 1), c(7, 0, 1, 1), c(0, 3, 0.5, 2.25),
              c(33, 91, 181, 365), c(91, 33, 366, 181.5), c(12, 12, 1, 1), c(13, 26, 1, 2),
              c(1, 1, 3, 0.7), c(825, 680, 130.118356, 129.2), c(120031, 119004, 1, 1),
              c(57757746, 57751201, 1, 1.0001), c(2, 9, 6, 6), c(3, 20011, 0.013, 7), c(5, 5, 11, 3),
              c(1, 0, 2, 9), c(0, 41, 1, 1))
for (p in pairs) for (level in c(0.95, 0.9)) {
  t <- poisson.test(p[1:2], p[3:4], conf.level = level)
  case <- paste0("ratio/", name(p[1], p[3], p[2], p[4], level))
  put(case, p_value = t$p.value, lower = t$conf.int[1])
  if (p[2] > 0) put(case, ratio = unname(t$estimate), upper = t$conf.int[2])
}
for (p in list(c(0, 1), c(1, 1), c(122, 494), c(0, 32), c(32, 32), c(1, 57), c(3, 1e6), c(999999, 1e6),
               c(141, 494), c(7, 9), c(57757746, 130118356))) for (level in c(0.95, 0.9)) {
  w <- suppressWarnings(prop.test(p[1], p[2], correct = FALSE, conf.level = level))$conf.int
  b <- binom.test(p[1], p[2], conf.level = level)$conf.int
  put(paste0("share/", name(p[1], p[2], level)), wilson_lower = w[1], wilson_upper = w[2],
      exact_lower = b[1], exact_upper = b[2])
}
# Negative-binomial ratio of two groups of months of count_series.csv: series, first month of the
# baseline, its months, first of the period, its months; counted from 0.
series <- read.csv("tests/ref/count_series.csv")
tight <- glm.control(epsilon = 1e-15, maxit = 500)
for (g in list(list("victims_national", 60, 12, 72, 12), list("victims_nuevo_leon", 0, 36, 36, 48),
               list("victims_chiapas", 48, 12, 60, 24), list("overdispersed_long", 0, 60, 60, 72),
               list("very_large", 0, 24, 24, 36), list("monotone", 0, 10, 10, 10))) {
  d <- series[series$series == g[[1]], ]
  d <- rbind(cbind(d[g[[2]] + 1:g[[3]], ], g = 0), cbind(d[g[[4]] + 1:g[[5]], ], g = 1))
  f <- value ~ g + offset(log(exposure))
  theta <- suppressWarnings(glm.nb(f, data = d, control = tight)$theta)
  m <- NULL
  for (i in 1:60) {
    for (j in 1:8) m <- suppressWarnings(glm(f, negative.binomial(theta), data = d, control = tight,
                                             start = coef(m)))
    theta <- as.vector(suppressWarnings(theta.ml(d$value, fitted(m), limit = 500, eps = 1e-14 * theta)))
  }
  s <- summary(m, dispersion = 1)$coefficients["g", ]
  q <- qnorm(0.975)
  put(paste0("negbin/", paste(unlist(g), collapse = "/")), theta = theta, ratio = exp(s[[1]]),
      lower = exp(s[[1]] - q * s[[2]]), upper = exp(s[[1]] + q * s[[2]]),
      p_value = 2 * pnorm(-abs(s[[1]] / s[[2]])))
}
write.csv(out, "tests/ref/counts.csv", row.names = FALSE, quote = FALSE)
