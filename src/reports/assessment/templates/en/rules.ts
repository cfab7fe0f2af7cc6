/** Sentences in English on the programmes, the reform and the method. */
export const rules = {
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
} as const;
