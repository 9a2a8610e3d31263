import preact from "@preact/preset-vite";
import { defineConfig } from "vitest/config";
import { WxtVitest } from "wxt/testing/vitest-plugin";
import { packPage } from "./lib/pack/page/bundle.ts";

/** Rooms that read and write nothing but what they are given: their tests can share a worker, which halves their time. */
const PURE = "lib/{calendar,files,guide,law,letters,mail,pack,record,search,story,webmail}/**/*.test.{ts,tsx}";
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
      { extends: true, test: { name: "pure", include: [PURE], exclude: NEVER, isolate: false } },
      { extends: true, test: { name: "rest", include: [ALL], exclude: [...NEVER, PURE] } },
    ],
  },
});
