// Runs one of our scripts after making sure that what it needs is installed. This file alone runs on whatever Node (20 or
// newer) the machine has; everything after it runs on the Node that package.json pins, which reads TypeScript by itself.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const windows = process.platform === "win32";

function installed() {
  const stamp = join(root, "node_modules", ".in-writing");
  const wanted = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return true;
  console.log("Installing what In Writing is built with (once, about a minute) …");
  // Not "npm ci": it refuses a lockfile in which a tool's builds for other systems are missing, as registries that do not
  // carry them leave it. Versions are exact either way.
  const npm = spawnSync("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: "inherit",
    shell: windows,
  });
  if (npm.status !== 0) return false;
  writeFileSync(stamp, wanted);
  return true;
}

if (Number(process.versions.node.split(".")[0]) < 20) {
  console.error("In Writing needs Node 20 or newer. Install it from nodejs.org and run the command again.");
  process.exit(1);
}
if (!installed()) {
  console.error("The packages could not be installed: see npm's words above. Nothing else was changed.");
  process.exit(1);
}
const node = join(root, "node_modules", "node", "bin", windows ? "node.exe" : "node");
const [script = "", ...rest] = process.argv.slice(2);
const run = spawnSync(node, [join(root, script), ...rest], {
  cwd: root,
  stdio: "inherit",
  env: {
    ...process.env,
    // The stand-in mail site is served as TypeScript with the types taken off, which Node still calls experimental.
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} --disable-warning=ExperimentalWarning`.trim(),
    PATH: `${join(root, "node_modules", ".bin")}${windows ? ";" : ":"}${process.env.PATH ?? ""}`,
  },
});
process.exit(run.status ?? 1);
