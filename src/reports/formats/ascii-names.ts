const longest = 32;

/** Names that open in Stata: letters, digits and underscores, at most 32 of them, no two alike. */
export function asciiNames(ids: readonly string[]): string[] {
  const names: string[] = [];
  for (const id of ids) names.push(apart(plain(id, names.length), names));
  return names;
}

function plain(id: string, position: number): string {
  const name = id
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  if (name === '') return `column_${position + 1}`;
  return (/^[A-Za-z]/.test(name) ? name : `c_${name}`).slice(0, longest);
}

function apart(name: string, taken: readonly string[]): string {
  let candidate = name;
  for (let k = 2; taken.includes(candidate); k++) candidate = `${name.slice(0, longest - `_${k}`.length)}_${k}`;
  return candidate;
}
