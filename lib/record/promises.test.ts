import { describe, expect, test } from "vitest";
import { schoolCalendar } from "../calendar/school-calendar.ts";
import { deriveEntries } from "./entries.ts";
import type { ItemBody } from "./items.ts";
import type { PromiseEnd } from "./matter-acts.ts";
import { waiting } from "./next.ts";
import { loosePromises, promises } from "./promises.ts";
import { london, receivedSighting, SAMPLE_PROFILE, sentSighting, writeLedger } from "./testing/fixtures.ts";

type Step = [day: string, body: ItemBody | ((hashes: string[]) => ItemBody)];

function ledger(...steps: Step[]) {
  const written: { at: number; body: ItemBody }[] = [];
  for (const [day, body] of steps) {
    const hashes = writeLedger(written).map(({ hash }) => hash);
    written.push({ at: london(`${day}T12:00`), body: typeof body === "function" ? body(hashes) : body });
  }
  return writeLedger(written);
}
const entriesOf = (...steps: Step[]) => deriveEntries(ledger(...steps), SAMPLE_PROFILE);
const found = (...steps: Step[]) => promises(entriesOf(...steps));
const waits = (today: string, ...steps: Step[]) =>
  waiting(entriesOf(...steps), SAMPLE_PROFILE, schoolCalendar(SAMPLE_PROFILE), today).map(({ words }) => words);

const mail = (day: string): Step => [
  day,
  sentSighting(london(`${day}T12:00`), { ids: { draft: `msg-a:r${day}`, thread: "thread-a:r1" } }),
];
const reply = (day: string): Step => [
  day,
  receivedSighting(london(`${day}T12:00`), { ids: { draft: `msg-a:s${day}`, thread: "thread-a:r1" }, text: day }),
];
const answered = (day: string, of: number, words: string | null, by: string | null = null): Step => [
  day,
  (hashes) => ({
    type: "answer",
    of: hashes[of] ?? "",
    was: words === null ? "answer" : "promise",
    ...(words === null ? {} : { promise: { words, by } }),
  }),
];
const marked = (day: string, of: number | null, words: string, by: string | null): Step => [
  day,
  (hashes) => ({
    type: "promise",
    of: of === null ? null : (hashes[of] ?? ""),
    words,
    who: { contact: null, name: "Ms Patel" },
    by,
  }),
];
const ended = (day: string, of: number, end: PromiseEnd): Step => [
  day,
  (hashes) => ({ type: "promise-end", of: hashes[of] ?? "", end, on: null, note: "" }),
];
const START = [mail("2027-03-08"), reply("2027-03-10")];

