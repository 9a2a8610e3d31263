import { isMessage } from "../record/entry.ts";
import type { ItemHash } from "../record/items.ts";
import { isProblem, parseBody } from "../record/items-schema.ts";
import { type Refusal, readSaved } from "../record/saved-email.ts";
import { readDerived } from "./derive.ts";
import { appendToLedger } from "./ledger.ts";
import { publish } from "./publishing.ts";
import type { RecordDb } from "./schema.ts";

/**
 * Adds a saved email to the message of the record that it is the original of: what it says as a sighting, and its bytes.
 * Given again, it is written once.
 * @param of any item of the message
 * @param now epoch ms
 * @returns null when it is kept, else why it is not: then nothing of it is
 * @throws LedgerError when it cannot be written: then nothing of it is kept
 */
export async function addSavedEmail(
  db: RecordDb,
  of: ItemHash,
  bytes: Uint8Array<ArrayBuffer>,
  now: number,
): Promise<Refusal | null> {
  const { entries, profile } = await readDerived(db);
  const messages = entries.filter(isMessage);
  const entry = messages.find(({ items }) => items.includes(of));
  if (!entry) return { why: "unusual" };
  const read = await readSaved(entry, { messages, own: profile.writer.addresses }, bytes);
  if ("why" in read) return read;
  const { sighting, sha256 } = read;
  // Written as it is, a backup with it could not be read back.
  if (isProblem(parseBody(sighting))) return { why: "unusual" };
  const via = `file:${entry.id}:${sha256}`;
  await appendToLedger(db, { bodies: [sighting], at: now, via, originals: [{ sha256, bytes }] });
  await publish(await readDerived(db));
  return null;
}
