# Penalised likelihood segmentation by the full dynamic programme over every last break, with
# each segment's log-likelihood summed by dpois or dnbinom: nothing is pruned and no formula of
# the cost is shared with the C code. The intervals of the dates are the likelihood drop that
# pelt.h describes.
# Run in tests/ref:   Rscript pelt.R > pelt.csv
source("trend_common.R")
header()
segment_costs <- function(x, likelihood) {
	n <- length(x); cost <- matrix(Inf, n, n)
	for (i in 1:n) for (j in i:n) cost[i, j] <- -2 * sum(likelihood(x[i:j]))
	cost
}
segmentation <- function(name, method, x, likelihood, least, level = 0.95) {
	n <- length(x); penalty <- 3 * log(n)
	cost <- segment_costs(x, likelihood)
	tolerance <- 1e-13 * max(1, cost[1, n])
	best <- c(-penalty, rep(Inf, n)); from <- integer(n + 1)
	for (end in least:n) {
		start <- 0:(end - least)
		total <- best[start + 1] + cost[cbind(start + 1, end)] + penalty
		pick <- which(total <= min(total) + tolerance)[1]
		best[end + 1] <- total[pick]; from[end + 1] <- start[pick]
	}
	breaks <- integer(0); end <- n
	while ((end <- from[end + 1]) > 0) breaks <- c(end, breaks)
	edges <- c(0, breaks, n)
	emit(name, paste0("count", method), length(breaks))
	emit(name, paste0("ratio", method), cost[1, n] - sum(cost[cbind(head(edges, -1) + 1, edges[-1])]))
	if (!length(breaks)) return()
	emit(name, paste0("after", method), breaks)
	drop <- -2 * log(1 - sqrt(level))
	ends <- sapply(seq_along(breaks), function(k) {
		a <- edges[k]; b <- edges[k + 2]; j <- (a + least):(b - least)
		excess <- cost[a + 1, j] + cost[j + 1, b] - cost[a + 1, breaks[k]] - cost[breaks[k] + 1, b]
		range(j[excess <= drop])
	})
	emit(name, paste0("lower", method), ends[1, ]); emit(name, paste0("upper", method), ends[2, ])
}
for (name in names(series)) {
	x <- series[[name]]
	poisson <- function(y) dpois(y, mean(y), log = TRUE)
	binomial <- function(theta) function(y) dnbinom(y, size = theta, mu = mean(y), log = TRUE)
	segmentation(name, "_poisson_1", x, poisson, 1)
	if (length(x) < 6) next
	segmentation(name, "_poisson_3", x, poisson, 3)
	segmentation(name, "_nb_1", x, binomial(4.37), 1)
	segmentation(name, "_nb_2", x, binomial(0.62), 2)
}
