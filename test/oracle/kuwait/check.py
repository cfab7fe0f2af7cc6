"""What Kuwait's reforms cost and do, worked out a second time from data/kuwait/*.csv.

Nothing here reads the scenario files or the engine: every rule below was written by hand from the YAML as a person reads it,
with the standard library alone (csv, math.fsum, sorted). Run it from anywhere; it writes expected.json beside itself, which
kuwait.test.ts holds the engine to. Tests never need Python.

    python3 test/oracle/kuwait/check.py
"""

import csv
import json
import platform
from math import fsum, inf
from pathlib import Path

HERE = Path(__file__).resolve().parent
DATA = HERE.parents[2] / "data" / "kuwait"
MONTHS = 12


# ---------------------------------------------------------------- data


def table(name):
    with open(DATA / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def number(row, column):
    return float(row[column])


def read_households():
    households = {row["household"]: dict(row, people=[]) for row in table("households.csv")}
    for person in table("persons.csv"):
        households[person["household"]]["people"].append(person)
    for row in households.values():
        row["weight"] = float(row["weight"])
        row["size"] = len(row["people"])
        row["kuwaitis"] = sum(1 for person in row["people"] if person["nationality"] == "kuwaiti")
    return list(households.values())


# ---------------------------------------------------------------- rules: everything a month, until `yearly`


def blocks_bill(quantity, blocks):
    """Each block prices only what falls in it; a quantity on a bound belongs to the lower block."""
    bill, below = 0.0, 0.0
    for bound, price in blocks:
        if quantity > below:
            bill += (min(quantity, bound) - below) * price
        below = bound
    return bill


def is_private_housing(home):
    return home["dwelling"] in ("private_house", "apartment_in_villa") or home["nationality"] == "kuwaiti"


def is_investment_housing(home):
    return home["dwelling"] in ("investment_apartment", "shared_housing") and home["nationality"] != "kuwaiti"


def tariff(quantity_column, applies, unit_cost, blocks):
    def pays(home):
        if not applies(home):
            return 0.0
        quantity = number(home, quantity_column)
        return quantity * unit_cost - blocks_bill(quantity, blocks)

    return pays


def per_unit(quantity_column, price, unit_cost):
    return lambda home: number(home, quantity_column) * (unit_cost - price)


def of_people(amount):
    return lambda home: fsum(amount(person) for person in home["people"])


def government_pay(person):
    if person["sector"] != "government":
        return 0.0
    return number(person, "basic_pay") + number(person, "social_allowance") + number(person, "job_allowance")


def child_allowance(person):
    if person["sector"] != "government" or person["nationality"] != "kuwaiti":
        return 0.0
    return 50 * min(7, number(person, "children_supported"))


SUPPORT = {"health": 790, "specialist_degree": 740, "other_degree": 690, "diploma": 629, "intermediate": 571}


def labour_support(person):
    if person["sector"] != "private" or person["support_class"] == "none":
        return 0.0
    return SUPPORT[person["support_class"]]


def labour_support_below_3000(person):
    return labour_support(person) if number(person, "private_wage") < 3000 else 0.0


def social_assistance(home):
    if home["assistance_category"] == "none":
        return 0.0
    members = number(home, "assistance_members")
    scale = 559 + 121 * min(1, members - 1) + 65 * min(max(members - 2, 0), 8)
    return max(255, min(1200, scale) - number(home, "assistance_income"))


def rent_allowance(home):
    return 150.0 if home["housing_application"] == "1" else 0.0


def rations(kilos, unit_cost, heads=lambda home: number(home, "ration_members")):
    return lambda home: kilos * heads(home) * unit_cost


def citizens_on_card(home):
    return sum(1 for p in home["people"] if p["on_ration_card"] == "1" and p["nationality"] == "kuwaiti")


ELECTRICITY, WATER = 0.04056, 0.00823
HOUSEHOLDS, OTHERS = "households", "others"


def instrument(enters, line, pays, parties=HOUSEHOLDS):
    return {"enters": enters, "line": line, "pays": pays, "parties": parties}


def others(line, a_year):
    return instrument(None, line, a_year, OTHERS)


def electricity_private(blocks):
    return tariff("electricity_kwh", is_private_housing, ELECTRICITY, blocks)


def electricity_investment(blocks):
    return tariff("electricity_kwh", is_investment_housing, ELECTRICITY, blocks)


def baseline_2025():
    """The spine in its order. What goes to others is an amount a year."""
    energy = "energy_subsidies"
    return {
        "government_pay": instrument("market", "public_pay", of_people(government_pay)),
        "child_allowance": instrument("market", "public_pay", of_people(child_allowance)),
        "labour_support": instrument("disposable", "labour_support", of_people(labour_support)),
        "social_assistance": instrument("disposable", "social_assistance", social_assistance),
        "rent_allowance": instrument("disposable", "rent_allowance", rent_allowance),
        "electricity_private": instrument("consumable", energy, electricity_private([(inf, 0.002)])),
        "electricity_investment": instrument("consumable", energy, electricity_investment([(inf, 0.005)])),
        "electricity_commercial": others(energy, 9.8e9 * (ELECTRICITY - 0.005)),
        "electricity_government": others(energy, 9.8e9 * (ELECTRICITY - 0.025)),
        "electricity_industry": others(energy, 4.9e9 * (ELECTRICITY - 0.003)),
        "water_private": instrument("consumable", energy, tariff("water_gallons", is_private_housing, WATER, [(inf, 0.0008)])),
        "water_investment": instrument("consumable", energy, tariff("water_gallons", is_investment_housing, WATER, [(inf, 0.002)])),
        "water_commercial": others(energy, 19.6e9 * (WATER - 0.002)),
        "water_government": others(energy, 19.6e9 * (WATER - 0.004)),
        "water_industry": others(energy, 9.8e9 * (WATER - 0.00125)),
        "petrol_91": instrument("consumable", energy, per_unit("petrol_91_litres", 0.085, 0.150)),
        "petrol_95": instrument("consumable", energy, per_unit("petrol_95_litres", 0.105, 0.160)),
        "petrol_ultra": instrument("consumable", energy, per_unit("petrol_ultra_litres", 0.2325, 0.170)),
        "petrol_91_other": others(energy, 129.46e6 * (0.150 - 0.085)),
        "petrol_95_other": others(energy, 645.18e6 * (0.160 - 0.105)),
        "petrol_ultra_other": others(energy, 18.86e6 * (0.170 - 0.2325)),
        "diesel": instrument("consumable", energy, per_unit("diesel_litres", 0.115, 0.160)),
        "lpg": instrument("consumable", energy, per_unit("lpg_cylinders", 0.750, 5)),
        "lpg_commerce": others(energy, 9882353 * (5 - 0.750)),
        "ration_rice": instrument("consumable", "rations", rations(6.25, 0.40)),
        "ration_sugar": instrument("consumable", "rations", rations(2, 0.20)),
        "ration_other": instrument("consumable", "rations", rations(1, 2.52)),
    }


def recorded_2025(home):
    """Income that no instrument pays: into market, and pensions into disposable."""
    people = home["people"]
    wages = fsum(number(p, "private_wage") + number(p, "military_pay") for p in people)
    market = wages + number(home, "self_employment") + number(home, "property_income")
    return {"market": market, "disposable": fsum(number(p, "pension") for p in people)}


def baseline_2016():
    return petrol_2016(0.060, 0.065, 0.090)


def petrol_2016(premium, super_, ultra):
    energy = "energy_subsidies"
    return {
        "petrol_91": instrument("consumable", energy, per_unit("petrol_91_litres", premium, 0.150)),
        "petrol_95": instrument("consumable", energy, per_unit("petrol_95_litres", super_, 0.160)),
        "petrol_ultra": instrument("consumable", energy, per_unit("petrol_ultra_litres", ultra, 0.170)),
        "petrol_91_other": others(energy, 129.46e6 * (0.150 - premium)),
        "petrol_95_other": others(energy, 645.18e6 * (0.160 - super_)),
        "petrol_ultra_other": others(energy, 18.86e6 * (0.170 - ultra)),
    }


def recorded_2016(home):
    return {"market": number(home, "income"), "disposable": 0.0}


# ---------------------------------------------------------------- reforms: the baseline with some lines replaced


def balanced():
    def pay(person):
        if person["sector"] != "government":
            return 0.0
        job = number(person, "job_allowance")
        if number(person, "grade") >= 9:
            job *= 0.9
        return number(person, "basic_pay") + number(person, "social_allowance") + job

    def citizen_support(home, disposable):
        if home["nationality"] != "kuwaiti":
            return 0.0
        means = disposable / home["kuwaitis"]
        share = 1.0 if means <= 500 else 0.0 if means >= 1100 else (1100 - means) / (1100 - 500)
        return 16 * home["kuwaitis"] * share

    def fuel_rebate(home, disposable):
        if home["nationality"] == "kuwaiti" or not disposable / home["size"] < 250:
            return 0.0
        return float(sum(1 for person in home["people"] if person["relation"] != "staff"))

    spine = baseline_2025()
    spine["government_pay"]["pays"] = of_people(pay)
    blocks = [(3000, 0.002), (6000, 0.005), (10000, 0.010), (inf, 0.020)]
    spine["electricity_private"]["pays"] = electricity_private(blocks)
    spine["petrol_95"]["pays"] = per_unit("petrol_95_litres", 0.125, 0.160)
    spine["petrol_95_other"]["pays"] = 645.18e6 * (0.160 - 0.125)
    spine["citizen_support"] = dict(instrument("disposable", "compensation", citizen_support), means=True)
    spine["fuel_rebate"] = dict(instrument("disposable", "compensation", fuel_rebate), means=True)
    return spine


def replacing(**pays):
    spine = baseline_2025()
    for name, rule in pays.items():
        spine[name]["pays"] = rule
    return spine


def kr2():
    return replacing(
        electricity_private=electricity_private([(3000, 0.005), (6000, 0.008), (9000, 0.010), (inf, 0.015)]),
        electricity_investment=electricity_investment([(1000, 0.005), (2000, 0.010), (inf, 0.015)]),
    )


def kr3():
    return replacing(
        electricity_private=electricity_private([(3000, 0.003), (6000, 0.008), (inf, 0.010)]),
        electricity_investment=electricity_investment([(1000, 0.005), (2000, 0.008), (inf, 0.010)]),
        electricity_commercial=9.8e9 * (ELECTRICITY - 0.019),
        electricity_industry=4.9e9 * (ELECTRICITY - 0.002),
    )


def kr5():
    power = [(3000, 0.002), (6000, 0.004), (9000, 0.006), (12000, 0.009), (inf, 0.012)]
    water = [(10000, 0.0008), (30000, 0.0016), (inf, 0.0025)]
    return replacing(
        electricity_private=electricity_private(power),
        water_private=tariff("water_gallons", is_private_housing, WATER, water),
    )


def kr7():
    def pay(person):
        if person["sector"] != "government":
            return 0.0
        pay_today = government_pay(person)
        if person["nationality"] != "kuwaiti":
            return pay_today
        return pay_today + 0.556 * max(0, 1378 - pay_today)

    return replacing(government_pay=of_people(pay))


def kr11_citizens():
    return replacing(
        ration_rice=rations(6.25, 0.40, citizens_on_card),
        ration_sugar=rations(2, 0.20, citizens_on_card),
        ration_other=rations(1, 2.52, citizens_on_card),
    )


def lpg_at(price):
    return replacing(lpg=per_unit("lpg_cylinders", price, 5), lpg_commerce=9882353 * (5 - price))


def kr13():
    def homeowner_cash(home):
        owns = home["dwelling"] == "private_house" and home["housing_application"] != "1"
        return 110000 / 12 * (ELECTRICITY - 0.002) if home["nationality"] == "kuwaiti" and owns else 0.0

    spine = replacing(
        electricity_private=electricity_private([(inf, ELECTRICITY)]),
        electricity_investment=electricity_investment([(inf, ELECTRICITY)]),
    )
    spine["homeowner_cash"] = instrument("disposable", "compensation", homeowner_cash)
    return spine


REFORMS = {
    "balanced-2026": (baseline_2025, recorded_2025, balanced),
    "kr1-petrol-2016": (baseline_2016, recorded_2016, lambda: petrol_2016(0.085, 0.105, 0.165)),
    "kr2-power-2016-government": (baseline_2025, recorded_2025, kr2),
    "kr3-power-2016-committee": (baseline_2025, recorded_2025, kr3),
    "kr4-power-2016-members": (
        baseline_2025,
        recorded_2025,
        lambda: replacing(electricity_private=electricity_private([(6000, 0.002), (inf, 0.005)])),
    ),
    "kr5-tiers-2014": (baseline_2025, recorded_2025, kr5),
    "kr7-pay-scale": (baseline_2025, recorded_2025, kr7),
    "kr10-labour-support-ceiling": (
        baseline_2025,
        recorded_2025,
        lambda: replacing(labour_support=of_people(labour_support_below_3000)),
    ),
    "kr11-rations-citizens": (baseline_2025, recorded_2025, kr11_citizens),
    "kr11-rations-quota": (
        baseline_2025,
        recorded_2025,
        lambda: replacing(ration_rice=rations(5, 0.40), ration_sugar=rations(1, 0.20)),
    ),
    "kr12-lpg-2500": (baseline_2025, recorded_2025, lambda: lpg_at(2.5)),
    "kr12-lpg-cost": (baseline_2025, recorded_2025, lambda: lpg_at(5)),
    "kr13-cash-for-power": (baseline_2025, recorded_2025, kr13),
}


# ---------------------------------------------------------------- simulation


def simulate(households, spine, recorded):
    """What each instrument costs a year, and each household's incomes a head and year, by concept."""
    costs = {name: [] for name in spine}
    incomes = {"market": [], "disposable": [], "consumable": []}
    for home in households:
        income = recorded(home)
        market, transfers, subsidies = income["market"], income["disposable"], 0.0
        for name, one in spine.items():
            if one["parties"] == OTHERS:
                continue
            paid = one["pays"](home, market + transfers) if one.get("means") else one["pays"](home)
            costs[name].append(home["weight"] * paid * MONTHS)
            if one["enters"] == "market":
                market += paid
            elif one["enters"] == "disposable":
                transfers += paid
            else:
                subsidies += paid
        so_far = {"market": market, "disposable": market + transfers, "consumable": market + transfers + subsidies}
        for concept, amount in so_far.items():
            incomes[concept].append(amount * MONTHS / home["size"])
    totals = {n: one["pays"] if one["parties"] == OTHERS else fsum(costs[n]) for n, one in spine.items()}
    return totals, incomes


# ---------------------------------------------------------------- statistics


def weighted_quantile(values, weights, p):
    """The first value whose cumulative weight reaches p, and the mean of it and the next where it is reached exactly."""
    ordered = sorted(zip(values, weights))
    target = p * fsum(weights)
    slack = 1e-12 * fsum(weights)
    reached = 0.0
    for k, (value, weight) in enumerate(ordered):
        reached += weight
        if abs(reached - target) <= slack:
            return (value + ordered[k + 1][0]) / 2
        if reached > target:
            return value
    return ordered[-1][0]


def mean(values, weights):
    return fsum(v * w for v, w in zip(values, weights)) / fsum(weights)


def gini(values, weights):
    """One less twice the area under the Lorenz curve, by trapezoids."""
    ordered = sorted(zip(values, weights))
    people = fsum(weights)
    total = fsum(v * w for v, w in ordered)
    areas, held = [], 0.0
    for value, weight in ordered:
        areas.append(weight / people * (2 * held + value * weight) / total)
        held += value * weight
    return 1 - fsum(areas)


def share(flags, weights):
    return fsum(w for flag, w in zip(flags, weights) if flag) / fsum(weights)


def shortfall(values, weights, line, power):
    return fsum(w * ((line - v) / line) ** power for v, w in zip(values, weights) if v < line) / fsum(weights)


BINS = ("loss_over_5", "loss_under_5", "no_change", "gain_under_5", "gain_over_5")


def change_bin(before, after):
    """Boundaries belong to the outer bin of losses and the inner bin of gains; a baseline below 1 counts as 1."""
    change = (after - before) / max(before, 1)
    if change <= -0.05:
        return "loss_over_5"
    if change <= -0.001:
        return "loss_under_5"
    if change <= 0.001:
        return "no_change"
    return "gain_under_5" if change <= 0.05 else "gain_over_5"


def distribution(before, after, people):
    cuts = [weighted_quantile(before, people, k / 10) for k in range(1, 10)]
    decile = [sum(1 for cut in cuts if value > cut) + 1 for value in before]
    line = 0.6 * weighted_quantile(before, people, 0.5)
    bins = [change_bin(b, a) for b, a in zip(before, after)]
    both = (("baseline", before), ("reform", after))

    def within(values, group):
        return [v for v, d in zip(values, decile) if d == group]

    groups = {}
    for group in range(1, 11):
        weights = within(people, group)
        own = within(bins, group)
        groups[str(group)] = {
            "people": fsum(weights),
            "mean": {policy: mean(within(values, group), weights) for policy, values in both},
            "winners": share([b.startswith("gain") for b in own], weights),
            "losers": share([b.startswith("loss") for b in own], weights),
        }
    return {
        "line": line,
        "mean": {policy: mean(values, people) for policy, values in both},
        "median": {policy: weighted_quantile(values, people, 0.5) for policy, values in both},
        "gini": {policy: gini(values, people) for policy, values in both},
        **{f"fgt{a}": {policy: shortfall(values, people, line, a) for policy, values in both} for a in (0, 1, 2)},
        "bins": {name: share([b == name for b in bins], people) for name in BINS},
        "deciles": groups,
    }


def budget_lines(totals, spine):
    lines = {}
    for name, one in spine.items():
        lines.setdefault(one["line"], []).append(totals[name])
    return {line: fsum(amounts) for line, amounts in lines.items()}


def weigh(households, baseline, recorded, reform):
    before, incomes_before = simulate(households, baseline, recorded)
    after, incomes_after = simulate(households, reform, recorded)
    lines_before, lines_after = budget_lines(before, baseline), budget_lines(after, reform)
    people = [home["weight"] * home["size"] for home in households]
    return {
        "instruments": {name: {"baseline": before.get(name, 0.0), "reform": after[name]} for name in after},
        "budget": {line: {"baseline": lines_before.get(line, 0.0), "reform": lines_after[line]} for line in lines_after},
        "total": {"baseline": fsum(before.values()), "reform": fsum(after.values())},
        "incomes": {
            concept: {"baseline": mean(incomes_before[concept], people), "reform": mean(incomes_after[concept], people)}
            for concept in incomes_after
        },
        **distribution(incomes_before["consumable"], incomes_after["consumable"], people),
    }


def main():
    households = read_households()
    scenarios = {}
    for name, (baseline, recorded, reform) in REFORMS.items():
        scenarios[name] = weigh(households, baseline(), recorded, reform())
    note = {
        "made_by": "test/oracle/kuwait/check.py",
        "python": platform.python_version(),
        "money": "KWD a year",
        "welfare": "consumable income per person, KWD a year",
    }
    text = json.dumps({**note, "scenarios": scenarios}, indent=2)
    (HERE / "expected.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
