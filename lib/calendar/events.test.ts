import { describe, expect, it } from "vitest";
import { CLOCKS } from "./clocks.ts";
import { clocksOf, EVENT_GROUPS, startEvents } from "./events.ts";

describe("what sets a clock going", () => {
  const events = startEvents(CLOCKS);

  it("reaches every clock", () => {
    const reached = new Set(events.flatMap(({ clocks }) => clocks));
    expect(CLOCKS.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([]);
  });

  it("names only clocks there are, and chooses at least one of each beforehand", () => {
    const known = new Set(CLOCKS.map(({ id }) => id));
    for (const event of events) {
      expect(
        event.clocks.filter((id) => !known.has(id)),
        event.id,
      ).toEqual([]);
      expect(
        (event.sometimes ?? []).filter((id) => !event.clocks.includes(id)),
        event.id,
      ).toEqual([]);
      expect((event.sometimes ?? []).length, event.id).toBeLessThan(event.clocks.length);
      expect(EVENT_GROUPS[event.group]).toBeTruthy();
    }
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  });

  it("finds a clock that no event names under what sets it going", () => {
    const [first] = CLOCKS;
    if (!first) throw new Error("no clocks");
    const strange = { ...first, id: "strange", name: "A new one", startsWith: "the day of the moon" };
    const found = startEvents([...CLOCKS, strange]).find(({ clocks }) => clocks.includes("strange"));
    expect(found).toMatchObject({ group: "other", words: "A new one", ask: "The day of the moon" });
    expect(found && clocksOf(found, [strange])).toEqual([strange]);
  });
});
