# states_command.R EXTRACTS POPULATION: what `trata states` must print, computed from the
# publishers' rows: written to states_command.csv (case,place,column,value; place "" for the whole
# country). tests/cli/states_reference.sh runs the program beside it.
# Counts: SESNSP, trata de personas, vintages 2022-06 and 2026-01 (https://www.gob.mx/sesnsp).
# Population: CONAPO, mid-year by state, sex and age group, revision of 2023
# (https://www.gob.mx/conapo). Run from the top of the repository.
arguments <- commandArgs(TRUE)
victims <- read.csv(file.path(arguments[1], "sesnsp_victims_trafficking_long.csv"), encoding = "UTF-8")
people <- read.csv(arguments[2], encoding = "UTF-8")
places <- read.csv("datasets/places.csv", encoding = "UTF-8")
codes <- c("AGU", "BCN", "BCS", "CAM", "COA", "COL", "CHP", "CHH", "CMX", "DUR", "GUA", "GRO", "HID",
  "JAL", "MEX", "MIC", "MOR", "NAY", "NLE", "OAX", "PUE", "QUE", "ROO", "SLP", "SIN", "SON", "TAB",
  "TAM", "TLA", "VER", "YUC", "ZAC")
place <- paste0("MX-", codes)
# who borders on whom is data of the program: places.csv
neighbours <- strsplit(places$neighbours[match(place, places$code)], "[ ;]+")
W <- t(sapply(neighbours, function(n) codes %in% sub("MX-", "", n))) + 0
stopifnot(all(W == t(W)), all(rowSums(W) == lengths(neighbours)))
W <- W / rowSums(W)
out <- NULL
put <- function(case, place, column, value)
  out <<- rbind(out, data.frame(case = case, place = place, column = column,
                                value = ifelse(is.finite(value), sprintf("%.17g", value), "")))
count <- function(vintage, year, months, keep = TRUE) {
  d <- victims[victims$vintage == vintage & victims$year == year & victims$month %in% months & keep, ]
  as.vector(tapply(d$count, factor(d$state_code, levels = 1:32), sum, default = 0))
}
population <- function(year, ages = c("0-17", "18+")) {
  d <- people[people$year == year & people$state_code > 0 & people$sex %in% c("Hombres", "Mujeres") &
              people$age_group %in% ages, ]
  as.vector(tapply(d$population_midyear, factor(d$state_code, levels = 1:32), sum))
}

