import { DATABASE } from "./schema.ts";

function request<T>(asked: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

/** Bytes become base64, so that a row is JSON. */
function plain(_key: string, value: unknown): unknown {
  if (!(value instanceof Uint8Array)) return value;
  let text = "";
  for (let at = 0; at < value.length; at += 0x8000) text += String.fromCharCode(...value.subarray(at, at + 0x8000));
  return { base64: btoa(text) };
}

/**
 * Every row of every table just as it stands, read without the schema: the way out when a migration has failed and the
 * record cannot be opened. Opening without a version never upgrades anything.
 * @returns a JSON file: { database, version, tables: { name: rows } }
 */
export async function rawExport(): Promise<Blob> {
  const db = await request(indexedDB.open(DATABASE));
  try {
    const parts: string[] = [`{"database":${JSON.stringify(DATABASE)},"version":${db.version},"tables":{`];
    let first = true;
    for (const name of db.objectStoreNames) {
      const rows: unknown[] = await request(db.transaction(name).objectStore(name).getAll());
      parts.push(`${first ? "" : ","}${JSON.stringify(name)}:[`);
      parts.push(rows.map((row) => JSON.stringify(row, plain)).join(",\n"), "]");
      first = false;
    }
    parts.push("}}");
    return new Blob(parts, { type: "application/json" });
  } finally {
    db.close();
  }
}
