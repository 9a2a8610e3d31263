import { type ReadonlySignal, signal } from "@preact/signals";
import type { WhyNot } from "../../lib/files/kept.ts";
import type { FileRef } from "../../lib/record/event.ts";
import type { KeptFile, Store } from "../../lib/store/store.ts";

/** Files on their way into an entry. Their bytes are kept at once, so that a form closed half way still has them. */
export interface FilesDesk {
  /** How many are being read. */
  busy: ReadonlySignal<number>;
  /** Those that are not kept, and why; gone with the next that is added. */
  refused: ReadonlySignal<readonly Refused[]>;
  add(files: readonly File[]): Promise<void>;
  remove(file: FileRef): void;
  /** Makes sure, before an entry names them, that the bytes are there. @throws when they cannot be kept */
  keepAgain(): Promise<void>;
  /** Lets the bytes of these go, unless an entry names them. */
  letGo(files: readonly FileRef[]): void;
  clear(): void;
}

export interface Refused {
  name: string;
  why: WhyNot | "not-kept";
}

export interface FilesList {
  list(): readonly FileRef[];
  set(files: FileRef[]): void;
}

/** What takes files apart is read when the first one comes: the popup opens without it. */
const reader = () => import("./read-file.ts");

const hashesOf = (files: readonly FileRef[]) =>
  files.flatMap(({ sha256: name, preview }) => (preview ? [name, preview] : [name]));

export function filesDesk(store: Pick<Store, "keepFiles" | "dropFiles" | "original">, words: FilesList): FilesDesk {
  const busy = signal(0);
  const refused = signal<readonly Refused[]>([]);
  const held = new Map<string, KeptFile>();
  const addOne = async (file: File) => {
    const { readFile } = await reader();
    const found = await readFile(file);
    if ("why" in found) {
      refused.value = [...refused.value, { name: file.name, why: found.why }];
      return;
    }
    if (words.list().some(({ sha256: name }) => name === found.ref.sha256)) return;
    try {
      await store.keepFiles(found.kept);
    } catch {
      refused.value = [...refused.value, { name: file.name, why: "not-kept" }];
      return;
    }
    for (const kept of found.kept) held.set(kept.sha256, kept);
    words.set([...words.list(), found.ref]);
  };
  const letGo = (files: readonly FileRef[]) => {
    if (files.length > 0) void store.dropFiles(hashesOf(files)).catch(() => {});
  };
  return {
    busy,
    refused,
    letGo,
    async add(files) {
      refused.value = [];
      busy.value += files.length;
      for (const file of files) {
        await addOne(file);
        busy.value -= 1;
      }
    },
    remove(file) {
      words.set(words.list().filter(({ sha256: name }) => name !== file.sha256));
      letGo([file]);
    },
    async keepAgain() {
      const here = hashesOf(words.list());
      await store.keepFiles(here.flatMap((name) => held.get(name) ?? []));
      for (const name of here) {
        if (!held.has(name) && !(await store.original(name))) throw new Error("The file is not here any more");
      }
    },
    clear() {
      held.clear();
      refused.value = [];
    },
  };
}
