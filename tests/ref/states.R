# states.R: smoothing, funnel, ranks, concentration and Moran's I for the maps of
# state_maps.csv, written to states.csv. Simulated quantities end in _sim and carry their Monte
# Carlo standard error beside them. Run from the top of the repository.
suppressMessages(library(MASS))
maps <- read.csv("tests/ref/state_maps.csv")
borders <- read.csv("tests/ref/state_borders.csv")
out <- NULL
put <- function(case, ...) {
  v <- list(...)
  out <<- rbind(out, data.frame(case = case, quantity = names(v),
                                value = sprintf("%.17g", unlist(v))))
}
tight <- glm.control(epsilon = 1e-14, maxit = 500)
smooth <- function(map, y, e) {
  pois <- glm(y ~ 1 + offset(log(e)), poisson, control = tight)
  if (sum((y - fitted(pois))^2 - y) <= 0) {
    t <- poisson.test(sum(y), sum(e))
    put(map, eb_limit = 1, eb_mean = sum(y) / sum(e), eb_lower_1 = t$conf.int[1],
        eb_upper_1 = t$conf.int[2])
    return(NULL)
  }
  # the marginal likelihood written out, from glm.nb's answer to the optimum by Newton's method
  start <- suppressWarnings(glm.nb(y ~ 1 + offset(log(e)), control = tight))
  par <- c(coef(start)[[1]], log(start$theta))
  gradient <- function(p) {
    m <- exp(p[1]) * e; a <- exp(p[2])
    c(sum((y - m) / (1 + m / a)),
      a * sum(digamma(y + a) - digamma(a) + log(a / (a + m)) + 1 - (y + a) / (m + a)))
  }
  for (i in 1:50) {
    h <- 1e-5
    H <- cbind((gradient(par + c(h, 0)) - gradient(par - c(h, 0))) / (2 * h),
               (gradient(par + c(0, h)) - gradient(par - c(0, h))) / (2 * h))
    par <- par - solve(H, gradient(par))
  }
  a <- exp(par[2]); m <- exp(par[1]); total <- e + a / m
  put(map, eb_mean = m, eb_shape = a)
  for (i in seq_along(y)) {
    v <- list((y[i] + a) / total[i], qgamma(0.025, y[i] + a, total[i]),
              qgamma(0.975, y[i] + a, total[i]))
    names(v) <- paste0(c("eb_rate_", "eb_lower_", "eb_upper_"), i)
    do.call(put, c(list(map), v))
  }
}
limit <- function(mean, p) {
  r <- qpois(p, mean)
  pmax(0, r - (ppois(r, mean) - p) / dpois(r, mean))
}
funnel <- function(map, y, e, level) {
  target <- sum(y) / sum(e); E <- target * e; z <- 2 * (sqrt(y) - sqrt(E)); n <- length(y)
  q <- quantile(z, c(0.1, 0.9)); w <- pmin(pmax(z, q[1]), q[2]); phi <- sum(w^2) / n
  k <- 4 * E; tau2 <- max(0, (n * phi - (n - 1)) / (sum(k) - sum(k^2) / sum(k)))
  lower <- limit(E, (1 - level) / 2) / e; upper <- limit(E, (1 + level) / 2) / e
  spread <- qnorm((1 + level) / 2) * sqrt(1 / k + tau2)
  low <- pmax(0, 1 - spread)^2 * target; high <- (1 + spread)^2 * target
  case <- paste0(map, "/", level)
  put(case, phi = phi, tau2 = tau2)
  rate <- y / e
  for (i in seq_along(y)) {
    v <- list(z[i], lower[i], upper[i], low[i], high[i],
              (rate[i] > upper[i]) * 2 + (rate[i] < lower[i]),
              (rate[i] > high[i]) * 2 + (rate[i] < low[i]))
    names(v) <- paste0(c("z_", "exact_low_", "exact_high_", "adj_low_", "adj_high_", "flag_", "adj_flag_"), i)
    do.call(put, c(list(case), v))
  }
}
# The ends of an interval from 40,000 draws here, with the standard error of a quantile from
# 40,000 and from 10,000 draws together.
ends <- function(d, p) {
  f <- density(d)
  c(quantile(d, p), sqrt(p * (1 - p) * (1 / 40000 + 1e-4)) / approx(f$x, f$y, quantile(d, p))$y)
}
concentration <- function(map, x) {
  n <- length(x); N <- sum(x); hhi <- sum((x / N)^2); B <- 40000
  gini <- function(x) sum((2 * seq_along(x) - n - 1) * sort(x)) / (n * sum(x))
  put(map, hhi = hhi, gini = gini(x))
  set.seed(77)
  h <- colSums((rmultinom(B, N, x) / N)^2)
  low <- ends(2 * hhi - h, 0.025); high <- ends(2 * hhi - h, 0.975)
  put(map, hhi_low_sim = low[1], hhi_low_se = low[2], hhi_high_sim = high[1], hhi_high_se = high[2])
  m <- suppressWarnings(glm.nb(x ~ 1, control = tight)); mean <- exp(coef(m)[[1]])
  if (n < 10) return(NULL)
  g <- replicate(B, {
    a <- m$theta * exp(min(m$SE.theta / m$theta, 2) * rnorm(1))
    gini(rgamma(n, x + a, 1 + a / mean))
  })
  low <- ends(g, 0.025); high <- ends(g, 0.975)
  put(map, gini_low_sim = low[1], gini_low_se = low[2], gini_high_sim = high[1],
      gini_high_se = high[2])
}
ranks <- function(map, y, e) {
  set.seed(4242); B <- 40000
  r <- replicate(B, rank(-rgamma(length(y), y + 0.5, e)))
  for (i in seq_along(y)) {
    # Monte Carlo: the distribution function of the rank, compared where the quantile falls
    v <- list(rank(-y / e, ties.method = "min")[i], mean(r[i, ] == 1),
              quantile(r[i, ], 0.025, type = 1), quantile(r[i, ], 0.975, type = 1))
    names(v) <- paste0(c("rank_", "first_sim_", "rank_low_sim_", "rank_high_sim_"), i)
    do.call(put, c(list(map), v))
  }
}
moran <- function(map, x, style) {
  n <- length(x); W <- matrix(0, n, n); W[cbind(borders$place, borders$neighbour)] <- 1
  if (style == "row") W <- W / rowSums(W)
  z <- x - mean(x); S0 <- sum(W); I <- drop(n / S0 * t(z) %*% W %*% z / sum(z^2))
  S1 <- sum((W + t(W))^2) / 2; S2 <- sum((rowSums(W) + colSums(W))^2)
  k <- n * sum(z^4) / sum(z^2)^2; EI <- -1 / (n - 1)
  V <- (n * ((n^2 - 3 * n + 3) * S1 - n * S2 + 3 * S0^2) -
        k * ((n^2 - n) * S1 - 2 * n * S2 + 6 * S0^2)) / ((n - 1) * (n - 2) * (n - 3) * S0^2) - EI^2
  local <- drop(z * (W %*% z)) / (sum(z^2) / n)
  case <- paste0(map, "/", style)
  set.seed(99); B <- 20000
  perm <- replicate(B, { s <- sample(z); drop(n / S0 * t(s) %*% W %*% s / sum(z^2)) })
  Z <- (I - EI) / sqrt(V)
  put(case, moran = I, variance = V, moran_z = Z, p_normal = 2 * pnorm(-abs(Z)),
      greater_sim = (1 + sum(perm >= I - 1e-12)) / (B + 1),
      both_sim = (1 + sum(abs(perm - EI) >= abs(I - EI) - 1e-12)) / (B + 1))
  for (i in 1:n) {
    # conditional permutation of place i
    k <- W[i, W[i, ] > 0]
    lag <- replicate(4000, sum(k * sample(z[-i], length(k)))); seen <- sum(W[i, ] * z)
    p <- min(1, 2 * min(mean(lag >= seen - 1e-12), mean(lag <= seen + 1e-12)))
    v <- list(local[i], p); names(v) <- paste0(c("local_", "local_sim_"), i)
    do.call(put, c(list(case), v))
  }
}
for (map in unique(maps$map)) {
  y <- maps$count[maps$map == map]; e <- maps$exposure[maps$map == map]
  smooth(map, y, e)
  funnel(map, y, e, 0.95); funnel(map, y, e, 0.998)
  concentration(map, y); ranks(map, y, e)
  if (length(y) == 32) { moran(map, y / e, "row"); moran(map, y / e, "binary") }
}
write.csv(out, "tests/ref/states.csv", row.names = FALSE, quote = FALSE)
