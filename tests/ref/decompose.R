# decompose.R: a change split by groups, on made figures and on two maps of state_maps.csv,
# written to decompose.csv. Run from the top of the repository.
maps <- read.csv("tests/ref/state_maps.csv")
out <- NULL
put <- function(case, ...) {
  v <- list(...)
  out <<- rbind(out, data.frame(case = case, quantity = names(v),
                                value = sprintf("%.17g", unlist(v))))
}
counts <- function(case, b, n) {
  d <- n - b; D <- sum(d); rest <- D - d
  carrier <- D != 0 & sign(rest) != sign(D)
  put(case, change = 100 * D / sum(b), carriers = sum(carrier), largest = which.max(d * sign(D)))
  for (g in seq_along(b)) {
    v <- list(100 * d[g] / sum(b), 100 * rest[g] / sum(b[-g]), carrier[g] + 0)
    names(v) <- paste0(c("points_", "without_", "carrier_"), g)
    do.call(put, c(list(case), v))
  }
}
rates <- function(case, b, n, e, f) {
  w0 <- e / sum(e); w1 <- f / sum(f); r0 <- b / e; r1 <- n / f
  put(case, rate = sum(n) / sum(f), base_rate = sum(b) / sum(e), within = sum((w0 + w1) / 2 * (r1 - r0)),
      composition = sum((r0 + r1) / 2 * (w1 - w0)))
  for (g in seq_along(b)) {
    v <- list((w0[g] + w1[g]) / 2 * (r1[g] - r0[g])); names(v) <- paste0("part_", g)
    do.call(put, c(list(case), v))
  }
}
of <- function(m, what) maps[maps$map == m, what]
counts("maps", of("files_2022_h1", "count"), of("victims_2022_h1", "count"))
counts("carried", c(141, 60, 33, 17, 9), c(139, 57, 31, 16, 29))
rates("maps", of("victims_2021", "count"), of("victims_2022_h1", "count"),
      of("victims_2021", "exposure"), of("victims_2022_h1", "exposure"))
rates("simpson", c(81, 192), c(234, 55), c(87, 263), c(270, 80))
write.csv(out, "tests/ref/decompose.csv", row.names = FALSE, quote = FALSE)
