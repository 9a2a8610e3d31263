import { describe, expect, test } from "vitest";
import { isMessage, type MessageEntry } from "./entry.ts";
import type { Sighting } from "./items.ts";
import { at, entriesOf, type Step } from "./testing/evening.ts";
import { LOWE, likelyOf, PATEL, sentSighting } from "./testing/fixtures.ts";

/** Two mails of Outlook's that are much alike stay two, each with its own words and its own conversation; one stays one. */

const TEXT = "Dear Ms Patel, R. was ill again this morning before school.";
const LONGER = `${TEXT} And twice in the week before, which I had not told you.`;

const press = (seconds: number, form: string, more: Partial<Sighting> = {}) =>
  likelyOf(sentSighting(at(seconds), { site: "outlook", text: TEXT, ...more }), at(seconds), {
    ids: { form, ...more.ids },
  });
const request = (seconds: number, more: Partial<Sighting> = {}) =>
  sentSighting(at(seconds), { site: "outlook", ids: {}, text: TEXT, ...more });
const messages = (...steps: Step[]): MessageEntry[] => entriesOf(...steps).filter(isMessage);
const told = (...steps: Step[]) => messages(...steps).map(({ state, ids, text }) => [state, ids.form, text]);

describe("one mail is one entry", () => {
  test.each([
    ["a list", "Dear Ms Patel\none\ntwo\nThank you", "Dear Ms Patel\n- one\n- two\nThank you"],
    ["a list with numbers", "This:\nwe meet\nwe plan", "This:\n1. we meet\n2. we plan\n\nJo Whitlock"],
    ["a table", "The days:\nMondayill\nTuesdaywell", "The days:\nMonday ill\nTuesday well"],
  ])("with %s, which page and request write in two ways", (_, screen, wire) => {
    const steps: Step[] = [
      [0, press(0, "MSG_a", { text: screen })],
      [10, request(10, { text: wire })],
    ];
    expect(messages(...steps).map(({ state }) => state)).toEqual(["sent"]);
  });
});

describe("two mails within the seconds of Undo keep what is theirs", () => {
  test("when the second begins with the words of the first", () => {
    const steps: Step[] = [
      [0, press(0, "MSG_a")],
      [8, press(8, "MSG_b", { text: LONGER })],
      [10, request(10)],
      [18, request(18, { text: LONGER })],
    ];
    expect(told(...steps)).toEqual([
      ["sent", "MSG_a", TEXT],
      ["sent", "MSG_b", LONGER],
    ]);
  });

  test("when both say “Thank you” to the same person, in two conversations", () => {
    const thanks = (subject: string) => ({ text: "Thank you", subject });
    const steps: Step[] = [
      [0, press(0, "MSG_a", { ...thanks("Re: Trip"), ids: { thread: "AAQ/trip=" } })],
      [5, press(5, "MSG_b", { ...thanks("Re: Lunch"), ids: { thread: "AAQ/lunch=" } })],
      [10, request(10, thanks("Re: Trip"))],
      [15, request(15, thanks("Re: Lunch"))],
    ];
    expect(messages(...steps).map(({ subject, ids }) => [subject, ids.thread])).toEqual([
      ["Re: Trip", "AAQ/trip="],
      ["Re: Lunch", "AAQ/lunch="],
    ]);
  });

  test("when the second goes to fewer people and says more", () => {
    const steps: Step[] = [
      [0, press(0, "MSG_a", { cc: [LOWE] })],
      [1, request(1, { cc: [LOWE] })],
      [50, request(50, { text: LONGER })],
    ];
    expect(messages(...steps).map(({ cc, to }) => [...to, ...cc].length)).toEqual([2, 1]);
  });
});

test("what is seen in Gmail is compared as strictly as ever: marks of a list and spaces count", () => {
  const gmail = (seconds: number, text: string, more: Partial<Sighting> = {}) =>
    sentSighting(at(seconds), { ids: {}, to: [PATEL], text, ...more });
  const two = (a: string, b: string) => messages([0, gmail(0, a, { source: "screen" })], [1, gmail(1, b)]).length;
  expect(two("These days:\none\ntwo", "These days:\n- one\n- two")).toBe(2);
  expect(two("The day wasill", "The day was ill")).toBe(2);
  // And a request that is late is no request of that press.
  const late = messages([0, gmail(0, TEXT, { source: "screen", state: "likely" })], [300, gmail(300, TEXT)]);
  expect(late).toHaveLength(2);
  // Nor does a day that the screen leaves open join anything there, nor a subject that is cut.
  const open = { instant: null, shown: "03/08/2027 21:00", certainty: "uncertain" } as const;
  const shown = gmail(0, TEXT, { source: "screen", state: "shown", when: open });
  expect(messages([0, gmail(0, TEXT)], [700, shown])).toHaveLength(2);
  expect(messages([0, { ...gmail(0, TEXT), site: "outlook" }], [700, { ...shown, site: "outlook" }])).toHaveLength(1);
  const subject = "About the mornings and what was agreed ".repeat(8);
  const cut = { subject: subject.slice(0, 255), text: `${TEXT}\n\nJo` };
  expect(
    messages([0, gmail(0, TEXT, { source: "screen", subject })], [1, gmail(1, cut.text, { subject: cut.subject })]),
  ).toHaveLength(2);
});
