import { expect, test } from "vitest";
import { gentleChase } from "./catalogue/chase/h1-gentle-chase.ts";
import { holdingReply } from "./catalogue/chase/h4-holding-reply.ts";
import { firstConcern } from "./catalogue/concern/c1-first-concern.ts";
import { mail } from "./testing.ts";
import { tooSoon } from "./too-soon.ts";

const soon = (days: number, letter = gentleChase) =>
  tooSoon(
    letter,
    [mail("2026-11-02"), mail("2026-12-08"), mail("2026-12-11", { direction: "in" })],
    "2026-12-14",
    (date) => (date === "2026-12-08" ? days : 0),
  );

test.each([
  [
    0,
    "Your last email went on 8 December, and no school day has gone by since. After 5 it is fair to chase. Are you sure that it should go now?",
  ],
  [
    1,
    "Your last email went on 8 December, and 1 school day has gone by since. After 5 it is fair to chase. Are you sure that it should go now?",
  ],
  [
    4,
    "Your last email went on 8 December, and 4 school days have gone by since. After 5 it is fair to chase. Are you sure that it should go now?",
  ],
  [5, null],
  [9, null],
])("a chase %i school days after the last email", (days, advice) => {
  expect(soon(days)).toBe(advice);
});

test("does not ask before thanks for a holding reply", () => {
  expect(soon(0, holdingReply)).toBeNull();
});

test("has nothing to say about other letters, or where nothing was sent", () => {
  expect(soon(0, firstConcern)).toBeNull();
  expect(tooSoon(gentleChase, [], "2026-12-14", () => 0)).toBeNull();
});
