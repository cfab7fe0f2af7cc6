/** How tightly operators bind, from loosest to tightest; `minus` is the sign before a number or name. */
export const strength = {
  or: 1,
  and: 2,
  not: 3,
  '==': 4,
  '!=': 4,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  in: 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  minus: 7,
  '^': 8,
} as const;
