import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { BROWSERS, type BrowserName, browsersAsked, NAMES } from "./asked.ts";
import { ensureBrowser, tryAge } from "./browser.ts";
import { bin, ROOT, run } from "./run.ts";

/** Everything that must hold: types, lint, walls, unit tests, builds, the real extension in Chromium and in Firefox. */

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const REPORTS = join(ROOT, "test-results");

function report(name: string): Record<string, unknown> | null {
  const file = join(REPORTS, name);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}

/** A command that holds or does not. */
async function check(title: string, command: string, args: string[]): Promise<Count> {
  const { code, output } = await run(bin(command), args, true);
  console.log(`${code === 0 ? "ok    " : "FAILED"} ${title}`);
  if (code !== 0) console.log(output);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

async function unit(): Promise<Count> {
  await tryAge();
  const { code } = await run(bin("vitest"), [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${join(REPORTS, "unit.json")}`,
  ]);
  const result = report("unit.json");
  const passed = Number(result?.numPassedTests ?? 0);
  const failed = Number(result?.numFailedTests ?? 0);
  const skipped = Number(result?.numPendingTests ?? 0) + Number(result?.numTodoTests ?? 0);
  return { passed, failed: code === 0 ? failed : Math.max(1, failed), skipped };
}

/** What playwright.config.ts has for each browser. */
const PROJECTS: Record<BrowserName, string[]> = {
  chromium: ["--project=chromium-long", "--project=chromium"],
  firefox: ["--project=firefox"],
};

async function endToEnd(browsers: readonly BrowserName[]): Promise<Count> {
  const { code } = await run(bin("playwright"), ["test", ...browsers.flatMap((name) => PROJECTS[name])]);
  const stats = report("e2e.json")?.stats as Record<string, number> | undefined;
  const passed = (stats?.expected ?? 0) + (stats?.flaky ?? 0);
  const failed = stats?.unexpected ?? 0;
  if (stats?.flaky) console.log(`${stats.flaky} passed only at a later try: see above, they want mending.`);
  return { passed, failed: code === 0 ? failed : Math.max(1, failed), skipped: stats?.skipped ?? 0 };
}

async function browser(name: BrowserName): Promise<Count> {
  try {
    await ensureBrowser(name);
    console.log(`ok    ${NAMES[name]} is there`);
    return { passed: 1, failed: 0, skipped: 0 };
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** Without a look for newer versions of itself or for settings elsewhere. */
const LINT = ["lint", "--source-dir", join(".output", "firefox-mv3"), "--no-config-discovery", "--boring"];

function steps(browsers: readonly BrowserName[]): (() => Promise<Count>)[] {
  const builds: Record<BrowserName, (() => Promise<Count>)[]> = {
    chromium: [() => check("build for Chrome and Edge", "wxt", ["build"])],
    firefox: [
      () => check("build for Firefox", "wxt", ["build", "-b", "firefox"]),
      () => check("Mozilla's check of it", "web-ext", LINT),
    ],
  };
  return [
    () => check("the extension's own types", "wxt", ["prepare"]),
    () => check("types", "tsc", []),
    () => check("lint and format", "biome", ["check", "."]),
    unit,
    ...browsers.flatMap((name) => builds[name]),
    ...browsers.map((name) => () => browser(name)),
    () => endToEnd(browsers),
  ];
}

function asked(): readonly BrowserName[] {
  try {
    return browsersAsked(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}

const browsers = asked();
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const total: Count = { passed: 0, failed: 0, skipped: 0 };
for (const step of steps(browsers)) {
  const count = await step();
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
}
for (const left of BROWSERS.filter((name) => !browsers.includes(name))) {
  console.log(`Nothing was tried in ${NAMES[left]}: only ${browsers.map((name) => NAMES[name]).join()} was asked for.`);
}
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed === 0 ? 0 : 1;
