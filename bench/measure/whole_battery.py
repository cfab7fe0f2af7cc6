"""Every measure of one variable in numpy, written as one would by hand: whole columns at a time, one sort, influences for every error.

python3 whole_battery.py <file> [pandas] prints one line a measure: name, value, standard error. With `pandas`, that reads the file.
"""
import numpy as np
from survey import W, error, inside, mean_of, mu, of_mu, part, say, t, w, x, y, z


class Ordered:
    """People from lowest to highest, with what is added up along that order."""

    def __init__(self, values, weights, order):
        self.order, self.sorted, self.weights = order, values[order], weights[order]
        self.cumulative = np.cumsum(self.weights)
        self.money = np.cumsum(self.weights * self.sorted)
        self.people, self.total = self.cumulative[-1], self.money[-1]

    def place(self, share):
        return min(len(self.sorted) - 1, np.searchsorted(self.cumulative, share * self.people))

    def quantile(self, share):
        return self.sorted[self.place(share)]

    def share_up_to(self, value):
        k = np.searchsorted(self.sorted, value, side="right")
        return self.cumulative[k - 1] / self.people if k > 0 else 0.0

    def in_rows(self, values):
        placed = np.zeros_like(x)
        placed[self.order] = values
        return placed

    def width(self):
        """Half the width of a uniform kernel: Silverman's rule, with Kish's effective sample size."""
        mean = self.total / self.people
        deviation = np.sqrt((self.weights * (self.sorted - mean) ** 2).sum() / self.people)
        middle = (self.quantile(0.75) - self.quantile(0.25)) / 1.349
        effective = self.people**2 / (self.weights**2).sum()
        return 1.57 * min(deviation, middle) * effective**-0.2

    def of_quantile(self, share, values):
        """The influence of values on a quantile."""
        q, h = self.quantile(share), self.width()
        density = (self.share_up_to(q + h) - self.share_up_to(q - h)) / (2 * h)
        return q, (share - (values <= q)) / (self.people * density)

    def gini(self):
        rank = (self.cumulative - self.weights / 2) / self.people
        moment = (self.weights * self.sorted * rank).sum()
        above = self.total - self.money + self.weights * self.sorted / 2
        value = 2 * moment / self.total - 1
        moves = (2 * (self.sorted * rank + (above - moment) / self.people) - (value + 1) * self.sorted) / self.total
        return value, self.in_rows(moves)

    def lorenz(self, share):
        """What the poorest share holds, exactly, and the cut there."""
        k = self.place(share)
        q = self.sorted[k]
        return self.money[k] - q * (self.cumulative[k] - share * self.people), q


total = (w * x).sum()
everybody = Ordered(x, w, np.argsort(x, kind="stable"))


mean, of_mean = mean_of(x)
receives = (x > 0).astype(float)
receiving = (w * receives).sum()
nothing = np.zeros_like(x)
say("mean", mean, of_mean)
say("total", total, x)
say("count", W, np.ones_like(x))
say("beneficiaries", receiving, receives)
say("coverage", *mean_of(receives))
say("average_transfer", total / receiving, (x - total / receiving * receives) / receiving)
for name in ("beneficiary_incidence", "benefit_incidence", "share"):
    say(name, 1, nothing)

# Poverty
poor = x < z
gap = np.maximum(0, (z - x) / z)
headcount, of_headcount = mean_of(poor.astype(float))
gaps, of_gaps = mean_of(gap)
say("fgt0", headcount, of_headcount)
say("fgt1", gaps, of_gaps)
say("fgt2", *mean_of(gap**2))
say("gap_total", (w * gap * z).sum(), gap * z)
rows = everybody.order[: np.searchsorted(everybody.sorted, z)]
among_poor = Ordered(x / z, w, rows)
middle, of_middle = among_poor.of_quantile(0.5, x / z)
say("gap_median", 1 - middle, -of_middle * poor)
gini_of_poor, of_gini_of_poor = among_poor.gini()
say(
    "sen",
    gaps + (headcount - gaps) * gini_of_poor,
    of_gaps + (of_headcount - of_gaps) * gini_of_poor + (headcount - gaps) * of_gini_of_poor,
)
gini_of_gaps, of_gini_of_gaps = Ordered(gap, w, everybody.order[::-1]).gini()
say("sst", gaps * (1 + gini_of_gaps), of_gaps * (1 + gini_of_gaps) + gaps * of_gini_of_gaps)

