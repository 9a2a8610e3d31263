import { describe, expect, it } from "vitest";
import type { PackEntry } from "../chronology.ts";
import { SAMPLE_PROFILE } from "../testing/sample.ts";
import { answersOf, cautions, leaveOut, suggestReplacements } from "./index.ts";
import { documentOf, entryOf } from "./testing/documents.ts";

const entries = (...all: Partial<PackEntry>[]) =>
  documentOf("", {
    entries: all.map((over, at) => entryOf({ id: `hash-${at + 1}`, subject: "", text: "", ...over })),
  });
const pairs = (document: ReturnType<typeof entries>, profile = SAMPLE_PROFILE) =>
  suggestReplacements(document, profile).map(({ from, to }) => `${from}: ${to}`);
const found = (document: ReturnType<typeof entries>) =>
  cautions(document, SAMPLE_PROFILE).map(({ kind, words }) => `${kind}: ${words}`);

describe("suggestions", () => {
  it.each([
    ["He only plays with Sam.", ["Sam: S."]],
    ["His friend Sam helps.", ["Sam: S."]],
    ["Sam’s mum rang me.", ["Sam: S."]],
    ["Sams mum rang me.", ["Sam: S."]],
    ["Tyler Marsh hit him at lunch.", ["Tyler Marsh: T.M.", "Tyler: T."]],
    ["A boy called Kofi took his bag.", ["Kofi: K."]],
    ["He sits between Maya and Oliver.", ["Maya: M.", "Oliver: O."]],
    ["His sister Ella is in Year 2.", ["Ella: E."]],
    [
      "Amelia Thornbury and Kwame Boateng sat with him, and Mrs Dunn saw it.",
      ["Amelia Thornbury: A.T.", "Amelia: A.", "Kwame Boateng: K.B.", "Kwame: K."],
    ],
    [
      "Kwame Boateng, Kofi Mensah and Tom Bexley hit R. again.",
      ["Kwame Boateng: K.B.", "Kwame: K.", "Kofi Mensah: K.M.", "Kofi: K.", "Tom Bexley: T.B.", "Tom: T."],
    ],
    ["A boy called Tyler Patel hit him; Anita Patel is the SENCO.", ["Tyler Patel: T.P.", "Tyler: T."]],
    ["Ella Whitlock hit him.", []],
    ["He gave the ship to Amelia T.", ["Amelia: A."]],
    ["I wrote to Ms Patel, to Hillcrest and to Mr Lowe. Ask for Dinner, for Monday and for Music.", []],
    ["I spoke with Ms Patel and with Mrs Dunn on Monday about Hillcrest.", []],
    ["R. sat with Jo Whitlock.", []],
    ["Toby was tearful at the carpet.", ["Toby: T."]],
    ["Toby in Reception", ["Toby: T."]],
    ["Miss Field says Toby has stopped talking.", ["Toby: T."]],
    ["The Head is away. May is busy, Maths was hard, and Autumn Term has 70 days.", []],
    ["Mrs Kaye has written. Jo was there.", []],
    ["He rang with Mum. She came with Camhs in May.", []],
  ])("in %j: %j", (text, expected) => {
    expect(pairs(entries({ text }))).toEqual(expected);
  });

  it("the child’s own name as others write it, as the profile has it", () => {
    const document = entries({ text: "We met Ruben Whitlock. Ruben was calm, and so was Rosie." });
    expect(pairs(document)).toEqual(["Ruben Whitlock: R.", "Ruben: R.", "Rosie: R."]);
    const named = { ...SAMPLE_PROFILE, child: { ...SAMPLE_PROFILE.child, name: "Theo Haddad" } };
    expect(pairs(entries({ text: "Theo Haddad was late. Theo’s coat." }), named)).toEqual([
      "Theo Haddad: T.H.",
      "Theo: T.",
    ]);
  });

  it("a name with a hyphen is looked for like any other", () => {
    const named = { ...SAMPLE_PROFILE, child: { ...SAMPLE_PROFILE.child, name: "Anne-Marie" } };
    expect(pairs(entries({ text: "Anne-Marie Whitlock was calm, and Anne-Marie slept." }), named)).toEqual([
      "Anne-Marie Whitlock: A.M.W.",
      "Anne-Marie: A.M.",
    ]);
  });

  it("who was copied and is none of the contacts", () => {
    const cc = "Ms Patel <senco@hillcrest.example.sch.uk>, Lee Marsh <lee@example.org>, Jo <jo.whitlock@example.org>";
    expect(pairs(entries({ cc }))).toEqual(["Lee Marsh: L.M."]);
  });

  it("each once, with the sentence it was found in first", () => {
    const document = entries({ text: "It was fine. He plays with Sam.\nLater." }, { text: "With Sam again." });
    expect(suggestReplacements(document, SAMPLE_PROFILE)).toMatchObject([
      { from: "Sam", found: "He plays with Sam.", entry: "hash-1", who: "child" },
    ]);
  });

  it("what is taken leaves nothing to suggest", () => {
    const document = entries({ text: "Tyler Marsh hit R. again. He plays with Sam, and Ruben Whitlock said so." });
    const replace = suggestReplacements(document, SAMPLE_PROFILE);
    const { document: out } = leaveOut(document, { replace, contactDetails: true });
    expect(suggestReplacements(out, SAMPLE_PROFILE)).toEqual([]);
    expect(found(out)).toEqual([]);
  });
});

