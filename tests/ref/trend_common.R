# Read by the other trend scripts: the series, and the printing of one result per line.
options(digits = 17, warn = 1)
table <- read.csv("trend_series.csv")
series <- split(table$value, factor(table$series, levels = unique(table$series)))
header <- function() cat("series,name,index,value\n")
emit <- function(name, statistic, values) {
	text <- ifelse(is.finite(values), sprintf("%.17g", values), "NA")
	cat(sprintf("%s,%s,%d,%s\n", name, statistic, seq_along(values) - 1L, text), sep = "")
}
