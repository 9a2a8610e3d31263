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

  *take(piece: Uint8Array): Iterable<Uint8Array> {
    const data = this.#rest.length === 0 ? piece : joined([this.#rest, piece]);
    let at = 0;
    for (let end = data.indexOf(LF); end >= 0; end = data.indexOf(LF, at)) {
      yield* this.#part(data.subarray(at, end + 1));
      this.#inLine = false;
      at = end + 1;
    }
    const rest = data.subarray(at);
    if (rest.length > LONG_LINE) yield* this.#part(rest);
    this.#inLine ||= rest.length > LONG_LINE;
    this.#rest = rest.length > LONG_LINE ? new Uint8Array() : rest.slice();
  }

  *end(): Iterable<Uint8Array> {
    if (this.#rest.length > 0) yield* this.#part(this.#rest);
    if (this.#waiting !== null) this.#message.add(this.#waiting);
    yield* this.#message.bytes();
  }

  /** A line, or what there is yet of a very long one. */
  *#part(bytes: Uint8Array): Iterable<Uint8Array> {
    if (this.#inLine) this.#message.add(bytes);
    else yield* this.#line(bytes);
  }

  *#line(line: Uint8Array): Iterable<Uint8Array> {
    const waiting = this.#waiting;
    this.#waiting = null;
    if (waiting !== null && HEADER.test(words(line))) {
      yield* this.#message.bytes();
      this.#message = new Message();
    } else if (waiting !== null) this.#message.add(waiting);
    if (this.#begins(line)) this.#waiting = line.slice();
    else this.#message.add(unmarked(line));
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
