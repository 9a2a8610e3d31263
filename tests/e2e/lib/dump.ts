import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { readArea } from "./storage.ts";

/** Everything that is stored, as bytes to be searched. */
export type Dump = Record<string, Buffer>;

/** What one origin keeps: run in a page of it. Bytes are written out as latin-1, so that text in them can be found. */
export async function originStorages(): Promise<Record<string, string>> {
  const plain = (_key: string, value: unknown) => {
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return new TextDecoder("latin1").decode(value);
    return value;
  };
  const result = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const readDatabase = async (name: string) => {
    const db = await result(indexedDB.open(name));
    const rows: unknown[] = [];
    for (const store of db.objectStoreNames) {
      const from = db.transaction(store).objectStore(store);
      rows.push(store, await result(from.getAllKeys()), await result(from.getAll()));
    }
    db.close();
    return JSON.stringify(rows, plain);
  };
  const readCache = async (name: string) => {
    const cache = await caches.open(name);
    const kept = (await cache.keys()).map(async (key) => `${key.url} ${await (await cache.match(key))?.text()}`);
    return (await Promise.all(kept)).join("\n");
  };
  const databases = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
  const cached = await caches.keys();
  return {
    localStorage: JSON.stringify({ ...localStorage }),
    sessionStorage: JSON.stringify({ ...sessionStorage }),
    indexedDB: (await Promise.all(databases.map(readDatabase))).join("\n"),
    caches: (await Promise.all(cached.map(readCache))).join("\n"),
  };
}

export const buffers = (dump: Record<string, string>): Dump =>
  Object.fromEntries(Object.entries(dump).map(([name, text]) => [name, Buffer.from(text)]));

/** Every storage interface of the extension. @param page a page of it */
export async function dumpExtension(page: Page): Promise<Dump> {
  const [local, session] = [await readArea(page, "local"), await readArea(page, "session")];
  const areas = { "storage.local": JSON.stringify(local), "storage.session": JSON.stringify(session) };
  return buffers({ ...areas, ...(await page.evaluate(originStorages)) });
}

/** What the mail page's own origin keeps: a content script could write there, too. */
export async function dumpSite(mail: Page): Promise<Dump> {
  return buffers(await mail.evaluate(originStorages));
}

/** @param skip says which files of the profile are not read */
export function dumpProfile(profile: string, skip: (path: string) => boolean): Dump {
  const files = readdirSync(profile, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name).slice(profile.length + 1));
  return Object.fromEntries(
    paths.filter((path) => !skip(path)).map((path) => [path, readFileSync(join(profile, path))]),
  );
}
