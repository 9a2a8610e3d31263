import { describe, expect, test } from "vitest";
import { schoolCalendar } from "../calendar/school-calendar.ts";
import { deriveEntries } from "./entries.ts";
import type { ItemBody } from "./items.ts";
import type { MatterState } from "./matter-acts.ts";
import { belongsTo, MatterSuggestions, mattersOf, matterViews, nameFrom } from "./matters.ts";
import { waiting } from "./next.ts";
import { london, receivedSighting, SAMPLE_PROFILE, sentSighting, writeLedger } from "./testing/fixtures.ts";

type Step = [day: string, body: ItemBody | ((hashes: string[]) => ItemBody)];

function record(...steps: Step[]) {
  const written: { at: number; body: ItemBody }[] = [];
  for (const [day, body] of steps) {
    const hashes = writeLedger(written).map(({ hash }) => hash);
    written.push({ at: london(`${day}T12:00`), body: typeof body === "function" ? body(hashes) : body });
  }
  const items = writeLedger(written);
  const entries = deriveEntries(items, SAMPLE_PROFILE);
  const matters = mattersOf(items);
  const waits = waiting(entries, SAMPLE_PROFILE, schoolCalendar(SAMPLE_PROFILE), "2027-03-19");
  return { items, entries, matters, views: matterViews(matters, entries, waits) };
}

const mail = (day: string, subject: string, thread = `thread-a:r${day}`): Step => [
  day,
  sentSighting(london(`${day}T12:00`), { ids: { draft: `msg-a:r${day}`, thread }, subject }),
];
const reply = (day: string, subject: string, thread = `thread-a:r${day}`): Step => [
  day,
  receivedSighting(london(`${day}T12:00`), { ids: { draft: `msg-a:s${day}`, thread }, subject, text: day }),
];
const matter = (id: string, name: string, state: MatterState = "open"): Step => [
  "2027-03-01",
  { type: "matter", id, value: { name, state } },
];
const put = (of: number, ...matters: string[]): Step => [
  "2027-03-15",
  (hashes) => ({ type: "belongs", of: hashes[of] ?? "", matters }),
];

describe("matters", () => {
  test("one is renamed, settled and taken out by what was written last", () => {
    expect(
      record(matter("a", "Mornings"), matter("b", "Transport"), matter("a", "A quiet start", "settled")).matters,
    ).toMatchObject([
      { id: "a", name: "A quiet start", state: "settled" },
      { id: "b", name: "Transport" },
    ]);
    const gone: Step = ["2027-03-02", { type: "matter", id: "a", value: null }];
    expect(record(matter("a", "Mornings"), gone).matters).toEqual([]);
  });

  test("a view has its entries, the last word, what waits and how much was promised", () => {
    const { views } = record(
      matter("a", "Mornings"),
      mail("2027-03-08", "Mornings", "t"),
      reply("2027-03-10", "Re: Mornings", "t"),
      put(1, "a"),
      put(2, "a"),
      [
        "2027-03-16",
        (hashes) => ({
          type: "promise",
          of: hashes[2] ?? "",
          words: "A plan",
          who: { contact: null, name: "" },
          by: null,
        }),
      ],
      matter("b", "Transport"),
    );
    expect(views[0]).toMatchObject({ id: "a", last: { kind: "reply" }, promises: 1 });
    expect(views[0]?.entries.map(({ kind }) => kind)).toEqual(["sent", "reply"]);
    expect(views[0]?.waits.map(({ why }) => why).sort()).toEqual(["promise", "unsorted"]);
    expect(views[1]).toMatchObject({ id: "b", last: null, entries: [], waits: [] });
  });

  test("open ones come first, whatever happened last", () => {
    const { views } = record(
      matter("a", "Mornings", "settled"),
      matter("b", "Transport", "paused"),
      matter("c", "Trips"),
      mail("2027-03-08", "x"),
      put(3, "a", "b"),
    );
    expect(views.map(({ id }) => id)).toEqual(["c", "b", "a"]);
  });

  test("an entry may belong to several, and to none again", () => {
    const steps = [matter("a", "Mornings"), matter("b", "Trips"), mail("2027-03-08", "x"), put(2, "a", "b")];
    const { entries } = record(...steps);
    expect([belongsTo("a"), belongsTo("b"), belongsTo("c")].map((of) => entries.filter(of).length)).toEqual([1, 1, 0]);
    expect(record(...steps, put(2)).entries.filter(belongsTo("a"))).toEqual([]);
  });
});

describe("a matter is suggested", () => {
  const suggested = (...steps: Step[]) => {
    const { entries, matters } = record(...steps);
    const all = new MatterSuggestions(matters, entries);
    return entries.map((entry) => all.of(entry));
  };
  const A = matter("a", "Mornings");

  test.each([
    ["from the conversation", reply("2027-03-10", "Something else", "t"), "thread"],
    ["from the subject in another conversation", reply("2027-03-10", "RE: Fwd: a QUIET start", "t2"), "subject"],
    ["from the matter’s own name", reply("2027-03-10", "Re: mornings", "t2"), "name"],
  ])("%s", (_how, later, why) => {
    expect(suggested(A, mail("2027-03-08", "A quiet start", "t"), put(1, "a"), later)).toEqual([
      null,
      { matter: "a", why },
    ]);
  });

  test("a new one by its subject, where there is none", () => {
    expect(suggested(mail("2027-03-08", "Re: R. and the bus"))).toEqual([{ matter: null, name: "R. and the bus" }]);
    expect(suggested(mail("2027-03-08", "Re: "))).toEqual([null]);
  });

  test("never what was settled, and never again once the parent has chosen none", () => {
    const settled = [
      matter("a", "Mornings"),
      mail("2027-03-08", "x", "t"),
      put(1, "a"),
      matter("a", "Mornings", "settled"),
    ];
    expect(suggested(...settled, reply("2027-03-10", "y", "t"))[1]).toEqual({ matter: null, name: "y" });
    expect(suggested(A, mail("2027-03-08", "Mornings"), put(1))).toEqual([null]);
  });

  test("a name keeps its capitals", () => {
    const { entries } = record(mail("2027-03-08", "RE: AW: İpek’s Bus"));
    expect(nameFrom(entries[0] as (typeof entries)[number])).toBe("İpek’s Bus");
  });
});

test("50,000 entries in 200 matters cost a moment", () => {
  const [one] = record(mail("2027-03-08", "x")).entries;
  const matters = Array.from({ length: 200 }, (_, at) => ({
    id: `m${at}`,
    name: `M${at}`,
    state: "open" as const,
    begun: 0,
    changed: 0,
  }));
  const entries = Array.from(
    { length: 50_000 },
    (_, at) => ({ ...one, id: `e${at}`, matters: [`m${at % 200}`] }) as NonNullable<typeof one>,
  );
  const begun = performance.now();
  matterViews(matters, entries, []);
  const all = new MatterSuggestions(matters, entries);
  for (const entry of entries) all.of(entry);
  // A fraction of a second; comparing each with each would take minutes.
  expect(performance.now() - begun).toBeLessThan(10_000);
});
