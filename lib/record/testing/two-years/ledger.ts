import { fileSighting } from "../../../import/sighting.ts";
import { type ParsedOriginal, readOriginal } from "../../../mail/read-original.ts";
import { derive } from "../../../store/derive.ts";
import type { Snapshot } from "../../../store/store.ts";
import type { ItemBody, ItemHash, LedgerItem, Sighting } from "../../items.ts";
import { originalSighting } from "../../original-sighting.ts";
import { sha256Now } from "../../sha256.ts";
import { textHash } from "../../text-hash.ts";
import { type Written, writeLedger } from "../ledger.ts";
import { london } from "../sightings.ts";
import { actBody, answerTo, Names, saidOf } from "./acts.ts";
import { smallFile } from "./files.ts";
import { type Kept, twoYearsMails } from "./mailbox.ts";
import { WRITER } from "./people.ts";
import type { MailStep, Step } from "./steps.ts";
import { doneAt, twoYears, YEARS_END } from "./story.ts";

type Bytes = Uint8Array<ArrayBuffer>;

export interface WrittenYears {
  /** One chain; its hashes verify. */
  items: LedgerItem[];
  /** Originals of the mails and the bytes of files, by SHA-256 (hex). */
  originals: Map<string, Bytes>;
}

const MINUTE = 60_000;

/** On this day the old mailbox was brought in. */
const IMPORT = "2025-01-12T10:00";

/** Week after week’s mail of the first term is old mail: it came by import. The rest was seen as it was written and read. */
const isOld = ({ key, at }: MailStep) => at < IMPORT && /^(?:monday|friday|midweek)/.test(key);

interface Telling {
  at: number;
  step: Step;
}

/** When each step is written down, in that order. */
function tellings(): Telling[] {
  const all = twoYears().map((step) => ({
    step,
    at: london(step.does === "mail" && isOld(step) ? IMPORT : doneAt(step)),
  }));
  return all.map((one, index) => ({ ...one, index })).sort((a, b) => a.at - b.at || a.index - b.index);
}

interface Read extends Kept {
  parsed: ParsedOriginal;
  sha256: string;
  number: number;
  root: string;
}

async function readMails(): Promise<Map<string, Read>> {
  const kept = twoYearsMails();
  const roots = new Map<string, string>();
  for (const { step } of kept) roots.set(step.key, (step.re && roots.get(step.re)) || step.key);
  const read = await Promise.all(
    kept.map(async ({ step, bytes }, index) => ({
      step,
      bytes,
      parsed: await readOriginal(bytes),
      sha256: sha256Now(bytes),
      number: index + 1,
      root: roots.get(step.key) ?? step.key,
    })),
  );
  return new Map(read.map((one) => [one.step.key, one]));
}

/** The sightings of a mail with when each was written down: as a file, or on the screen and then its original. */
function sightings({ step, parsed, bytes, sha256, number, root }: Read, at: number): Written[] {
  const kept = { sha256, size: bytes.length };
  const direction = step.from === "jo" ? "out" : "in";
  const ofFile = fileSighting(parsed, direction, kept);
  if (isOld(step)) return [{ at, body: ofFile }];
  const { original: _none, ids: _ids, ...words } = ofFile;
  const legacy = (0x19ac8e9c6d190000n + BigInt(number)).toString(16);
  const thread = `thread-f:${sha256Now(new TextEncoder().encode(root)).slice(0, 16)}`;
  const message = direction === "out" ? `msg-a:r${8000 + number}` : `msg-f:${1850000000000000000n + BigInt(number)}`;
  const ids = { ...(direction === "out" ? { draft: message } : {}), message, legacy, thread };
  const shown = direction === "in" ? new Date(at).toUTCString().slice(0, 22) : null;
  const seen: Sighting = {
    ...words,
    ids,
    site: "gmail",
    account: WRITER.addresses[0] ?? null,
    source: direction === "out" ? "request" : "screen",
    attachments: words.attachments.map(({ name, size }) => ({ name, ...(size === undefined ? {} : { size }) })),
    when: { instant: at, shown, certainty: direction === "out" ? "exact" : "minute" },
  };
  const reading = direction === "out" ? 1000 : 10 * MINUTE;
  return [
    { at: at + reading, body: seen },
    { at: at + reading + MINUTE / 2, body: originalSighting(seen, parsed, kept) },
  ];
}

function letterAct({ key, letter, subject, text }: MailStep, number: number, names: Names): ItemBody[] {
  if (!letter) return [];
  const { id, about, ...rest } = letter;
  const draft = `msg-a:r${8000 + number}`;
  return [
    {
      type: "letter",
      letter: id,
      draft,
      about: about.map((one) => names.of(one, key)),
      ...rest,
      subject,
      textHash: textHash(text),
    },
  ];
}

/** Writes one after the other, each with the hash of the one before. */
class Pen {
  readonly items: LedgerItem[] = [];

  write(written: Written): ItemHash {
    const item = writeLedger([written], "two-years", this.items.at(-1))[0];
    if (item) this.items.push(item);
    return item?.hash ?? "";
  }
}

async function write(): Promise<WrittenYears> {
  const mails = await readMails();
  const originals = new Map<string, Bytes>();
  const pen = new Pen();
  const names = new Names();
  for (const { step, at } of tellings()) {
    const read = step.does === "mail" ? mails.get(step.key) : undefined;
    let last = at;
    if (read) {
      originals.set(read.sha256, read.bytes);
      for (const body of letterAct(read.step, read.number, names)) pen.write({ at: at - MINUTE, body });
      const seen = sightings(read, at);
      for (const [index, one] of seen.entries()) {
        const hash = pen.write(one);
        if (index === 0) names.set(read.step.key, hash);
        last = one.at;
      }
    } else {
      if (step.does === "typed")
        for (const name of step.files) originals.set(sha256Now(smallFile(name).bytes), smallFile(name).bytes);
      for (const body of actBody(step, names)) {
        const hash = pen.write({ at, body });
        if ("key" in step && !names.has(step.key)) names.set(step.key, hash);
      }
    }
    for (const body of saidOf(step, names)) {
      const hash = pen.write({ at: last + MINUTE, body });
      if (body.type === "answer" && "key" in step) names.set(answerTo(step.key), hash);
    }
  }
  return { items: pen.items, originals };
}

let made: Promise<WrittenYears> | undefined;

/**
 * The two years as they stand in a record that was kept from the first evening on: each email as it was sent or read, with its
 * original; the first term’s old mail by import. The same items each time.
 */
export async function twoYearsLedger(): Promise<WrittenYears> {
  made ??= write();
  const { items, originals } = await made;
  return { items: structuredClone(items), originals: new Map(originals) };
}

/**
 * What pages see of that record.
 * @param now epoch ms; the evening of the last day when left out
 */
export async function twoYearsSnapshot(now = london(`${YEARS_END}T20:00`)): Promise<Snapshot> {
  const { items } = await twoYearsLedger();
  const { profile, entries, dates, matters, promises, removed } = derive(items, now);
  return {
    profile,
    entries,
    dates,
    matters,
    promises,
    items: items.length,
    damaged: [],
    removed,
    asks: [],
    persisted: true,
  };
}
