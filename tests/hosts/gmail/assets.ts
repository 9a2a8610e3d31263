import { readFileSync } from "node:fs";
import { resolve, sep } from "node:path";
import { build } from "vite";

/** Where the page's own script and styles are asked for; paths below it are those of this folder. */
export const ASSETS = "/mail/_/standin/";

/** The page's script: all of its modules in one, as a page's many files would each cost a request. */
export const SCRIPT = "page/main.ts";

const ROOT = import.meta.dirname;
const cache = new Map<string, Promise<string> | string>();

/**
 * @param path below ASSETS: `page/main.ts`, `page/styles/base.css`
 * @returns what to answer, or null when there is no such file
 */
export async function asset(path: string): Promise<{ type: string; body: string } | null> {
  const file = resolve(ROOT, path);
  if (!file.startsWith(ROOT + sep) || (path !== SCRIPT && !path.endsWith(".css"))) return null;
  const type = path === SCRIPT ? "text/javascript" : "text/css";
  try {
    const body = cache.get(path) ?? (path === SCRIPT ? bundled(file) : readFileSync(file, "utf8"));
    cache.set(path, body);
    return { type: `${type}; charset=utf-8`, body: await body };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

async function bundled(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    build: { write: false, minify: false, target: "esnext", lib: { entry, formats: ["es"] } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !("output" in output)) throw new Error("the page's script was not built");
  return output.output[0].code;
}
