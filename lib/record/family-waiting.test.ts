import { describe, expect, it } from "vitest";
import { london, message, PATEL, typed, WHITLOCKS } from "../../components/testing/family.ts";
import { OKORO, TWO } from "../../components/testing/two-children.ts";
import { NO_DATES } from "./dates-known.ts";
import type { MessageEntry } from "./entry.ts";
import { aboutChildren, namesAbout, schoolsAbout } from "./family.ts";
import { childSteps } from "./family-steps.ts";
import { FamilyViews } from "./family-views.ts";
import { waiting } from "./next.ts";
import { passedWhile } from "./passed.ts";
import { FIRST } from "./profile.ts";
import { startedDates } from "./started.ts";
import { wallFacts } from "./wall-facts.ts";

/** See components/testing/two-children.ts. */
const family = TWO;
const today = Temporal.PlainDate.from("2027-03-10");
const day = (date: string) => london(`${date}T10:00`);
const mail = (id: string, date: string, to: { name: string; email: string }, part: Partial<MessageEntry> = {}) =>
  message({ id, kind: "sent", at: day(date), to: [{ name: to.name, address: to.email }], ...part });

/** What is asked: every entry's days and due date by whose calendar. */
const waits = (entries: MessageEntry[], profile = family) =>
  Object.fromEntries(
    waiting(entries, profile, { terms: [], closures: [] }, today).map(({ entry, days, due }) => [
      entry,
      [days, due?.date],
    ]),
  );

describe("what waits", () => {
  it("is counted by the school it was written to, on its own days and within its own time", () => {
    const before = mail("before", "2027-02-11", PATEL, { children: [FIRST] });
    const after = mail("after", "2027-03-05", OKORO);
    // Half-term counts for the old school only; the flood for the new one only.
    expect(waits([before, after])).toEqual({ before: [14, "2027-02-25"], after: [1, "2027-03-11"] });
  });

  it("of mail with the council goes by the child's school of that day", () => {
    const council = { name: "SEND team", email: "send@council.example.org" };
    const one = mail("r", "2027-03-05", council, { children: [FIRST] });
    const other = mail("k", "2027-03-05", council, { children: ["k"], to: [{ name: "", address: "a@b.example.org" }] });
    expect(waits([one, other])).toMatchObject({ r: [1, "2027-03-11"], k: [3, "2027-03-12"] });
  });

  it("of a date that matters goes by its child", () => {
    const act = { type: "clock" as const, clock: "school-reply", second: null, of: null, note: "" };
    const said = { date: "2027-03-12", kind: "courtesy" as const, data: "" };
    const item = (hash: string, child: string) => ({
      ...{ hash, chain: "c", number: hash === "1" ? 1 : 2, at: 0, previous: null, content: "", salt: "" },
      body: { ...act, start: "2027-03-05", said, child },
    });
    const dates = { ...NO_DATES, started: startedDates([item("1", FIRST), item("2", "k")]) };
    const known = { profile: family, entries: [], dates };
    const passed = passedWhile({ from: "2027-03-01", to: "2027-03-31" }, known, { terms: [], closures: [] }, today);
    expect(passed.map(({ id, date }) => [id, date])).toEqual([
      ["1", "2027-03-11"],
      ["2", "2027-03-12"],
    ]);
  });
});

describe("whom an entry is about", () => {
  it("is told by the school of its people on that day, and by the school's own domain", () => {
    const about = (entry: MessageEntry) => aboutChildren(entry, family);
    expect(about(mail("1", "2027-02-11", PATEL))).toEqual([FIRST, "k"]);
    expect(about(mail("2", "2027-03-05", PATEL))).toEqual(["k"]);
    expect(about(mail("3", "2027-03-05", { name: "", email: "office@brook.example.sch.uk" }))).toEqual([FIRST]);
    // Before the move nobody is at Brook, yet mail with it is about who comes to it.
    expect(about(mail("4", "2027-02-11", OKORO))).toEqual([FIRST]);
  });

  it("is what the parent says, in a name or two", () => {
    const said = typed({ id: "t", kind: "note", when: { date: "2027-03-05" } as never, people: [], children: ["k"] });
    expect(namesAbout(said, family)).toBe("K.");
    expect(namesAbout({ ...said, children: ["k", FIRST] }, family)).toBe("R. and K.");
    expect(schoolsAbout({ ...said, children: [FIRST] }, family)).toEqual(["brook"]);
    expect(namesAbout(said, WHITLOCKS)).toBe("");
  });

  it("is what its matter names; a matter that names no child leaves it to the people", () => {
    const matter = { name: "Lunch", state: "open" as const, begun: day("2027-03-04"), changed: 0 };
    const matters = [
      { ...matter, id: "k", child: "k" },
      { ...matter, id: "none" },
      { ...matter, id: "older", begun: day("2027-02-10") },
    ];
    const about = (matter: string, date = "2027-02-11") =>
      aboutChildren(mail("1", date, PATEL, { matters: [matter] }), family, matters);
    expect(about("k")).toEqual(["k"]);
    expect(about("none")).toEqual([FIRST, "k"]);
    expect(about("none", "2027-03-05")).toEqual(["k"]);
    // Begun while both were there: what the school still says of it may be about who has left.
    expect(about("older", "2027-03-05")).toEqual([FIRST, "k"]);
  });

  it("of a child that was taken out is about those who are left", () => {
    const { children: _gone, ...left } = family;
    expect(aboutChildren(mail("1", "2027-03-05", OKORO, { children: ["k"] }), left)).toEqual([FIRST]);
  });
});

it("each child has a next step of their own, and a school that was left is not chased by one", () => {
  const old = mail("old", "2027-02-03", PATEL, { children: [FIRST] });
  const other = mail("other", "2027-02-03", PATEL, { children: ["k"] });
  const all = { profile: family, entries: [old, other], matters: [] };
  const steps = childSteps(all, today, new FamilyViews(all)).map(({ child, letter, about }) => [child, letter, about]);
  expect(steps).toEqual([
    ["k", "H1", ["other"]],
    [FIRST, "C1", []],
  ]);
});

it("with one child at one school everything is read by the profile itself", () => {
  const views = new FamilyViews({ profile: WHITLOCKS, entries: [] });
  expect(views.of(mail("1", "2027-02-11", PATEL)).profile).toBe(WHITLOCKS);
  expect(views.ofChild("k").profile).toBe(WHITLOCKS);
});

it("mail with each of the schools is of the case", () => {
  const { domains } = wallFacts(family, []);
  expect(domains).toEqual(["hillcrest.example.sch.uk", "brook.example.sch.uk"]);
});
