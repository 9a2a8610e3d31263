import Dexie from "dexie";
import { IDBFactory } from "fake-indexeddb";

/** For tests: an empty disk. Databases opened before stay on the old one. */
export function freshDisk(): void {
  globalThis.indexedDB = new IDBFactory();
  Dexie.dependencies.indexedDB = globalThis.indexedDB;
}
