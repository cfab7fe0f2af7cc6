# Works out with R what measure.test.ts holds `mizan measure` to, from gulfsyn_households.csv alone, and prints it as JSON.
# Run in this folder:  Rscript expected.R > from-r.json
# Needs survey and laeken (Debian: r-cran-survey, r-cran-laeken). convey, which gave the errors of generalised entropy,
# Atkinson and of lines that are estimated in expected.json, is not needed here: those values are not covered by this script.

suppressMessages({
  library(survey)
  library(laeken)
})
options(survey.lonely.psu = "fail", digits = 17)

households <- read.csv("gulfsyn_households.csv")
households$x <- households$expenditure / households$hsize
households$total_per_head <- households$total_income / households$hsize
households$poor <- as.numeric(households$x < 90)
households$gap <- pmax(0, (90 - households$x) / 90)
households$severity <- households$gap^2
households$poor_by_income <- as.numeric(households$total_per_head < 90)
households$units <- 40

design <- svydesign(ids = ~psu, strata = ~stratum, weights = ~pweight, data = households, nest = TRUE)
finite <- svydesign(ids = ~psu, strata = ~stratum, weights = ~pweight, data = households, nest = TRUE, fpc = ~units)
jackknife <- as.svrepdesign(design, type = "JKn", mse = TRUE)
centred <- as.svrepdesign(design, type = "JKn", mse = FALSE)

number <- function(x) if (is.na(x)) "null" else format(as.numeric(x), digits = 17)
both <- function(id, estimate) {
  sprintf('  "%s": {"value": %s, "se": %s}', id, number(coef(estimate)[1]), number(SE(estimate)[1]))
}
alone <- function(id, value) sprintf('  "%s": {"value": %s}', id, number(value))

citizens <- subset(design, citizen == 1)
by_governorate <- svyby(~x, ~governorate, design, svymean)
interval <- confint(svymean(~x, design), df = degf(design))
quantiles <- svyquantile(~x, design, c(0.1, 0.5, 0.9), qrule = "math", interval.type = "mean")$x
quantile_lines <- sapply(1:3, function(k) {
  sprintf('  "quantile:%s": {"value": %s, "se": %s, "low": %s, "high": %s}', c("0.1", "0.5", "0.9")[k],
    number(quantiles[k, "quantile"]), number(quantiles[k, "se"]), number(quantiles[k, "ci.2.5"]), number(quantiles[k, "ci.97.5"]))
})
change <- svymean(~ I(x - total_per_head), design)
headcounts <- svymean(~ poor + poor_by_income, design)
fall <- svycontrast(headcounts, c(1, -1))
regions <- svyby(~x, ~governorate, design, svymean, covmat = TRUE)
contrast <- svycontrast(regions, c(Ahmadi = 1, Asimah = -1))

# No package of Debian's has these: their formulas, written out; errors by survey's jackknife.
extended_gini <- function(w, data, nu = 3) {
  o <- order(data$x)
  p <- cumsum(w[o]) / sum(w)
  below <- c(0, p[-length(p)])
  1 - sum(data$x[o] * ((1 - below)^nu - pmax(0, 1 - p)^nu)) / weighted.mean(data$x, w)
}
variance_of_logs <- function(w, data) {
  l <- log(data$x)
  weighted.mean((l - weighted.mean(l, w))^2, w)
}
deviation_of_logs <- function(w, data) sqrt(variance_of_logs(w, data))
polarisation <- function(w, data, exact) {
  o <- order(data$x)
  x <- data$x[o]
  w <- w[o]
  p <- cumsum(w) / sum(w)
  mean <- weighted.mean(x, w)
  median <- x[which(p >= 0.5)[1]]
  gini <- 2 * sum(w * x * (p - w / sum(w) / 2)) / sum(w * x) - 1
  poorer <- if (exact) 2 * mean * approx(c(0, p), c(0, cumsum(w * x) / sum(w * x)), 0.5)$y else weighted.mean(x[x < median], w[x < median])
  2 * (mean * (1 - gini) - poorer) / median
}
by_jackknife <- function(id, statistic) {
  estimate <- withReplicates(jackknife, statistic)
  sprintf('  "%s": {"value": %s, "se": %s}', id, number(estimate[1]), number(sqrt(attr(estimate, "var")[1])))
}

# The gap and severity at 60% of the mean, a line that is estimated too: the mean of gap^a + slope * 0.6 * x, the slope being
# that of the index in the line, has the same error (convey 0.2.5, svyfgt with type_thresh = "relm", agrees to 1e-12).
at_mean_line <- function(a) {
  w <- households$pweight
  x <- households$x
  line <- 0.6 * weighted.mean(x, w)
  gap <- pmax(0, (line - x) / line)
  slope <- weighted.mean(ifelse(x < line, a * gap^(a - 1) * x / line^2, 0), w)
  households$linearised <- gap^a + slope * 0.6 * x
  design <- svydesign(ids = ~psu, strata = ~stratum, weights = ~pweight, data = households, nest = TRUE)
  sprintf('  "fgt%d at 60%%mean": {"value": %s, "se": %s}', a, number(weighted.mean(gap^a, w)), number(SE(svymean(~linearised, design))[1]))
}

lines <- c(
  at_mean_line(1),
  at_mean_line(2),
  by_jackknife("sgini:3", extended_gini),
  by_jackknife("sgini:2", function(w, data) extended_gini(w, data, 2)),
  by_jackknife("var_logs", variance_of_logs),
  by_jackknife("sd_logs", deviation_of_logs),
  alone("wolfson", polarisation(households$pweight, households, TRUE)),
  alone("wolfson:below", polarisation(households$pweight, households, FALSE)),
  both("mean", svymean(~x, design)),
  sprintf('  "mean interval": {"low": %s, "high": %s, "df": %s}', number(interval[1]), number(interval[2]), number(degf(design))),
  both("total", svytotal(~x, design)),
  both("fgt0", svymean(~poor, design)),
  both("fgt1", svymean(~gap, design)),
  both("fgt2", svymean(~severity, design)),
  quantile_lines,
  both("mean, citizens", svymean(~x, citizens)),
  both("total, citizens", svytotal(~x, citizens)),
  alone("df, citizens", degf(citizens)),
  sapply(seq_len(nrow(by_governorate)), function(k) {
    sprintf('  "mean, %s": {"value": %s, "se": %s}', by_governorate$governorate[k], number(by_governorate$x[k]), number(SE(by_governorate)[k]))
  }),
  both("change of the mean", change),
  both("change of the headcount", fall),
  both("mean, Ahmadi less Asimah", contrast),
  both("mean, finite population", svymean(~x, finite)),
  both("mean, jackknife around the estimate", svymean(~x, jackknife)),
  both("mean, jackknife around the mean", svymean(~x, centred)),
  both("fgt0, jackknife around the estimate", svymean(~poor, jackknife)),
  both("ratio of expenditure to income", svyratio(~x, ~total_per_head, design)),
  alone("gini", gini(households$x, weights = households$pweight)$value / 100),
  alone("s80s20_cut", qsr(households$x, weights = households$pweight)$value),
  alone("60%median", arpt(households$x, weights = households$pweight)),
  alone("fgt0 at 60%median", arpr(households$x, weights = households$pweight)$value / 100),
  alone("gap_median at 60%median", rmpg(households$x, weights = households$pweight)$value / 100)
)
cat("{\n", paste(lines, collapse = ",\n"), "\n}\n", sep = "")