describe("promises", () => {
  test("words that were marked and the answer “this promises something” are promises of their entry", () => {
    const all = found(
      ...START,
      answered("2027-03-10", 1, "The plan", "2027-03-17"),
      marked("2027-03-11", 1, "A call", null),
    );
    expect(all.map(({ words, by, state, who }) => [words, by, state, who.name])).toEqual([
      ["The plan", "2027-03-17", "open", "Ms Patel"],
      ["A call", null, "open", "Ms Patel"],
    ]);
    expect(new Set(all.map(({ entry }) => entry)).size).toBe(1);
  });

  test("changing the answer takes its promise back, and what was said of its end with it", () => {
    const steps = [...START, answered("2027-03-10", 1, "The plan"), ended("2027-03-11", 2, "broken")];
    expect(found(...steps)).toHaveLength(1);
    expect(found(...steps, answered("2027-03-12", 1, null))).toEqual([]);
    expect(found(...steps, answered("2027-03-12", 1, null), answered("2027-03-13", 1, "Another"))).toMatchObject([
      { words: "Another", state: "open" },
    ]);
  });

  test("an answer whose words or day are put right keeps its name and its end", () => {
    const steps = [...START, answered("2027-03-10", 1, "The plan", "2027-03-17"), ended("2027-03-18", 2, "kept")];
    const [before] = found(...steps);
    const [after] = found(...steps, answered("2027-03-19", 1, "The support plan", "2027-03-18"));
    expect(after).toMatchObject({ id: before?.id, words: "The support plan", by: "2027-03-18", state: "kept" });
  });

  test("an answer that is taken back takes its promise along", () => {
    const back: Step = [
      "2027-03-11",
      (hashes) => ({ type: "answer", of: hashes[1] ?? "", was: "promise", back: true }),
    ];
    const entries = entriesOf(...START, answered("2027-03-10", 1, "The plan"), back);
    expect(promises(entries)).toEqual([]);
    expect(entries.find(({ kind }) => kind === "reply")).toMatchObject({ was: null });
  });

  test.each([
    ["kept", "kept"],
    ["broken", "broken"],
    ["released", "released"],
  ] as const)("said to be %s; taken back it is open again", (end, state) => {
    const steps = [...START, marked("2027-03-11", 1, "A call", null), ended("2027-03-12", 2, end)];
    expect(found(...steps)[0]?.state).toBe(state);
    expect(found(...steps, ended("2027-03-13", 2, "open"))[0]).toMatchObject({ state: "open", ended: null });
  });

  test("marked by mistake it is no promise, waits for nothing, and nothing is removed for that", () => {
    const steps = [...START, marked("2027-03-11", 1, "A call", "2027-03-12"), ended("2027-03-11", 2, "none")];
    expect(found(...steps)).toEqual([]);
    expect(waits("2027-03-16", ...steps).join()).not.toContain("A call");
    expect(ledger(...steps).every(({ body }) => body !== null)).toBe(true);
    // The act and its end are the entry's still, and go with it.
    expect(entriesOf(...steps)[1]?.items).toHaveLength(3);
    expect(found(...steps, ended("2027-03-13", 2, "open"))).toMatchObject([{ words: "A call", state: "open" }]);
    const loose = ledger(marked("2027-03-11", null, "A place", null), ended("2027-03-11", 0, "none"));
    expect(loosePromises(loose)).toEqual([]);
  });

  test("one made in no entry is there too, and goes when it is removed", () => {
    const items = ledger(marked("2027-03-11", null, "A place at the club", null), ended("2027-03-12", 0, "kept"));
    expect(loosePromises(items)).toMatchObject([{ words: "A place at the club", entry: null, state: "kept" }]);
    const removal: Step = ["2027-03-13", (hashes) => ({ type: "removal", of: [hashes[0] ?? ""] })];
    expect(loosePromises(ledger(marked("2027-03-11", null, "A place", null), removal))).toEqual([]);
  });

  test("removing the entry removes its promises and their ends", () => {
    const entries = entriesOf(...START, marked("2027-03-11", 1, "A call", null), ended("2027-03-12", 2, "kept"));
    expect(entries.find(({ kind }) => kind === "reply")?.items).toHaveLength(3);
  });
});

describe("what waits", () => {
  const MARKED = [...START, answered("2027-03-10", 1, null), marked("2027-03-10", 1, "The plan", "2027-03-17")];

  test("a marked promise waits although the reply was an answer, in school days once its day has passed", () => {
    expect(waits("2027-03-12", ...MARKED)).toEqual(["The plan. Promised for Wed 17 Mar."]);
    expect(waits("2027-03-22", ...MARKED)).toEqual(["The plan. Promised for Wed 17 Mar, not recorded as kept, day 3."]);
  });

  test.each(["kept", "released"] as const)("one that is %s waits no more", (end) => {
    expect(waits("2027-03-22", ...MARKED, ended("2027-03-18", 3, end))).toEqual([]);
  });

  test("one that was not kept waits until the family has written again", () => {
    const broken = [...MARKED, ended("2027-03-18", 3, "broken")];
    expect(waits("2027-03-22", ...broken)).toEqual(["The plan. Promised for Wed 17 Mar, not kept."]);
    expect(waits("2027-03-22", ...broken, mail("2027-03-19"))).toEqual(["No reply recorded, day 1."]);
  });

  test("several promises of one reply wait each by itself", () => {
    expect(waits("2027-03-12", ...MARKED, marked("2027-03-11", 1, "A call", "2027-03-16"))).toHaveLength(2);
  });
});
