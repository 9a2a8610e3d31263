import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * An extension that does nothing, with a content script of no words on the same pages as ours: what any extension costs.
 * @param like folder of the built extension
 * @returns folder of the empty one, in the system's place for such things
 */
export function emptyExtension(like: string): string {
  const { content_scripts: scripts } = JSON.parse(readFileSync(join(like, "manifest.json"), "utf8"));
  const folder = mkdtempSync(join(tmpdir(), "in-writing-empty-"));
  mkdirSync(join(folder, "content-scripts"));
  for (const path of scripts.flatMap(({ js }: { js: string[] }) => js)) writeFileSync(join(folder, path), "");
  writeFileSync(join(folder, "background.js"), "");
  const manifest = {
    manifest_version: 3,
    name: "Empty",
    version: "1",
    background: { service_worker: "background.js" },
    content_scripts: scripts,
  };
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
  return folder;
}
