import { wordsOf } from "./words.ts";

/** A text in pieces: what was searched for, and what stands around it. */
export interface Piece {
  text: string;
  hit: boolean;
}

/** @param isHit whether a folded word is one of those searched for @returns the whole text in pieces; one when nothing hits */
export function pieces(text: string, isHit: (word: string) => boolean): Piece[] {
  const out: Piece[] = [];
  let at = 0;
  for (const { start, end } of spans(text, isHit)) {
    if (start > at) out.push({ text: text.slice(at, start), hit: false });
    out.push({ text: text.slice(start, end), hit: true });
    at = end;
  }
  if (at < text.length || out.length === 0) out.push({ text: text.slice(at), hit: false });
  return out;
}

/** How much of a text is shown, in characters. */
const SHOWN = 150;
/** How much of it stands before the first hit. */
const BEFORE = 40;

/**
 * @returns the part of the text with the most of what was searched for, cut at words, in pieces; null when nothing hits
 */
export function snippet(text: string, isHit: (word: string) => boolean): Piece[] | null {
  const flat = text.replace(/\s+/gu, " ").trim();
  const hits = spans(flat, isHit);
  const best = densest(hits);
  if (!best) return null;
  const start = wordStart(flat, best.start - BEFORE);
  const end = wordEnd(flat, Math.max(start + SHOWN, best.end));
  const shown = `${start > 0 ? "… " : ""}${flat.slice(start, end)}${end < flat.length ? " …" : ""}`;
  return pieces(shown, isHit);
}

type Span = { start: number; end: number };

function spans(text: string, isHit: (word: string) => boolean): Span[] {
  const out: Span[] = [];
  for (const { word, start, end } of wordsOf(text)) {
    if (!isHit(word)) continue;
    // Initials come as letters and once more as one word, which then stands for them.
    while ((out.at(-1)?.start ?? -1) >= start) out.pop();
    out.push({ start, end });
  }
  return out;
}

/** @returns the first of the hits that has the most others close after it */
function densest(hits: readonly Span[]): Span | null {
  let best: Span | null = null;
  let most = 0;
  let last = 0;
  for (const [index, hit] of hits.entries()) {
    while (last < hits.length && (hits[last] as Span).end - hit.start <= SHOWN - BEFORE) last += 1;
    if (last - index > most) {
      most = last - index;
      best = hit;
    }
  }
  return best ?? hits[0] ?? null;
}

function wordStart(text: string, at: number): number {
  return at <= 0 ? 0 : text.indexOf(" ", at) + 1;
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(" ", at);
  return space > at - BEFORE ? space : at;
}
