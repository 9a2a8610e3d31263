import { describe, expect, it } from "vitest";
import { asksDay } from "./dated.ts";
import { deriveEntries } from "./entries.ts";
import { isMessage } from "./entry.ts";
import type { ItemBody } from "./items.ts";
import { parseBody } from "./items-schema.ts";
import { EMPTY_PROFILE } from "./profile.ts";
import { writeLedger } from "./testing/ledger.ts";
import { london, originalOf, receivedSighting } from "./testing/sightings.ts";

/** A reply whose day and month cannot be told apart: the parent says which it was. */

const SEEN_AT = london("2026-11-22T20:00");
const SHOWN = "04/10/2026 14:05";
const reply = receivedSighting(SEEN_AT, { when: { instant: null, shown: SHOWN, certainty: "uncertain" } });

function record(more: (of: string) => ItemBody[]) {
  const [first] = writeLedger([{ at: SEEN_AT, body: reply }]);
  const bodies = [reply, ...more(first?.hash ?? "")];
  const items = writeLedger(bodies.map((body, index) => ({ at: SEEN_AT + index, body })));
  const [entry] = deriveEntries(items, EMPTY_PROFILE).filter(isMessage);
  if (!entry) throw new Error("there is no entry");
  return entry;
}

describe("an uncertain day", () => {
  it("is asked for until the parent has said something", () => {
    expect(asksDay(record(() => []))).toBe(true);
    expect(asksDay(record((of) => [{ type: "dated", of, date: null }]))).toBe(false);
  });

  it("is the day the parent names, at the time that was shown, with the shown words beside it", () => {
    const entry = record((of) => [{ type: "dated", of, date: "2026-10-04" }]);
    expect(entry.when).toEqual({ instant: london("2026-10-04T14:05"), shown: SHOWN, certainty: "minute" });
    expect(entry.how.when).toBe("typed");
    expect(entry.at).toBe(london("2026-10-04T14:05:59.999"));
    expect(entry.items).toHaveLength(2);
  });

  it("is the one named last, and open again after “I don’t know”", () => {
    const entry = record((of) => [
      { type: "dated", of, date: "2026-10-04" },
      { type: "dated", of, date: null },
    ]);
    expect(entry.when.instant).toBeNull();
    expect(entry.at).toBe(SEEN_AT);
    expect(entry.dated?.date).toBeNull();
  });

  it("gives way to an original that tells it", () => {
    const exact = originalOf(reply, london("2026-04-10T13:05"), "<a@example.sch.uk>");
    const entry = record((of) => [{ type: "dated", of, date: "2026-10-04" }, exact]);
    expect(entry.when).toMatchObject({ instant: london("2026-04-10T13:05"), certainty: "exact" });
    expect(entry.how.when).toBe("original");
  });

  it("does not move a date that is known", () => {
    const sure = { ...reply, when: { instant: london("2026-10-05T09:00"), shown: null, certainty: "minute" as const } };
    const [first] = writeLedger([{ at: SEEN_AT, body: sure }]);
    const items = writeLedger([
      { at: SEEN_AT, body: sure },
      { at: SEEN_AT, body: { type: "dated", of: first?.hash ?? "", date: "2026-10-04" } },
    ]);
    expect(deriveEntries(items, EMPTY_PROFILE)[0]?.at).toBe(london("2026-10-05T09:00:59.999"));
  });

  it("is let into the record only as a real day", () => {
    const of = "a".repeat(64);
    expect(parseBody({ type: "dated", of, date: "2026-10-04" })).toMatchObject({ type: "dated" });
    expect(parseBody({ type: "dated", of, date: null })).toMatchObject({ type: "dated" });
    expect(parseBody({ type: "dated", of, date: "2026-02-30" })).toHaveProperty("problem");
    expect(parseBody({ type: "dated", of, date: "4 October" })).toHaveProperty("problem");
  });
});
