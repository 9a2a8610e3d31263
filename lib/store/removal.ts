import { type Entry, isMessage, type MessageEntry } from "../record/entry.ts";
import type { ItemHash, LedgerItem, RemovalAct } from "../record/items.ts";
import { placeName } from "../record/place-name.ts";
import { deleteUnnamed, filesOf } from "./files.ts";
import type { RecordDb } from "./schema.ts";

/** @returns whether an act speaks of the items that go: its words are about them and go with them */
function speaksOf(body: LedgerItem["body"], gone: ReadonlySet<ItemHash>, drafts: ReadonlySet<string>): boolean {
  if (body?.type === "answer" || body?.type === "correction" || body?.type === "dated") return gone.has(body.of);
  if (body?.type === "clock-stop" || body?.type === "handed" || body?.type === "promise-end") return gone.has(body.of);
  if (body?.type === "about" || body?.type === "belongs") return gone.has(body.of);
  if (body?.type === "promise") return body.of !== null && gone.has(body.of);
  if (body?.type === "clock") return body.instead !== undefined && gone.has(body.instead);
  return body?.type === "letter" && body.draft !== null && drafts.has(body.draft);
}

/**
 * Everything that goes with these items: what the parent said of them, and the letter a removed message was written from.
 * @param hashes what the parent has chosen
 * @returns these and those, each once
 */
export function goingWith(items: readonly LedgerItem[], hashes: readonly ItemHash[]): ItemHash[] {
  const gone = new Set(hashes);
  const bodies = items.filter(({ hash }) => gone.has(hash)).map(({ body }) => body);
  const drafts = new Set(
    bodies
      .flatMap((body) => (body?.type === "message" ? [body.ids.draft, body.ids.form] : []))
      .filter((id) => id !== undefined),
  );
  const acts = items
    .filter(({ hash, body }) => !gone.has(hash) && speaksOf(body, gone, drafts))
    .map(({ hash }) => hash);
  return acts.length === 0 ? [...gone] : goingWith(items, [...gone, ...acts]);
}

/**
 * What is written down of a removal: which items, which entries' numbers go with them, and the mail sites' ids of messages
 * that go altogether, so that opening them again does not bring them back.
 */
export function removalAct(entries: readonly Entry[], hashes: readonly ItemHash[]): RemovalAct {
  const gone = new Set(hashes);
  const whole = entries.filter((entry) => entry.items.every((hash) => gone.has(hash)));
  const ids = whole.filter(isMessage).flatMap(namesOf);
  return {
    type: "removal",
    of: [...hashes],
    founded: entries.filter(({ id }) => gone.has(id)).map(({ id }) => id),
    messages: [...new Set(ids)].filter((id) => typeof id === "string"),
  };
}

/** Where the page shows no id of a message, its place in the conversation. What was sent may stand there a minute off. */
function namesOf({ ids, kind, when }: MessageEntry): (string | null | undefined)[] {
  const { draft, form, message, legacy, rfc } = ids;
  const direction = kind === "sent" ? "out" : "in";
  const minutes = message ? [] : direction === "out" ? [-1, 0, 1] : [0];
  return [draft, form, message, legacy, rfc, ...minutes.map((minute) => placeName({ direction, ids, when }, minute))];
}

/**
 * Takes content and salt of items away, and originals and files of theirs that no item names any more. Hash, time and place in the chain stay:
 * the chain still verifies and the gap is seen for what it is. Traces may stay on the disk until the browser compacts it.
 */
export async function takeAway(db: RecordDb, hashes: ItemHash[]): Promise<void> {
  await db.transaction("rw", db.items, db.originals, db.jobs, () => emptyRows(db, hashes));
}

/** The same within a transaction over items, originals and jobs. */
export async function emptyRows(db: RecordDb, hashes: readonly ItemHash[]): Promise<void> {
  if (hashes.length === 0) return;
  const going = await db.items.where("hash").anyOf(hashes).toArray();
  await db.items
    .where("hash")
    .anyOf(hashes)
    .modify((row) => {
      row.salt = null;
      row.body = null;
      // Its name was made from what was seen: with it a short text could be guessed.
      delete row.via;
      delete row.withheld;
    });
  await deleteUnnamed(db, going.flatMap(filesOf));
  const gone = new Set(hashes);
  await db.jobs.filter((job) => gone.has(job.item)).delete();
}
