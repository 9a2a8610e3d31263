import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { unzipSync } from "fflate";
import { makeZip } from "../../zip.ts";
import { buildPage } from "../bundle.ts";
import { type SamplePack, samplePack } from "./pack.ts";

/** A pack's ZIP, unpacked into a folder as whoever gets it would. */
export interface OnDisk {
  folder: string;
  /** `file://` address of a page there. */
  page(name: string): string;
  /** Puts a changed copy of the page beside it. @throws when there was nothing to change */
  tampered(name: string, edit: (html: string) => string): void;
  remove(): void;
}

export async function packOnDisk(pack: SamplePack = samplePack()): Promise<OnDisk> {
  const { document, ledger, entries, read } = pack;
  const never = new AbortController().signal;
  const options = { redacted: false, entries, page: await buildPage() };
  const zip = await makeZip(document, ledger, read, () => {}, never, options);
  const folder = mkdtempSync(join(tmpdir(), "in-writing-pack-"));
  for (const [path, bytes] of Object.entries(unzipSync(new Uint8Array(await zip.arrayBuffer())))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return {
    folder,
    page: (name) => pathToFileURL(join(folder, name)).href,
    tampered(name, edit) {
      const html = readFileSync(join(folder, "index.html"), "utf8");
      const changed = edit(html);
      if (changed === html) throw new Error("Nothing was changed.");
      writeFileSync(join(folder, name), changed);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
