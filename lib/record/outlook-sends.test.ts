import { describe, expect, test } from "vitest";
import { deriveEntries } from "./entries.ts";
import { isMessage, type MessageEntry } from "./entry.ts";
import type { LetterAct, Sighting } from "./items.ts";
import { at, entriesOf, ledger, onlyMessage, type Step } from "./testing/evening.ts";
import { JO, LOWE, likelyOf, PATEL, SAMPLE_PROFILE, sentSighting } from "./testing/fixtures.ts";
import { textHash } from "./text-hash.ts";

/**
 * Outlook's page shows no id that its requests name a message by, and the request goes out when the seconds of "Undo send" have
 * passed. So the press on the page and the request of it meet by what they say.
 */

const TEXT = "Dear Ms Patel, R. was ill again this morning.";
const none: Partial<Sighting> = { site: "outlook", ids: {} };

/** Send was pressed in a form. */
const press = (seconds: number, form: string, more: Partial<Sighting> = {}) =>
  likelyOf(sentSighting(at(seconds), { ...none, text: TEXT }), at(seconds), { ids: { form }, ...more });
/** Its request was taken. */
const request = (seconds: number, more: Partial<Sighting> = {}) =>
  sentSighting(at(seconds), { ...none, text: TEXT, ...more });
/** The form came back by "Undo". */
const undo = (seconds: number, form: string, more: Partial<Sighting> = {}) =>
  press(seconds, form, { state: "undone", ...more });
/** Seen in its conversation. */
const shown = (seconds: number, more: Partial<Sighting> = {}) =>
  sentSighting(at(seconds), {
    ...none,
    source: "screen",
    state: "shown",
    text: TEXT,
    when: { instant: at(seconds) - (at(seconds) % 60_000), shown: "Mon 08/03/2027 21:00", certainty: "minute" },
    ...more,
  });

const states = (...steps: Step[]) => entriesOf(...steps).flatMap((entry) => (isMessage(entry) ? [entry.state] : []));
const only = (...steps: Step[]): MessageEntry => onlyMessage(entriesOf(...steps));

describe("one letter sent from Outlook is one entry", () => {
  test.each([0.5, 10, 30, 100])("when its request follows the press after %s s", (delay) => {
    expect(states([0, press(0, "MSG_a")], [delay, request(delay)])).toEqual(["sent"]);
  });

  test("when its files take ten minutes to go, or the computer sleeps in between", () => {
    expect(states([0, press(0, "MSG_a")], [600, request(600)])).toEqual(["sent"]);
    expect(states([0, press(0, "MSG_a")], [3600, request(3600)])).toEqual(["likely", "sent"]);
  });

  test("when it was saved before, so that the request has an id", () => {
    expect(states([0, press(0, "MSG_a")], [12, request(12, { ids: { draft: "AAMk/1=" } })])).toEqual(["sent"]);
  });

  test("with a signature that the screen keeps apart, under a few words too", () => {
    const short = press(0, "MSG_a", { text: "Thank you." });
    expect(states([0, short], [12, request(12, { text: "Thank you.\n\nJo Whitlock" })])).toEqual(["sent"]);
  });

  test("when the screen shows people by name only", () => {
    const names = { to: [{ name: "Ms Patel", address: "" }], cc: [LOWE], text: "Thank you." };
    const whole = request(12, { cc: [LOWE], text: "Thank you.\n\nJo" });
    expect(states([0, press(0, "MSG_a", names)], [12, whole])).toEqual(["sent"]);
    const entry = only([0, press(0, "MSG_a", names)], [12, whole]);
    expect([...entry.to, ...entry.cc].map(({ address }) => address)).toEqual([PATEL.address, LOWE.address]);
  });

  test("when the request knows somebody by the directory's name only", () => {
    const names = request(12, { to: [{ name: "Ms Patel", address: "" }], cc: [LOWE] });
    const entry = only([0, press(0, "MSG_a", { cc: [LOWE] })], [12, names]);
    expect(entry.state).toBe("sent");
    // Who was on the screen with an address is not lost to the request's mere name.
    expect(entry.to).toEqual([PATEL]);
  });

  test("not with another letter to somebody else who is shown by name only", () => {
    const other = press(0, "MSG_a", { to: [{ name: "Dr Shah", address: "" }] });
    expect(states([0, other], [12, request(12)])).toEqual(["likely", "sent"]);
  });

  test("when the subject was cut at Outlook's 255 characters", () => {
    const long = "About the mornings and what was agreed ".repeat(8);
    const cut = request(12, { subject: long.slice(0, 255), text: `${TEXT}\n\nJo` });
    expect(states([0, press(0, "MSG_a", { subject: long })], [12, cut])).toEqual(["sent"]);
  });

  test("a reply, whose conversation the page knows and the request does not", () => {
    const reply = press(0, "MSG_a", {
      ids: { form: "MSG_a", thread: "AAQk/1=" },
      subject: "R., Year 4",
      quoted: "Earlier",
    });
    const entry = only([0, reply], [12, request(12, { subject: "Re: R., Year 4" })]);
    expect([entry.state, entry.ids.thread]).toEqual(["sent", "AAQk/1="]);
  });

  test("and it is the same in its conversation later, whatever its date can be taken for", () => {
    const both: Step[] = [
      [0, press(0, "MSG_a")],
      [12, request(12)],
    ];
    expect(states(...both, [700, shown(0)])).toEqual(["sent"]);
    const open = { instant: null, shown: "03/08/2027 21:00", certainty: "uncertain" } as const;
    expect(states(...both, [700, shown(0, { when: open })])).toEqual(["sent"]);
    const another = { instant: null, shown: "03/09/2027 21:00", certainty: "uncertain" } as const;
    expect(states(...both, [700, shown(0, { when: another })])).toHaveLength(2);
  });
});

