# state_maps.R EXTRACTS POPULATION: the maps that the state tests share, written to
# state_maps.csv (map,place,count,exposure) and the borders of the states to state_borders.csv.
# Counts: SESNSP, trata de personas, vintage 2022-06 (https://www.gob.mx/sesnsp). Exposure: CONAPO
# mid-year population of 2022 and 2021, revision of 2023 (https://www.gob.mx/conapo), in 100,000
# person-years of the period. The maps called made_ are made. Run from the top of the repository.
arguments <- commandArgs(TRUE)
read <- function(file) {
  d <- read.csv(file.path(arguments[1], file), encoding = "UTF-8")
  d[d$vintage == "2022-06", ]
}
population <- read.csv(arguments[2], encoding = "UTF-8")
people <- function(year) {
  p <- population[population$n_year == year & population$genero == "Total" & population$cve_ent > 0, ]
  p$pob_mid_year[order(as.integer(p$cve_ent))]
}
by_state <- function(d, keep)
  as.vector(tapply(d$count[keep], factor(d$state_code[keep], levels = 1:32), sum, default = 0))
victims <- read("sesnsp_victims_trafficking_long.csv")
files <- read("sesnsp_investigations_trafficking_long.csv")
out <- NULL
add <- function(map, count, exposure)
  out <<- rbind(out, data.frame(map = map, place = seq_along(count), count = count,
                                exposure = sprintf("%.17g", exposure)))
add("victims_2022_h1", by_state(victims, victims$year == 2022), people(2022) / 2 / 1e5)
add("victims_2021", by_state(victims, victims$year == 2021), people(2021) / 1e5)
add("files_2022_h1", by_state(files, files$year == 2022), people(2022) / 2 / 1e5)
set.seed(8121996)
e <- round(exp(rnorm(32, 3, 0.8)), 3)
add("made_even", rpois(32, 0.71 * e), e)
add("made_gamma", rpois(32, rgamma(32, 2.2, 2.2 / 1.37) * e), e)
add("made_flat", round(0.94 * e), e)
add("made_few", c(3, 0, 11, 2, 0, 5), c(10.3, 7.77, 21.4, 4.1, 0.93, 16.2))
write.csv(out, "tests/ref/state_maps.csv", row.names = FALSE, quote = FALSE)
borders <- list(c(14, 32), c(3, 26), 2, c(23, 27, 31), c(8, 10, 19, 32), c(14, 16), c(20, 27, 30),
  c(5, 10, 25, 26), c(15, 17), c(5, 8, 18, 25, 32), c(14, 16, 22, 24), c(15, 16, 17, 20, 21),
  c(15, 21, 22, 24, 29, 30), c(1, 6, 11, 16, 18, 24, 32), c(9, 12, 13, 16, 17, 21, 22, 29),
  c(6, 11, 12, 14, 15, 22), c(9, 12, 15, 21), c(10, 14, 25, 32), c(5, 24, 28, 32), c(7, 12, 21, 30),
  c(12, 13, 15, 17, 20, 29, 30), c(11, 13, 15, 16, 24), c(4, 31), c(11, 13, 14, 19, 22, 28, 30, 32),
  c(8, 10, 18, 26), c(2, 8, 25), c(4, 7, 30), c(19, 24, 30), c(13, 15, 21), c(7, 13, 20, 21, 24, 27, 28),
  c(4, 23), c(1, 5, 10, 14, 18, 19, 24))
for (i in 1:32) for (j in borders[[i]]) stopifnot(i %in% borders[[j]])
write.csv(data.frame(place = rep(1:32, lengths(borders)), neighbour = unlist(borders)),
          "tests/ref/state_borders.csv", row.names = FALSE, quote = FALSE)
