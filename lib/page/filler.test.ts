import { beforeEach, expect, it, vi } from "vitest";
import type { Filler } from "../webmail/common/filling.ts";
import { fillerOnDemand } from "./filler.ts";

const asked: string[] = [];
/** What the background does when it is asked. */
let putIn: () => void;

vi.mock("../messaging.ts", () => ({
  ask: async (name: string) => {
    asked.push(name);
    putIn();
    return null;
  },
}));

const fill: Filler = async () => [];
const olderFill: Filler = async () => [];

beforeEach(() => {
  asked.length = 0;
  globalThis.inWritingFiller = undefined;
  putIn = () => {
    globalThis.inWritingFiller = fill;
  };
});

it("has what fills a form brought in when it is first needed, and once", async () => {
  const filler = fillerOnDemand();
  expect(asked).toEqual([]);
  expect(await filler()).toBe(fill);
  expect(await filler()).toBe(fill);
  expect(asked).toEqual(["page:filler"]);
});

it("does not use what an older version has left in the page", async () => {
  globalThis.inWritingFiller = olderFill;
  expect(await fillerOnDemand()()).toBe(fill);
});

it("says what to do when it cannot be had, and tries again the next time", async () => {
  putIn = () => {};
  const filler = fillerOnDemand();
  await expect(filler()).rejects.toThrow("Reload the page and try again.");
  putIn = () => {
    globalThis.inWritingFiller = fill;
  };
  expect(await filler()).toBe(fill);
});
