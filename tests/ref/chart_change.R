# The change that the chart victims-years tells of 2024: registered victims of trafficking by
# month, SESNSP release 2025-06, compared by negative-binomial regression.
library(MASS)
before <- c(102, 50, 63, 83, 77, 120, 126, 88, 61, 91, 38, 37)
now <- c(46, 47, 60, 75, 98, 62, 64, 92, 79, 74, 53, 40)
y <- c(before, now)
g <- rep(0:1, each = 12)
m <- glm.nb(y ~ g, control = glm.control(epsilon = 1e-14, maxit = 200))
b <- coef(summary(m))["g", ]
change <- 100 * (exp(b[1] + c(0, -1, 1) * qnorm(0.975) * b[2]) - 1)
exact <- poisson.test(sum(now))$conf.int
cat("quantity,value\n")
cat(sprintf("%s,%.10g\n", c("change", "change_lower", "change_upper", "lower", "upper"),
            c(change, exact)), sep = "")
