"""The battery in numpy, written as one would by hand: whole columns at a time, one sort, influences for every error.

python3 battery.py <file> [pandas] prints one line a measure: name, value, standard error. With `pandas`, that reads the file.
"""
import numpy as np
from survey import W, error, inside, mean_of, mu, of_mu, part, say, t, w, x, y, z

order = np.argsort(x, kind="stable")
xs, ws = x[order], w[order]
cumulative = np.cumsum(ws)
mean, of_mean = mean_of(x)
say("mean", mean, of_mean)
say("total", mean * W, x)
gap = np.maximum(0, (z - x) / z)
for name, values in (("fgt0", (x < z).astype(float)), ("fgt1", gap), ("fgt2", gap**2)):
    say(name, *mean_of(values))



def quantile(p):
    return xs[min(len(xs) - 1, np.searchsorted(cumulative, p * W))]


for p in (0.1, 0.5, 0.9):
    q = quantile(p)
    share, influence = mean_of((x <= q).astype(float))
    s = error(influence)
    low, high = quantile(share - t * s), quantile(share + t * s)
    print(f"quantile:{p}", repr(float(q)), repr(float((high - low) / (2 * t))))

total = (w * x).sum()
rank = np.empty_like(x)
rank[order] = (cumulative - ws / 2) / W
gini = 2 * (w * x * rank).sum() / total - 1
above = np.empty_like(x)
held = ws * xs
above[order] = np.cumsum(held[::-1])[::-1] - held / 2
moment = (w * x * rank).sum()
say("gini", gini, (2 * (x * rank + (above - moment) / W) - (gini + 1) * x) / total)

log, of_log = part(np.log(y))
say("ge:0", np.log(mu) - log, of_mu / mu - of_log)
m, of_m = part(y * np.log(y))
say("ge:1", m / mu - np.log(mu), of_m / mu - (m / mu + 1) / mu * of_mu)
m, of_m = part((y / mu) ** 2)
say("ge:2", (m - 1) / 2, of_m / 2 - m / mu * of_mu)
for e in (0.5, 2.0):
    m, of_m = part((y / mu) ** (1 - e))
    equal = m ** (1 / (1 - e))
    say(f"atkinson:{e:g}", 1 - equal, -equal / ((1 - e) * m) * of_m + equal / mu * of_mu * 1.0)
m, of_m = part(np.log(y / mu))
say("atkinson:1", 1 - np.exp(m), -np.exp(m) * of_m + np.exp(m) / mu * of_mu)
watts = np.where(inside & (x < z), np.log(z / y), 0)
say("watts", *mean_of(watts))
low, high = quantile(0.2), quantile(0.8)
bottom, top = (w * x)[x <= low].sum(), (w * x)[x > high].sum()
of_bottom = np.minimum(x - low, 0) + 0.2 * low
of_top = x - (np.minimum(x - high, 0) + 0.8 * high)
say("s80s20_cut", top / bottom, of_top / bottom - top / bottom**2 * of_bottom)
print("# numpy", np.__version__)
