# count_series.R EXTRACTS: the series that the count tests share, written to count_series.csv.
# Official series: SESNSP, Víctimas del fuero común and Incidencia delictiva del fuero común,
# trata de personas, monthly by state, January 2015 to December 2021 as released in vintage
# 2022-06 (https://www.gob.mx/sesnsp). EXTRACTS is the folder with those two releases' rows for
# trafficking. The other series are made. Run from the top of the repository.
folder <- commandArgs(TRUE)[1]
read <- function(file) {
  d <- read.csv(file.path(folder, file), encoding = "UTF-8")
  d[d$vintage == "2022-06" & d$year <= 2021, ]
}
victims <- read("sesnsp_victims_trafficking_long.csv")
files <- read("sesnsp_investigations_trafficking_long.csv")
monthly <- function(d, code = NULL) {
  if (!is.null(code)) d <- d[d$state_code == code, ]
  slot <- factor((d$year - 2015) * 12 + d$month, levels = 1:84)
  as.vector(tapply(d$count, slot, sum, default = 0))
}
start <- 2015 * 12
days <- as.numeric(diff(seq(as.Date("2015-01-01"), by = "month", length.out = 85))) / 30.4375
out <- NULL
add <- function(name, value, month = start + seq_along(value) - 1,
                exposure = 1.2736 * exp(0.0113 * (month - start) / 12) *
                  days[(month - start) %% 84 + 1], present = rep(1, length(value)))
  out <<- rbind(out, data.frame(series = name, month = month, value = value,
                                exposure = sprintf("%.17g", exposure), present = present))
add("victims_national", monthly(victims))
add("victims_nuevo_leon", monthly(victims, 19))
add("victims_chiapas", monthly(victims, 7))
add("victims_durango", monthly(victims, 10))
add("victims_colima", monthly(victims, 6))
add("victims_sonora", monthly(victims, 26))
add("victims_quintana_roo", monthly(victims, 23))
add("files_national", monthly(files))
add("files_mexico_city", monthly(files, 9))
add("files_tlaxcala", monthly(files, 29))
nl <- monthly(victims, 19)
gaps <- rep(1, 84); gaps[c(7, 8, 9, 31, 52:60, 84)] <- 0
add("nuevo_leon_with_gaps", nl, present = gaps)
add("national_2019", monthly(victims)[49:60], month = start + 48:59)
add("monotone", c(3, 4, 7, 8, 11, 13, 17, 22, 23, 29, 31, 38, 41, 47, 53, 64, 71, 83, 97, 118))
add("ties", c(4, 4, 7, 4, 7, 7, 4, 9, 9, 7, 4, 9))
set.seed(20260811)
add("very_large", round(exp(13.7 + 0.031 * (1:60) / 12 + rnorm(60, 0, 0.07))))
add("overdispersed_long", rnbinom(132, mu = exp(2.1 + 0.08 * (1:132) / 12 + 0.3 *
                                                sin(2 * pi * (1:132) / 12)), size = 2.3))
add("barely_overdispersed", rpois(120, 31.7) + rep(c(0, 1, 3, 0, 7, 2, 0, 1), 15))
add("years", c(734, 611, 650, 665, 657, 680, 825), month = start + 12 * (0:6))
add("constant", rep(17, 24))
add("zeros_then_cases", c(rep(0, 36), rnbinom(30, mu = 47, size = 1.6)))
write.csv(out, "tests/ref/count_series.csv", row.names = FALSE, quote = FALSE)
