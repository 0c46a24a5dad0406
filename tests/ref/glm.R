# glm.R: every series of count_series.csv through glm and MASS::glm.nb, written to glm.csv as
# case,quantity,value. A case is series/family/season. Run from the top of the repository.
# glm.nb stops before the joint optimum of coefficients and theta; its two own steps, glm with a
# known theta and theta.ml, are repeated here until nothing moves.
suppressMessages({library(MASS); library(sandwich)})
series <- read.csv("tests/ref/count_series.csv")
tight <- glm.control(epsilon = 1e-15, maxit = 500)
out <- NULL
put <- function(case, ...) {
  v <- list(...)
  out <<- rbind(out, data.frame(case = case, quantity = names(v),
                                value = sprintf("%.17g", unlist(v))))
}
# glm stops when the deviance stands still, which for NB2 (where a step is not Newton's) leaves
# eight digits of the coefficients, and summary() takes the weights of the step before the last:
# steps from the answer are added until the coefficients stand still.
settle <- function(m, formula, family, d) {
  for (i in 1:60) {
    old <- coef(m)
    m <- suppressWarnings(glm(formula, family, data = d, control = tight, start = old))
    if (i > 1 && max(abs(coef(m) - old)) < 1e-15 * max(abs(old))) break
  }
  m
}
# theta.ml diverges from its own start when a series begins with a long run of zeros; the root of
# the same score is then found by bisection.
theta_of <- function(y, mu, theta) {
  t <- tryCatch(suppressWarnings(theta.ml(y, mu, limit = 500, eps = 1e-14 * theta)),
                error = function(e) NULL)
  if (!is.null(t)) return(t)
  score <- function(u) {
    th <- exp(u)
    sum(digamma(th + y) - digamma(th) + log(th) + 1 - log(th + mu) - (y + th) / (mu + th))
  }
  th <- exp(uniroot(score, c(-6, 8), tol = 1e-15)$root)
  info <- sum(-trigamma(th + y) + trigamma(th) - 1 / th + 2 / (mu + th) - (y + th) / (mu + th)^2)
  structure(th, SE = sqrt(1 / info))
}
negbin <- function(formula, d) {
  theta <- tryCatch(suppressWarnings(glm.nb(formula, data = d, control = tight)$theta),
                    error = function(e) NA)
  pois <- glm(formula, poisson, data = d, control = tight)
  # the score at theta = infinity: no overdispersion, no finite theta
  if (sum((d$value - fitted(pois))^2 - d$value) <= 0) return(NULL)
  if (is.na(theta)) theta <- 0.5
  for (i in 1:100) {
    family <- negative.binomial(theta)
    m <- settle(if (i > 1) m else pois, formula, family, d)
    new <- theta_of(d$value, fitted(m), theta)
    still <- abs(new / theta - 1) < 3e-15
    theta <- as.vector(new)
    if (still) break
  }
  list(m = m, theta = theta, se = attr(new, "SE"))
}
refusal <- function(X, y) {
  if (nrow(X) < ncol(X) + 1) return(TRUE)
  if (qr(X)$rank < ncol(X)) return(TRUE)
  month <- grep("^month", colnames(X))
  for (j in month) if (sum(y[X[, j] == 1]) == 0) return(TRUE)
  # the base month
  length(month) > 0 && sum(y[rowSums(X[, month, drop = FALSE]) == 0]) == 0
}
table_of <- function(case, b, V, df = NULL) {
  se <- setNames(sqrt(diag(V)), names(b)); names <- names(b)
  for (j in seq_along(b)) {
    put(case, "b" = b[j], "se" = se[j])
    n <- nrow(out); out$quantity[c(n - 1, n)] <<- paste0(c("b_", "se_"), names[j])
  }
  q <- if (is.null(df)) qnorm(0.975) else qt(0.975, df)
  z <- b[["time"]] / se[["time"]]
  p <- if (is.null(df)) 2 * pnorm(-abs(z)) else 2 * pt(-abs(z), df)
  put(case, change = 100 * expm1(b[["time"]]),
      lower = 100 * expm1(b[["time"]] - q * se[["time"]]),
      upper = 100 * expm1(b[["time"]] + q * se[["time"]]), statistic = z, p_value = unname(p))
}
by_hand <- function(X, score, bread, lag) {
  meat <- crossprod(score)
  for (l in seq_len(lag)) {
    n <- nrow(X); g <- crossprod(score[(1 + l):n, ], score[1:(n - l), ])
    meat <- meat + (1 - l / (lag + 1)) * (g + t(g))
  }
  bread %*% meat %*% bread
}
for (name in unique(series$series)) for (season in c("none", "month", "harmonic")) {
  d <- series[series$series == name & series$present == 1, ]
  d$time <- (d$month - d$month[1]) / 12
  m <- d$month %% 12 + 1
  d$s <- sin(2 * pi * m / 12); d$c <- cos(2 * pi * m / 12); d$o <- log(d$exposure)
  X <- cbind(intercept = 1, time = d$time)
  if (season == "month" && length(unique(m)) > 1) {
    F <- model.matrix(~ factor(m))[, -1, drop = FALSE]
    colnames(F) <- sprintf("month_%02d", sort(unique(m))[-1])
    X <- cbind(X, F)
  }
  if (season == "harmonic") X <- cbind(X, sin_1 = d$s, cos_1 = d$c)
  d$X <- X
  formula <- value ~ X - 1 + offset(o)
  for (family in c("poisson", "quasipoisson", "negbin")) {
    case <- paste(name, family, season, sep = "/")
    if (refusal(X, d$value)) { put(case, refused = 1); next }
    lag <- min(6, nrow(d) %/% 4)
    if (family == "negbin") {
      nb <- negbin(formula, d)
      if (is.null(nb)) { put(case, poisson_limit = 1); next }
      m <- settle(nb$m, formula, negative.binomial(nb$theta), d); V <- summary(m, dispersion = 1)$cov.scaled
      ll <- sum(dnbinom(d$value, size = nb$theta, mu = fitted(m), log = TRUE))
      put(case, theta = nb$theta, theta_se = nb$se, loglik = ll, aic = -2 * ll + 2 * ncol(X) + 2,
          dispersion = 1)
      df <- NULL
      score <- X * ((d$value - fitted(m)) / (1 + fitted(m) / nb$theta)); bread <- V
    } else {
      m <- settle(glm(formula, family, data = d, control = tight), formula, family, d)
      s <- summary(m); V <- s$cov.scaled
      put(case, dispersion = s$dispersion)
      if (family == "poisson") put(case, loglik = as.numeric(logLik(m)), aic = AIC(m))
      df <- if (family == "quasipoisson") m$df.residual
      score <- X * (d$value - fitted(m)); bread <- s$cov.unscaled
      if (all(diff(d$month) == 1)) {
        nw <- NeweyWest(m, lag = lag, prewhite = FALSE, adjust = FALSE)
        stopifnot(max(abs(nw / by_hand(X, score, bread, lag) - 1)) < 1e-6)
      }
    }
    b <- coef(m); names(b) <- colnames(X)
    put(case, deviance = deviance(m), pearson = sum(residuals(m, "pearson")^2),
        leverage_max = max(hatvalues(m)))
    table_of(case, b, V, df)
    if (all(diff(d$month) == diff(d$month)[1])) {
      nw <- by_hand(X, score, bread, lag)
      put(case, lag = lag, nw_time = sqrt(nw[2, 2]), nw_cross = nw[1, 2])
    }
  }
}
write.csv(out, "tests/ref/glm.csv", row.names = FALSE, quote = FALSE)
