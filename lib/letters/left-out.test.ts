import { expect, test } from "vitest";
import { leftOut } from "./clause-words.ts";
import { LETTERS, letterById } from "./index.ts";

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

test("a clause whose sister is printed in its place is not missed", () => {
  const missed = (id: string, type: "maintained" | "academy" | "independent" | "special") =>
    leftOut(LETTERS.find((one) => one.id === id) ?? first, { type }).map(({ clause }) => clause);
  for (const id of ["K0", "K2", "X1"]) {
    for (const type of ["maintained", "academy"] as const) expect(missed(id, type), `${id} ${type}`).toEqual([]);
    expect(missed(id, "special").length, id).toBe(2);
  }
  expect(missed("R8", "academy")).toEqual(["educational-record"]);
});
