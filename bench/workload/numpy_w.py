"""W in numpy. Reads the package's CSV files, then works W out once for every line on standard input.

    python3 bench/workload/numpy_w.py <folder>          one run a line; prints {"ms": …, "numbers": …}
    python3 bench/workload/numpy_w.py <folder> once     one run, numbers on standard output
    python3 bench/workload/numpy_w.py <folder> pandas   the same, the files read by pandas
"""

import json
import sys
import time

import numpy as np

COST_POWER, COST_PETROL = 0.04, 0.17
BASELINE = dict(step=0.0, factor=1.03, prices=(0.002, 0.003, 0.004, 0.005), petrol=0.085, limit=100, support=(10, 15, 20, 30))
REFORM = dict(step=0.0125, factor=1.0, prices=(0.005, 0.008, 0.010, 0.015), petrol=0.120, limit=250, support=(40, 35, 30, 50))


def by_numpy(path):
    return np.loadtxt(path, delimiter=",", skiprows=1, unpack=True)


def by_pandas(path):
    import pandas

    frame = pandas.read_csv(path)
    return [frame[name].to_numpy() for name in frame]


def read(folder, reader=by_numpy):
    """Columns of households and persons."""
    table = lambda name: reader(f"{folder}/{name}.csv")
    _, weight, region, citizen = table("households")
    _, household, age, grade, basic, extra, other, kwh, petrol = table("persons")
    return dict(weight=weight, region=region.astype("i8"), citizen=citizen == 1, household=household.astype("i8") - 1,
                age=age.astype("i1"), grade=grade.astype("i1"), basic=basic, extra=extra, other=other, kwh=kwh, petrol=petrol)


def bill(used, prices):
    a, b, c, d = prices
    return (np.minimum(used, 3000) * a + (np.clip(used, 3000, 6000) - 3000) * b
            + (np.clip(used, 6000, 9000) - 6000) * c + (np.maximum(used, 9000) - 9000) * d)


def work(c):
    start = np.flatnonzero(np.diff(c["household"], prepend=-1))
    fold = lambda column: np.add.reduceat(column, start)
    size = np.diff(np.append(start, len(c["age"]))).astype("f8")
    weight, region = c["weight"], c["region"]
    other, used, litres = fold(c["other"]), fold(c["kwh"]), fold(c["petrol"])
    adults = fold((c["age"] >= 14).astype("f8"))
    heads = 1 + 0.5 * np.maximum(adults - 1, 0) + 0.3 * (size - adults)
    people = weight * size
    out, welfare = {}, []
    for name, rules in (("baseline", BASELINE), ("reform", REFORM)):
        basic = c["basic"] if not rules["step"] else c["basic"] * (1 - rules["step"] * np.maximum(0, c["grade"] - 8))
        pay = fold(basic + c["extra"] * rules["factor"])
        charged = bill(used, rules["prices"])
        amount = fold(np.select([c["age"] < 6, c["age"] < 18, c["age"] < 60], rules["support"][:3], rules["support"][3]).astype("f8"))
        support = np.where(c["citizen"] & ((pay + other) / size < rules["limit"]), amount, 0.0)
        welfare.append((pay + other - charged - litres * rules["petrol"] + support) * 12 / heads)
        out[f"pay_{name}"] = 12 * (weight * pay).sum()
        out[f"electricity_{name}"] = 12 * (weight * (COST_POWER * used - charged)).sum()
        out[f"petrol_{name}"] = 12 * (weight * litres).sum() * (COST_PETROL - rules["petrol"])
        out[f"support_{name}"] = 12 * (weight * support).sum()
        given = support
    return finish(out, welfare, people, weight, region, given)


def finish(out, welfare, people, weight, region, given):
    before, after = welfare
    everybody = people.sum()
    out["people"] = everybody
    for name, y in (("baseline", before), ("reform", after)):
        order = np.argsort(y, kind="stable")
        w = people[order]
        held = w * y[order]
        up_to = np.cumsum(w)
        out[f"gini_{name}"] = (held * (2 * up_to - w)).sum() / (everybody * held.sum()) - 1
        if name == "baseline":
            line = out["line"] = 0.6 * y[order][np.searchsorted(up_to, everybody / 2)]
            cuts = y[order][np.searchsorted(up_to, np.arange(1, 10) * everybody / 10)]
        gap = np.maximum(0.0, line - y) / line
        poor = y < line
        for alpha, index in enumerate((poor, gap, gap * gap)):
            out[f"fgt{alpha}_{name}"] = (people * index).sum() / everybody
        for r, value in enumerate(np.bincount(region, people * y, 13) / np.bincount(region, people, 13)):
            out[f"region_{r}_mean_{name}"] = value
        for r, value in enumerate(np.bincount(region, people * poor, 13) / np.bincount(region, people, 13)):
            out[f"region_{r}_poor_{name}"] = value
    decile = np.searchsorted(cuts, before, side="left")
    change = (after - before) / np.maximum(before, 1)
    in_decile = np.bincount(decile, people, 10)
    for key, column in (("mean_baseline", before), ("mean_reform", after), ("winners", change > 0.001), ("losers", change <= -0.001)):
        for d, value in enumerate(np.bincount(decile, people * column, 10) / in_decile):
            out[f"decile_{d + 1}_{key}"] = value
    for r, value in enumerate(np.bincount(region, people, 13)):
        out[f"region_{r}_people"] = value
    for r, value in enumerate(np.bincount(region, 12 * weight * given, 13)):
        out[f"region_{r}_support"] = value
    return out


def main():
    how = sys.argv[2:]
    columns = read(sys.argv[1], by_pandas if how == ["pandas"] else by_numpy)
    if how:
        print(json.dumps(work(columns)))
        return
    for _ in sys.stdin:
        start = time.perf_counter()
        numbers = work(columns)
        print(json.dumps({"ms": (time.perf_counter() - start) * 1e3, "numbers": numbers}), flush=True)


main()
