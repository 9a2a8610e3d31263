import { expect, test } from "vitest";
import type { PackEntry } from "../chronology.ts";
import { markOf } from "./chronology-table.ts";

test("what came to the family has the school’s mark, in writing or on paper", () => {
  const fill = (kind: PackEntry["kind"]) => markOf({ kind } as PackEntry).fill;
  expect((["reply", "app", "document"] as const).map(fill)).toEqual(["school", "school", "school"]);
  expect((["sent", "posted", "absence", "incident"] as const).map(fill)).toEqual([
    "family",
    "family",
    "family",
    "family",
  ]);
  expect(fill("meeting")).toBe("both");
});
