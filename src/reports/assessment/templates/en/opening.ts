/** Sentences in English on how the report is framed, and its summary. */
export const opening = {
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
  'summary.warnings': 'Warnings of the run: {count}, listed in the annex.',
  'summary.audit_failed_title': 'A consistency check failed',
  'summary.audit_failed':
    'The figures below do not all agree with one another. Do not use them before section {checks} is understood.',
} as const;
