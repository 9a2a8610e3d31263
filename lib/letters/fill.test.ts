import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { citationsIn, forbiddenCitations } from "../law/citations.ts";
import { findClause, LAW } from "../law/pack.ts";
import { type Contact, EHC_STAGES, type Profile, ROLES, SCHOOL_TYPES } from "../record/profile.ts";
import { ASK_BY } from "./compose.ts";
import { fillLetter } from "./fill.ts";
import { LETTERS, letterById } from "./index.ts";
import type { EarlierMail, FilledLetter, Letter, LetterFacts, Span, Subject } from "./letter.ts";
import { greetingName } from "./people.ts";
import { chooseRecipients } from "./recipients.ts";
import { checkSafety } from "./safety.ts";
import { ASK, answerAll, contact, FAMILY, factsFor, mail, TODAY } from "./testing.ts";
import { checkTone } from "./tone.ts";

/** What a letter must never say of its own accord. */
const THREATS =
  /\b(?:solicitor|lawyer|court|legal action|ofsted|press|media|sue|consequences|or else|demand|insist|disgrace)\b/i;

/** Only our own words: a word stands for each thing the parent typed. Subjects of emails in “” are theirs too. */
function ours(letter: Letter, facts: LetterFacts, filled: FilledLetter): string {
  const typed = letter.questions(facts).filter((question) => question.kind === "text" || question.kind === "line");
  const ids = new Set(typed.map((question) => question.id));
  const text = (span: Span) => (span.yours !== undefined && ids.has(span.yours) ? "Typed" : span.text);
  const whole = filled.paragraphs.map((spans) => spans.map(text).join("")).join("\n\n");
  return whole.replace(/“[^”]+”/gu, "“Subject”");
}

const NAMES = ["R.", "Ms Patel", "Siân O’Brien", "  Jo  ", "ليلى", "D'Souza", "Anne-Marie", "(none)", "$&", "R. & S."];
const name = fc.oneof(fc.constant(""), fc.constantFrom(...NAMES), fc.lorem({ maxCount: 2 }));
const someone: fc.Arbitrary<Contact> = fc.record({
  id: fc.uuid(),
  role: fc.constantFrom(...ROLES),
  name,
  email: fc.constantFrom("", "a@example.sch.uk", "b@example.sch.uk", "c@example.org"),
});
const profile: fc.Arbitrary<Profile> = fc.record({
  child: fc.record({
    name,
    year: fc.constantFrom("", "Year 4", " Year 9 "),
    pronoun: fc.constantFrom("she", "he", "they"),
    ehc: fc.constantFrom(...EHC_STAGES),
  }),
  school: fc.record({
    name,
    type: fc.constantFrom(...SCHOOL_TYPES),
    council: name,
    domain: fc.constant(""),
    replyDays: fc.constantFrom(null, 5),
    complaintDays: fc.constantFrom(null, 15),
  }),
  writer: fc.record({ name, relation: name, addresses: fc.constant([]) }),
  contacts: fc.array(someone, { maxLength: 5 }),
  terms: fc.constant([]),
  closures: fc.constant([]),
  preferences: fc.constant(FAMILY.preferences),
});
const day = fc
  .integer({ min: 0, max: 700 })
  .map((days) => Temporal.PlainDate.from("2025-09-01").add({ days }).toString());
const earlier: fc.Arbitrary<EarlierMail> = fc.record({
  id: fc.uuid(),
  direction: fc.constantFrom("out", "in"),
  date: day,
  subject: name,
  people: fc.array(name, { maxLength: 2 }),
  addresses: fc.constant([]),
  letter: fc.constantFrom(null, "C1", "H1"),
  askedBy: fc.option(day),
});
const words = fc.oneof(fc.constant(""), fc.lorem({ maxCount: 12 }), fc.string({ unit: "grapheme", maxLength: 60 }));

interface Case {
  letter: Letter;
  facts: LetterFacts;
}
const anyCase: fc.Arbitrary<Case> = fc
  .record({
    letter: fc.constantFrom(...LETTERS),
    profile,
    about: fc.constantFrom<Subject>("child", "staff", "head"),
    earlier: fc.array(earlier, { maxLength: 5 }),
    askBy: fc.option(day.map((date) => ({ ...ASK, date }))),
    typed: fc.array(words, { minLength: 6, maxLength: 6 }),
    pick: fc.nat({ max: 3 }),
  })
  .map(({ letter, typed, pick, ...given }) => {
    const rest = { ...given, askBy: letter.clock === null ? null : given.askBy };
    const { to, cc } = chooseRecipients(letter, rest.profile, rest.about);
    let next = 0;
    const facts = answerAll(
      letter,
      { ...rest, today: TODAY, answers: {}, to, cc },
      () => typed[next++ % 6] ?? "",
      pick,
    );
    return { letter, facts };
  });