describe("what was typed for the pack", () => {
  const answer = (words: string, id = "issue") => [{ id, label: "What is the complaint about?", words }];

  it("is looked at as entries are, and says in which field it stands", () => {
    const answers = answer("Tyler Marsh hit R. and I lost my temper at the gate.");
    const field = { id: "issue", label: "What is the complaint about?" };
    const suggested = suggestReplacements(entries({}), SAMPLE_PROFILE, { answers });
    expect(suggested.map(({ from }) => from)).toEqual(["Tyler Marsh", "Tyler"]);
    expect(suggested[0]).toMatchObject({ entry: null, field });
    expect(cautions(entries({}), SAMPLE_PROFILE, { answers })).toMatchObject([
      { kind: "child", words: "Tyler Marsh", entry: null, field },
      { kind: "temper", words: "I lost my temper", entry: null, field },
    ]);
  });

  it("a number in the answer to how one may be reached is meant to be there", () => {
    const said = (id: string) => cautions(entries({}), SAMPLE_PROFILE, { answers: answer("07700 900123", id) });
    expect(said("contact")).toEqual([]);
    expect(said("issue")).toMatchObject([{ kind: "phone" }]);
  });

  it("is what stands in the field: typed, else from the record; days and choices are none", () => {
    const question = { id: "a", label: "A", hint: "", known: "from the record" };
    const questions = [
      { ...question, kind: "text" as const },
      { ...question, id: "b", label: "B", kind: "line" as const },
      { ...question, id: "c", kind: "date" as const },
      { ...question, id: "d", kind: "choice" as const },
      { ...question, id: "e", kind: "text" as const },
    ];
    expect(answersOf(questions, { answers: { b: "typed", e: "" } })).toEqual([
      { id: "a", label: "A", words: "from the record" },
      { id: "b", label: "B", words: "typed" },
    ]);
  });
});

describe("cautions", () => {
  it("sentences of the family’s own that can be read against it, and to whom to talk first", () => {
    const document = entries(
      { text: "I kept him at home on Monday because it was easier. He was calm." },
      { kind: "reply", text: "I kept him at home." },
      { kind: "note", text: "We will take legal action." },
      { text: "He was sick, so I kept him at home." },
    );
    expect(found(document)).toEqual(["admission: I kept him at home", "threat: We will take legal action"]);
    const [first] = cautions(document, SAMPLE_PROFILE);
    expect(first?.why).toContain("Show it to SENDIASS or a solicitor first.");
    expect(first?.sentence).toBe("I kept him at home on Monday because it was easier.");
  });

  it("names, numbers and addresses that are still in it, each once", () => {
    const signature = "Ms Patel\n01632 960 001\nsenco@hillcrest.example.sch.uk";
    const document = entries(
      { kind: "reply", text: `Tyler Marsh was spoken to.\n${signature}` },
      { kind: "reply", text: signature },
      { text: "We live at 12 Mill Lane, Westmere WM1 2AB. Ring lee@example.org." },
    );
    expect(found(document)).toEqual([
      "child: Tyler Marsh",
      "phone: 01632 960 001",
      "email: lee@example.org",
      "postal: 12 Mill Lane, Westmere WM1 2AB",
    ]);
    expect(cautions(document, SAMPLE_PROFILE)[1]).toMatchObject({ entry: "hash-1", places: 2 });
    expect(found(leaveOut(document, { replace: [], contactDetails: false }).document)).toEqual(["child: Tyler Marsh"]);
  });
});
