import { browser } from "wxt/browser";
import { type ParsedOriginal, readOriginal } from "../mail/read-original.ts";
import type { OriginalPiece, OriginalRequest } from "../messages.ts";
import { isMessage } from "../record/entry.ts";
import type { MessageIds, Sighting } from "../record/items.ts";
import { isProblem, parseBody } from "../record/items-schema.ts";
import { originalSighting, withoutOriginal } from "../record/original-sighting.ts";
import { sameLetter } from "../record/same-mail.ts";
import { wall } from "../record/wall.ts";
import { wallFacts } from "../record/wall-facts.ts";
import { readDerived } from "../store/derive.ts";
import { appendToLedger } from "../store/ledger.ts";
import { publish } from "../store/publishing.ts";
import type { JobRow, RecordDb } from "../store/schema.ts";
import { GMAIL_HOSTS, OUTLOOK_HOSTS } from "../webmail/hosts.ts";

/**
 * Fetches originals of the case's messages from the mailbox that is open, through the content script of its tab: the only
 * requests In Writing ever makes. They come in pieces, since large things do not travel by message.
 */

/** How long to wait before the next try, by the number of tries made. After the last, what was seen on screen stands. */
const WAITS_MS = [60_000, 10 * 60_000, 60 * 60_000, 6 * 60 * 60_000];

/** Name of the port on which a content script answers for originals. */
export const ORIGINAL_PORT = "in-writing:original";

type Missed = { reason: string; again: boolean };
type Fetched = { bytes: Uint8Array<ArrayBuffer> } | Missed;

/** A page that is asleep does not answer and does not close the port either. */
const PATIENCE_MS = 60_000;

/** As lib/page/originals.ts says it. The mailbox that has the message may be opened later: that is no try. */
const OTHER_MAILBOX = "another mailbox is open";

const TAB_GONE: Fetched = { reason: "the mail page was closed", again: true };

function hostsOf(job: JobRow): string[] {
  return (job.site === "gmail" ? GMAIL_HOSTS : OUTLOOK_HOSTS).map((host) => `https://${host}/*`);
}

function join(pieces: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** @returns the bytes, or why this tab could not give them */
function fetchThrough(tabId: number, job: JobRow): Promise<Fetched> {
  return new Promise((resolve) => {
    const port = browser.tabs.connect(tabId, { name: ORIGINAL_PORT });
    const pieces: Uint8Array[] = [];
    const finish = (fetched: Fetched) => {
      resolve(fetched);
      port.disconnect();
    };
    port.onMessage.addListener((message: unknown) => {
      const piece = message as OriginalPiece;
      if (piece.type === "piece") pieces.push(Uint8Array.fromBase64(piece.base64));
      else if (piece.type === "end") finish({ bytes: join(pieces) });
      else finish({ reason: piece.reason, again: piece.again });
    });
    port.onDisconnect.addListener(() => resolve(TAB_GONE));
    setTimeout(() => finish(TAB_GONE), PATIENCE_MS);
    port.postMessage({ job: job.id, ids: job.ids, account: job.account } satisfies OriginalRequest);
  });
}

async function fetchJob(job: JobRow): Promise<Fetched | null> {
  const tabs = await browser.tabs.query({ url: hostsOf(job) });
  let last: Fetched | null = null;
  for (const tab of tabs) {
    if (tab.id === undefined) continue;
    const fetched = await fetchThrough(tab.id, job).catch(() => TAB_GONE);
    if ("bytes" in fetched) return fetched;
    if (fetched !== TAB_GONE && fetched.reason !== OTHER_MAILBOX) last = fetched;
  }
  return last;
}

/**
 * The wall once more: an id that led to another message must not bring that message in. So the original has to pass by what
 * it says itself, not by the ids it was asked for by. What the wall asks about has had its yes when the message seen stands
 * in the record: then it has to be that very message.
 */
async function belongs(db: RecordDb, seen: Sighting, body: Sighting, parsed: ParsedOriginal): Promise<boolean> {
  const { profile, entries, forgotten } = await readDerived(db);
  const passes = (ids: MessageIds) => {
    const verdict = wall(wallFacts(profile, entries, { forgotten }), { ...body, ids, bounce: parsed.bounce });
    if (verdict.keep) return "yes";
    return verdict.ask ? "asked" : "no";
  };
  if (passes({ ...body.ids }) === "no") return false;
  return passes(ownIds(body)) === "yes" || sameLetter(seen, body);
}

/** What a mail says of itself: not the ids that the mail site knows it by. */
function ownIds({ ids: { rfc, inReplyTo, references } }: Sighting): MessageIds {
  return { ...(rfc ? { rfc } : {}), ...(inReplyTo ? { inReplyTo } : {}), ...(references ? { references } : {}) };
}

async function keepOriginal(db: RecordDb, job: JobRow, seen: Sighting, bytes: Uint8Array<ArrayBuffer>, now: number) {
  const parsed = await readOriginal(bytes);
  const sha256 = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).toHex();
  const body = originalSighting(seen, parsed, { sha256, size: bytes.length });
  if (!(await belongs(db, seen, body, parsed))) return giveUp(db, job, seen, "it was another message", now);
  // Written as it is, a backup with it could not be read back.
  if (isProblem(parseBody(body))) return giveUp(db, job, seen, "it is of an unusual form", now);
  await appendToLedger(db, {
    bodies: [body],
    at: now,
    via: `original:${job.id}:${sha256}`,
    originals: [{ sha256, bytes }],
    endsJob: job.id,
  });
  // The same original may have been taken in by an earlier life that was stopped before it ended the job.
  await db.jobs.delete(job.id);
}

