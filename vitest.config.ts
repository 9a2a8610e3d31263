import preact from "@preact/preset-vite";
import { defineConfig } from "vitest/config";
import { WxtVitest } from "wxt/testing/vitest-plugin";
import { packPage } from "./lib/pack/page/bundle.ts";

/**
 * What a worker reads in (happy-dom, Preact, Dexie, the letters) costs more than most tests, so test files share workers, and
 * with them every module. Each file has a document of its own all the same.
 */
const SHARED = { isolate: false };
/** Rooms that read and write nothing but what they are given. */
const PURE = "lib/{calendar,files,guide,law,letters,mail,pack,record,search,story,webmail}/**/*.test.{ts,tsx}";
/** Their tests begin with an empty browser and a fresh disk, and put nothing in the place of a module. */
const FRESH = "{components,entrypoints/composer,lib/{backup,import,store},tests,scripts}/**/*.test.{ts,tsx}";
/** All else: tests that put something in the place of a module, or start the background anew. */
const ALL = "{lib,components,entrypoints,tests,scripts}/**/*.test.{ts,tsx}";
const NEVER = ["tests/e2e/**", "node_modules/**"];

export default defineConfig({
  plugins: [WxtVitest(), preact({ prefreshEnabled: false, devToolsEnabled: false }), packPage()],
  test: {
    environment: "node",
    mockReset: true,
    ...(process.env.CI ? { setupFiles: ["tests/same-seed.ts"] } : {}),
    // Ten thousand items take half a second here, and many times that on a busy machine.
    testTimeout: 20_000,
    // By itself it leaves one processor idle, which is half of a small machine.
    maxWorkers: "100%",
    projects: [
      { extends: true, test: { name: "pure", include: [PURE], exclude: NEVER, ...SHARED } },
      { extends: true, test: { name: "fresh", include: [FRESH], exclude: NEVER, ...SHARED } },
      { extends: true, test: { name: "rest", include: [ALL], exclude: [...NEVER, PURE, FRESH] } },
    ],
  },
});
