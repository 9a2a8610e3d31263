import { addressKey } from "../mail/address.ts";
import { clearFromOutbox, type OutboxItem, putAside, readOutbox } from "../outbox.ts";
import { isMessage } from "../record/entry.ts";
import type { LedgerItem, MessageState, ProfileAct, Sighting } from "../record/items.ts";
import { isProblem, parseBody } from "../record/items-schema.ts";
import { placeName } from "../record/place-name.ts";
import type { Profile } from "../record/profile.ts";
import { foldProfile } from "../record/profile-fold.ts";
import { mailSite } from "../webmail/sites.ts";
import { endComposing } from "./composing.ts";
import { type Derived, itemOf, readDerived } from "./derive.ts";
import { appendToLedger } from "./ledger.ts";
import { publish } from "./publishing.ts";
import type { JobRow, RecordDb } from "./schema.ts";
import { LedgerError } from "./store.ts";

/** Takes what was seen into the ledger, each thing once, and notes which originals are to be fetched. */

/** Gmail's own undo may run a little longer than the seconds it names. */
const UNDO_MARGIN_MS = 5_000;

/** Written by the parent and out of their hands. */
const GONE: readonly MessageState[] = ["sent", "shown", "scheduled"];

const HAS_ORIGINAL: readonly MessageState[] = ["sent", "received", "shown"];

function jobFor(sighting: Sighting, item: LedgerItem, profile: Profile, now: number): JobRow[] {
  const { ids, site, account, state } = sighting;
  const name = ids.message ?? ids.draft ?? ids.legacy;
  if (!profile.preferences.fetchOriginals || !site || !mailSite(site).gives.originals) return [];
  if (!name || !HAS_ORIGINAL.includes(state)) return [];
  const notBefore = sighting.direction === "out" ? Math.max(now, settledAt(sighting, profile, now)) : now;
  return [{ id: `${site}:${name}`, site, account, ids, item: item.hash, notBefore, tries: 0 }];
}

/**
 * When an own message can no longer be taken back: until then its original is a draft's, with ids of its own. One that its
 * thread shows without its older id was sent just now, whatever minute stands there.
 */
function settledAt({ state, ids, when }: Sighting, { preferences }: Profile, now: number): number {
  const old = state === "shown" && ids.legacy !== undefined && when.instant !== null;
  return (old ? Math.min(when.instant ?? now, now) : now) + preferences.undoSeconds * 1000 + UNDO_MARGIN_MS;
}

/** What intake needs of the ledger, read once for all that waits: a long ledger takes a while to read. */
interface Known {
  profile: Profile;
  /** The mail site's ids of the messages whose original is kept. */
  originals: Set<string>;
  /** The mail site's ids of messages that the parent has removed: one that waited meanwhile must not bring them back. */
  forgotten: Set<string>;
}

async function readKnown(db: RecordDb): Promise<Known> {
  const items = (await db.items.toArray()).map(itemOf);
  return {
    profile: foldProfile(items),
    originals: new Set(items.flatMap(({ body }) => originalOf(body))),
    forgotten: new Set(items.flatMap(({ body }) => (body?.type === "removal" ? (body.messages ?? []) : []))),
  };
}

function originalOf(body: LedgerItem["body"]): string[] {
  if (body?.type !== "message" || body.source !== "original") return [];
  return [body.ids.message, body.ids.legacy].filter((id) => id !== undefined);
}

/**
 * Writes one sighting, unless the parent has removed its message. Safe to call again with the same item: it is written once.
 * @returns whether the profile was changed with it
 * @throws LedgerError when the ledger cannot be written, Error with a plain sentence when the item is not a sighting
 */
