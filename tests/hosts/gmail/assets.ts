import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { resolve, sep } from "node:path";

/** Where the page's own modules and style are asked for; module paths below it are those of this folder. */
export const ASSETS = "/mail/_/standin/";

const ROOT = import.meta.dirname;
const cache = new Map<string, string>();

/**
 * @param path below ASSETS: `page/main.ts`, `page/style.css`
 * @returns what to answer, or null when there is no such file
 */
export function asset(path: string): { type: string; body: string } | null {
  const file = resolve(ROOT, path);
  if (!file.startsWith(ROOT + sep)) return null;
  const type = file.endsWith(".css") ? "text/css" : file.endsWith(".ts") ? "text/javascript" : null;
  if (!type) return null;
  try {
    const body = cache.get(file) ?? read(file);
    cache.set(file, body);
    return { type: `${type}; charset=utf-8`, body };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

function read(file: string): string {
  const source = readFileSync(file, "utf8");
  return file.endsWith(".ts") ? stripTypeScriptTypes(source, { mode: "strip" }) : source;
}
