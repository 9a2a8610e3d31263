import { expect, test } from "vitest";
import { leftOut } from "./clause-words.ts";
import { letterById } from "./index.ts";

const first = letterById("C1");
if (!first) throw new Error("no letter");

test("a clause that fits the school is not left out; one that does not says why", () => {
  expect(leftOut(first, { type: "maintained" })).toEqual([]);
  const [out] = leftOut(first, { type: "independent" });
  expect(out).toMatchObject({ clause: "code-6.45", unknown: false });
  expect(out?.why).toContain("not for independent schools");
});

test("where the type is not known, the settings can help", () => {
  const [out] = leftOut(first, { type: "unknown" });
  expect(out).toMatchObject({ unknown: true });
  expect(out?.why).toContain("type is not in Settings yet");
});
