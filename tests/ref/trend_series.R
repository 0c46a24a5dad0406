# The series that the trend methods are compared on: official months and made-up shapes.
# Run in tests/ref:   Rscript trend_series.R FOLDER-OF-EXTRACTS > trend_series.csv
# The official months are state totals of trafficking in persons (trata de personas), common
# jurisdiction, published by the Secretariado Ejecutivo del Sistema Nacional de Seguridad Publica
# (SESNSP), https://www.gob.mx/sesnsp/acciones-y-programas/datos-abiertos-de-incidencia-delictiva:
#   victims         release with data to June 2025 (2025-06)
#   investigations  release with data to November 2024 (2024-11)
# A month without a row is a printed zero: the extracts keep nonzero cells only.
folder <- commandArgs(TRUE)[1]
months_of <- function(kind, vintage, last) {
	rows <- read.csv(file.path(folder, sprintf("sesnsp_%s_trafficking_long.csv", kind)))
	rows <- rows[rows$vintage == vintage, ]
	index <- (rows$year - 2015) * 12 + rows$month
	function(state = NULL) {
		keep <- if (is.null(state)) rep(TRUE, nrow(rows)) else rows$state_code == state
		total <- tapply(rows$count[keep], factor(index[keep], levels = 1:last), sum)
		total[is.na(total)] <- 0
		as.vector(total)
	}
}
victims <- months_of("victims", "2025-06", 126)
investigations <- months_of("investigations", "2024-11", 119)
set.seed(20160523)
series <- list(
	victims_national = victims(), investigations_national = investigations(),
	victims_mexico_city = victims(9), victims_mexico_state = victims(15),
	investigations_chihuahua = investigations(8), investigations_nuevo_leon = investigations(19),
	victims_puebla = victims(21),
	# A state near zero, and one with 45 months in a row at zero.
	investigations_durango = investigations(10), victims_nayarit = victims(18),
	victims_tlaxcala = victims(29), victims_tabasco = victims(26),
	monotone = cumsum(rpois(61, 2.7) + 1), constant = rep(7, 40),
	zeros = rep(0, 30), ties = rpois(73, 0.8), falling = rev(cumsum(rpois(29, 1.3))),
	level_shift = c(rpois(41, 19.4), rpois(37, 8.1), rpois(33, 27.9)),
	season = rpois(96, exp(2.9 + 0.45 * sin(2 * pi * (1:96) / 12) + 0.004 * (1:96))),
	large = round(exp(20.7 + 0.0071 * (1:144) + 0.05 * rnorm(144))),
	long = rpois(600, exp(2.2 + 0.8 * sin((1:600) / 90))),
	# Twelve points with heavy ties: the class on which a known library returned NaN.
	twelve_ties = c(0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0), twelve_one = c(rep(4, 11), 5))
for (n in 3:12)
	series[[paste0("short_", n)]] <- rpois(n, 6.3)
cat("series,index,value\n")
for (name in names(series))
	cat(sprintf("%s,%d,%.0f\n", name, seq_along(series[[name]]), series[[name]]), sep = "")