const holds = (check: (one: Case, filled: FilledLetter) => void, numRuns = 150) =>
  fc.assert(
    fc.property(anyCase, (one) => check(one, fillLetter(one.letter, one.facts))),
    { numRuns },
  );

describe("every letter, whatever is known", () => {
  test("has no gaps: no undefined or null, nothing empty, no doubled spaces or stops", () => {
    holds(({ letter, facts }, filled) => {
      const text = ours(letter, facts, filled);
      expect(filled.text).not.toMatch(/\bundefined\b|\bNaN\b|\[object/);
      for (const spans of filled.paragraphs)
        expect(
          spans
            .map((span) => span.text)
            .join("")
            .trim(),
        ).not.toBe("");
      expect(filled.paragraphs.flat().every((span) => span.text !== "")).toBe(true);
      expect(filled.subject).not.toMatch(/ {2}|\n/);
      expect(filled.subject.trim()).not.toBe("");
      expect(text).not.toMatch(/ {2}| [,.?](?=\s|$)| \n| $|\(\)|“”/);
    });
  });

  test("shows every answer exactly as typed, as the parent’s own", () => {
    holds(({ letter, facts }, filled) => {
      const spans = filled.paragraphs.flat();
      for (const question of letter.questions(facts)) {
        const typed = (facts.answers[question.id] ?? "").trim();
        const shown = spans.filter((span) => span.yours === question.id);
        if (typed === "") expect(shown).toEqual([]);
        else if (question.kind === "text" || question.kind === "line")
          expect(shown.map((one) => one.text)).toEqual([typed]);
        else expect(shown.length).toBe(1);
      }
    });
  });

  test("asks for one day at most, and only for the one asked for", () => {
    holds(({ facts }, filled) => {
      const days = filled.paragraphs.flat().filter((span) => span.yours === ASK_BY);
      expect(days.length).toBe(facts.askBy === null ? 0 : 1);
    });
  });

  test("is short and threatens nobody", () => {
    holds((one, filled) => {
      const facts = { ...one.facts, profile: FAMILY, earlier: [mail("2026-12-01"), mail("2026-12-08")] };
      const text = ours(one.letter, facts, fillLetter(one.letter, facts));
      expect(text).not.toContain("..");
      expect(text.split(/\s+/).length).toBeLessThanOrEqual(one.letter.words ?? 200);
      expect(text).not.toMatch(THREATS);
      expect(text.replaceAll("SENDIASS", "")).not.toMatch(/!|\b[A-Z]{7,}\b/);
      expect(filled.words).toBeGreaterThan(15);
    });
  });

  test("would pass its own checks of tone and safety", () => {
    holds(({ letter, facts }, filled) => {
      const text = ours(letter, facts, filled);
      expect(checkTone(text)).toEqual([]);
      expect(checkSafety(text)).toBeNull();
    }, 30);
  });

  test("greets those it goes to", () => {
    holds(({ letter, facts }, filled) => {
      const greeting = filled.text.split("\n\n").find((line) => line.startsWith("Dear ")) ?? "";
      const office = facts.to.length > 0 && facts.to.every((one) => one.role === "office");
      if (!office) for (const one of facts.to) expect(greeting).toContain(greetingName(one));
      const form = facts.to.length === 0 && letter.recipients(facts.about ?? "child").to.length === 0;
      expect(greeting.endsWith(",")).toBe(!form);
    });
  });

  test("names everyone it copies, and copies nobody when it is about a person", () => {
    holds(({ letter, facts }, filled) => {
      expect(filled.text.includes("I have copied in ") && !filled.text.includes("copied in nobody")).toBe(
        facts.cc.length > 0,
      );
      if (facts.about !== "child") expect(facts.cc).toEqual([]);
      expect(facts.cc.filter((one) => letter.recipients(facts.about ?? "child").to.includes(one.role))).toEqual([]);
    });
  });

  test("prints no law that the pack does not allow for this school, and two citations at most", () => {
    holds(({ letter, facts }) => {
      const named = { ...facts, profile: { ...FAMILY, school: facts.profile.school } };
      const text = ours(letter, named, fillLetter(letter, named));
      expect(forbiddenCitations(text, letter.clauses, facts.profile.school, LAW)).toEqual([]);
      const anySchool = letter.clauses.some((id) => findClause(id)?.schools === "all");
      if (facts.profile.school.type === "unknown" && !anySchool) expect(citationsIn(text)).toEqual([]);
      expect(text.match(/\((?:SEND Code|Education)/g)?.length ?? 0).toBeLessThanOrEqual(2);
    });
  });
});

describe("fillLetter", () => {
  const fill = (id: string, more: Partial<LetterFacts> = {}) => {
    const letter = letterById(id);
    if (!letter) throw new Error(`no letter ${id}`);
    return fillLetter(letter, factsFor(letter, more));
  };

  test.each(LETTERS.map((letter) => [letter.id, letter] as const))(
    "%s answered fully has about 240 words at most",
    (_, letter) => {
      const forty = "word ".repeat(40).trim();
      const facts = answerAll(
        letter,
        factsFor(letter, { earlier: [mail("2026-12-01"), mail("2026-12-08")] }),
        () => "",
      );
      const text = letter.questions(facts).filter((question) => question.kind === "text");
      const answers = { ...facts.answers, [text[0]?.id ?? ""]: forty };
      expect(fillLetter(letter, { ...facts, answers }).words).toBeLessThanOrEqual(letter.words ?? 240);
    },
  );

  test("names one, two and more earlier emails", () => {
    const one = fill("H1", { earlier: [mail("2026-12-07")] }).text;
    expect(one).toContain("I wrote to you on Monday 7 December (“Mornings”) and have not seen a reply.");
    const two = fill("H1", { earlier: [mail("2026-12-01"), mail("2026-12-07")] }).text;
    expect(two).toContain("I wrote to you on 1 December and again on 7 December and have not seen a reply.");
    const three = fill("H1", { earlier: [mail("2026-11-02"), mail("2026-12-01"), mail("2026-12-07")] }).text;
    expect(three).toContain("I wrote to you on 2 November, 1 December and 7 December and have not seen a reply.");
  });

  test("says whom earlier emails went to when it was somebody else", () => {
    const earlier = [mail("2026-12-01"), mail("2026-12-07", { people: ["Mr Lowe"] })];
    expect(fill("H2", { earlier }).text).toContain(
      "I wrote to Ms Patel on 1 December 2026, and to you on 7 December 2026, and have not seen a reply.",
    );
    const both = [mail("2026-12-01", { people: ["Ms Patel", "Mr Lowe"] })];
    expect(fill("H2", { earlier: both }).text).toContain("I wrote to you and Ms Patel on Tuesday 1 December");
    expect(fill("H2", { earlier: [mail("2026-12-01", { people: [] })] }).text).toContain("I wrote to the school on");
  });

  test("names a day once when two emails went on it", () => {
    const earlier = [mail("2026-12-01", { id: "a" }), mail("2026-12-01", { id: "b" })];
    expect(fill("H1", { earlier }).text).toContain("I wrote to you on Tuesday 1 December and have not");
  });

  test("thanks for what came back and does not say that nothing did", () => {
    const earlier = [mail("2026-12-01"), mail("2026-12-03", { direction: "in" })];
    const { text } = fill("H1", { earlier });
    expect(text).toContain("Thank you for your reply of Thursday 3 December. I do not yet have a full answer.");
    expect(text).not.toContain("have not seen a reply");
  });

  test("says which day was asked for only once it is past", () => {
    const asked = (askedBy: string) => fill("H2", { earlier: [mail("2026-12-01", { askedBy })] }).text;
    expect(asked("2026-12-08")).toContain("I asked for a reply by 8 December 2026.");
    expect(asked("2026-12-14")).not.toContain("I asked for a reply");
  });

  test("asks the office to pass it on, and speaks to whom it is for", () => {
    const contacts = [contact("senco", "Ms Patel", ""), contact("office", "")];
    const { text } = fill("H1", { profile: { ...FAMILY, contacts }, earlier: [mail("2026-12-07")] });
    expect(
      text.startsWith(
        "To the school office: please could you pass this email to Ms Patel, the SENCO? Thank you.\n\nDear Ms Patel,",
      ),
    ).toBe(true);
    expect(text).toContain("I wrote to you on Monday 7 December");
  });

  test("names others whom the parent copies, without a reason", () => {
    const senco = contact("senco", "Ms Patel");
    const cc = [contact("head", "Mr Lowe"), contact("family", "Sam Whitlock")];
    expect(fill("C1", { to: [senco], cc }).text).toContain(
      "I have copied in Mr Lowe, the headteacher, so that the school has the same picture from the start. I have also copied in Sam Whitlock.",
    );
    expect(fill("C1", { to: [senco], cc: cc.slice(1) }).text).toContain("I have copied in Sam Whitlock.");
  });

  test("greets two readers by both names", () => {
    expect(fill("C1", { to: [contact("senco", "Ms Patel"), contact("head", "")], cc: [] }).text).toContain(
      "Dear Ms Patel and Headteacher,",
    );
  });

  test.each([
    ["she", "what would help her."],
    ["he", "what would help him."],
    ["they", "what would help them."],
  ] as const)("speaks of the child as %s", (pronoun, words) => {
    expect(fill("C1", { profile: { ...FAMILY, child: { ...FAMILY.child, pronoun } } }).text).toContain(words);
  });
});
