import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { build } from "vite";

/** Where the page's script, worker and style are asked for. */
export const ASSETS = "/mail/_standin/";

const ROOT = import.meta.dirname;
const STYLES = ["controls", "shell", "reading", "narrow"];

let script: Promise<string> | undefined;

/** The page's own modules with React, as one script: built once in this process. */
function pageScript(): Promise<string> {
  script ??= (async () => {
    const built = await build({
      configFile: false,
      root: ROOT,
      logLevel: "error",
      define: { "process.env.NODE_ENV": '"production"' },
      build: {
        write: false,
        target: "esnext",
        minify: true,
        lib: { entry: resolve(ROOT, "page/main.tsx"), formats: ["iife"], name: "standin" },
      },
    });
    const [output] = Array.isArray(built) ? built : [built];
    if (!output || !("output" in output)) throw new Error("the page was not built");
    return output.output[0].code;
  })();
  return script;
}

/** @returns the file below ASSETS, or null when there is none */
export async function asset(name: string): Promise<{ type: string; body: string } | null> {
  const js = "text/javascript; charset=utf-8";
  if (name === "page.js") return { type: js, body: await pageScript() };
  if (name === "worker.js") return { type: js, body: readFileSync(resolve(ROOT, "page/worker.js"), "utf8") };
  if (name !== "page.css") return null;
  const files = [...STYLES.map((style) => `page/styles/${style}.css`), "page/compose/compose.css"];
  const body = files.map((file) => readText(resolve(ROOT, file))).join("\n");
  return { type: "text/css; charset=utf-8", body };
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
