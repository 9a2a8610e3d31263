/** Which parts of a row are taken, so that nothing is put over anything else. Looked at in steps of a few pixels. */
export class Room {
  static readonly #STEP = 2;
  readonly #rows: Uint8Array[];
  readonly #width: number;

  /** @param width px */
  constructor(width: number, rows: number) {
    this.#width = width;
    this.#rows = Array.from({ length: rows }, () => new Uint8Array(Math.ceil(width / Room.#STEP) + 1));
  }

  /** Whether a stretch lies within the picture and nothing stands on it. */
  isFree(row: number, from: number, to: number): boolean {
    const cells = this.#rows[row];
    if (!cells || from < 0 || to > this.#width) return false;
    for (let at = Math.floor(from / Room.#STEP); at <= Math.floor(to / Room.#STEP); at += 1) {
      if (cells[at]) return false;
    }
    return true;
  }

  take(row: number, from: number, to: number): void {
    this.#rows[row]?.fill(1, Math.max(0, Math.floor(from / Room.#STEP)), Math.floor(to / Room.#STEP) + 1);
  }

  /** Takes the first row in which the stretch is free. @returns its number; null when there is none */
  place(from: number, to: number): number | null {
    for (let row = 0; row < this.#rows.length; row += 1) {
      if (!this.isFree(row, from, to)) continue;
      this.take(row, from, to);
      return row;
    }
    return null;
  }
}
