# Fisher's exact test of 2 x 2 tables: p-value by fisher.test; odds ratio and ends by the same
# equations with tight roots, since fisher.test stops at four digits.
# Rscript tests/ref/mse-fisher.R > tests/ref/mse/fisher.csv
tables <- rbind(c(12, 6, 54, 5), c(1, 7, 23, 61), c(0, 9, 14, 31), c(17, 0, 3, 22), c(84, 131, 97, 45),
                c(3, 2, 1, 4), c(213, 571, 188, 964), c(6, 0, 11, 0))
cat("both,only_first,only_second,neither,p_value,odds_ratio,lower,upper\n")
for (i in seq_len(nrow(tables))) {
	x <- tables[i, ]; both <- x[1]; first <- x[1] + x[2]; others <- x[3] + x[4]; second <- x[1] + x[3]
	support <- max(0, second - others):min(first, second)
	logs <- dhyper(support, first, others, second, log = TRUE)
	tilt <- function(l) { d <- logs + support * l; d <- exp(d - max(d)); d / sum(d) }
	root <- function(f) uniroot(f, c(-60, 60), tol = 1e-14)$root
	value <- function(ok, f) if (ok) sprintf("%.10g", exp(root(f))) else ""
	cat(paste(c(x, sprintf("%.12g", fisher.test(matrix(x, 2))$p.value),
		value(both > min(support) && both < max(support), function(l) sum(tilt(l) * support) - both),
		value(both > min(support), function(l) sum(tilt(l)[support >= both]) - .025),
		value(both < max(support), function(l) sum(tilt(l)[support <= both]) - .025)), collapse = ","), "\n", sep = "")
}
