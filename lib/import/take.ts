import type { ParsedOriginal } from "../mail/read-original.ts";
import type { ItemHash, Sighting } from "../record/items.ts";
import { isProblem, parseBody } from "../record/items-schema.ts";
import { type Bytes, bytesOf } from "./bytes.ts";
import { CaseWall, type Known } from "./case.ts";
import { type Choice, chosenOf } from "./choice.ts";
import type { Found, FoundMessage, Steps } from "./found.ts";
import type { Given, Unreadable } from "./given.ts";
import { type InRecord, RecordIndex } from "./in-record.ts";
import { wallMessage } from "./look.ts";
import { fileSighting, withoutName } from "./sighting.ts";
import { type Reader, readWhole, type Whole } from "./whole.ts";

/** The second pass: what was chosen is read whole, and given to the record in batches. */

/** One message to be written. */
export interface Taken {
  sighting: Sighting;
  /** Names what it was taken in from: written twice, it stands there once. */
  via: string;
  original: { sha256: string; bytes: Uint8Array<ArrayBuffer> };
}

/** Writes a batch: all of it or nothing. @returns the names of the items written, in order; "" for one that was there */
export type Write = (batch: readonly Taken[]) => Promise<ItemHash[]>;

/** A message and what is to be said of it. */
export interface Remark {
  file: string;
  subject: string;
  from: string;
  /** Epoch ms; null when not known. */
  at: number | null;
  problems: string[];
}

export interface Outcome {
  chosen: number;
  /** New in the record. */
  added: number;
  /** Were here, and gained what they lacked. */
  gained: number;
  /** Were here in full. */
  here: number;
  /** Items written, for taking them out again. */
  items: ItemHash[];
  /** Taken in, with something to be said of them: the first thousand. */
  remarks: Remark[];
  remarked: number;
  /** Not taken in, and why. */
  left: Remark[];
  /** Stopped by the parent before the end. */
  stopped: boolean;
  /** Why the record could not be written any further; null when it could. */
  trouble: string | null;
}

const MOST_REMARKS = 1000;

/** Messages, and bytes of originals, written together. */
const BATCH = { messages: 100, bytes: 8 * 1024 * 1024 };

/**
 * @param found what the look through the same files has found
 * @param write how the record takes a batch; when it throws, what was written before stays and nothing more is tried
 * @returns what became of it, also when stopped
 */
export async function takeIn(
  given: readonly Given[],
  found: Found,
  choice: Choice,
  known: Known,
  write: Write,
  steps: Steps,
): Promise<Outcome> {
  const chosen = chosenOf(found, choice);
  const take = new Take(given, found, known, write, chosen.length);
  try {
    await takeEach(take, given, chosen, steps);
  } catch (error) {
    take.outcome.trouble = error instanceof Error ? error.message : String(error);
  }
  return take.outcome;
}

async function takeEach(
  take: Take,
  given: readonly Given[],
  chosen: readonly FoundMessage[],
  { breathe, progress, signal, read = readWhole }: Steps,
): Promise<void> {
  let done = 0;
  let size = 0;
  const next = async ({ message, read }: Ahead) => {
    await breathe();
    await take.message(message, await read);
    done += 1;
    size += message.end - message.start;
    progress(size, done);
  };
  const ahead: Ahead[] = [];
  let waiting = 0;
  for await (const { message, bytes } of bytesOf(given, chosen)) {
    ahead.push({ message, read: readOne(bytes, read) });
    if (signal.aborted) break;
    waiting += message.end - message.start;
    while (ahead.length > AHEAD.messages || waiting > AHEAD.bytes) {
      const first = ahead.shift();
      if (!first) break;
      waiting -= first.message.end - first.message.start;
      await next(first);
    }
  }
  for (const one of ahead) if (!signal.aborted) await next(one);
  await take.flush();
  await take.settle();
  take.outcome.stopped = signal.aborted;
}

/** Messages that are being read while another is written down: reading one waits for the browser again and again. */
const AHEAD = { messages: 8, bytes: 16 * 1024 * 1024 };

interface Ahead {
  message: FoundMessage;
  read: Promise<Read>;
}

/** A message as read from its file, or why it could not be. */
type Read = (Whole & { bytes: Bytes }) | Unreadable;

async function readOne(bytes: Bytes | null, read: Reader): Promise<Read> {
  return bytes ? { bytes, ...(await read(bytes)) } : { problem: "Its file could not be read any more." };
}

