import { describe, expect, test } from "vitest";
import { EMPTY_PROFILE, type Template } from "../record/profile.ts";
import { fillLetter } from "./fill.ts";
import { LETTERS, letterById } from "./index.ts";
import { ownLetter, ownLetterById, templateOf } from "./own-letters.ts";
import { ASK, answerAll, FAMILY, factsFor, PEOPLE, SECONDARY } from "./testing.ts";

const monday: Template = {
  id: "t1",
  name: "Monday note",
  subject: "{child} ({year}): Monday mornings",
  text: "{child} finds Mondays hard. Could {school} let us use the side door, and tell me by {day asked for}?",
  from: "",
};
const letter = ownLetter(monday);
const [patel] = PEOPLE;
if (!patel) throw new Error("nobody");
const fill = (template: Template, more: Parameters<typeof factsFor>[1] = {}) =>
  fillLetter(ownLetter(template), factsFor(letter, { to: [patel], ...more }));

describe("a letter of one's own", () => {
  test("is filled in, with greeting and name put around it", () => {
    const { subject, text } = fill(monday);
    expect(subject).toBe("R. (Year 4): Monday mornings");
    expect(text).toBe(
      "Dear Ms Patel,\n\nR. finds Mondays hard. Could Hillcrest Primary let us use the side door, and tell me by Tuesday 5 January 2027?\n\nWith thanks,\nJo Whitlock\nR.’s mum, Year 4",
    );
  });

  test("has no holes where nothing is known and no day is asked for", () => {
    const { subject, text } = fill(monday, { profile: EMPTY_PROFILE, to: [], askBy: null });
    expect(subject).toBe("My child: Monday mornings");
    expect(text).toBe(
      "My child finds Mondays hard. Could the school let us use the side door, and tell me?\n\nWith thanks",
    );
  });

  test("asks for a day only where its words name one", () => {
    expect(letter.clock).toBe("school-reply");
    expect(ownLetter({ ...monday, text: "Thank you." }).clock).toBeNull();
  });

  test("goes to nobody until the parent chooses", () => {
    const facts = factsFor(letter);
    expect([facts.to, facts.cc]).toEqual([[], []]);
  });

  test("a greeting or a name typed into it does not stand twice", () => {
    const text = "Dear Ms Patel,\n\nThank you for today.\n\nKind regards,\n{my name}";
    expect(fill({ ...monday, text }).text).toBe(
      "Dear Ms Patel,\n\nThank you for today.\n\nWith thanks,\nJo Whitlock\nR.’s mum, Year 4",
    );
    expect(fill({ ...monday, text: "Thank you, Jo Whitlock." }).text).toContain("Thank you, Jo Whitlock.");
  });

  test("braces that are no field stay as typed", () => {
    expect(fill({ ...monday, text: "{happy} $& {child}" }).text).toContain("{happy} $& R.");
  });

  test("is found by its id, and no other is", () => {
    const profile = { templates: [monday] };
    expect(ownLetterById("own:t1", profile)?.name).toBe("Monday note");
    expect(ownLetterById("own:t2", profile)).toBeNull();
    expect(ownLetterById("t1", profile)).toBeNull();
    expect(ownLetterById("own:t1", EMPTY_PROFILE)).toBeNull();
  });
});

describe("made from a letter of the catalogue", () => {
  const concern = letterById("C1");
  if (!concern) throw new Error("no letter");
  const facts = answerAll(concern, factsFor(concern), () => "R. cries in the car outside Hillcrest Primary");

  test("known values are fields, also in the parent's words", () => {
    const made = templateOf(concern, facts, "t9");
    expect(made).toMatchObject({ id: "t9", from: "C1", name: "A first concern" });
    expect(made.subject).toBe("{child}, {year}: how school is going");
    expect(made.text).toContain("{child} cries in the car outside {school}");
    expect(made.text).toContain("{day asked for}");
    expect(made.text).not.toMatch(/R\.|Hillcrest|5 January|Whitlock|Dear/);
  });

  test.each(LETTERS.map((one) => ({ id: one.id, one })))("$id: filled again it says the same", ({ one }) => {
    const said = answerAll(one, factsFor(one, { askBy: ASK }), () => "It was hard");
    const again = fillLetter(ownLetter(templateOf(one, said, "x")), said);
    const body = (text: string) => text.split("\n\n");
    for (const paragraph of one.body(said)) {
      expect(body(again.text)).toContain(paragraph.map(({ text }) => text).join(""));
    }
    expect(again.subject).toBe(fillLetter(one, said).subject);
  });

  test("for another child it is that child's", () => {
    const made = templateOf(concern, facts, "t9");
    const other = fillLetter(ownLetter(made), factsFor(concern, { profile: SECONDARY }));
    expect(other.text).toContain("Theo cries in the car outside Riverside Academy");
  });

  test("a child called as a word begins is not found inside it", () => {
    const profile = { ...FAMILY, child: { ...FAMILY.child, name: "Al" } };
    const said = answerAll(concern, factsFor(concern, { profile }), () => "Al is always last");
    expect(templateOf(concern, said, "t").text).toContain("{child} is always last");
  });
});
