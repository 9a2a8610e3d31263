import { describe, expect, test } from "vitest";
import type { Entry } from "../record/entry.ts";
import { london } from "../record/testing/fixtures.ts";
import { twoYearsSnapshot, YEARS_END } from "../record/testing/two-years/index.ts";
import { type PackChoice, PRESETS, type PresetId } from "./choice.ts";
import type { PackSnapshot } from "./chosen.ts";
import { composePack } from "./compose.ts";
import type { PackDocument } from "./document.ts";
import { presetOf } from "./presets/index.ts";
import { documentText } from "./testing/document-text.ts";
import { SAMPLE_ENTRIES, SAMPLE_PROFILE, sampleMail, sampleTalk } from "./testing/sample.ts";
import { NOW, snapshotOf } from "./testing/snapshots.ts";

const PROFILE = { ...SAMPLE_PROFILE, child: { ...SAMPLE_PROFILE.child, born: "2018-05-14", ehc: "none" as const } };

const ASKED = sampleMail(20, "2027-03-08T09:00", {
  thread: "t20",
  subject: "R.: a plan in writing",
  text: "Could you please reply by Monday 15 March?",
  letter: { id: "C3", askedBy: "2027-03-15", clock: "school-reply", about: [] },
  ids: { rfc: "<20@example.org>" },
  original: { sha256: "b".repeat(64), size: 900 },
  seen: [
    { source: "screen", state: "likely", at: 0 },
    { source: "request", state: "sent", at: 1 },
  ],
});
const ILL = sampleTalk(21, "2027-03-02", null, {
  kind: "absence",
  people: [],
  text: "Sick before school.",
  absence: { morning: true, afternoon: true, told: "", code: "I", work: "" },
});
const PAPER: Entry = sampleTalk(22, "2027-03-04", null, {
  kind: "document",
  text: "Letter from the surgery.",
  files: [
    {
      sha256: "c".repeat(64),
      name: "letter.pdf",
      type: "application/pdf",
      size: 5,
      preview: null,
      taken: null,
      placeRemoved: false,
    },
  ],
});
const SNAPSHOT = snapshotOf([...SAMPLE_ENTRIES, ASKED, ILL, PAPER], { profile: PROFILE });

function make(id: PresetId, over: Partial<PackChoice> = {}, snapshot: PackSnapshot = SNAPSHOT): PackDocument {
  return composePack(snapshot, { ...presetOf(id).defaults(snapshot, NOW), ...over }, NOW);
}

/** The invented two years of a family with two children, two schools and 400 entries; made once. */
let years: Promise<PackSnapshot> | null = null;
async function family() {
  years ??= twoYearsSnapshot();
  return { snapshot: await years, now: london(`${YEARS_END}T20:00`) };
}

const entriesIn = (document: PackDocument, section: string) =>
  document.sections
    .filter(({ id }) => id === section)
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.block === "entry" ? [block.entry] : [])));

describe("for SENDIASS", () => {
  const answers = {
    situation: "R. cannot come in.",
    ask: "1. Help with a written plan.\n2. Advice on codes.",
    responsibility: "Jo and Sam Whitlock",
    contact: "Email; no calls after six",
    next: "None that we know of",
    register: "71%",
  };
  const document = make("sendiass", { answers });
  const first = documentText(document, "summary");

  test.each([
    "R. cannot come in.",
    "Child: R., Year 4, born 14 May 2018",
    "School: Hillcrest Primary (maintained school)",
    "Council: Westmere Council",
    "EHC plan: No EHC plan, and none asked for",
    "Attendance: By the school’s register, as the family gives it: 71%. 2 sessions missed since Tue 1 Sep 2026",
    "1 day with code I, of the 15 at which a school tells the council",
    "Parental responsibility: Jo and Sam Whitlock",
    "Safe contact: Email; no calls after six",
    "Next legal date: None that we know of",
    "1. Help with a written plan.\n2. Advice on codes.",
    "Mon 15 Mar 2027 | School’s policy | Answer to: R.: a plan in writing | No reply recorded in about 11 school days | E-20",
    "Wed 17 Mar 2027 | Promised | “Ms Patel will have his written support plan with you”, D. Lowe | Not recorded as kept",
    "“Ms Patel will have his written support plan with you” Mr Lowe, head, Wed 3 March 2027 (E-10)",
    "No reply recorded since to “R.: a plan in writing” of Mon 8 March 2027 (E-20): about 11 school days.",
  ])("the first page says: %s", (words) => expect(first).toContain(words));

  test("the first page has a page to itself, and the last three documents end it", () => {
    expect(document.pageLimits).toMatchObject([{ section: "summary", pages: 1 }]);
    expect(document.sections[0]).toMatchObject({ id: "summary", ownPage: false, word: true });
    expect(document.sections[1]?.ownPage).toBe(true);
    expect(entriesIn(document, "documents")).toEqual(["hash-6", "hash-10", "hash-22"]);
    expect(document.sections.at(-1)?.id).toBe("documents");
    expect(document.files.map(({ label, type }) => [label, type])).toEqual([
      ["E-22 file 1", "application/pdf"],
      ["E-20 original", "message/rfc822"],
    ]);
  });

  test("what the parent left open is “not given”, and what the record knows stands until they say otherwise", () => {
    const open = documentText(make("sendiass"), "summary");
    expect(open).toContain("Parental responsibility: not given");
    expect(open).toContain("born 14 May 2018");
    expect(documentText(make("sendiass", { answers: { born: "2018-06-01" } }), "summary")).toContain(
      "born 1 June 2018",
    );
  });
});

