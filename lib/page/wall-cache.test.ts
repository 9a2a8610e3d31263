// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from "vitest";
import { type WallCache, wallCache } from "./wall-cache.ts";

const holder: { browser: unknown } = vi.hoisted(() => ({ browser: undefined }));
vi.mock("wxt/browser", () => ({
  get browser() {
    return holder.browser;
  },
}));

const facts = (contact: string) => ({
  own: [],
  contacts: [{ address: contact }],
  domains: [],
  threads: [],
  messages: [],
});

let stored: unknown;
let stop: AbortController;
let walls: WallCache;
let changed: () => void;

beforeEach(() => {
  stored = facts("senco@hillcrest.example.sch.uk");
  holder.browser = {
    storage: {
      local: { get: async () => ({ wall: stored }) },
      onChanged: { addListener: () => {}, removeListener: () => {} },
    },
  };
  stop = new AbortController();
  walls = wallCache(stop.signal);
  changed = vi.fn<() => void>();
  walls.onChange(changed);
});

/** The page is shown again: out of the browser's memory, or for the first time. */
const shown = (persisted: boolean) => window.dispatchEvent(Object.assign(new Event("pageshow"), { persisted }));

it("reads the facts anew when the page comes back out of the browser's memory, where no news reached it", async () => {
  await walls.facts();
  stored = facts("head@hillcrest.example.sch.uk");
  shown(true);
  expect(await walls.facts()).toEqual(stored);
  expect(changed).toHaveBeenCalledOnce();
});

it("does not when the page is shown for the first time, or when it has been replaced", async () => {
  const before = await walls.facts();
  stored = facts("head@hillcrest.example.sch.uk");
  shown(false);
  stop.abort();
  shown(true);
  expect(await walls.facts()).toEqual(before);
  expect(changed).not.toHaveBeenCalled();
});
