import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { ReadFont } from "../pdf/faces.ts";

const require = createRequire(import.meta.url);
const PACKAGES = { sans: "atkinson-hyperlegible-next", serif: "literata" };

/** Reads the font files out of node_modules, for tests and the benchmark. */
export const readNodeFont: ReadFont = async (file) => {
  const family = file.startsWith("sans") ? "sans" : "serif";
  const name = PACKAGES[family];
  const folder = dirname(require.resolve(`@fontsource/${name}/package.json`));
  return new Uint8Array(await readFile(join(folder, "files", `${name}-${file.slice(family.length + 1)}-normal.woff`)));
};
