import type { Given } from "../../lib/import/given.ts";

/** Files as a page is given them. */

/** @param files of a picker; of a folder's with the folder in their names */
export function fromPicker(files: Iterable<File>): Given[] {
  return Array.from(files, (file) => ({ name: file.webkitRelativePath || file.name, blob: file }));
}

/**
 * What was let go over the page, folders with all that is in them.
 * To be called in the event itself: afterwards the browser has forgotten what was dropped.
 */
export async function fromDrop(held: DataTransfer): Promise<Given[]> {
  const entries = Array.from(held.items, (item) => item.webkitGetAsEntry?.() ?? null);
  const files = [...held.files];
  if (entries.every((entry) => entry === null)) return fromPicker(files);
  const found: Given[] = [];
  for (const entry of entries) if (entry) await walk(entry, found);
  return found;
}

async function walk(entry: FileSystemEntry, found: Given[]): Promise<void> {
  if (entry.isFile) {
    const name = entry.fullPath.replace(/^\//, "");
    const file = await fileOf(entry as FileSystemFileEntry).catch(() => null);
    // One that cannot be opened is told of, as any other.
    found.push({ name, blob: file ?? broken() });
    return;
  }
  for (const inside of await listOf((entry as FileSystemDirectoryEntry).createReader())) await walk(inside, found);
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((done, failed) => entry.file(done, failed));
}

/** A folder is listed in parts, until a part is empty. */
async function listOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const all: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((done) => reader.readEntries(done, () => done([])));
    if (part.length === 0) return all;
    all.push(...part);
  }
}

/** Stands for a file that the browser could not open: read, it says so. */
function broken(): Blob {
  const gone = () => Promise.reject(new Error("The browser could not open it."));
  return Object.assign(new Blob(["?"]), { slice: () => ({ arrayBuffer: gone }) as unknown as Blob });
}
