# Works out with R what tables.test.ts holds the errors of tables to: the rules of this folder written anew, and their
# errors over the survey design. Money is a month's. Run in this folder:  Rscript tables.R > tables-from-r.json
# Needs survey (Debian: r-cran-survey).

suppressMessages(library(survey))
options(survey.lonely.psu = "fail", digits = 17)

h <- read.csv("../gulfsyn/gulfsyn_households.csv")
h$x <- h$expenditure / h$hsize
litres <- ifelse(is.na(h$petrol_litres), 0, h$petrol_litres)

bill <- function(q, bounds, prices) {
  from <- c(0, bounds[-length(bounds)])
  rowSums(sapply(seq_along(prices), function(k) prices[k] * pmax(0, pmin(q, bounds[k]) - from[k])))
}
q <- h$electricity_kwh
bill_after <- ifelse(h$citizen == 1,
  bill(q, c(1000, 3000, Inf), c(0.002, 0.005, 0.010)), bill(q, c(1000, Inf), c(0.005, 0.012)))
eligible <- h$x <= 217.42871428571428

h$electricity_before <- (0.04 - 0.002) * q
h$electricity_after <- 0.04 * q - bill_after
h$petrol_before <- (0.13 - 0.085) * litres
h$petrol_after <- (0.13 - 0.105) * litres
h$rations_before <- h$ration_value
h$rations_after <- ifelse(eligible, h$ration_value, 0)
h$subsidies_before <- h$electricity_before + h$petrol_before + h$rations_before
h$subsidies_after <- h$electricity_after + h$petrol_after + h$rations_after
h$wages <- -0.05 * pmax(0, h$public_wage - 1500)
h$support <- ifelse(h$citizen == 1 & eligible, 12 * h$hsize, 0) + ifelse(h$x < 90, 5 * h$n_children, 0)
h$change <- (h$subsidies_after - h$subsidies_before + h$wages + h$support) / h$hsize
h$loses <- as.numeric(h$change < -0.001 * h$x)
h$wins <- as.numeric(h$change > 0.001 * h$x)
h$moved_subsidies <- h$subsidies_after - h$subsidies_before
h$subsidies_head <- h$subsidies_before / h$hsize
h$moved_head <- h$moved_subsidies / h$hsize

order_x <- order(h$x)
reached <- cumsum(h$pweight[order_x]) / sum(h$pweight)
cuts <- sapply(1:9 / 10, function(p) h$x[order_x][which(reached >= p)[1]])
h$decile <- 1 + rowSums(outer(h$x, cuts, ">"))
h$in_first <- as.numeric(h$decile == 1)
h$first_subsidies <- h$in_first * h$subsidies_before
h$first_rations <- h$in_first * h$rations_before
h$first_change <- h$in_first * h$change
h$bill_before <- 0.002 * q * (h$citizen == 1)
h$bill_after <- bill_after * (h$citizen == 1)
h$used <- q * (h$citizen == 1)
h$cost <- 0.04 * h$used

people <- svydesign(ids = ~psu, strata = ~stratum, weights = ~pweight, data = h, nest = TRUE)
treasury <- svydesign(ids = ~psu, strata = ~stratum, weights = ~weight, data = h, nest = TRUE)
first <- subset(people, decile == 1)
last <- subset(people, decile == 10)

number <- function(x) sub("e-0", "e-", format(as.numeric(x), digits = 17))
both <- function(id, estimate) {
  sprintf('  "%s": { "value": %s, "se": %s }', id, number(coef(estimate)[1]), number(SE(estimate)[1]))
}
cat("{\n", paste(c(
  both("losers", svymean(~loses, people)),
  both("losers, first", svymean(~loses, first)),
  both("winners, first", svymean(~wins, first)),
  both("all together over welfare", svyratio(~change, ~x, people)),
  both("all together over welfare, first", svyratio(~change, ~x, first)),
  both("all together a head, last", svymean(~change, last)),
  both("subsidies, change", svytotal(~moved_subsidies, treasury)),
  both("subsidies a head, change, first", svymean(~moved_head, first)),
  both("subsidies, share of the first", svyratio(~first_subsidies, ~subsidies_before, treasury)),
  both("rations, share of the first", svyratio(~first_rations, ~rations_before, treasury)),
  both("change, share of the first", svyratio(~first_change, ~change, people)),
  both("price of electricity", svyratio(~bill_after, ~used, treasury)),
  both("support, total", svytotal(~support, treasury)),
  both("subsidies, total", svytotal(~subsidies_before, treasury))
), collapse = ",\n"), "\n}\n", sep = "")
