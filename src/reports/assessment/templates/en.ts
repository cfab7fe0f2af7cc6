/**
 * The sentences of the assessment in English, by section. A slot in braces takes a figure or a name; which of several
 * sentences is said follows from the numbers. `mizan report --show-template en` prints this as YAML to edit.
 */
export const en = {
  'document.kind': 'Assessment of a policy reform by microsimulation',
  'document.kind_review': 'Review of the rules in force by microsimulation',
  'document.footer': 'Mizan {version} · run {hash} · {data} · rules of {year}. Results are estimates.',
  'document.contents': 'Contents',
  'document.skip': 'Skip to the text',
  'document.page': 'Page',
  'document.unit': 'Unit',
  'document.show_data': 'Show the numbers of this chart',
  'document.table': 'Table {number}',
  'document.table_full': 'Table {number} (in full)',
  'document.figure': 'Figure {number}',
  'document.source': 'Source: simulation on {data}, rules of {year}.',
  'document.note': 'Note {number}. {text}',

  'summary.title': 'Summary',
  'summary.opening':
    'This assessment compares “{scenario}” with “{baseline}”. Amounts are {currency} a year under the rules of {year}; people are ranked by {welfare}.',
  'summary.opening_review':
    'This is a review of “{scenario}”: what the rules in force cost and whom they reach. Amounts are {currency} a year under the rules of {year}; people are ranked by {welfare}.',
  'summary.saving_label': 'Net saving to the treasury',
  'summary.saving':
    'The reform saves {saved} and adds {added} of spending in {year}: a net saving of {net}, {share} of what these rules cost.',
  'summary.saving_only': 'The reform saves {net} in {year}, {share} of what these rules cost, and pays nothing back.',
  'summary.cost_label': 'Net cost to the treasury',
  'summary.cost':
    'The reform saves {saved} and adds {added} of spending in {year}: a net cost of {net}, {share} of what these rules cost.',
  'summary.cost_only':
    'The reform adds {net} of spending in {year}, {share} of what these rules cost, and saves nothing.',
  'summary.neutral_label': 'Net effect on the treasury',
  'summary.neutral':
    'The reform costs the treasury as much as the rules of {year}: what it saves ({saved}) it spends ({added}).',
  'summary.total_label': 'Cost of the rules in force',
  'summary.total': 'What these rules cost the treasury in {year}; {households} of it reaches households.',
  'summary.poverty_label': 'Change in the poverty headcount',
  'summary.poverty_level_label': 'Poverty headcount',
  'summary.poverty_falls':
    'The share of people below the poverty line ({line} a year) falls from {before} to {after}: {people} fewer poor.',
  'summary.poverty_rises':
    'The share of people below the poverty line ({line} a year) rises from {before} to {after}: {people} more poor.',
  'summary.poverty_same': 'The share of people below the poverty line ({line} a year) stays at {before}.',
  'summary.poverty_unclear':
    'The share of people below the poverty line ({line} a year) goes from {before} to {after}: no significant change (standard error {se} points).',
  'summary.poverty_level': '{people} people have less than the poverty line ({line} a year) in {year}.',
  'summary.losers_label': 'People who lose',
  'summary.losers':
    '{losers} of people lose more than 0.1% of their welfare and {winners} gain; {big} lose more than 5%. The largest mean loss is in {group}: {loss} a year each.',
  'summary.losers_no_group':
    '{losers} of people lose more than 0.1% of their welfare and {winners} gain; {big} lose more than 5%. No group of welfare loses on average.',
  'summary.inequality_label': 'Gini index',
  'summary.inequality': 'Inequality of welfare in {year}, from 0 (all alike) to 1.',
  'summary.compensation_label': 'Paid back to households',
  'summary.compensation':
    '{share} of the gross saving is paid back in {year}. Without it {without} of people would be poor; with it {after}.',
  'summary.compensation_none_label': 'Compensation needed',
  'summary.compensation_none':
    'The reform pays nothing back. A payment of {transfer} a year to every person would keep the headcount where it is, and cost {budget}.',
  'summary.compensation_not_needed':
    'The reform pays nothing back, and no payment is needed to keep the poverty headcount where it is.',
  'summary.estimates_title': 'Results are estimates',
  'summary.estimates':
    'They rest on a sample of {records} households and on the rules and prices stated in section {method}; section {limits} says what they leave out.',
  'summary.no_errors': 'Sampling errors were not worked out, so a small difference may be chance.',
  'summary.warnings': 'The run gave {count} warnings, listed in the annex.',
  'summary.audit_failed_title': 'A consistency check failed',
  'summary.audit_failed':
    'The figures below do not all agree with one another. Do not use them before section {checks} is understood.',

  'programmes.title': 'The programmes and what they cost',
  'programmes.total':
    'Under the rules of {year} the programmes simulated here cost the treasury {total} a year. The largest line is {largest}: {amount}, {share} of the whole.',
  'programmes.parties':
    'Of this, {households} reaches households; {others} goes to users who are no household, to leakage or to contributions.',
  'programmes.subsidies': 'Subsidies on prices come to {amount}; users pay {paid} of what the goods cost to supply.',

  'reform.title': 'The reform',
  'reform.levers': 'The reform has these levers: {levers}.',
  'reform.intensity': 'They are pulled to this extent: {list}.',
  'reform.changes': 'Table {table} sets each changed rule beside the rule in force; what is not in it does not change.',

  'method.title': 'Method and data',
  'method.engine':
    'Every rule is worked out household by household, once under the rules in force and once under the reform, on {records} households that stand for {households} households and {people} people. Nothing but the rules differs between the two.',
  'method.identity':
    'For every instrument, what the treasury pays equals what households receive and what goes to others.',
  'method.data': 'Data',
  'method.years': 'Years',
  'method.years_same': 'The data describe {data_year}; rules of {year}.',
  'method.years_carried':
    'The data were collected for {data_year} and carried to {year} with the factors of table {table}.',
  'method.welfare': 'Welfare',
  'method.welfare_concept': '{welfare}, {currency} a year; worked out from the rules for the baseline and the reform.',
  'method.welfare_column':
    '{welfare}, {currency} a year; recorded for the baseline, and moved by what the rules change under the reform.',
  'method.groups': 'Groups',
  'method.groups_text':
    '{count} groups of people of equal number, by welfare under the rules in force; nobody changes group.',
  'method.lines': 'Poverty lines',
  'method.behaviour': 'Behaviour',
  'method.behaviour_none': 'Nobody uses more or less, works more or less, or changes employer because of the reform.',
  'method.behaviour_demand': 'Quantities answer to prices ({demand}); the loss of households is measured as {measure}.',
  'method.errors': 'Sampling errors',
  'method.errors_given': 'By Taylor linearisation over the strata and primary sampling units; changes are paired.',
  'method.errors_not_given': 'Not worked out in this run.',
  'method.disclosure': 'Small cells',
  'method.disclosure_on':
    'Cells that rest on fewer than {min} households are withheld, and others with them where a difference would give them away.',
  'method.disclosure_off': 'No cell is withheld.',
  'method.validation': 'Table {table} holds the simulation of the rules in force against the treasury’s own books.',

  'today.title': 'Distribution today',
  'today.welfare':
    'Mean welfare in {year} is {mean} a year. The poorest fifth of people hold {bottom} of it and the richest fifth {top}.',
  'today.subsidies':
    'Subsidies follow use: of each 100 {currency} that households receive in subsidies, {bottom} go to the poorest fifth and {top} to the richest.',
  'today.transfers':
    'Of each 100 {currency} of cash transfers, {bottom} go to the poorest fifth and {top} to the richest.',

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

  'compensation.title': 'Compensation',
  'compensation.pays':
    'The reform pays back {paid} a year, {share} of what it saves. Without this the headcount would be {without} instead of {after}, and the mean loss {loss} a year instead of {net_loss}.',
  'compensation.none': 'The reform pays nothing back.',
  'compensation.required':
    'Before any payment, {headcount_budget} a year paid in equal amounts to everybody ({headcount_transfer} each) brings the headcount back to where it is today, and {gap_budget} ({gap_transfer} each) the poverty gap.',
  'compensation.required_nothing':
    'Before any payment the headcount is no higher than today, so none is needed to hold it.',
  'compensation.targeted':
    'Paid only to the poorest {group_share} of people, the same is reached with {targeted_budget}, if nobody is left out and nobody let in by mistake.',
  'compensation.out_of_reach':
    'Even the whole saving paid in equal amounts to everybody does not bring the headcount back.',

  'budget.title': 'Budget net of compensation',
  'budget.net_saving': 'Saving {saved} − added spending {added} = net saving {net} a year.',
  'budget.net_cost': 'Saving {saved} − added spending {added} = net cost {net} a year.',
  'budget.households_bear': 'Households bear {households} of the change and others {others}.',
  'budget.households_gain': 'Households receive {households} more and others {others} more.',
  'budget.households_mixed': 'What households receive changes by {households} and what others receive by {others}.',
  'budget.title_review': 'Main results',
  'budget.claim': 'Published claim, {what}: {claimed}{source}; simulated here: a net saving of {net} a year.',

  'budget.claim_cost': 'Published claim, {what}: {claimed}{source}; simulated here: a net cost of {net} a year.',

  'sensitivity.title': 'Sensitivity',
  'sensitivity.intro':
    'Each lever is pulled to half, three quarters and the whole of what the reform says, the others staying as they are.',
  'sensitivity.lever':
    '{lever} at half: net saving {half_saving} and headcount {half_headcount}; in full: {full_saving} and {full_headcount}.',
  'sensitivity.grid': 'Figure {figure} does so for two levers together.',
  'sensitivity.line_moves':
    'With a poverty line that moves with the reform the headcount would be {after} instead of {anchored}.',

  'limits.title': 'Limits',
  'limits.first_round':
    'These are first-round effects: prices of other goods, jobs, wages and growth are held as they are.',
  'limits.no_behaviour':
    'Quantities used do not answer to prices; if they fall, households lose less than is shown and the treasury’s saving differs.',
  'limits.others': '{others} of the change falls on users who are no household; how they pass it on is not followed.',
  'limits.not_simulated':
    'Only the programmes listed in section {programmes} are simulated; administration, smuggling and waste are not in the figures.',
  'limits.line':
    'A relative line is drawn at the rules in force and kept, so that the reform does not move what it is judged by.',
  'limits.take_up':
    'Where a programme has a take-up below 100%, who takes it up is drawn once by household and kept under the reform.',
  'limits.missing':
    'Records without a value for a rule are left out of it; their number is in the notes under the tables.',
  'limits.sampling': 'Figures for single groups and regions rest on fewer households and are less certain than totals.',
  'limits.unverified': '{count} of the {all} parameters are graded unverified or derived by their authors: {list}.',
  'limits.targeting': 'The cost of targeted payments assumes that the poor are found without error.',

  'checks.title': 'Consistency checks',
  'checks.passed': 'All {count} checks hold.',
  'checks.failed': '{failed} of {count} checks fail:',

  'annex.title': 'Annex: tables',
  'annex.provenance': 'Provenance',
  'annex.warnings': 'Warnings of the run',
  'annex.provenance_text':
    'Each input with its SHA-256; with the same inputs the same version of Mizan writes the same bytes. The command mizan verify checks this folder.',

  'chart.group': 'Groups of people by welfare, from the poorest',
  'chart.all': 'All',
  'chart.percent_of_welfare': '% of welfare',
  'chart.percent_of_people': '% of people',
  'chart.net': 'All together',
  'chart.other': 'Others',
  'chart.incidence': 'What each change does, by group, % of welfare',
  'chart.incidence_alt':
    'Stacked bars for each group of people, one part for each change, and a point for all together: {first} of welfare in the poorest group, {last} in the richest, {all} for everybody.',
  'chart.today': 'What the programmes give today, by group, % of welfare',
  'chart.today_alt':
    'Stacked bars for each group of people, one part for each programme: {first} of welfare in the poorest group, {last} in the richest, {all} for everybody.',
  'chart.winners': 'Winners and losers, by group',
  'chart.winners_alt':
    'Stacked bars for each group of people by how their welfare changes: {losers} of all people lose and {winners} gain; {poorest} lose in the poorest group and {richest} in the richest.',
  'chart.loss_large': 'Loss over 5%',
  'chart.loss_small': 'Loss under 5%',
  'chart.none': 'Little or none',
  'chart.gain_small': 'Gain up to 5%',
  'chart.gain_large': 'Gain over 5%',
  'chart.lorenz': 'Lorenz curve and concentration curves today',
  'chart.lorenz_alt':
    'Cumulative shares of welfare and of the largest programmes over people from the poorest to the richest. The poorest 40% hold {bottom} of welfare. A curve above the diagonal goes more to the poor than their number.',
  'chart.equality': 'Equality',
  'chart.welfare': 'Welfare',
  'chart.people_share': 'People from the poorest, %',
  'chart.cumulative': 'Cumulative share, %',
  'chart.compensation': 'Poverty headcount and the budget of compensation',
  'chart.compensation_alt':
    'Headcount against the money paid back in equal amounts. It starts at {unpaid} and today it is {today}; {required}',
  'chart.compensation_required': 'paying {budget} to everybody brings it back.',
  'chart.compensation_never': 'no payment shown brings it back.',
  'chart.compensation_not_needed': 'no payment is needed to hold it.',
  'chart.budget_axis': 'Budget of payments, {currency} million a year',
  'chart.headcount_axis': 'Headcount, %',
  'chart.everybody': 'Paid to everybody',
  'chart.poorest': 'Paid to the poorest {share}',
  'chart.as_proposed': 'The reform',
  'chart.today_level': 'Today: {level}',
  'chart.required': '{budget}',
  'chart.waterfall': 'From what each change saves to the net saving, {currency} million a year',
  'chart.waterfall_alt': 'Steps from zero: {steps}. Net saving {net}.',
  'chart.net_saving': 'Net saving',
  'chart.million_axis': '{currency} million a year',
  'chart.growth': 'Growth incidence: change of welfare at each percentile',
  'chart.growth_alt':
    'Relative change of each percentile of welfare, {first} at the 5th, {middle} at the median, {last} at the 95th.',
  'chart.growth_note':
    'Thin: each percentile, whoever stands there before and after. Thick: the mean of nine neighbouring percentiles.',
  'chart.mean_change': 'Change of the mean',
  'chart.percentile_axis': 'Percentile of people by welfare',
  'chart.change_axis': 'Change, %',
  'chart.grid': 'Net saving ({currency} million a year) and headcount (%) by intensity of two levers',
  'chart.grid_alt':
    'Grid of intensities of {first} and {second}: net saving from {least} to {most}, headcount from {lowest} to {highest}.',
  'chart.intensity_axis': '{lever}, intensity %',
  'chart.tariff': '{label}: price by block and the bill',
  'chart.tariff_alt':
    'Above, the price of each block before and after; below, the bill by quantity. At {quantity} {unit} {period} the bill goes from {before} to {after}.',
  'chart.price_axis': 'Price, {unit}',
  'chart.bill_axis': 'Bill, {unit}',
  'chart.quantity_axis': 'Quantity, {unit} {period}',
  'chart.before': 'In force',
  'chart.after': 'Reform',
  'chart.period_month': 'a month',
  'chart.period_year': 'a year',
  'chart.period_other': 'a period',
  'chart.map': 'Change of mean welfare by {region}, %',
  'chart.map_alt': 'A square for each place, roughly where it lies: {list}.',
  'chart.map_note': 'Squares of equal size, roughly where the places lie; not to scale.',
} as const;
