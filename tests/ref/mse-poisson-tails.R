# One-sided Poisson p-values with the count itself in the tail, as stepwise selection uses them.
# Rscript tests/ref/mse-poisson-tails.R > tests/ref/mse/poisson-tails.inc
cases <- data.frame(count = c(3, 21, 1279, 2, 0, 57, 198, 31, 11),
                    mean = c(9.7, 11.3, 1131.7, 340, 4.6, 12.25, 183.8, 147.2, 10.9))
p <- with(cases, pmin(ppois(count, mean), ppois(count - 1, mean, lower.tail = FALSE)))
cat(sprintf("{ %d, %g, %.15g },\n", as.integer(cases$count), cases$mean, p), sep = "")
