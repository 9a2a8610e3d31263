import { describe, expect, test } from "vitest";
import type { ItemBody } from "./items.ts";
import { at, entriesOf, ledger, likely, onlyMessage, type Step, sent } from "./testing/evening.ts";
import { originalOf, receivedSighting } from "./testing/fixtures.ts";
import { textHash } from "./text-hash.ts";

describe("the parent's acts", () => {
  const reply = receivedSighting(at(600));
  const answerTo = (of: string, was: "holding" | "promise"): ItemBody => ({ type: "answer", of, was });

  test("the newest answer counts, and a correction stays beside what it corrects", () => {
    const [first] = ledger([601, reply]);
    const of = first?.hash ?? "";
    const entry = onlyMessage(
      entriesOf(
        [601, reply],
        [610, answerTo(of, "holding")],
        [620, { type: "answer", of, was: "promise", promise: { words: "A plan", by: "2027-03-15" } }],
        [630, { type: "correction", of, text: "It was Ms Patel." }],
      ),
    );
    expect(entry.was).toEqual({ answer: "promise", at: at(620), promise: { words: "A plan", by: "2027-03-15" } });
    expect(entry.corrections).toEqual([{ at: at(630), text: "It was Ms Patel." }]);
    expect(entry.items).toHaveLength(4);
  });

  test("any item of an entry names it", () => {
    const items = ledger([601, reply], [700, originalOf(reply, at(600), "<r@x>")]);
    const of = items[1]?.hash ?? "";
    expect(
      onlyMessage(entriesOf([601, reply], [700, originalOf(reply, at(600), "<r@x>")], [800, answerTo(of, "holding")]))
        .was?.answer,
    ).toBe("holding");
  });

  test("an absence of one session begins with it", () => {
    const absent = (absence: { morning: boolean; afternoon: boolean }): ItemBody => ({
      type: "typed",
      kind: "absence",
      when: { date: "2027-03-02", time: null },
      people: [],
      text: "",
      private: false,
      absence: { ...absence, told: "", code: "", work: "" },
    });
    const [morning, day, afternoon] = [
      [true, false],
      [true, true],
      [false, true],
    ].map(
      ([first = false, second = false]) => entriesOf([600, absent({ morning: first, afternoon: second })])[0]?.at ?? 0,
    );
    expect(morning).toBeLessThan(day ?? 0);
    expect(day).toBeLessThan(afternoon ?? 0);
  });

  test("what is typed in has two dates, and a day alone stands at noon", () => {
    const note: ItemBody = {
      type: "typed",
      kind: "gate",
      when: { date: "2027-07-01", time: null },
      people: [],
      text: "At the gate.",
      private: true,
    };
    expect(entriesOf([5, note])).toMatchObject([
      { kind: "gate", at: Date.UTC(2027, 6, 1, 11), writtenDown: at(5), private: true, number: 1 },
    ]);
  });

  test("a check speaks of entries, whichever item it named", () => {
    const [first] = ledger([2, sent]);
    const check: ItemBody = { type: "checked", of: [first?.hash ?? "", "0".repeat(64)], found: "nothing", text: "" };
    expect(entriesOf([2, sent], [90, check]).at(-1)).toMatchObject({
      kind: "check",
      of: [first?.hash],
      found: "nothing",
    });
  });

  const letter = (draft: string | null, text: string, id = "C1"): ItemBody => ({
    type: "letter",
    letter: id,
    draft,
    about: [],
    askedBy: "2027-03-15",
    clock: "school-reply",
    subject: sent.subject,
    textHash: textHash(text),
  });
  test.each([
    ["by its draft", letter("msg-a:r1001", "other words"), "C1"],
    ["by its words", letter(null, `${sent.text} `), "C1"],
    ["by its subject, some words changed", letter(null, "other words"), "C1"],
    ["not by another subject", { ...letter(null, sent.text), subject: "Lunch" } as ItemBody, undefined],
  ])("a letter is found %s", (_how, act, id) => {
    expect(onlyMessage(entriesOf([-60, act], [0, likely], [2, sent])).letter?.id).toBe(id);
  });
  test("of two letters put into one draft the last counts, and one put in after the send does not", () => {
    const acts: Step[] = [
      [-90, letter(null, "x", "C1")],
      [-60, letter(null, "y", "C2")],
      [2, sent],
      [900, letter(null, sent.text, "H1")],
    ];
    expect(onlyMessage(entriesOf(...acts)).letter?.id).toBe("C2");
  });
});
