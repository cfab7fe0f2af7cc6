# The battery in R, as the handbooks of survey and convey have it: survey for levels, poverty and quantiles, convey for inequality.
# Rscript battery.R <file> prints one line a measure: name, value, standard error; and which packages were used.
suppressMessages(library(survey))
file <- commandArgs(trailingOnly = TRUE)[1]
d <- read.csv(file)
d$poor <- as.numeric(d$income < 5000)
d$gap <- pmax(0, (5000 - d$income) / 5000)
d$severity <- d$gap^2
d$watts <- ifelse(d$income > 0 & d$income < 5000, log(5000 / pmax(d$income, 1e-9)), 0)
design <- svydesign(ids = ~psu, strata = ~stratum, weights = ~weight, data = d, nest = TRUE)
say <- function(id, estimate) cat(id, format(as.numeric(coef(estimate))[1], digits = 15), format(as.numeric(SE(estimate))[1], digits = 15), "\n")
say("mean", svymean(~income, design))
say("total", svytotal(~income, design))
say("fgt0", svymean(~poor, design))
say("fgt1", svymean(~gap, design))
say("fgt2", svymean(~severity, design))
say("watts", svymean(~watts, design))
for (p in c(0.1, 0.5, 0.9)) {
  q <- svyquantile(~income, design, p, qrule = "math", interval.type = "mean")
  cat(paste0("quantile:", p), format(as.numeric(coef(q)), digits = 15), format(as.numeric(SE(q)), digits = 15), "\n")
}
has <- requireNamespace("convey", quietly = TRUE)
if (has) {
  suppressMessages(library(convey))
  design <- convey_prep(design)
  positive <- subset(design, income > 0)
  say("gini", svygini(~income, design))
  for (e in c(0, 1, 2)) say(paste0("ge:", e), svygei(~income, positive, epsilon = e))
  for (e in c(0.5, 1, 2)) say(paste0("atkinson:", e), svyatk(~income, positive, epsilon = e))
  say("s80s20_cut", svyqsr(~income, design))
}
convey <- if (has) paste("convey", packageVersion("convey")) else "without convey"
cat("# R", as.character(getRversion()), "survey", as.character(packageVersion("survey")), convey, "\n")
