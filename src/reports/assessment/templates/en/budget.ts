/** Sentences in English on money: compensation, the budget net of it, sensitivity. */
export const budget = {
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
} as const;