async function takeIn(db: RecordDb, { via, sighting }: OutboxItem, known: Known, now: number): Promise<boolean> {
  const body = parseBody(sighting);
  if (isProblem(body)) throw new Error(body.problem);
  if (body.type !== "message") throw new Error("What was seen is not a message.");
  if (isForgotten(body, known)) return false;
  const own = newOwnAddress(body, known.profile);
  await appendToLedger(db, {
    bodies: own ? [body, own] : [body],
    at: now,
    via,
    jobs: ([item]) => (item && !hasOriginal(body, known) ? jobFor(body, item, known.profile, now) : []),
    // What was taken back is a draft again: there is no original of it to fetch.
    ...(body.state === "undone" && body.ids.draft ? { endsJob: `${body.site}:${body.ids.draft}` } : {}),
  });
  await forgetComposing(db, body);
  return own !== null;
}

/**
 * Writes several sightings in this order, each once.
 * @param done called after each that stands in the ledger, or that the parent has removed meanwhile
 * @param failed called for one that is no sighting, with a plain sentence
 * @throws LedgerError when the ledger cannot be written: those before stand in it, that one and those after do not
 */
export async function takeInAll(
  db: RecordDb,
  items: OutboxItem[],
  now: number,
  done: (item: OutboxItem) => Promise<void>,
  failed: (item: OutboxItem, reason: string) => Promise<void>,
): Promise<void> {
  let known: Known | null = null;
  for (const item of items) {
    known ??= await readKnown(db);
    try {
      if (await takeIn(db, item, known, now)) known = null;
      await done(item);
    } catch (error) {
      if (error instanceof LedgerError) throw error;
      await failed(item, error instanceof Error ? error.message : String(error));
    }
  }
}

/** The mailbox a letter of the case went from is the parent's own: they need not type its address. */
function newOwnAddress({ direction, account, state }: Sighting, { writer }: Profile): ProfileAct | null {
  const known = account === null || writer.addresses.some((address) => addressKey(address) === addressKey(account));
  if (known || direction !== "out" || state === "stopped") return null;
  return { type: "profile", part: "writer", value: { ...writer, addresses: [...writer.addresses, account] } };
}

function isForgotten(body: Sighting, { forgotten }: Known): boolean {
  const { rfc, message, legacy, draft, form } = body.ids;
  const names = [rfc, message, legacy, draft, form, message ? null : placeName(body)];
  return names.some((id) => typeof id === "string" && forgotten.has(id));
}

/** Whether the original of this message is kept already, so that opening it again fetches nothing. */
function hasOriginal({ ids, state }: Sighting, { originals }: Known): boolean {
  const name = ids.message ?? ids.legacy;
  return state !== "sent" && name !== undefined && originals.has(name);
}

/** What was sent, from here or from a phone, or will be, is no longer half-filled. */
async function forgetComposing(db: RecordDb, { state, ids: { draft, message } }: Sighting): Promise<void> {
  const name = state === "shown" ? message : draft;
  if (name && GONE.includes(state)) await endComposing(db, name);
}

/** Where the page shows no id of a draft, the entry tells which form was sent: what was half-filled there is done with. */
async function endSentForms(db: RecordDb, { entries }: Derived): Promise<void> {
  const kept = new Set(await db.composing.toCollection().primaryKeys());
  const sent = entries.filter(isMessage).filter(({ state }) => GONE.includes(state));
  for (const { ids } of sent) if (ids.form && kept.has(ids.form)) await endComposing(db, ids.form);
}

/**
 * Empties the outbox into the ledger; an item leaves the outbox only after it stands in the ledger. One that is no sighting is
 * put aside: it is kept, and holds up nothing.
 * @returns how many were waiting
 * @throws LedgerError when the ledger cannot be written: what waits stays in the outbox
 */
export async function drainOutbox(db: RecordDb, now: number): Promise<number> {
  const waiting = await readOutbox();
  if (waiting.length === 0) return 0;
  const done = (item: OutboxItem) => clearFromOutbox(item.via);
  const failed = async (item: OutboxItem, reason: string) => {
    await putAside(item, reason);
    await clearFromOutbox(item.via);
  };
  try {
    await takeInAll(db, waiting, now, done, failed);
  } finally {
    const derived = await readDerived(db);
    await endSentForms(db, derived);
    await publish(derived);
  }
  return waiting.length;
}
