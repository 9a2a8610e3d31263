import { describe, expect, it } from "vitest";
import { check, FAMILY, reply, SEND_TEAM, sent, talk, WEEKDAYS } from "../letters/suggest.fixtures.ts";
import type { Entry } from "../record/entry.ts";
import { whereNow } from "./where.ts";

const where = (today: string, ...entries: Entry[]) => whereNow(entries, FAMILY, WEEKDAYS, today, () => true);
const states = (today: string, ...entries: Entry[]) =>
  Object.fromEntries(
    where(today, ...entries)
      .rungs.filter(({ state, next }) => state !== "ahead" || next)
      .map(({ rung, state, next }) => [rung.id, next ? `${state}, next` : state]),
  );

describe("where the family is", () => {
  it("nowhere yet: the first rung is next", () => {
    const now = where("2026-11-30");
    expect(now.begun).toBe(false);
    expect(now.here).toBeNull();
    expect(states("2026-11-30")).toEqual({ first: "ahead, next" });
  });

  it("stands where the highest open letter is, with what has been done on each rung", () => {
    const mails = [sent("2026-11-02", "C1"), reply("2026-11-03", "acknowledged"), sent("2026-11-09", "H1")];
    expect(states("2026-11-10", ...mails)).toEqual({ first: "done", chase: "here" });
    const [first, chase] = where("2026-11-10", ...mails).rungs;
    expect(first?.done.map(({ day, kind }) => `${day} ${kind}`)).toEqual(["2026-11-02 sent", "2026-11-03 reply"]);
    expect(chase?.done.map(({ day }) => day)).toEqual(["2026-11-09"]);
    expect(states("2026-11-16", ...mails)).toEqual({ first: "done", chase: "here", head: "ahead, next" });
  });

  it("a talk stands where the last email stood, a note of it on the same rung", () => {
    const entries = [sent("2026-11-02", "H2"), talk("meeting", "2026-11-04"), sent("2026-11-05", "R1")];
    const head = where("2026-11-06", ...entries).rungs.find(({ rung }) => rung.id === "head");
    expect(head?.done.map(({ kind }) => kind)).toEqual(["sent", "meeting", "sent"]);
    expect(head?.state).toBe("here");
  });

  it("a letter of one’s own stands on the lowest step", () => {
    expect(where("2026-11-03", sent("2026-11-02", "own-1")).here?.id).toBe("first");
  });

  it("after an answer nothing is open: what was done stays, and nobody is anywhere", () => {
    const mails = [sent("2026-11-02", "H2"), reply("2026-11-04", "answer")];
    expect(states("2026-11-10", ...mails)).toEqual({ head: "done" });
    expect(where("2026-11-10", ...mails).here).toBeNull();
    expect(where("2026-11-10", sent("2026-11-02", "H2"), check("2026-11-04", "something")).here).toBeNull();
  });

  it("a promise keeps the rung open on which it was made", () => {
    const mails = [sent("2026-11-02", "H2"), reply("2026-11-04", "promise", "2026-11-20")];
    expect(where("2026-11-10", ...mails).here?.id).toBe("head");
  });

  it("a letter to the council stands beside, with the clock it set going, and moves nobody up the ladder", () => {
    const asked = { ...sent("2026-11-02", "L1"), to: [SEND_TEAM] };
    const now = where("2026-11-10", asked);
    expect(now.here).toBeNull();
    const ehc = now.ways.find(({ way }) => way.id === "ehc");
    expect(ehc?.done.map(({ day }) => day)).toEqual(["2026-11-02"]);
    expect(ehc?.runs?.clock.id).toBe("ehc-decision");
    expect(ehc?.runs?.due.date.toString()).toBe("2026-12-14");
    expect(where("2026-12-15", asked).ways.find(({ next }) => next)?.way.id).toBe("ehc");
  });
});