describe("the same letter sent twice is two entries", () => {
  test("a minute apart", () => {
    const steps: Step[] = [
      [0, press(0, "MSG_a")],
      [10, request(10)],
      [60, press(60, "MSG_b")],
      [70, request(70)],
    ];
    expect(states(...steps)).toEqual(["sent", "sent"]);
  });

  test("from two forms within the seconds of Undo", () => {
    const steps: Step[] = [
      [0, press(0, "MSG_a")],
      [5, press(5, "MSG_b")],
      [10, request(10)],
      [15, request(15)],
    ];
    expect(states(...steps)).toEqual(["sent", "sent"]);
    const late: Step[] = [
      [0, press(0, "MSG_a")],
      [5, press(5, "MSG_b")],
      [20, request(10)],
      [21, request(15)],
    ];
    expect(states(...late)).toEqual(["sent", "sent"]);
  });

  test("by requests alone, as from an older page of ours", () => {
    expect(states([10, request(10)], [40, request(40)])).toEqual(["sent", "sent"]);
  });

  test("and one that was refused and tried again is one", () => {
    const steps: Step[] = [
      [0, press(0, "MSG_a")],
      [10, request(10, { state: "failed" })],
      [20, request(20)],
    ];
    expect(states(...steps)).toEqual(["sent"]);
  });
});

describe("a letter that was pressed and not seen to go", () => {
  test("stays likely when the tab is closed within the seconds of Undo", () => {
    expect(states([0, press(0, "MSG_a")])).toEqual(["likely"]);
  });

  test("is sent once the parent opens it among what was sent, and not while it may still be taken back", () => {
    expect(states([0, press(0, "MSG_a")], [20, shown(0)])).toEqual(["likely"]);
    expect(states([0, press(0, "MSG_a")], [20, shown(0)], [300, shown(0)])).toEqual(["sent"]);
    expect(states([0, press(0, "MSG_a")], [300, shown(0)])).toEqual(["sent"]);
  });

  test("taken back is not sent, and sent again it is", () => {
    expect(states([0, press(0, "MSG_a")], [5, undo(5, "MSG_a")])).toEqual(["undone"]);
    const later: Partial<Sighting> = { text: "Dear Ms Patel, one more thing about R. and the mornings." };
    const steps: Step[] = [
      [0, press(0, "MSG_a")],
      [5, undo(5, "MSG_a")],
      [400, press(400, "MSG_a", later)],
      [410, request(410, later)],
    ];
    expect(states(...steps)).toEqual(["sent"]);
    expect(only(...steps).text).toBe(later.text);
  });

  test("stopped by a dialog there is no message; stopped after its request it is likely at most", () => {
    const stop = (seconds: number) => press(seconds, "MSG_a", { state: "stopped" });
    expect(states([0, press(0, "MSG_a")], [1, stop(1)])).toEqual([]);
    expect(states([0, press(0, "MSG_a")], [10, request(10)], [12, stop(12)])).toEqual(["likely"]);
    expect(
      states([0, press(0, "MSG_a")], [10, request(10)], [12, stop(12)], [60, press(60, "MSG_a")], [70, request(70)]),
    ).toEqual(["sent"]);
  });
});

