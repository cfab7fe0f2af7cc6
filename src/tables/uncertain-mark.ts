/** The mark beside a change that cannot be told from none, in every language and format: a dagger, which no digit looks like (a dot beside Arabic digits is read as a zero). */
export const uncertainMark = '†';
