import { describe, expect, test } from "vitest";
import { isMessage } from "./entry.ts";
import type { Sighting } from "./items.ts";
import { wasCancelled } from "./scheduled.ts";
import { at, entriesOf, onlyMessage, type Step } from "./testing/evening.ts";
import { LOWE, likelyOf, PATEL, sentSighting } from "./testing/fixtures.ts";

/**
 * Scheduled in Outlook before it was ever saved, a message has no id in any request. That it was taken back is known by the id of
 * an item that nothing has named so far, so the two meet by people, words and time.
 */

const TEXT = "Dear Ms Patel, R. was ill again this morning. We will see the doctor.";
const GOES = at(50_000);
const X: Partial<Sighting> = { ids: { draft: "AAMk/1=" } };

const press = (seconds: number, form: string, more: Partial<Sighting> = {}) =>
  likelyOf(sentSighting(at(seconds), { site: "outlook", text: TEXT }), at(seconds), { ids: { form }, ...more });
const request = (seconds: number, more: Partial<Sighting> = {}) =>
  sentSighting(at(seconds), { site: "outlook", ids: {}, text: TEXT, ...more });
const due = (seconds: number, more: Partial<Sighting> = {}) =>
  request(seconds, { state: "scheduled", goesAt: GOES, ...more });
const back = (seconds: number, more: Partial<Sighting> = {}) => request(seconds, { state: "undone", ...X, ...more });
const shown = (seconds: number, more: Partial<Sighting> = {}) =>
  request(seconds, {
    source: "screen",
    state: "shown",
    when: { instant: at(seconds) - (at(seconds) % 60_000), shown: "Mon 08/03/2027 21:00", certainty: "minute" },
    ...more,
  });

/** Put off in form "a", its request taken. */
const putOff: Step[] = [
  [0, press(0, "MSG_a", { state: "scheduled" })],
  [1, due(1)],
];
const told = (...steps: Step[]) =>
  entriesOf(...steps)
    .filter(isMessage)
    .map(({ state }) => state);

describe("scheduled without an id, and taken back by the id that it has got", () => {
  test("an hour later, it was not sent", () => {
    const entry = onlyMessage(entriesOf(...putOff, [3600, back(3600)]));
    expect([entry.state, wasCancelled(entry), entry.text]).toEqual(["undone", true, TEXT]);
  });

  test("with a few words changed already, which the first save holds", () => {
    expect(told(...putOff, [3600, back(3600, { text: `No: ${TEXT}` })])).toEqual(["undone"]);
    expect(told(...putOff, [3600, back(3600, { text: TEXT.replace("ill", "sick and tired") })])).toEqual(["undone"]);
    expect(told(...putOff, [3600, back(3600, { text: TEXT.slice(0, -10) })])).toEqual(["undone"]);
  });

  test("seen by its request alone, or with a signature under it", () => {
    expect(told([1, due(1)], [3600, back(3600)])).toEqual(["undone"]);
    expect(told([1, due(1, { text: `${TEXT}\n\nJo Whitlock` })], [3600, back(3600)])).toEqual(["undone"]);
  });

  test("and sent at once from the form that it was opened in, it is one that was sent", () => {
    const steps: Step[] = [...putOff, [3600, back(3600)], [3700, press(3700, "MSG_b")], [3701, request(3701, X)]];
    expect(told(...steps)).toEqual(["sent"]);
    expect(told(...putOff, [3700, press(3700, "MSG_b")], [3701, back(3701)], [3701, request(3701, X)])).toEqual([
      "sent",
    ]);
  });

  test("and scheduled anew, it goes at its new time", () => {
    const later = at(90_000);
    const steps: Step[] = [
      ...putOff,
      [3600, back(3600)],
      [3700, press(3700, "MSG_b", { state: "scheduled" })],
      [3701, due(3701, { ...X, goesAt: later })],
    ];
    const entry = onlyMessage(entriesOf(...steps));
    expect([entry.state, entry.goesAt]).toEqual(["scheduled", later]);
  });

  test("and found among what was sent all the same, it was sent", () => {
    expect(told(...putOff, [3600, back(3600)], [60_000, shown(50_000)])).toEqual(["sent"]);
  });
});

