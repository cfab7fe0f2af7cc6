/**
 * Cuts a list of rules at its commas, but not inside brackets or quotes.
 *
 * @example apart('min(a, b), c') // ['min(a, b)', 'c']
 */
export function apart(list: string): readonly string[] {
  const parts = [''];
  let depth = 0;
  let quote = '';
  for (const character of list) {
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'" || character === '`') quote = character;
    else if (character === '(' || character === '[') depth++;
    else if (character === ')' || character === ']') depth--;
    if (character === ',' && depth === 0 && quote === '') parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim()).filter(Boolean);
}