# Quantiles and shares
for p in (0.1, 0.25, 0.5, 0.75, 0.9):
    q = everybody.quantile(p)
    share, influence = mean_of((x <= q).astype(float))
    s = error(influence)
    low, high = everybody.quantile(share - t * s), everybody.quantile(share + t * s)
    print(f"quantile:{p:g}", repr(float(q)), repr(float((high - low) / (2 * t))))
    if p == 0.5:
        print("median", repr(float(q)), repr(float((high - low) / (2 * t))))
p90, of_p90 = everybody.of_quantile(0.9, x)
p10, of_p10 = everybody.of_quantile(0.1, x)
say("p90p10", p90 / p10, of_p90 / p10 - p90 / p10**2 * of_p10)


def held(share):
    amount, q = everybody.lorenz(share)
    return amount, share * q + np.minimum(x - q, 0)


def ratio(name, above, below):
    """What those above a share hold over what those below another hold."""
    (low, of_low), (rest, of_rest) = held(below), held(above)
    top, of_top = total - rest, x - of_rest
    say(name, top / low, of_top / low - top / low**2 * of_low)


for k in range(1, 10):
    amount, influence = held(k / 10)
    value, of_value = amount / total, (influence - amount / total * x) / total
    say(f"lorenz:{k / 10:g}", value, of_value)
    if k == 5:
        half, of_half = value, of_value
    if k == 9:
        say("top_share", 1 - value, -of_value)
ratio("palma", 0.9, 0.4)
ratio("s80s20", 0.8, 0.2)
low, high = everybody.quantile(0.2), everybody.quantile(0.8)
bottom, top = (w * x)[x <= low].sum(), (w * x)[x > high].sum()
of_bottom = np.minimum(x - low, 0) + 0.2 * low
of_top = x - (np.minimum(x - high, 0) + 0.8 * high)
say("s80s20_cut", top / bottom, of_top / bottom - top / bottom**2 * of_bottom)

# Inequality
gini, of_gini = everybody.gini()
say("gini", gini, of_gini)
tilted = 1 + (w * np.sign(mean - x)).sum() / W
hoover = (w * np.abs(x - mean)).sum() / (2 * total)
say("hoover", hoover, (tilted * (x - mean) / 2 - hoover * x - np.minimum(x - mean, 0)) / total)
median, of_median = everybody.of_quantile(0.5, x)
equal, of_equal = mean * (1 - gini), of_mean * (1 - gini) - mean * of_gini
poorer, of_poorer = 2 * mean * half, 2 * (of_mean * half + mean * of_half)
say(
    "wolfson",
    2 * (equal - poorer) / median,
    2 * ((of_equal - of_poorer) / median - (equal - poorer) / median**2 * of_median),
)
left = 1 - everybody.cumulative / W
for nu in (1.5, 3, 4):
    steps = np.concatenate([[1], np.maximum(0, left)])
    raised = steps**nu
    equal = (everybody.sorted * (raised[:-1] - raised[1:])).sum()
    raised = steps ** (nu - 1)
    lower = np.cumsum(everybody.sorted * (raised[:-1] - raised[1:]))
    lower = np.concatenate([[0], lower[:-1]])
    of_equal = everybody.in_rows(nu * (lower + everybody.sorted * raised[:-1] - equal) / W)
    say(f"sgini:{nu:g}", 1 - equal / mean, -(of_equal / mean - equal / mean**2 * of_mean))

# What takes positive values alone
logs = np.log(y)
log, of_log = part(logs)
for name in ("ge:0", "mld"):
    say(name, np.log(mu) - log, of_mu / mu - of_log)
m, of_m = part(y * logs)
for name in ("ge:1", "theil"):
    say(name, m / mu - np.log(mu), of_m / mu - (m / mu + 1) / mu * of_mu)
for a in (-1, 2):
    m, of_m = part((y / mu) ** a)
    say(f"ge:{a}", (m - 1) / (a * (a - 1)), (of_m - a * m / mu * of_mu) / (a * (a - 1)))
for e in (0.5, 2.0):
    m, of_m = part((y / mu) ** (1 - e))
    equal = m ** (1 / (1 - e))
    say(f"atkinson:{e:g}", 1 - equal, -equal / ((1 - e) * m) * of_m + equal / mu * of_mu)
geometric = np.exp(log) / mu
say("atkinson:1", 1 - geometric, -geometric * of_log + geometric / mu * of_mu)
spread, of_spread = part((logs - log) ** 2)
say("var_logs", spread, of_spread)
say("sd_logs", np.sqrt(spread), of_spread / (2 * np.sqrt(spread)))
say("watts", *mean_of(np.where(inside & poor, np.log(z / y), 0)))
print("# numpy", np.__version__)
