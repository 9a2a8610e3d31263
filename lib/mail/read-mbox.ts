/**
 * Reads a mailbox file (mbox, RFC 4155) as a stream: Gmail Takeout, Thunderbird, Apple Mail and what else writes one. Holds
 * one message at a time, so the size of the file does not matter.
 */

/** A message larger than this is cut: no mail system carries one, so what follows is not a message. */
export const LARGEST_MESSAGE = 160 * 1024 * 1024;

const LF = 0x0a;
const CR = 0x0d;
const GREATER = 0x3e;
const FROM = new TextEncoder().encode("From ");

/** A line that begins a message as RFC 4155 has it, with a date somewhere: "From jo@example.org Mon Jan  4 09:00:00 2027". */
const DATED =
  /^From .*\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b.*\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b.*\b\d{4}\b/;

/** What Thunderbird and others write without a date. Words in a letter may look like it, so it needs an empty line before it. */
const BARE = /^From (?:-|\S+@\S+)?\s*$/;

/** The first line of a message is a header field; a few systems put another From line there, marked. */
const HEADER = /^(?:[!-9;-~]+[ \t]*:|>From )/;

/** No separator or field name is longer; more of a line need not be looked at. */
const LOOKED_AT = 500;

/** A line longer than this is handed on in parts: no mail has one, so it must only not cost more than its length. */
const LONG_LINE = 64 * 1024;

const decoder = new TextDecoder("latin1");

/**
 * @param source the file, as a Blob or a stream of its bytes in pieces of any size
 * @returns each message's own bytes, in the order of the file: without the line that parts it from the one before, and with
 * the ">" taken away that was put before "From " in its text. A file that is no mbox is given back as one message.
 */
export async function* readMbox(source: ReadableStream<Uint8Array> | Blob): AsyncIterable<Uint8Array> {
  for await (const { bytes } of placesInMbox(source)) yield bytes;
}

/** A message and where it stands: read again from there, `readMbox` gives the same message and no other. */
export interface Place {
  bytes: Uint8Array;
  /** Bytes from the beginning of the file, with the line that parts it from the one before. */
  start: number;
  /** The first byte after it. */
  end: number;
}

/** The same, with the place of each, so that some of a large file can be read again without reading all of it. */
export async function* placesInMbox(source: ReadableStream<Uint8Array> | Blob): AsyncIterable<Place> {
  const splitter = new Splitter();
  const reader = (source instanceof Blob ? source.stream() : source).getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield* splitter.take(piece.value);
    yield* splitter.end();
  } finally {
    // Whoever stops early has no use for the rest.
    await reader.cancel().catch(() => undefined);
  }
}

/** @param bytes of one place in a mailbox file @returns the message that stands there; empty when there is none */
export function messageAt(bytes: Uint8Array): Uint8Array {
  const splitter = new Splitter();
  for (const place of splitter.take(bytes)) return place.bytes;
  for (const place of splitter.end()) return place.bytes;
  return new Uint8Array();
}

/** Lines in, messages out. A line that may be a separator waits until the line after it is known. */
class Splitter {
  /** The end of the last piece, when it is no whole line yet. */
  #rest: Uint8Array = new Uint8Array();
  /** The beginning of the line that we are in was handed on already. */
  #inLine = false;
  #message = new Message();
  #waiting: Uint8Array | null = null;
  #afterEmpty = true;
  #first = true;
  /** Bytes of the file before what is looked at. */
  #at = 0;
  #start = 0;
  #waitingAt = 0;

  *take(piece: Uint8Array): Iterable<Place> {
    const data = this.#rest.length === 0 ? piece : joined([this.#rest, piece]);
    let at = 0;
    for (let end = data.indexOf(LF); end >= 0; end = data.indexOf(LF, at)) {
      const plain = this.#isOpen() ? plainLines(data, at) : null;
      if (plain) this.#addPlain(data, at, plain);
      else yield* this.#part(data.subarray(at, end + 1));
      this.#inLine = false;
      at = plain ? plain.end : end + 1;
    }
    const rest = data.subarray(at);
    if (rest.length > LONG_LINE) yield* this.#part(rest);
    this.#inLine ||= rest.length > LONG_LINE;
    this.#rest = rest.length > LONG_LINE ? new Uint8Array() : rest.slice();
  }

