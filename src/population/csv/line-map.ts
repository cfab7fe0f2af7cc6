/** Which line of its file each row of a table starts on; only the places where the distance changes are kept. */
export class LineMap {
  readonly #rows: number[] = [];
  readonly #shifts: number[] = [];
  #shift = Number.NaN;

  /** Notes that `row` starts on `line`; rows are noted in ascending order. */
  note(row: number, line: number): void {
    if (line - row === this.#shift) return;
    this.#shift = line - row;
    this.#rows.push(row);
    this.#shifts.push(this.#shift);
  }

  lineOf(row: number): number {
    let at = this.#rows.length - 1;
    while (at > 0 && this.#rows[at] > row) at--;
    return row + (this.#shifts[at] ?? 1);
  }
}
