/** A run of words that stayed, went, or came. */
export interface Changed {
  is: "same" | "gone" | "new";
  text: string;
}

/** So many words are compared; what is longer is shown as a whole. */
const MOST = 600;
/** With less than this in common, a correction is another sentence and no change of the first. */
const ALIKE = 0.4;

/**
 * What changed from one wording to the next, by words.
 * @returns the runs in order; null when the two have too little in common to be shown in one another, or are too long
 */
export function wordDiff(before: string, after: string): Changed[] | null {
  const [old, now] = [parts(before), parts(after)];
  if (old.length === 0 || now.length === 0 || old.length > MOST || now.length > MOST) return null;
  const table = commonLengths(old, now);
  const runs = walk(old, now, table);
  const same = table[0]?.[0] ?? 0;
  return same / Math.max(old.length, now.length) < ALIKE ? null : runs;
}

/** Words with the space after them. */
const parts = (text: string) => text.trim().match(/\S+\s*/gu) ?? [];
const alike = (a: string | undefined, b: string | undefined) => a?.trim() === b?.trim();

/** @returns at [i][j] how many words the rests from i and from j have in common, in order */
function commonLengths(old: readonly string[], now: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    const [row, next] = [table[i] as Uint16Array, table[i + 1] as Uint16Array];
    for (let j = now.length - 1; j >= 0; j -= 1)
      row[j] = alike(old[i], now[j]) ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
  }
  return table;
}

function walk(old: readonly string[], now: readonly string[], table: readonly Uint16Array[]): Changed[] {
  const runs: Changed[] = [];
  const add = (is: Changed["is"], text = "") => {
    const last = runs.at(-1);
    if (last?.is === is) last.text += text;
    else runs.push({ is, text });
  };
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && alike(old[i], now[j])) {
      add("same", now[j]);
      i += 1;
      j += 1;
    } else if (j >= now.length || (i < old.length && (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0))) {
      add("gone", old[i]);
      i += 1;
    } else {
      add("new", now[j]);
      j += 1;
    }
  }
  return runs;
}
