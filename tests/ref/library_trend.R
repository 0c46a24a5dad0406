# Annual percent change of victims registered in Mexico, by month and by year, January 2015 to
# December 2021 as published in June 2022: negative binomial regression, Wald interval.
# The counts are what `trata series victims --period 2015/2021 --as-of 2022-06 --by month` prints.
# Rscript tests/ref/library_trend.R > tests/ref/library_trend.csv   (from the top of the tree)
suppressMessages(library(MASS))
read <- function(by) {
	out <- system2("build/trata", c("series", "victims", "--data", "datasets", "--period",
		"2015/2021", "--as-of", "2022-06", "--format", "csv", "--by", by), stdout = TRUE)
	read.csv(text = out)
}
strict <- glm.control(epsilon = 1e-14, maxit = 200)
tell <- function(name, fit) {
	b <- coef(summary(fit))["time", ]
	values <- c(n = length(fit$y), change = 100 * expm1(b[[1]]),
		lower = 100 * expm1(b[[1]] - qnorm(0.975) * b[[2]]),
		upper = 100 * expm1(b[[1]] + qnorm(0.975) * b[[2]]), p_value = b[[4]])
	cat(sprintf("%s,%s,%.12g\n", name, names(values), values), sep = "")
}
cat("case,quantity,value\n")
month <- read("month")
stopifnot(all(month$status == "A"))
month$time <- (seq_len(nrow(month)) - 1) / 12
month$season <- factor((seq_len(nrow(month)) - 1) %% 12)
tell("month", glm.nb(value ~ time + season, month, control = strict))
year <- read("year")
year$time <- seq_len(nrow(year)) - 1
tell("year", glm.nb(value ~ time, year, control = strict))
