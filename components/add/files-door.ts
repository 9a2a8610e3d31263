import type { Bytes } from "../../lib/files/bytes.ts";
import { canOpen } from "../../lib/files/kept.ts";
import type { FileRef } from "../../lib/record/event.ts";
import type { Store } from "../../lib/store/store.ts";

/** Files of an entry, to be seen, opened and saved. */
export interface FilesDoor {
  /** @returns the bytes, or null when they are not kept in this browser */
  read(sha256: string): Promise<Bytes | null>;
  /** Opens it in a tab of its own, where its type is one that the browser only shows. @returns whether it is here */
  open(file: FileRef): Promise<boolean>;
  /** Gives it to the parent as a file. @returns whether it is here */
  save(file: FileRef): Promise<boolean>;
}

/** How long a tab may take to read what it was opened with. */
const LASTS = 60_000;

export function filesDoor(store: Pick<Store, "original">, saveFile: (file: Blob, name: string) => void): FilesDoor {
  const read = (sha256: string) => store.original(sha256).catch(() => null);
  return {
    read,
    async open(file) {
      const bytes = canOpen(file.type) ? await read(file.sha256) : null;
      if (!bytes) return false;
      const url = URL.createObjectURL(new Blob([bytes], { type: file.type }));
      window.open(url, "_blank", "noopener");
      setTimeout(() => URL.revokeObjectURL(url), LASTS);
      return true;
    },
    async save(file) {
      const bytes = await read(file.sha256);
      // Never as a page: what was saved under a false name is then no page either.
      if (bytes)
        saveFile(new Blob([bytes], { type: canOpen(file.type) ? file.type : "application/octet-stream" }), file.name);
      return bytes !== null;
    },
  };
}
