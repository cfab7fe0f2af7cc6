/** Where each household's members start, given the household of each person in ascending order; the last entry ends them. */
export function offsets(memberOf: Uint32Array, households: number): Uint32Array {
  const first = new Uint32Array(households + 1);
  for (let p = 0; p < memberOf.length; p++) first[memberOf[p] + 1]++;
  for (let h = 0; h < households; h++) first[h + 1] += first[h];
  return first;
}

/** The rows 0 … n − 1 as they stand. */
export function fileOrder(rows: number): Uint32Array {
  const order = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) order[row] = row;
  return order;
}
