import { defineConfig } from "playwright/test";

/** A minute and more each. */
const LONG = "**/{two-years,wall,wall-outlook,sharing,main-job}.spec.ts";
const STAND_INS = ["**/host-gmail.spec.ts", "**/host-outlook*.spec.ts"];
const FIREFOX = "**/firefox/**/*.spec.ts";

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  fullyParallel: true,
  // Much of a test is waiting for a page to draw: one more than the two processors of a small machine is a sixth faster.
  workers: 3,
  // A stop for what never ends, not a measure: tests wait for facts, and a shared machine may be three times slower at times.
  timeout: 120_000,
  // A browser on a shared machine may stumble; what passes only at a later try is named as flaky below the run.
  retries: process.env.CI ? 2 : 0,
  expect: { timeout: 30_000 },
  projects: [
    // Each takes a processor for itself. So they begin first, that none runs alone at the end, and go one after the other: at
    // once they have each other wait until one gives up. The same holds of every Firefox, which comes when these are done.
    { name: "chromium-long", testMatch: LONG, testIgnore: FIREFOX, workers: 1 },
    { name: "chromium", testIgnore: [FIREFOX, LONG, ...STAND_INS] },
    { name: "firefox", testMatch: FIREFOX, workers: 1 },
    // Of the stand-in mail sites themselves: to be run when one of them is changed.
    { name: "stand-ins", testMatch: STAND_INS },
  ],
  reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }]],
});
