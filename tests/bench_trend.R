# bench_trend.R FILE: the methods of `trata trend` that Debian's R has, on every state's months of
# both measures (`trata series --by month,state --format csv`). Prints how many fits there were.
suppressMessages({library(MASS); library(strucchange); library(surveillance)})
rows <- read.csv(commandArgs(TRUE)[1], comment.char = "")
rows <- rows[rows$measure != "measure" & rows$period < "2026", ]
rows$value <- as.numeric(rows$value)
fits <- 0
try_fit <- function(e) { r <- try(suppressWarnings(e), silent = TRUE); if (!inherits(r, "try-error")) fits <<- fits + 1 }
for (d in split(rows, paste(rows$measure, rows$place))) {
	y <- d$value; n <- length(y); t <- (seq_len(n) - 1) / 12; m <- factor((seq_len(n) - 1) %% 12)
	if (length(unique(y)) < 2) next
	try_fit(glm(y ~ t + m, poisson))
	try_fit(glm(y ~ t + m, quasipoisson))
	try_fit(glm.nb(y ~ t + m))
	try_fit(cor.test(t, y, method = "kendall", exact = FALSE, continuity = TRUE))
	try_fit({ s <- outer(y, y, "-") / outer(t, t, "-"); median(s[lower.tri(s)]) })
	try_fit(confint(breakpoints(y ~ 1)))
	try_fit(stl(ts(y, frequency = 12), "periodic"))
	try_fit(farringtonFlexible(sts(observed = matrix(y), frequency = 12, start = c(2015, 1)),
		list(b = 5, w = 1, thresholdMethod = "nbPlugin", pThresholdTrend = 1, range = 62:n)))
}
cat("fits in R:", fits, "\n")
