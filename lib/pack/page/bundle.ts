import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "vite";
import type { PageParts } from "./html.ts";

/**
 * Makes the script and the style of the stand-alone page. It runs in Node when the extension is built, and gives strings:
 * they lie in the one piece of the extension that makes ZIPs, and are written into each page that it makes.
 */

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const fonts = (path: string) => fileURLToPath(import.meta.resolve(`@fontsource-variable/${path}`));

/** Browsers of the last years, not only those that the extension runs in. */
const TARGET = "es2020";

/** @returns script and style, each with the hash that the page's policy knows it by */
export async function buildPage(): Promise<PageParts> {
  const script = await buildScript();
  const style = readStyle();
  if (/<\/|<!--/.test(script + style)) throw new Error("Script or style of the page would end their element.");
  return { script, style, scriptHash: hashOf(script), styleHash: hashOf(style) };
}

const hashOf = (text: string) => createHash("sha256").update(text).digest("base64");

async function buildScript(): Promise<string> {
  const lib = { entry: here("script/main.ts"), formats: ["iife" as const], name: "page" };
  const made = await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    build: { write: false, target: TARGET, minify: true, lib },
  });
  const [output] = Array.isArray(made) ? made : [made];
  if (!output || !("output" in output)) throw new Error("The page's script was not built.");
  return output.output[0].code.trim();
}

const FACES = [
  ["Atkinson Hyperlegible Next Variable", "atkinson-hyperlegible-next", "200 800"],
  ["Literata Variable", "literata", "200 900"],
] as const;

function readStyle(): string {
  const faces = FACES.map(([family, name, weight]) => {
    const file = readFileSync(fonts(`${name}/files/${name}-latin-wght-normal.woff2`)).toString("base64");
    const source = `url(data:font/woff2;base64,${file}) format("woff2")`;
    return `@font-face{font-family:"${family}";font-weight:${weight};font-display:swap;src:${source}}`;
  });
  const rules = [here("../../../components/kit/tokens.css"), here("page.css")].map((path) =>
    readFileSync(path, "utf8"),
  );
  const plain = rules
    .join("\n")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/@import[^;]*;/g, "")
    .replace(/\s+/g, " ")
    .trim();
  return [...faces, plain].join("");
}

const NAME = "virtual:in-writing/pack-page";

/** Gives `lib/pack/page/built.ts` what it imports, in a build, in dev and in unit tests alike. */
export function packPage(): Plugin {
  let made: Promise<PageParts> | null = null;
  return {
    name: "in-writing:pack-page",
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    async load(id) {
      if (id !== `\0${NAME}`) return null;
      made ??= buildPage();
      return `export const parts = ${JSON.stringify(await made)};`;
    },
  };
}
