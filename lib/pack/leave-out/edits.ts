/** What is to stand in place of a part of a text. */
export interface Edit {
  start: number;
  end: number;
  to: string;
  /** Which replacement it is of. */
  from: string;
}

/** @returns those that overlap none before them, in the order of the text: what begins first, and of those the longest */
export function apartFrom(edits: readonly Edit[]): Edit[] {
  let reached = 0;
  return edits
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < reached) return false;
      reached = end;
      return true;
    });
}

/** @param edits in order, none overlapping another */
export function edited(text: string, edits: readonly Edit[]): string {
  let out = "";
  let at = 0;
  for (const { start, end, to } of edits) {
    out += text.slice(at, start) + fitting(to, text, end);
    at = end;
  }
  return out + text.slice(at);
}

/** "with Sam." is "with S." and not "with S.."; three dots stay three. */
function fitting(to: string, text: string, end: number): string {
  return to.endsWith(".") && text[end] === "." && text[end + 1] !== "." ? to.slice(0, -1) : to;
}

/**
 * The same for words in several runs: what begins in one and ends in another stands in the first, and the others keep the rest.
 * @returns the words of each run, changed
 */
export function editedRuns(runs: readonly string[], edits: readonly Edit[]): string[] {
  const all = runs.join("");
  let begin = 0;
  return runs.map((run) => {
    const first = begin;
    const last = first + run.length;
    begin = last;
    const mine = edits.flatMap((edit) => {
      if (edit.end <= first || edit.start >= last) return [];
      const starts = edit.start >= first;
      const to = starts ? fitting(edit.to, all, edit.end) : "";
      return [{ ...edit, start: Math.max(edit.start, first) - first, end: Math.min(edit.end, last) - first, to }];
    });
    let out = "";
    let at = 0;
    for (const { start, end, to } of mine) {
      out += run.slice(at, start) + to;
      at = end;
    }
    return out + run.slice(at);
  });
}