describe("a letter scheduled in Outlook", () => {
  const GOES = at(50_000);
  const due = (more: Partial<Sighting> = {}) => request(2, { state: "scheduled", goesAt: GOES, ...more });
  const sign = press(0, "MSG_a", { state: "scheduled" });

  test("is one, with its time", () => {
    const entry = only([0, sign], [2, due()]);
    expect([entry.state, entry.goesAt]).toEqual(["scheduled", GOES]);
  });

  test("cancelled was not sent", () => {
    const ids = { draft: "AAMk/1=" };
    expect(states([0, sign], [2, due({ ids })], [90, request(90, { state: "undone", ids, text: "" })])).toEqual([
      "undone",
    ]);
    expect(states([0, sign], [90, undo(90, "MSG_a")])).toEqual(["undone"]);
  });

  test("is sent when it is seen in its conversation once its time had come", () => {
    const gone = shown(50_000);
    expect(states([0, sign], [2, due()], [50_100, gone])).toEqual(["sent"]);
  });

  test("sent by the id alone of its draft before its time keeps its words", () => {
    const ids = { draft: "AAMk/1=" };
    const bare = request(90, { ids, to: [], text: "", subject: "", from: { name: "", address: "" } });
    const entry = only([0, sign], [2, due({ ids })], [90, bare]);
    expect([entry.state, entry.text, entry.to]).toEqual(["sent", TEXT, [PATEL]]);
  });
});

describe("the letter of the catalogue that it was written from", () => {
  const act = (more: Partial<LetterAct> = {}): LetterAct => ({
    type: "letter",
    letter: "A1",
    draft: null,
    about: [],
    askedBy: null,
    clock: null,
    subject: "R., Year 4",
    textHash: textHash(TEXT),
    ...more,
  });
  const letterOf = (...steps: Step[]) => {
    const entries = deriveEntries(ledger(...steps), SAMPLE_PROFILE).filter(isMessage);
    return entries.map(({ letter }) => letter?.id ?? null);
  };
  const signed = request(12, { text: `${TEXT}\n\nJo` });

  test("is found without an id, by its subject and words", () => {
    expect(letterOf([-60, act()], [0, press(0, "MSG_a")], [12, signed])).toEqual(["A1"]);
  });

  test("is found by its words where it was put into a reply, whose subject is the conversation's", () => {
    const steps: Step[] = [
      [-60, act()],
      [0, press(0, "MSG_a", { subject: "Re: Another matter" })],
      [12, { ...signed, subject: "Re: Another matter" }],
    ];
    expect(letterOf(...steps)).toEqual(["A1"]);
  });

  test("is found by its form where the parent changed words and subject", () => {
    const changed = { subject: "Something else", text: "Quite other words." };
    const steps: Step[] = [
      [-60, act({ draft: "MSG_a" })],
      [0, press(0, "MSG_a", changed)],
      [12, request(12, changed)],
    ];
    expect(letterOf(...steps)).toEqual(["A1"]);
  });

  test("is found where Outlook cut its subject", () => {
    const long = "About the mornings and what was agreed ".repeat(8);
    const words = { subject: long.slice(0, 255), text: `${TEXT} And more.` };
    expect(letterOf([-60, act({ subject: long })], [0, press(0, "MSG_a", words)], [12, request(12, words)])).toEqual([
      "A1",
    ]);
  });

  test("is not another's", () => {
    const other = { subject: "Trip money", text: "Dear Ms Patel, I have paid for the trip." };
    expect(letterOf([-60, act()], [0, press(0, "MSG_a", other)], [12, request(12, other)])).toEqual([null]);
  });
});

test("nobody but the parent is in it as sender", () => {
  expect(only([0, press(0, "MSG_a")], [12, request(12)]).from).toEqual(JO);
});
