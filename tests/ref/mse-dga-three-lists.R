# The posterior over the seven graphs of three lists without the complete one, each written out
# as cliques over separators (Madigan & York 1997). Rscript tests/ref/mse-dga-three-lists.R
z <- read.csv("tests/ref/mse/korea3.csv")
counts <- array(0, dim = c(2, 2, 2))
for (i in seq_len(nrow(z))) counts[matrix(as.numeric(z[i, 1:3]) + 1, 1)] <- z$count[i]
delta <- 1 / 8; unseen <- 1:5000; n <- sum(counts)
part <- function(s) {
	d <- c(apply(counts, s, sum)); a <- delta * 2^(3 - length(s))
	sum(lgamma(d[-1] + a)) + lgamma(d[1] + unseen + a) - length(d) * lgamma(a)
}
empty <- lgamma(unseen + n + 8 * delta) - lgamma(8 * delta)
shared <- lgamma(unseen + n + 1) - lgamma(unseen + 1) - log(n + unseen)
graphs <- list(
	part(1) + part(2) + part(3) - 3 * empty,
	part(c(1, 2)) + part(3) - 2 * empty, part(c(1, 3)) + part(2) - 2 * empty,
	part(c(2, 3)) + part(1) - 2 * empty,
	part(c(1, 2)) + part(c(1, 3)) - part(1) - empty,
	part(c(1, 2)) + part(c(2, 3)) - part(2) - empty,
	part(c(1, 3)) + part(c(2, 3)) - part(3) - empty)
w <- do.call(rbind, lapply(graphs, function(g) g + shared))
w <- exp(w - max(w)); w <- w / sum(w); p <- colSums(w); N <- n + unseen
q <- function(x) N[min(which(cumsum(p) >= x))]
cat(sprintf("mean %.12g best %.10g quantiles %d %d %d\n", sum(p * N), max(rowSums(w)), q(.025), q(.5), q(.975)))
