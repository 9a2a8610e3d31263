/** Where the sentences of a text stand. */
export interface Place {
  start: number;
  end: number;
}

/** A closing mark with its quotation marks, or a new line. "R." and "Ms." end no sentence. */
const ENDS = /(?<!(?:^|[\s(])(?:\p{Lu}|Mrs?|Ms|Dr))[.!?]+["”’)]*(?=\s|$)|\n/gu;

/** @returns every sentence with its closing mark, in order, without the space around it; in time linear in the text */
export function sentencesOf(text: string): Place[] {
  const places: Place[] = [];
  let from = 0;
  const add = (to: number) => {
    const piece = text.slice(from, to);
    const start = from + (piece.length - piece.trimStart().length);
    if (start < to) places.push({ start, end: from + piece.trimEnd().length });
    from = to;
  };
  for (const match of text.matchAll(ENDS)) add(match.index + match[0].length);
  add(text.length);
  return places;
}

/** @returns the place, of those in order, that holds this position or ends last before it; null when there is none */
export function placeAt(places: readonly Place[], at: number): Place | null {
  let low = 0;
  let high = places.length - 1;
  let found: Place | null = null;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const place = places[middle];
    if (place === undefined || place.start > at) high = middle - 1;
    else {
      found = place;
      low = middle + 1;
    }
  }
  return found;
}
