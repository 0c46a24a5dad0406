# tests/ref/projection.R: the projection of src/stat/projection.h, step by step. Run it beside the
# file of series; it prints tests/ref/projection.csv:
#     Rscript projection.R projection_series.csv > projection.csv
library(MASS)
input <- read.csv(commandArgs(TRUE)[1])
control <- glm.control(epsilon = 1e-14, maxit = 200)
season_of <- function(y, years, without = 0) {
  keep <- setdiff(seq_len(years), without)
  d <- data.frame(y = unlist(lapply(keep, function(k) y[(k - 1) * 12 + 1:12])),
                  year = factor(rep(keep, each = 12)), month = factor(rep(1:12, length(keep))))
  fit <- tryCatch(suppressWarnings(glm.nb(y ~ 0 + year + month, d, control = control)),
                  error = function(e) NULL)
  if (is.null(fit) || fit$theta > 1e6)
    fit <- glm(y ~ 0 + year + month, poisson, d, control = control)
  c(1, exp(coef(fit)[paste0("month", 2:12)]))
}
cat("series,reported,estimate,error_sd,years,lower,upper\n")
for (name in unique(input$series)) {
  y <- input$value[input$series == name]          # from a January on; the last year is not whole
  n <- length(y); years <- (n - 1) %/% 12; out <- n - 12 * years; window <- max(out, 6)
  month <- function(i) (i - 1) %% 12 + 1
  expect <- function(s, from, to) {
    seen <- (from - window):(from - 1)
    sum(y[seen]) / sum(s[month(seen)]) * sum(s[month(from:to)])
  }
  s <- season_of(y, years)
  rest <- expect(s, n + 1, 12 * (years + 1))
  miss <- weight <- numeric(0)
  for (k in seq_len(years)) {
    back <- 12 * (years - k + 1)
    from <- n + 1 - back; to <- 12 * (years + 1) - back
    if (from - window < 1) next
    r <- expect(season_of(y, years, k), from, to)
    miss <- c(miss, log((sum(y[from:to]) + 0.5) / (r + 0.5)))
    weight <- c(weight, 2 ^ (-(years - k) / 3))
  }
  sd <- sqrt(sum(weight * miss ^ 2) / sum(weight))
  reported <- sum(y[(12 * years + 1):n])
  half <- qnorm(0.975) * sd
  cat(sprintf("%s,%d,%.12g,%.12g,%d,%.12g,%.12g\n", name, reported, reported + rest, sd,
              length(miss), reported + rest - (rest - rest * exp(-half)),
              reported + rest + (rest * exp(half) - rest)))
}