# shares, exact rates, smoothed rates, ranks, concentration, funnel, Moran
wilson <- function(x, n) suppressWarnings(t(sapply(x, function(v) prop.test(v, n, correct = FALSE)$conf.int)))
optimum <- function(y, e) {
  # the marginal likelihood is negative binomial; from optim's answer to the optimum by Newton
  p <- optim(c(log(sum(y) / sum(e)), 0), function(p)
    -sum(dnbinom(y, exp(p[2]), mu = exp(p[1]) * e, log = TRUE)), control = list(reltol = 1e-14))$par
  gradient <- function(p) {
    m <- exp(p[1]) * e; a <- exp(p[2])
    c(sum((y - m) / (1 + m / a)),
      a * sum(digamma(y + a) - digamma(a) + log(a / (a + m)) + 1 - (y + a) / (m + a)))
  }
  for (i in 1:50) {
    h <- 1e-5
    H <- cbind((gradient(p + c(h, 0)) - gradient(p - c(h, 0))) / (2 * h),
               (gradient(p + c(0, h)) - gradient(p - c(0, h))) / (2 * h))
    p <- p - solve(H, gradient(p))
  }
  exp(p)
}
table_of <- function(case, y, persons, years) {
  e <- persons * years / 1e5
  rate <- t(mapply(function(y, e) poisson.test(y, e)$conf.int, y, e))
  share <- wilson(y, sum(y))
  o <- optimum(y, e); m <- o[1]; a <- o[2]
  smoothed <- (y + a) / (e + a / m)
  put(case, place, "value", y)
  put(case, place, "share_percent", 100 * y / sum(y))
  put(case, place, "share_lower", 100 * share[, 1]); put(case, place, "share_upper", 100 * share[, 2])
  put(case, place, "population", persons)
  put(case, place, "rate", y / e)
  put(case, place, "rate_lower", rate[, 1]); put(case, place, "rate_upper", rate[, 2])
  put(case, place, "smoothed_rate", smoothed)
  put(case, place, "smoothed_lower", qgamma(0.025, y + a, e + a / m))
  put(case, place, "smoothed_upper", qgamma(0.975, y + a, e + a / m))
  put(case, place, "rank", rank(-y / e, ties.method = "min"))
  whole <- poisson.test(sum(y), sum(e))$conf.int
  put(case, "", c("value", "rate", "rate_lower", "rate_upper"), c(sum(y), sum(y) / sum(e), whole))
  put(case, "", c("smoothing_mean", "smoothing_shape"), c(m, a))
  E <- sum(y) / sum(e) * e; z <- 2 * (sqrt(y) - sqrt(E)); q <- quantile(z, c(0.1, 0.9))
  phi <- mean(pmin(pmax(z, q[1]), q[2])^2); w <- 4 * E
  put(case, "", c("funnel_phi", "funnel_tau_squared"),
      c(phi, max(0, (32 * phi - 31) / (sum(w) - sum(w^2) / sum(w)))))
  put(case, "", "hhi", sum((y / sum(y))^2))
  put(case, "", "gini", sum((2 * 1:32 - 33) * sort(y)) / (32 * sum(y)))
  z <- smoothed - mean(smoothed); n <- 32; S0 <- sum(W)
  I <- drop(n / S0 * t(z) %*% W %*% z / sum(z^2))
  S1 <- sum((W + t(W))^2) / 2; S2 <- sum((rowSums(W) + colSums(W))^2)
  k <- n * sum(z^4) / sum(z^2)^2
  V <- (n * ((n^2 - 3 * n + 3) * S1 - n * S2 + 3 * S0^2) -
        k * ((n^2 - n) * S1 - 2 * n * S2 + 6 * S0^2)) / ((n - 1) * (n - 2) * (n - 3) * S0^2) - 1 / 31^2
  put(case, "", c("moran_i", "moran_variance", "moran_p_normal"),
      c(I, V, 2 * pnorm(-abs((I + 1 / 31) / sqrt(V)))))
  put(case, "", paste0("local_moran_", place), drop(z * (W %*% z)) / (sum(z^2) / n))
}
table_of("table", count("2022-06", 2022, 1:6), population(2022), 1 / 2)
minor <- victims$age %in% "Menores de edad (0-17)"
table_of("minors", count("2022-06", 2022, 1:6, minor), population(2022, "0-17"), 1 / 2)
# 18 months of two years: persons of each weigh by their months
table_of("months18", count("2022-06", 2020, 7:12) + count("2022-06", 2021, 1:12),
         (population(2020) * 6 + population(2021) * 12) / 18, 18 / 12)

# changes: exact ratio, contributions, the country without each state, Kitagawa's two components
change_of <- function(case, before, now, persons = NULL) {
  stated <- before + now > 0
  ratio <- t(mapply(function(a, b) {
    t <- poisson.test(c(b, a), c(6, 6)); c(t$conf.int, t$p.value)
  }, before[stated], now[stated]))
  p <- place[stated]; d <- now - before; D <- sum(d)
  put(case, p, "difference", d[stated])
  put(case, p, "change_percent", (100 * d / ifelse(before > 0, before, NA))[stated])
  put(case, p, "change_lower", 100 * (ratio[, 1] - 1)); put(case, p, "change_upper", 100 * (ratio[, 2] - 1))
  put(case, p, "p_value", ratio[, 3])
  put(case, p, "contribution_points", (100 * d / sum(before))[stated])
  put(case, p, "without_difference", (D - d)[stated])
  put(case, p, "without_percent", (100 * (D - d) / (sum(before) - before))[stated])
  whole <- poisson.test(c(sum(now), sum(before)), c(6, 6))
  put(case, "MX", c("baseline_value", "value", "difference", "change_percent", "change_lower",
                    "change_upper", "p_value"),
      c(sum(before), sum(now), D, 100 * D / sum(before), 100 * (whole$conf.int - 1), whole$p.value))
  if (is.null(persons)) return(invisible())
  e0 <- persons[[1]] / 2e5; e1 <- persons[[2]] / 2e5
  r0 <- before / e0; r1 <- now / e1; w0 <- e0 / sum(e0); w1 <- e1 / sum(e1)
  put(case, "", c("baseline_rate", "rate", "rate_within", "rate_composition"),
      c(sum(before) / sum(e0), sum(now) / sum(e1), sum((w0 + w1) / 2 * (r1 - r0)),
        sum((r0 + r1) / 2 * (w1 - w0))))
}
change_of("change", count("2022-06", 2021, 1:6), count("2022-06", 2022, 1:6),
          list(population(2021), population(2022)))
stated <- victims$sex %in% c("Mujer", "Hombre")
change_of("partial", count("2026-01", 2024, 1:6, stated), count("2026-01", 2025, 1:6, stated))
write.csv(out, "tests/ref/states_command.csv", row.names = FALSE, quote = FALSE)
