/**
 * A text as names are looked for in it: capitals, accents, hidden characters, line breaks and the remains of transport
 * encodings aside, each character with the place that it came from. What is found in the folded text is changed in the text
 * itself, and everything else there stays as it was.
 */

export interface Folded {
  /** Small letters without accents; every run of white space, with the marks of quoted lines in it, is one space. */
  text: string;
  /** As `text`, character by character, with its capitals; a space that held a line break is "\n". */
  cased: string;
  /** @returns where in the text itself the character of `text` at this place begins */
  start(at: number): number;
  /** @returns where in the text itself what ends before this place of `text` ends */
  end(at: number): number;
}

/** Takes no room on paper, and parts a word in two for whoever looks for it: soft hyphen, zero width, direction, tatweel. */
const HIDDEN =
  /\u034f|[\u00ad\u061c\u0640\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]|[\ufe00-\ufe0f]/u;
/** Accents and points. In other scripts a mark may be a letter's half, and stays. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670]/gu;
/** White space with line breaks and what a mail program puts before a quoted line. */
const SPACE = /(?:[^\S\r\n]|[\r\n]+(?:[ \t]*[>|]+)*|\u2028|\u2029)+/uy;
/** A line that quoted-printable or a hyphen broke. */
const BROKEN = /(?:=|[-\u2010](?=\r?\n[ \t>|]*\p{Ll}))\r?\n(?:[ \t]*[>|]+[ \t]*)*/uy;
/** Bytes as quoted-printable, or an address of the web, writes them. */
const ENCODED = /(?:=[0-9A-Fa-f]{2})+|(?:%[0-9A-Fa-f]{2})+/uy;
const ENTITY = /&(?:#(\d{2,5})|#x([0-9a-f]{2,4})|(nbsp|shy|rsquo|apos|amp));/iuy;
const ENTITIES: Record<string, string> = { nbsp: " ", shy: "", rsquo: "'", apos: "'", amp: "&" };
/** Letters that no decomposition parts. */
const PLAIN: Record<string, string> = {
  ß: "ss",
  ẞ: "SS",
  ø: "o",
  Ø: "O",
  ł: "l",
  Ł: "L",
  đ: "d",
  Đ: "D",
  æ: "ae",
  Æ: "AE",
  œ: "oe",
  Œ: "OE",
  ı: "i",
  ð: "d",
  Ð: "D",
  þ: "th",
  Þ: "Th",
  "’": "'",
  "‘": "'",
  ʼ: "'",
  ʻ: "'",
  "`": "'",
  "´": "'",
  "′": "'",
  "＇": "'",
  "‐": "-",
  "‑": "-",
  "‒": "-",
  "–": "-",
  "—": "-",
  "−": "-",
  "…": "…",
};

const UTF8 = new TextDecoder("utf-8", { fatal: true });

/** What stands there as it is, letter for letter: by far the most of every mail. */
const SIMPLE = /(?:[!-$'-,./0-9:-<>-_a-~]| (?=[!-~])|-(?=[ -~]))+/uy;

/** @returns the text as names are looked for in it; in time linear in the text */
export function fold(text: string): Folded {
  const out: Building = { cased: [], length: 0, pieces: [] };
  let at = 0;
  while (at < text.length) at = step(text, at, out);
  const cased = out.cased.join("");
  const { pieces } = out;
  return {
    text: small(cased).replaceAll("\n", " "),
    cased,
    start: (place) => inPiece(pieces, place, (piece) => piece.start),
    end: (place) => (place === 0 ? 0 : inPiece(pieces, place - 1, (piece) => piece.end - 1) + 1),
  };
}

/** A part of the folded text and where it came from. */
interface Piece {
  /** Its first place in the folded text. */
  from: number;
  start: number;
  end: number;
  /** Letter for letter; else all of it came from the whole of start to end. */
  simple: boolean;
}

interface Building {
  cased: string[];
  length: number;
  pieces: Piece[];
}

function inPiece(pieces: readonly Piece[], place: number, side: (piece: Piece) => number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.from ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  if (!piece) return 0;
  return piece.simple ? piece.start + place - piece.from : side(piece);
}

/** Small letters, one for each: "İ" has two. */
function small(cased: string): string {
  const all = cased.toLowerCase();
  if (all.length === cased.length) return all;
  return [...cased].map((char) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char)).join("");
}

function step(text: string, at: number, out: Building): number {
  const simple = sticky(SIMPLE, text, at);
  if (simple) {
    put(out, simple[0], at, at + simple[0].length, true);
    return at + simple[0].length;
  }
  const end = special(text, at, text.charCodeAt(at), out);
  if (end !== null) return end;
  const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
  character(out, char, at, at + char.length);
  return at + char.length;
}

/** @returns where it ends; null when nothing special stands here */
function special(text: string, at: number, code: number, out: Building): number | null {
  const space = code <= 32 || code > 127 ? sticky(SPACE, text, at) : null;
  if (space) {
    put(out, /[\r\n\u2028\u2029]/u.test(space[0]) ? "\n" : " ", at, at + space[0].length);
    return at + space[0].length;
  }
  if (code === 61 || code === 45 || code === 0x2010) {
    const broken = sticky(BROKEN, text, at);
    if (broken) return at + broken[0].length;
  }
  if (code === 61 || code === 37) return encoded(text, at, out);
  return code === 38 ? entity(text, at, out) : null;
}

function encoded(text: string, at: number, out: Building): number | null {
  const found = sticky(ENCODED, text, at);
  if (!found) return null;
  const bytes = Uint8Array.from(found[0].match(/[0-9A-Fa-f]{2}/gu) ?? [], (hex) => Number.parseInt(hex, 16));
  let words: string;
  try {
    words = UTF8.decode(bytes);
  } catch {
    words = [...bytes].map((byte) => String.fromCharCode(byte)).join("");
  }
  let from = at;
  const exact = new TextEncoder().encode(words).length === bytes.length;
  for (const char of words) {
    const length = 3 * (exact ? new TextEncoder().encode(char).length : 1);
    if (/\s/u.test(char)) put(out, " ", from, from + length);
    else character(out, char, from, from + length);
    from += length;
  }
  return at + found[0].length;
}

function entity(text: string, at: number, out: Building): number | null {
  const found = sticky(ENTITY, text, at);
  if (!found) return null;
  const [all, decimal, hex, name] = found;
  const code = decimal ? Number(decimal) : Number.parseInt(hex ?? "", 16);
  const words = name ? (ENTITIES[name.toLowerCase()] ?? "") : String.fromCodePoint(code);
  if (/^\s$/u.test(words)) put(out, " ", at, at + all.length);
  else if (words) character(out, words, at, at + all.length);
  return at + all.length;
}

function character(out: Building, char: string, start: number, end: number): void {
  if (HIDDEN.test(char)) return;
  const plain = PLAIN[char] ?? char.normalize("NFKD").replace(ACCENTS, "");
  if (plain === "") accent(out, end);
  else put(out, PLAIN[plain] ?? plain, start, end);
}

/** An accent of its own belongs to the letter before it. */
function accent(out: Building, end: number): void {
  const last = out.pieces.at(-1);
  if (!last) return;
  if (last.simple && out.length - last.from > 1) {
    last.end -= 1;
    out.pieces.push({ from: out.length - 1, start: last.end, end, simple: false });
  } else {
    last.simple = false;
    last.end = end;
  }
}

function put(out: Building, words: string, start: number, end: number, simple = false): void {
  out.pieces.push({ from: out.length, start, end, simple });
  out.cased.push(words);
  out.length += words.length;
}

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
