import { expect, test } from "vitest";
import type { PackEntry } from "../chronology.ts";
import { cited } from "./cited.ts";

const ROWS = [
  { number: "E-1", id: "one" },
  { number: "E-16", id: "two" },
] as PackEntry[];

test("entries that the parent names lead to their rows; those that are not in the pack say so", () => {
  expect(cited("Agreed on 15 October (E-16), then E-22.", ROWS)).toEqual([
    { text: "Agreed on 15 October (" },
    { text: "E-16", to: "two" },
    { text: "), then " },
    { text: "E-22" },
    { text: " (not in this pack)", soft: true },
    { text: "." },
  ]);
  expect(cited("Tracked as GE-16-B, EX-16, E-16B.", ROWS)).toEqual([{ text: "Tracked as GE-16-B, EX-16, E-16B." }]);
});