describe("for an EHC needs assessment", () => {
  const shows = { "hash-3": ["sen"], "hash-8": ["assess", "provision"], "hash-10": ["plan"] };
  const document = make("ehcna", { shows, answers: { why: "R. cannot come in." } });
  const text = documentText(document);

  test("puts entries under what the law asks and the four steps, and says what is missing", () => {
    expect(text).toMatch(/## May have special educational needs\nE-3 /);
    expect(text).toMatch(/## May need provision made through a plan\nE-8 /);
    expect(text).toMatch(
      /## Assess\nE-8 .*\n## Plan\nE-10 .*\n## Do\nNo entry of this pack is put here\.\n## Review\nNo/,
    );
    expect(text).toContain("No entry of this pack stands under “Do” and “Review”.");
  });

  test("gives the law with citation and day of checking", () => {
    expect(text).toContain("(Children and Families Act 2014, section 36(8); checked on 22 November 2026).");
  });

  test("what was put nowhere stands in the chronology alone", () => {
    expect(entriesIn(document, "exhibits")).toEqual(["hash-3", "hash-8", "hash-10"]);
    expect(documentText(document, "chronology")).toContain("E-1 |");
  });
});

describe("for a school complaint", () => {
  const answers = { issue: "No plan.", remedy: "A plan by 1 May.\nA review in June.", to: "Mr Lowe" };

  test("says at the top that it is a formal complaint, then issue, facts and remedy", () => {
    const text = documentText(make("complaint", { answers }), "complaint");
    const at = [
      "This is a formal complaint",
      "## The issue\nNo plan.",
      "## The facts",
      "## What would put it right\n1. A plan by 1 May.",
    ];
    const places = at.map((words) => text.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(-1);
  });

  test("is safe for the head to read whatever is switched on; what is put in by hand goes in", () => {
    const all = JSON.stringify(make("complaint", { answers, privateNotes: true, sensitive: true }));
    expect(all).not.toContain("I cried in the car");
    expect(all).not.toContain("Advice about R.");
    expect(JSON.stringify(make("complaint", { in: ["hash-7"] }))).toContain("Advice about R.");
  });

  test("does not tell the school by when the family may appeal or claim", async () => {
    const { snapshot, now } = await family();
    const text = documentText(composePack(snapshot, presetOf("complaint").defaults(snapshot, now), now));
    expect(text).not.toContain("Appeal to the SEND Tribunal:");
    expect(text).not.toContain("Last day to go to the Ombudsman");
  });
});

describe("for the council and the Ombudsman", () => {
  test("fault, injustice, remedy, and how each letter is known to have gone", () => {
    const answers = {
      fault: "No decision by 3 March.",
      injustice: "Ten days missed.",
      remedy: "A decision.",
      reader: "ombudsman",
    };
    const document = make("council", { answers });
    expect(document.subtitle).toBe("Complaint to the Local Government and Social Care Ombudsman");
    const text = documentText(document);
    expect(text).toMatch(
      /\(fault\)\nNo decision by 3 March\.\n## .*\(injustice\)\nTen days missed\.\n## .*\(remedy\)\nA decision\./,
    );
    expect(documentText(document, "proof")).toContain(
      "Mon 8 Mar 2027 | Ms Patel, SENCO; Mr Lowe, head | R.: a plan in writing | Gmail accepted it: its own request was seen to succeed. The original is kept, with its Message-ID. | E-20",
    );
  });
});

describe("for the Tribunal", () => {
  test.each([
    ["", 75],
    ["refusal-to-assess", 75],
    ["refusal-to-issue", 100],
    ["b-f", 100],
    ["i", 75],
    ["cease", 75],
    ["disability", 200],
  ])("kind %j: at most 10 pages of statement and %i in all, at 12 point", (kind, pages) => {
    const document = make("tribunal", { answers: { kind } });
    expect(document.size).toBe(12);
    expect(document.pageLimits).toMatchObject([
      { section: "statement", pages: 10, source: expect.stringContaining("Practice Direction No. 1 of 2025") },
      { section: null, pages, source: expect.stringContaining("22 November 2026") },
    ]);
  });

  test("an index, a numbered statement and chronology, then the exhibits in the order of their dates", () => {
    const document = make("tribunal", { answers: { statement: "I am R.’s mother.\n\nHe cannot come in." } });
    expect(document.sections.map(({ id }) => id)).toEqual(["front", "statement", "exhibits"]);
    expect(documentText(document, "front")).toContain("[index]");
    const statement = documentText(document, "statement");
    expect(statement).toContain("1. I am R.’s mother.\n2. He cannot come in.");
    expect(statement).toContain("1. E-1 | Mon 11 Jan 2027");
    const dates = entriesIn(document, "exhibits").map(
      (id) => document.entries.find((entry) => entry.id === id)?.at ?? 0,
    );
    expect(dates).toEqual([...dates].sort((a, b) => a - b));
    expect(dates).toHaveLength(document.entries.filter(({ kind }) => kind !== "check").length);
  });

  test("the parent is told that the directions of their case come first", () => {
    expect(presetOf("tribunal").warning.join(" ")).toContain("directions in your own case come first");
    // What is known of the list of what a bundle must not hold is given as what it is: reported, and the text not seen.
    expect(presetOf("tribunal").warning.join(" ")).toMatch(
      /We have not seen the Direction itself\. As Schools Week reports it .* “unless relevant to a specific issue”/u,
    );
  });
});

describe("every pack", () => {
  test.each(PRESETS)("%s: says what its record cannot have seen, and whose it is", (id) => {
    const document = make(id);
    expect(document.limits.join(" ")).toContain("“no reply recorded” means that no reply is in this record");
    expect(document).toMatchObject({ preset: id, title: "R., Year 4", author: "Jo Whitlock, R.’s mum", madeAt: NOW });
    expect(document.leftOut).toEqual({ entries: 2, private: 1, sensitive: 1 });
  });

  test.each(PRESETS)("%s: says of a record that holds a shared file that parts of that are not known", (id) => {
    expect(make(id).limits.join(" ")).not.toContain("another person’s record");
    const { limits } = make(id, {}, { ...SNAPSHOT, withheld: 3 });
    expect(limits.join(" ")).toContain("3 items were left out of that file: what they say is not known here");
  });

  test.each(PRESETS)("%s: an empty record makes a pack that says so", (id) => {
    const document = make(id, {}, snapshotOf([]));
    expect(documentText(document)).toContain("There are no entries in this pack.");
  });

  test.each(PRESETS)("%s: each link leads to an entry of the pack, each section has a name of its own", (id) => {
    const document = make(id, { shows: { "hash-3": ["sen"] } });
    const known = new Set(document.entries.map((entry) => entry.id));
    const links = [...JSON.stringify(document.sections).matchAll(/"to":"([^"]+)"/g)].map(([, to]) => to ?? "");
    expect(links.filter((to) => !known.has(to))).toEqual([]);
    const ids = document.sections.map((section) => section.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("of several children one is in it, and the other is nowhere named", async () => {
    const { snapshot, now } = await family();
    for (const id of PRESETS) {
      const document = composePack(snapshot, presetOf(id).defaults(snapshot, now), now);
      expect(document.title).toBe("Robin, Year 6");
      const ours = { ...document, entries: [], sections: document.sections };
      expect(JSON.stringify(ours)).not.toContain("Toby");
    }
  });

  test("of two children chosen it says who, each with a school and attendance of their own", async () => {
    const { snapshot, now } = await family();
    const document = composePack(snapshot, { ...presetOf("sendiass").defaults(snapshot, now), children: [] }, now);
    expect(document.title).toBe("Robin, Year 6; and Toby, Year 1");
    const text = documentText(document, "summary");
    expect(text).toContain("School, Robin, Year 6: Marlow Road Academy");
    expect(text).toContain("School, Toby, Year 1: Hillcrest Primary");
  });
});
