import { expect, it } from "vitest";
import { NO_DATES } from "../../lib/record/dates-known.ts";
import type { Entry } from "../../lib/record/entry.ts";
import { london, message, WHITLOCKS } from "../testing/family.ts";
import { glanceOf } from "./glance.ts";
import type { Waits } from "./waits.ts";

const NOW = london("2027-03-22T23:04");

function replies(many: number): Entry[] {
  return Array.from({ length: many }, (_, n) =>
    message({
      id: `r${n}`,
      kind: "reply",
      at: london("2027-03-01T09:00") + n * 60_000,
      number: n + 1,
      subject: `Reply ${n}`,
      text: "Long words. ".repeat(200),
    }),
  );
}

it("is no larger for a long record than for a short one, and says how many wait all the same", () => {
  const glance = (many: number) =>
    glanceOf({ profile: WHITLOCKS, entries: replies(many), matters: [], dates: NO_DATES }, NOW);
  const short = glance(40);
  const long = glance(4000);
  const size = (what: unknown) => JSON.stringify(what).length;
  expect((long.shown as Waits).number).toBe(4000);
  expect((short.shown as Waits).number).toBe(40);
  expect(size(long)).toBeLessThan(size(short) * 1.1);
});