  *end(): Iterable<Place> {
    if (this.#rest.length > 0) yield* this.#part(this.#rest);
    if (this.#waiting !== null) this.#message.add(this.#waiting);
    yield* this.#whole(this.#at);
  }

  /** Nothing waits to be known by the next line, and only its own beginning can make it more than a line of this message. */
  #isOpen(): boolean {
    return this.#waiting === null && !this.#first && !this.#inLine;
  }

  #addPlain(data: Uint8Array, at: number, { last, end }: Lines): void {
    this.#message.add(data.subarray(at, end));
    this.#afterEmpty = isEmpty(data.subarray(last, end));
    this.#at += end - at;
  }

  /** A line, or what there is yet of a very long one. */
  *#part(bytes: Uint8Array): Iterable<Place> {
    if (this.#inLine) this.#message.add(bytes);
    else yield* this.#line(bytes);
    this.#at += bytes.length;
  }

  *#whole(end: number): Iterable<Place> {
    for (const bytes of this.#message.bytes()) yield { bytes, start: this.#start, end };
    this.#start = end;
  }

  *#line(line: Uint8Array): Iterable<Place> {
    const waiting = this.#waiting;
    this.#waiting = null;
    if (waiting !== null && HEADER.test(words(line))) {
      yield* this.#whole(this.#waitingAt);
      this.#message = new Message();
    } else if (waiting !== null) this.#message.add(waiting);
    if (this.#begins(line)) {
      this.#waiting = line.slice();
      this.#waitingAt = this.#at;
    } else this.#message.add(unmarked(line));
    this.#first = false;
    this.#afterEmpty = isEmpty(line);
  }

  #begins(line: Uint8Array): boolean {
    if (!FROM.every((byte, i) => line[i] === byte)) return false;
    if (this.#first) return true;
    const text = words(line);
    return DATED.test(text) || (this.#afterEmpty && BARE.test(text));
  }
}

interface Lines {
  /** Where the last of them begins. */
  last: number;
  end: number;
}

/**
 * Nearly all of a file: whole lines that are no separator and have no mark, found in one go.
 * @returns null when the line at this place is none of them
 */
function plainLines(data: Uint8Array, at: number): Lines | null {
  const plain = (start: number) => data[start] !== FROM[0] && data[start] !== GREATER;
  let [last, end] = [at, at];
  for (let start = at; plain(start); start = end) {
    const next = data.indexOf(LF, start);
    if (next < 0) break;
    last = start;
    end = next + 1;
  }
  return end > at ? { last, end } : null;
}

/** The bytes of one message, in runs as they stand in the file. */
class Message {
  #runs: Uint8Array[] = [];
  #size = 0;
  #full = false;

  add(bytes: Uint8Array): void {
    this.#full ||= this.#size + bytes.length > LARGEST_MESSAGE;
    if (this.#full) return;
    this.#size += bytes.length;
    const last = this.#runs.at(-1);
    const follows = last && last.buffer === bytes.buffer && last.byteOffset + last.length === bytes.byteOffset;
    if (follows) this.#runs[this.#runs.length - 1] = longer(last, bytes.length);
    else this.#runs.push(bytes);
  }

  /** The message, without the empty line that parts it from the next; nothing when there was none. */
  *bytes(): Iterable<Uint8Array> {
    const whole = joined(this.#runs);
    if (!whole.some((byte) => byte !== LF && byte !== CR)) return;
    yield whole.subarray(0, whole.length - emptyLineAtEnd(whole));
  }
}

function longer(run: Uint8Array, by: number): Uint8Array {
  return new Uint8Array(run.buffer, run.byteOffset, run.length + by);
}

/** @returns how many bytes the empty line at the end has; 0 when there is none */
function emptyLineAtEnd(bytes: Uint8Array): number {
  const own = bytes.at(-1) !== LF ? 0 : bytes.at(-2) === CR ? 2 : 1;
  return own > 0 && bytes[bytes.length - own - 1] === LF ? own : 0;
}

/** ">From " and ">>From " lose one mark: writers put it there so that no line of a letter looks like a separator. */
function unmarked(line: Uint8Array): Uint8Array {
  if (line[0] !== GREATER) return line;
  let marks = 1;
  while (line[marks] === GREATER) marks++;
  return FROM.every((byte, i) => line[marks + i] === byte) ? line.subarray(1) : line;
}

function isEmpty(line: Uint8Array): boolean {
  return line[0] === LF || (line[0] === CR && line[1] === LF);
}

function words(line: Uint8Array): string {
  return decoder.decode(line.subarray(0, LOOKED_AT));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
