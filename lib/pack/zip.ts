import { deriveEntries } from "../record/entries.ts";
import { type Entry, isMessage } from "../record/entry.ts";
import type { ItemHash, LedgerItem } from "../record/items.ts";
import { foldProfile } from "../record/profile-fold.ts";
import { sha256 } from "../record/sha256.ts";
import type { Progress } from "../store/store.ts";
import type { PackChoice } from "./choice.ts";
import type { PackEntry } from "./chronology.ts";
import type { PackDocument, ReadBytes } from "./document.ts";
import type { PageData, PageFile } from "./page/data.ts";
import { type PageParts, pageHtml } from "./page/html.ts";
import { pageData } from "./page/page-data.ts";
import { fileNameIn, originalName } from "./zip/names.ts";
import { readme } from "./zip/readme.ts";
import { ZipWriter } from "./zip/writer.ts";

export interface ZipOptions {
  /** Words were replaced or covered (see isRedacted): nothing of the record itself goes in. */
  redacted: boolean;
  /** The record's entries, where they are at hand: which items and which original each has. Else they are worked out anew. */
  entries?: readonly Entry[];
  /** The page's script and style, where they are not taken from the built extension. */
  page?: PageParts;
}

/** @returns whether a pack of this choice shows other words than the record has */
export function isRedacted({ replace, contactDetails }: Pick<PackChoice, "replace" | "contactDetails">): boolean {
  return replace.length > 0 || !contactDetails;
}

/**
 * The pack as a ZIP: originals, files, the chronology as JSON, fingerprints of each file, words on what it is, and a page that
 * opens in any browser and checks itself. A redacted pack has no original, no file, and of the record only hashes.
 * Made in slices. The same record, document and time give the same bytes.
 * @param ledger every item of the record; those of entries that are not in the document are withheld
 * @throws DOMException "AbortError" when stopped
 */
export async function makeZip(
  document: PackDocument,
  ledger: readonly LedgerItem[],
  read: ReadBytes,
  progress: Progress,
  signal: AbortSignal,
  options: ZipOptions,
): Promise<Blob> {
  const told = new Told(progress, document, ledger);
  const writer = new ZipWriter(document.madeAt, signal);
  await writer.turn();
  const known = entriesOf(document, ledger, options);
  const redacted = options.redacted || saysOtherwise(document, known);
  const source: Source = { writer, read, told, known, owners: new Map() };
  const notHere = redacted ? [] : [...(await addOriginals(document, source)), ...(await addFiles(document, source))];
  const originals = source.writer.files.filter(({ path }) => path.startsWith("originals/")).length;
  const files = source.writer.files.length - originals;
  const facts = { redacted, originals, files, notHere };
  await writer.addText("README.txt", [readme(document, facts)]);
  const itemsOf = new Map([...known].map(([id, entry]) => [id, entry.items]));
  const data = await pageData(
    { document, ledger, itemsOf, redacted, files: pageFiles(source) },
    told.each("Making the fingerprints", writer),
  );
  told.say("Writing the page");
  await writer.addText("chronology.json", jsonPieces(data));
  const parts = options.page ?? (await import("./page/built.ts")).parts;
  await writer.addText("index.html", pageHtml(data, parts));
  await writer.addText("SHA256SUMS", [sums(writer)]);
  told.done();
  return writer.finish();
}

type Known = ReadonlyMap<ItemHash, Entry>;

/** Of the entries in the document, what the record has. */
function entriesOf(document: PackDocument, ledger: readonly LedgerItem[], { entries, redacted }: ZipOptions): Known {
  const wanted = new Set(document.entries.map(({ id }) => id));
  if (redacted) return new Map();
  const all = entries ?? deriveEntries(ledger, foldProfile(ledger));
  return new Map(all.filter(({ id }) => wanted.has(id)).map((entry) => [entry.id, entry]));
}

/**
 * Whatever the caller says: where a message of the document has other words than the record, they were replaced, and the
 * record's own must not go out beside them.
 */
