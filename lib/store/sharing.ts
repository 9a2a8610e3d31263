import { browser } from "wxt/browser";
import { type Age, plainPassphrase } from "../backup/age.ts";
import { bytesOf, type Counts, FORMAT, line, VERSION } from "../backup/lines.ts";
import type { Sharing, SharingChoice } from "../backup/sharing.ts";
import type { ItemHash, LedgerItem } from "../record/items.ts";
import { collect } from "./backup.ts";
import { type Derived, readDerived } from "./derive.ts";
import { filesOf } from "./files.ts";
import type { RecordDb } from "./schema.ts";
import { withheldFrom } from "./sharing-rule.ts";
import type { Progress } from "./store.ts";

/** The addresses of letters on paper: see entrypoints/paper/addresses.ts. */
const ADDRESSES = "paper-addresses";
const STEP = 100;

/** @param now epoch ms */
export function openSharing(db: RecordDb, age: Age, now: () => number): Sharing {
  return {
    async look(choice, home) {
      const derived = await readDerived(db, now());
      const { look, hashes } = withheldFrom({ ...derived, home }, choice);
      const files = new Set(derived.items.flatMap(filesOf));
      const kept = choice.files ? filesIn(derived, hashes) : [];
      return { ...look, files: files.size - kept.length };
    },
    async make(choice, home, passphrase, progress, signal) {
      if (plainPassphrase(passphrase) === "") throw new RangeError("A file to share needs a passphrase.");
      progress(0, null, "Making the key. This takes a moment on purpose.");
      const derived = await readDerived(db, now());
      const { hashes, look } = withheldFrom({ ...derived, home }, choice);
      const lines = sharedLines(db, derived, hashes, choice, now(), progress, signal);
      return { file: await collect(await age.seal(bytesOf(lines), passphrase), signal), entries: look.entries };
    },
    async home() {
      const kept = (await browser.storage.local.get(ADDRESSES))[ADDRESSES] as { sender?: unknown } | undefined;
      return typeof kept?.sender === "string" ? kept.sender : "";
    },
  };
}

/** The lines of a file to be shared, as those of a backup: what is withheld stands there as a place in the chain. */
export async function* sharedLines(
  db: RecordDb,
  derived: Pick<Derived, "items">,
  withheld: ReadonlySet<ItemHash>,
  choice: SharingChoice,
  madeAt: number,
  progress: Progress,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const { items } = derived;
  const names = choice.files ? filesIn(derived, withheld) : [];
  const counts: Counts = { items: items.length, originals: names.length };
  const total = items.length + names.length;
  yield line({ format: FORMAT, version: VERSION, madeAt, sharing: true, ...counts });
  for (const [index, item] of items.entries()) {
    signal.throwIfAborted();
    if (index % STEP === 0) progress(index, total, "Putting the record in.");
    yield line({ item: withheld.has(item.hash) ? withoutWords(item) : item });
  }
  let originals = 0;
  for (const sha256 of names) {
    signal.throwIfAborted();
    progress(items.length + originals, total, "Putting original messages and files in.");
    const row = await db.originals.get(sha256);
    if (!row) continue;
    originals += 1;
    yield line({ original: { sha256, base64: row.bytes.toBase64() } });
  }
  yield line({ end: { items: items.length, originals } });
  progress(total, total, "Done.");
}

function withoutWords(item: LedgerItem): LedgerItem {
  return { ...item, salt: null, body: null, withheld: true };
}

/** Originals and files of what goes in: one that also belongs to something withheld is what goes in all the same. */
function filesIn({ items }: Pick<Derived, "items">, withheld: ReadonlySet<ItemHash>): string[] {
  return [...new Set(items.filter(({ hash }) => !withheld.has(hash)).flatMap(filesOf))];
}
