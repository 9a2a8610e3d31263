import { addressKey } from "../mail/address.ts";
import { clearFromOutbox, type OutboxItem, putAside, readOutbox } from "../outbox.ts";
import type { LedgerItem, MessageState, ProfileAct, Sighting } from "../record/items.ts";
import { isProblem, parseBody } from "../record/items-schema.ts";
import type { Profile } from "../record/profile.ts";
import { readDerived } from "./derive.ts";
import { appendToLedger } from "./ledger.ts";
import { publish } from "./publishing.ts";
import type { JobRow, RecordDb } from "./schema.ts";
import { LedgerError } from "./store.ts";

/** Takes what was seen into the ledger, each thing once, and notes which originals are to be fetched. */

/** Gmail's own undo may run a little longer than the seconds it names. */
const UNDO_MARGIN_MS = 5_000;

const HAS_ORIGINAL: readonly MessageState[] = ["sent", "received", "shown"];

function jobFor(sighting: Sighting, item: LedgerItem, profile: Profile, now: number): JobRow[] {
  const { ids, site, account, state } = sighting;
  const name = ids.message ?? ids.draft ?? ids.legacy;
  if (!profile.preferences.fetchOriginals || !site || !name || !HAS_ORIGINAL.includes(state)) return [];
  const wait = state === "sent" ? profile.preferences.undoSeconds * 1000 + UNDO_MARGIN_MS : 0;
  return [{ id: `${site}:${name}`, site, account, ids, item: item.hash, notBefore: now + wait, tries: 0 }];
}

/**
 * Writes one sighting. Safe to call again with the same item: it is written once.
 * @throws LedgerError when the ledger cannot be written, Error with a plain sentence when the item is not a sighting
 */
export async function takeIn(
  db: RecordDb,
  { via, sighting }: OutboxItem,
  profile: Profile,
  now: number,
): Promise<void> {
  const body = parseBody(sighting);
  if (isProblem(body)) throw new Error(body.problem);
  if (body.type !== "message") throw new Error("What was seen is not a message.");
  const known = await hasOriginal(db, body);
  const own = newOwnAddress(body, profile);
  await appendToLedger(db, {
    bodies: own ? [body, own] : [body],
    at: now,
    via,
    jobs: ([item]) => (item && !known ? jobFor(body, item, profile, now) : []),
    // What was taken back is a draft again: there is no original of it to fetch.
    ...(body.state === "undone" ? { endsJob: `${body.site}:${body.ids.draft}` } : {}),
  });
  await forgetComposing(db, body);
}

/** The mailbox a letter of the case went from is the parent's own: they need not type its address. */
function newOwnAddress({ direction, account, state }: Sighting, { writer }: Profile): ProfileAct | null {
  const known = account === null || writer.addresses.some((address) => addressKey(address) === addressKey(account));
  if (known || direction !== "out" || state === "stopped") return null;
  return { type: "profile", part: "writer", value: { ...writer, addresses: [...writer.addresses, account] } };
}

/** Whether the original of this message is kept already, so that opening it again fetches nothing. */
async function hasOriginal(db: RecordDb, { ids, state }: Sighting): Promise<boolean> {
  if (state === "sent") return false;
  const name = ids.message ?? ids.legacy;
  if (!name) return false;
  return (await db.items.filter(({ body }) => isOriginalOf(body, name)).count()) > 0;
}

function isOriginalOf(body: LedgerItem["body"], name: string): boolean {
  return (
    body?.type === "message" && body.source === "original" && (body.ids.message === name || body.ids.legacy === name)
  );
}

/** What was sent is no longer half-filled. */
async function forgetComposing(db: RecordDb, { state, ids }: Sighting): Promise<void> {
  if (state === "sent" && ids.draft) await db.composing.delete(ids.draft);
}

/** Takes one item in, or puts it aside when it is no sighting: it is kept, and holds up nothing. */
async function takeOrPutAside(db: RecordDb, item: OutboxItem, profile: Profile, now: number): Promise<void> {
  try {
    await takeIn(db, item, profile, now);
  } catch (error) {
    if (error instanceof LedgerError) throw error;
    await putAside(item, error instanceof Error ? error.message : String(error));
  }
}

/**
 * Empties the outbox into the ledger; an item leaves the outbox only after it stands in the ledger.
 * @returns how many were taken in
 * @throws LedgerError when the ledger cannot be written: what waits stays in the outbox
 */
export async function drainOutbox(db: RecordDb, now: number): Promise<number> {
  const waiting = await readOutbox();
  if (waiting.length === 0) return 0;
  for (const item of waiting) {
    const { profile } = await readDerived(db);
    await takeOrPutAside(db, item, profile, now);
    await clearFromOutbox(item.via);
  }
  await publish(await readDerived(db));
  return waiting.length;
}
