import { describe, expect, test } from "vitest";
import type { Promised } from "../record/matter-acts.ts";
import { earlierMails } from "./earlier.ts";
import { promised, unanswered } from "./earlier-words.ts";
import type { LetterFacts } from "./letter.ts";
import { at, message, reply, sent, suggest } from "./suggest.fixtures.ts";
import { FAMILY, PEOPLE, TODAY } from "./testing.ts";

const facts = (...replies: { words: string; by: string | null }[]): LetterFacts => ({
  profile: FAMILY,
  today: TODAY,
  answers: {},
  earlier: [
    {
      id: "in",
      direction: "in",
      date: "2026-11-12",
      subject: "Mornings",
      people: ["Ms Patel"],
      addresses: [],
      letter: null,
      askedBy: null,
      promised: replies,
    },
  ],
  askBy: null,
  to: PEOPLE.slice(0, 1),
  cc: [],
});

describe("a promise in a chase", () => {
  test.each([
    [
      "We will send you the plan.",
      "2026-11-20",
      "You wrote on 12 November that “we will send you the plan” by 20 November.",
    ],
    ["Ms Reed will ring", null, "You wrote on 12 November that “Ms Reed will ring”."],
    [
      "I’ll call you by Friday 20 November",
      "2026-11-20",
      "You wrote on 12 November that “I’ll call you by Friday 20 November”.",
    ],
    ["the support plan", "2026-11-20", "You wrote on 12 November about “the support plan” by 20 November."],
  ])("%s", (words, by, sentence) => {
    expect(promised(facts({ words, by }))).toBe(sentence);
    expect(unanswered(facts({ words, by }))).toContain(sentence);
  });

  test("a day that has not come is not spoken of, and long words are cut at a word", () => {
    expect(promised(facts({ words: "We will ring", by: TODAY }))).toBeNull();
    const long = promised(facts({ words: `We will ${"look into it ".repeat(30)}`, by: null })) ?? "";
    expect(long.length).toBeLessThan(300);
    expect(long).toMatch(/ …”\.$/u);
  });
});

describe("what became of it", () => {
  const ending = (state: Promised["state"], by: string | null = "2026-11-20", answered = false) => {
    const one = message("reply", "2026-11-04", {
      was: { answer: answered ? "promise" : "answer", at: 0, promise: null },
    });
    const ended = state === "open" ? null : { at: at("2026-11-23"), on: null, note: "" };
    const who = { contact: null, name: "Ms Patel" };
    const base = { id: "p", acts: ["p"], words: "The plan", who, made: one.at, entry: one.id };
    return { ...one, promises: [{ ...base, by, state, ended, answered }] };
  };

  test("the chase names only what was not said to be kept or let go", () => {
    const of = (state: Parameters<typeof ending>[0]) => earlierMails([ending(state)], FAMILY)[0]?.promised;
    expect(of("open")).toEqual([{ words: "The plan", by: "2026-11-20" }]);
    expect(of("broken")).toHaveLength(1);
    expect(of("kept")).toBeUndefined();
    expect(of("released")).toBeUndefined();
  });

  test.each([true, false])("kept or let go, nothing is chased (the answer itself: %s)", (answered) => {
    const suggested = (state: Parameters<typeof ending>[0]) =>
      suggest("2026-11-24", sent("2026-11-02", "H2"), ending(state, "2026-11-20", answered));
    expect(suggested("open")).toMatchObject({
      letter: "H1",
      because: "Promised for Fri 20 Nov, not recorded as kept, 2 school days on.",
    });
    expect(suggested("broken")).toMatchObject({
      because: "Promised for Fri 20 Nov, and you wrote down that it was not kept.",
    });
    expect(suggested("kept")).toBeNull();
    expect(suggested("released")).toBeNull();
  });

  test("words marked in a reply that answered are chased until somebody wrote again", () => {
    const mails = [sent("2026-11-02", "C1"), ending("open")];
    expect(suggest("2026-11-24", ...mails)).toMatchObject({ letter: "H1", about: ["reply-2026-11-04"] });
    expect(suggest("2026-11-20", ...mails)).toBeNull();
    expect(suggest("2026-11-24", ...mails, sent("2026-11-23", "R3"))).toBeNull();
    expect(suggest("2026-11-24", ...mails, reply("2026-11-23", null))).toMatchObject({ letter: "H1" });
  });
});
