import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "vite";

export type Life = typeof import("./life.fixtures.ts");

/**
 * All modules of ours that a background reads in, as one script that is run anew for each life: reading them in one by one
 * takes many times as long, and there are hundreds of lives. Packages are the same for all lives.
 * @param browser gives the browser of the life that is being made
 * @returns makes the modules of a life, none of them shared with another
 */
export async function livesOf(browser: () => unknown): Promise<() => Life> {
  const made = await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    build: {
      ...{ write: false, target: "esnext", minify: false },
      lib: { entry: fileURLToPath(new URL("./life.fixtures.ts", import.meta.url)), formats: ["cjs"] },
      rolldownOptions: { external: (id) => !/^[./]/.test(id) },
    },
  });
  const [output] = Array.isArray(made) ? made : [made];
  if (!output || !("output" in output)) throw new Error("The background was not built.");
  const run = new Function("require", "exports", "module", output.output[0].code);
  const packages = createRequire(import.meta.url);
  return () => {
    const exports = {};
    const given = browser();
    run((id: string) => (id === "wxt/browser" ? { browser: given } : packages(id)), exports, { exports });
    return exports as Life;
  };
}