class Take {
  readonly outcome: Outcome;
  readonly #given: readonly Given[];
  readonly #own: readonly string[];
  readonly #wall: CaseWall;
  readonly #record: RecordIndex;
  readonly #write: Write;
  #batch: { taken: Taken; is: InRecord["is"] }[] = [];
  #bytes = 0;
  #writing: Promise<{ error: unknown } | null> | null = null;

  constructor(given: readonly Given[], { ids }: Found, { facts, messages }: Known, write: Write, chosen: number) {
    this.#given = given;
    this.#own = facts.own;
    this.#wall = new CaseWall(facts);
    for (const id of ids) this.#wall.add(id);
    this.#record = new RecordIndex(messages, facts.own);
    this.#write = write;
    this.outcome = {
      chosen,
      added: 0,
      gained: 0,
      here: 0,
      items: [],
      remarks: [],
      remarked: 0,
      left: [],
      stopped: false,
      trouble: null,
    };
  }

  async message(one: FoundMessage, read: Read): Promise<void> {
    if ("problem" in read) return this.#leave(one, null, read.problem);
    const { parsed, bytes, sha256: name } = read;
    const mail = wallMessage(parsed, this.#own);
    const verdict = this.#wall.ask(mail);
    // Asked about, it was ticked. What is nobody's of the case is not written, whatever was found before.
    if (!verdict.keep && verdict.ask === null) return this.#leave(one, parsed, "It is not with anybody of the case.");
    const sighting = fileSighting(parsed, mail.direction, { sha256: name, size: bytes.length });
    const is = this.#record.find(sighting, name);
    if (is.is === "here") {
      this.outcome.here += 1;
      return;
    }
    const body = parseBody(bodyOf(sighting, is));
    if (isProblem(body) || body.type !== "message")
      return this.#leave(one, parsed, "It is not like any mail, and cannot be written down.");
    this.#record.take(body, name, is);
    this.#remark(one, body);
    this.#batch.push({
      taken: { sighting: body, via: `import:${name}`, original: { sha256: name, bytes } },
      is: is.is,
    });
    this.#bytes += bytes.length;
    if (this.#batch.length >= BATCH.messages || this.#bytes >= BATCH.bytes) await this.flush();
  }

  /** Hands the batch on to be written while the next is read; one at a time. @throws what the writing before has thrown */
  async flush(): Promise<void> {
    const batch = this.#batch;
    this.#batch = [];
    this.#bytes = 0;
    await this.settle();
    if (batch.length === 0) return;
    this.#writing = this.#writeDown(batch).then(
      () => null,
      (error: unknown) => ({ error }),
    );
  }

  /** Waits until what was handed on is written. @throws what the writing has thrown */
  async settle(): Promise<void> {
    const failed = await this.#writing;
    this.#writing = null;
    if (failed) throw failed.error;
  }

  async #writeDown(batch: { taken: Taken; is: InRecord["is"] }[]): Promise<void> {
    const written = await this.#write(batch.map(({ taken }) => taken));
    for (const [index, { is }] of batch.entries()) {
      const hash = written[index];
      if (!hash) this.outcome.here += 1;
      else {
        this.outcome.items.push(hash);
        if (is === "lacking") this.outcome.gained += 1;
        else this.outcome.added += 1;
      }
    }
  }

  #remark({ file }: FoundMessage, { subject, from, when, problems = [] }: Sighting): void {
    if (problems.length === 0) return;
    this.outcome.remarked += 1;
    if (this.outcome.remarks.length >= MOST_REMARKS) return;
    this.outcome.remarks.push({
      file: this.#given[file]?.name ?? "",
      subject,
      from: from.name || from.address,
      at: when.instant,
      problems,
    });
  }

  #leave({ file }: FoundMessage, parsed: ParsedOriginal | null, problem: string): void {
    const from = parsed ? parsed.from.name || parsed.from.address : "";
    const name = this.#given[file]?.name ?? "";
    this.outcome.left.push({
      file: name,
      subject: parsed?.subject ?? "",
      from,
      at: parsed?.when.instant ?? null,
      problems: [problem],
    });
  }
}

function bodyOf(sighting: Sighting, is: InRecord): Sighting {
  if (is.is === "namesake") return withoutName(sighting);
  return is.is === "lacking" && is.of ? { ...sighting, of: is.of } : sighting;
}
