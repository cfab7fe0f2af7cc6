/** One index (a mean, a Gini, a headcount) of what the rules of either year make of the people of either year. */
export interface RulesAndPeople {
  /** The first year's rules on its own people. */
  readonly first: number;
  /** The same, with the amounts in the rules and the incomes of people uprated to the last year. */
  readonly uprated: number;
  /** The first year's rules, uprated, on the last year's people. */
  readonly oldRulesOnLast: number;
  /** The last year's rules on the first year's people, their incomes uprated. */
  readonly newRulesOnFirst: number;
  /** The last year's rules on its own people. */
  readonly last: number;
}

/** What rules did, and what people did (their number, work, wages apart from uprating). */
export interface PolicyAndOther {
  readonly policy: number;
  readonly other: number;
}

/** Why an index changed between two years; policy, other and `nominal` add up to `total`, whichever people rules are judged on. */
export interface ChangeBetweenYears {
  readonly total: number;
  /** What uprating alone did: nothing to an index without a currency, where rules and incomes are uprated alike. */
  readonly nominal: number;
  readonly onLast: PolicyAndOther;
  readonly onFirst: PolicyAndOther;
  /** The mean of both (Shapley). */
  readonly average: PolicyAndOther;
}

/**
 * The decomposition of Bargain and Callan (2010) of a change between two years into the effect of policy, of uprating, and of
 * everything else.
 *
 * @example changeBetweenYears({ first: 90, uprated: 99, oldRulesOnLast: 99, newRulesOnFirst: 88, last: 88 }).onLast // { policy: -11, other: 0 }
 */
export function changeBetweenYears(index: RulesAndPeople): ChangeBetweenYears {
  const { first, uprated, oldRulesOnLast, newRulesOnFirst, last } = index;
  const onLast = { policy: last - oldRulesOnLast, other: oldRulesOnLast - uprated };
  const onFirst = { policy: newRulesOnFirst - uprated, other: last - newRulesOnFirst };
  return {
    total: last - first,
    nominal: uprated - first,
    onLast,
    onFirst,
    average: { policy: (onLast.policy + onFirst.policy) / 2, other: (onLast.other + onFirst.other) / 2 },
  };
}
