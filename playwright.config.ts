import { defineConfig } from "playwright/test";

/** Minutes each: they come before all others in Chromium, so that none of them runs alone at the end. */
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
  timeout: 60_000,
  // A browser on a shared machine may stumble; what passes only at a later try is named as flaky below the run.
  retries: process.env.CI ? 2 : 0,
  expect: { timeout: 15_000 },
  projects: [
    // One at a time: a Firefox that is driven takes a processor for itself, and three at once have each wait until it gives up.
    { name: "firefox", testMatch: FIREFOX, workers: 1 },
    { name: "chromium-long", testMatch: LONG, testIgnore: FIREFOX },
    { name: "chromium", testIgnore: [FIREFOX, LONG, ...STAND_INS] },
    // Of the stand-in mail sites themselves: to be run when one of them is changed.
    { name: "stand-ins", testMatch: STAND_INS },
  ],
  reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }]],
});