describe("what was taken back is another message", () => {
  test.each<[string, Partial<Sighting>]>([
    ["to somebody else", { to: [LOWE] }],
    ["to one more", { cc: [LOWE] }],
    ["of other words under the same subject", { text: "Dear Ms Patel, thank you for the call on Friday afternoon." }],
    ["of much the same words under another subject", { text: `No: ${TEXT}`, subject: "Trip" }],
    ["from another mailbox", { account: "jo.work@example.org" }],
    ["of which nothing is known but its id", { to: [], text: "", subject: "" }],
  ])("when it is one %s", (_what, more) => {
    expect(told(...putOff, [3600, back(3600, more)])).toEqual(["scheduled"]);
  });

  test("when this one's time had come", () => {
    expect(told(...putOff, [50_001, back(50_001)])).toEqual(["scheduled"]);
  });

  test("when this one was seen among what was sent, whenever it was to go", () => {
    const { goesAt: _when, ...untimed } = due(1);
    expect(told([1, untimed], [3600, shown(60)], [3700, back(3700)])).toEqual(["sent"]);
  });

  test("when this one was sent at once, or saved under another id", () => {
    expect(told([0, press(0, "MSG_a")], [1, request(1)], [3600, back(3600)])).toEqual(["sent"]);
    expect(told([1, due(1, { ids: { draft: "AAMk/2=" } })], [3600, back(3600)])).toEqual(["scheduled"]);
  });

  test("when two are much alike, and neither has its very words", () => {
    const other = due(300, { text: `${TEXT} And the dentist.`, goesAt: at(60_000) });
    const both: Step[] = [
      ...putOff,
      [299, press(299, "MSG_b", { state: "scheduled", text: other.text })],
      [300, other],
    ];
    expect(told(...both, [3600, back(3600, { text: `No: ${TEXT}` })])).toEqual(["scheduled", "scheduled"]);
    const gone = entriesOf(...both, [3600, back(3600, { text: other.text })]).filter(isMessage);
    expect(gone.find(({ state }) => state === "undone")?.text).toBe(other.text);
    expect(gone.find(({ state }) => state === "scheduled")?.text).toBe(TEXT);
  });
});

test("of two of the very same words one is taken back by one id", () => {
  const second = press(299, "MSG_b", { state: "scheduled" });
  const twice: Step[] = [...putOff, [299, second], [300, due(300, { goesAt: at(60_000) })]];
  expect(told(...twice, [3600, back(3600)]).sort()).toEqual(["scheduled", "undone"]);
  expect(told(...twice, [3600, back(3600)], [3700, back(3700, { ids: { draft: "AAMk/2=" } })])).toEqual([
    "undone",
    "undone",
  ]);
});

test("saved before, scheduled, taken back and sent from the form that it was opened in: one that was sent", () => {
  const steps: Step[] = [
    [0, press(0, "MSG_a", { state: "scheduled" })],
    [1, due(1, X)],
    [3600, back(3600)],
    [3700, press(3700, "MSG_b")],
    [3701, request(3701, X)],
  ];
  expect(told(...steps)).toEqual(["sent"]);
  expect(onlyMessage(entriesOf(...steps)).to).toEqual([PATEL]);
});

test("taken back by its id alone, it was not sent; but when its time had come, nobody knows", () => {
  const bare = { to: [], text: "", subject: "" };
  const known: Step[] = [[1, due(1, X)]];
  expect(told(...known, [3600, back(3600, bare)])).toEqual(["undone"]);
  expect(told(...known, [50_001, back(50_001, bare)])).toEqual(["scheduled"]);
  // Saved as a draft after that, it is one.
  expect(told(...known, [50_001, back(50_001, bare)], [50_009, back(50_009)])).toEqual(["undone"]);
});

test("never scheduled here, what was taken back is no entry", () => {
  expect(told([3600, back(3600)])).toEqual([]);
});
