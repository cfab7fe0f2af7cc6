"""The survey that a numpy script measures, read from the file it is given, and its errors by Taylor linearisation."""
import sys
from statistics import NormalDist

import numpy as np

columns = ["income", "weight", "stratum", "psu"]
if sys.argv[2:] == ["pandas"]:
    import pandas

    table = pandas.read_csv(sys.argv[1], usecols=columns)[columns].to_numpy(float)
else:
    names = open(sys.argv[1], encoding="utf-8").readline().strip().split(",")
    table = np.loadtxt(sys.argv[1], delimiter=",", skiprows=1, usecols=[names.index(name) for name in columns])
x, w, stratum, psu = np.ascontiguousarray(table.T)
units, unit = np.unique(stratum * 1e6 + psu, return_inverse=True)
_, stratum_of = np.unique((units // 1e6).astype(int), return_inverse=True)
sizes = np.bincount(stratum_of)
W = w.sum()
z = 5000.0
t = NormalDist().inv_cdf(0.975)


def error(influence):
    totals = np.bincount(unit, weights=w * influence, minlength=len(units))
    means = np.bincount(stratum_of, weights=totals) / sizes
    squares = np.bincount(stratum_of, weights=(totals - means[stratum_of]) ** 2)
    return np.sqrt((sizes / (sizes - 1) * squares).sum())


def say(name, value, influence):
    print(name, repr(float(value)), repr(float(error(influence))))


def mean_of(values):
    mean = (w * values).sum() / W
    return mean, (values - mean) / W


# Those with a positive income, whom logarithms and powers are taken of
inside = x > 0
y = np.where(inside, x, 1.0)
N = w[inside].sum()
mu = (w * x)[inside].sum() / N
of_mu = np.where(inside, (x - mu) / N, 0)


def part(values):
    """A mean among those with a positive income, and its influence."""
    m = (w * values)[inside].sum() / N
    return m, np.where(inside, (values - m) / N, 0)
