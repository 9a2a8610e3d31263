import { defineConfig } from "playwright/test";

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
    // Few and long: they come first, so that none of them runs alone at the end; and one at a time, since a Firefox that is
    // driven takes a processor for itself, and three at once have each wait until it gives up.
    { name: "firefox", testMatch: "**/firefox/**/*.spec.ts", workers: 1 },
    { name: "chromium", testIgnore: ["**/firefox/**", "**/host-gmail.spec.ts", "**/host-outlook*.spec.ts"] },
    // Of the stand-in mail sites themselves: to be run when one of them is changed.
    { name: "stand-ins", testMatch: ["**/host-gmail.spec.ts", "**/host-outlook*.spec.ts"] },
  ],
  reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }]],
});
