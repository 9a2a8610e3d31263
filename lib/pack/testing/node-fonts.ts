import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { ReadFont } from "../pdf/faces.ts";
import { borrowedFile } from "../pdf/scripts.ts";

const require = createRequire(import.meta.url);
const PACKAGES = { sans: "atkinson-hyperlegible-next", serif: "literata" };

/** Reads the font files out of node_modules, for tests and the benchmark. */
export const readNodeFont: ReadFont = async (file) => {
  const noto = borrowedFile(file);
  if (noto) return fileOf(noto.folder, noto.name);
  const family = file.startsWith("sans") ? "sans" : "serif";
  const name = PACKAGES[family];
  return fileOf(name, `${name}-${file.slice(family.length + 1)}-normal.woff`);
};

async function fileOf(family: string, name: string): Promise<Uint8Array> {
  const folder = dirname(require.resolve(`@fontsource/${family}/package.json`));
  return new Uint8Array(await readFile(join(folder, "files", name)));
}
