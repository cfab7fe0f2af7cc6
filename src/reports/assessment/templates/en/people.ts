/** Sentences in English on people: the distribution today, pay, social protection, effects, poverty. */
export const people = {
  'today.title': 'Distribution today',
  'today.welfare':
    'Mean welfare in {year} is {mean} a year. The poorest fifth of people hold {bottom} of it and the richest fifth {top}.',
  'today.subsidies':
    'Subsidies follow use: of each {currency} 100 that households receive in subsidies, the poorest fifth has {bottom} and the richest {top}.',
  'today.transfers': 'Of each {currency} 100 of cash transfers, the poorest fifth has {bottom} and the richest {top}.',
  'pay.title': 'Public pay',
  'pay.bill': '{label}: {before} a year for {staff} staff, {average} each on average.',
  'pay.bill_only': '{label}: {before} a year.',
  'pay.bill_falls': 'The reform lowers it by {change} ({percent}).',
  'pay.bill_rises': 'The reform raises it by {change} ({percent}).',
  'pay.bill_same': 'The reform leaves it as it is.',
  'protection.title': 'Social protection',
  'protection.programme': '{label} costs {amount} a year and reaches {recipients} recipients.',
  'people.title': 'Effect on people',
  'people.mean_falls': 'Welfare falls by {amount} a year on average, {percent} of what it is in {year}.',
  'people.mean_rises': 'Welfare rises by {amount} a year on average, {percent} of what it is in {year}.',
  'people.mean_same': 'Welfare does not change on average.',
  'people.mean_unclear': 'Mean welfare shows no significant change.',
  'people.poor_gain_rich_lose':
    'The poorest group gains {poorest} ({poorest_percent}) and the richest loses {richest} ({richest_percent}).',
  'people.poor_lose_rich_gain':
    'The poorest group loses {poorest} ({poorest_percent}) and the richest gains {richest} ({richest_percent}).',
  'people.both_lose_more_poor':
    'The poorest group loses {poorest} and the richest {richest}; in proportion to its welfare the poorest loses more ({poorest_percent} against {richest_percent}).',
  'people.both_lose_more_rich':
    'The poorest group loses {poorest} and the richest {richest}; in proportion to its welfare the richest loses more ({richest_percent} against {poorest_percent}).',
  'people.both_gain':
    'The poorest group gains {poorest} ({poorest_percent}) and the richest {richest} ({richest_percent}).',
  'people.largest_loss': 'What weighs most is {instrument}: {amount} a year less on average.',
  'people.losers':
    '{losers} of people lose and {winners} gain. Among the poorest group {poorest_losers} lose, among the richest {richest_losers}.',
  'people.difference':
    'What households lose differs from what the treasury gains where users who are no household pay too ({others}).',
  'poverty.title': 'Effect on poverty and inequality',
  'poverty.title_review': 'Poverty and inequality',
  'poverty.headcount_falls':
    'Under the {line}, the headcount falls by {points} percentage points, from {before} to {after}.',
  'poverty.headcount_rises':
    'Under the {line}, the headcount rises by {points} percentage points, from {before} to {after}.',
  'poverty.headcount_same': 'Under the {line}, the headcount stays at {before}.',
  'poverty.headcount_unclear':
    'Under the {line}, the headcount goes from {before} to {after}: no significant change (standard error {se} points).',
  'poverty.gap_falls': 'The poverty gap falls from {before} to {after}.',
  'poverty.gap_rises': 'The poverty gap rises from {before} to {after}.',
  'poverty.gap_same': 'The poverty gap stays at {before}.',
  'poverty.gap_unclear': 'The poverty gap shows no significant change.',
  'poverty.floating': 'With a line that moves with the reform the headcount would be {after}.',
  'poverty.gini_falls': 'The Gini index falls from {before} to {after}.',
  'poverty.gini_rises': 'The Gini index rises from {before} to {after}.',
  'poverty.gini_same': 'The Gini index stays at {before}.',
  'poverty.gini_unclear': 'The Gini index shows no significant change.',
  'poverty.parts':
    'Table {table} takes each change by itself: it says what poverty and inequality would be if nothing else changed.',
} as const;
