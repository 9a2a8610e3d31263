import { expect, it } from "vitest";
import { READING } from "./selectors-reading.ts";
import { WRITING } from "./selectors-writing.ts";

it("no name stands in both tables: one would take the other's place without a word", () => {
  expect(Object.keys(READING).filter((name) => name in WRITING)).toEqual([]);
});