function saysOtherwise({ entries }: PackDocument, known: Known): boolean {
  return entries.some(({ id, subject, text, quoted }) => {
    const entry = known.get(id);
    return (
      entry !== undefined &&
      isMessage(entry) &&
      (entry.subject !== subject || entry.text !== text || entry.quoted !== quoted)
    );
  });
}

interface Source {
  writer: ZipWriter;
  read: ReadBytes;
  told: Told;
  known: Known;
  /** By path, the entry that a file belongs to. */
  owners: Map<string, ItemHash>;
}

/** @returns sentences on what should be here and is not */
async function addOriginals({ entries }: PackDocument, source: Source): Promise<string[]> {
  const notHere: string[] = [];
  for (const entry of entries) {
    const of = source.known.get(entry.id);
    const original = of && isMessage(of) ? of.original : null;
    if (!original) continue;
    source.told.say(`Putting in the original of ${entry.number}`);
    if (!(await addBytes(source, entry, originalName(entry), original.sha256)))
      notHere.push(`The original of ${entry.number} is not kept, or is not as it was.`);
  }
  return notHere;
}

async function addFiles({ entries, files }: PackDocument, source: Source): Promise<string[]> {
  const notHere: string[] = [];
  const numbers = new Map(entries.map((entry) => [entry.id, entry]));
  const nth = new Map<ItemHash, number>();
  const originals = new Set(source.writer.files.map((one) => `${source.owners.get(one.path)} ${one.sha256}`));
  for (const file of files) {
    const entry = numbers.get(file.entry);
    // An email's original is among the document's files too.
    if (!entry || originals.has(`${file.entry} ${file.sha256}`)) continue;
    const next = (nth.get(entry.id) ?? 0) + 1;
    nth.set(entry.id, next);
    source.told.say(`Putting in ${file.label}`);
    if (!(await addBytes(source, entry, fileNameIn(entry, next, file.name), file.sha256)))
      notHere.push(`${file.label} (${file.name}) is not kept, or is not as it was.`);
  }
  return notHere;
}

/** @returns false when the bytes are not there or are not what their hash says: such a file would speak against the rest */
async function addBytes(source: Source, { id }: PackEntry, path: string, hash: string): Promise<boolean> {
  const bytes = await source.read(hash);
  if (bytes === null || (await sha256(bytes)) !== hash) return false;
  await source.writer.add(path, bytes, hash);
  source.owners.set(path, id);
  return true;
}

function pageFiles({ writer, owners }: Source): PageFile[] {
  return writer.files.map((file) => ({ ...file, entry: owners.get(file.path) ?? null }));
}

function* jsonPieces({ format, cover, entries, items, prints }: PageData): Generator<string> {
  yield `{"format":${JSON.stringify(format)},"cover":${JSON.stringify(cover)},"entries":[`;
  for (const [index, entry] of entries.entries()) yield `${index > 0 ? "," : ""}\n${JSON.stringify(entry)}`;
  yield '],\n"items":[';
  for (const [index, item] of items.entries()) yield `${index > 0 ? "," : ""}\n${JSON.stringify(item)}`;
  yield `],\n"prints":${JSON.stringify(prints)}}\n`;
}

/** As `sha256sum -c` reads it. */
function sums({ files }: ZipWriter): string {
  return files.map(({ path, sha256: hash }) => `${hash}  ${path}\n`).join("");
}

/** How far the work is: a step for every entry and file, and for every item. */
class Told {
  readonly #progress: Progress;
  readonly #total: number;
  #done = 0;

  constructor(progress: Progress, { entries, files }: PackDocument, ledger: readonly LedgerItem[]) {
    this.#progress = progress;
    this.#total = entries.length * 2 + files.length + ledger.length;
  }

  say(what: string): void {
    this.#done = Math.min(this.#done + 1, this.#total);
    this.#progress(this.#done, this.#total, what);
  }

  each(what: string, writer: ZipWriter): () => Promise<void> {
    return async () => {
      this.#done = Math.min(this.#done + 1, this.#total);
      if (this.#done % 50 === 0) this.#progress(this.#done, this.#total, what);
      await writer.turn();
    };
  }

  done(): void {
    this.#progress(this.#total, this.#total, "Done");
  }
}