async function giveUp(db: RecordDb, job: JobRow, seen: Sighting, reason: string, now: number): Promise<void> {
  const via = `original-missed:${job.id}:${job.item}`;
  await appendToLedger(db, { bodies: [withoutOriginal(seen, reason)], at: now, via, endsJob: job.id });
  await db.jobs.delete(job.id);
}

/** What did not go, or not yet, is a draft: its original has ids and a date that the letter will not have. */
async function isDraft(db: RecordDb, { item }: JobRow): Promise<boolean> {
  const { entries } = await readDerived(db);
  const entry = entries.filter(isMessage).find(({ items }) => items.includes(item));
  return entry !== undefined && ["failed", "scheduled", "undone"].includes(entry.state);
}

async function runJob(db: RecordDb, job: JobRow, now: number): Promise<void> {
  const seen = (await db.items.get(job.item))?.body;
  // When it goes after all, that is seen too, and is a job of its own.
  if (seen?.type !== "message" || (await isDraft(db, job))) return db.jobs.delete(job.id);
  const fetched = await fetchJob(job);
  if (!fetched) return;
  if (!("bytes" in fetched)) return later(db, job, seen, fetched, now);
  try {
    await keepOriginal(db, job, seen, fetched.bytes, now);
  } catch {
    // One that is too much for memory or disk must not hold up all the others.
    await later(db, job, seen, { reason: "it could not be kept", again: true }, now);
  }
}

async function later(db: RecordDb, job: JobRow, seen: Sighting, missed: Missed, now: number): Promise<void> {
  const wait = WAITS_MS[job.tries];
  if (!missed.again || wait === undefined) return giveUp(db, job, seen, missed.reason, now);
  await db.jobs.update(job.id, { tries: job.tries + 1, notBefore: now + wait });
}

/** Switched off, what was to be fetched waits, asked for by nobody, until it is switched on again. */
async function mayFetch(db: RecordDb): Promise<boolean> {
  return (await readDerived(db)).profile.preferences.fetchOriginals;
}

/**
 * Does what is due. Only one context at a time; a second call while one runs does nothing.
 * @returns when the next job is due (epoch ms), or null when there is none
 */
export async function fetchOriginals(db: RecordDb, now: number): Promise<number | null> {
  await navigator.locks.request("in-writing:originals", { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    const due = await db.jobs.where("notBefore").belowOrEqual(now).toArray();
    for (const job of due) if (await mayFetch(db)) await runJob(db, job, now);
    if (due.length > 0) await publish(await readDerived(db));
  });
  // Jobs that are due and could not be tried (no mailbox open) wait for a mail page to say that it is there.
  return (await db.jobs.where("notBefore").above(now).first())?.notBefore ?? null;
}
