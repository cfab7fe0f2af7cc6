/** Rows from lowest to highest by three passes of eleven bits over the leading half of each number; ties of it are sorted in place. */
export function ascending(values: Float64Array, space: Uint32Array): Uint32Array {
  const n = values.length;
  const words = new Int32Array(values.buffer, values.byteOffset, 2 * n);
  let [keys, rows, toKeys, toRows] = [0, 1, 2, 3].map((k) => space.subarray(k * n, (k + 1) * n));
  const counts = new Uint32Array(3 * 2048);
  for (let i = 0; i < n; i++) {
    const word = words[2 * i + 1];
    const key = word ^ ((word >> 31) | 0x80000000);
    keys[i] = key;
    rows[i] = i;
    counts[key & 2047]++;
    counts[2048 + ((key >>> 11) & 2047)]++;
    counts[4096 + (key >>> 22)]++;
  }
  for (let digit = 0; digit < 3; digit++) {
    const starts = counts.subarray(2048 * digit, 2048 * (digit + 1));
    accumulate(starts);
    const shift = 11 * digit;
    for (let i = 0; i < n; i++) {
      const key = keys[i];
      const at = starts[(key >>> shift) & 2047]++;
      toKeys[at] = key;
      toRows[at] = rows[i];
    }
    [keys, rows, toKeys, toRows] = [toKeys, toRows, keys, rows];
  }
  settle(values, rows);
  return rows;
}

function accumulate(counts: Uint32Array): void {
  let start = 0;
  for (let b = 0; b < counts.length; b++) {
    const count = counts[b];
    counts[b] = start;
    start += count;
  }
}

/** Insertion sort of what is nearly in order. */
function settle(values: Float64Array, rows: Uint32Array): void {
  for (let i = 1; i < rows.length; i++) {
    const row = rows[i];
    const value = values[row];
    let j = i - 1;
    while (j >= 0 && values[rows[j]] > value) {
      rows[j + 1] = rows[j];
      j--;
    }
    rows[j + 1] = row;
  }
}
