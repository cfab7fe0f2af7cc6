const date = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/** Whether a value is written by date: a mapping whose every key is a year, a month or a day. */
export function isDated(value: unknown): value is Readonly<Record<string, unknown>> {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => date.test(key));
}

/** The key of the value in force on `day` (YYYY-MM-DD): the latest that began on or before it; undefined before the first. */
export function inForce(dated: Readonly<Record<string, unknown>>, day: string): string | undefined {
  const begun = Object.keys(dated).filter((key) => firstDay(key) <= day);
  return begun.sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1)).at(-1);
}

function firstDay(key: string): string {
  return key.length === 4 ? `${key}-01-01` : key.length === 7 ? `${key}-01` : key;
}
