import { describe, expect, it } from "vitest";
import { SCHOOL_TYPES } from "../record/profile.ts";
import { citationsIn, forbiddenCitations } from "./citations.ts";
import { type Clause, source } from "./clause.ts";
import { clauseNotes, findClause, LAW, packNote, wantsChecking } from "./pack.ts";
import { mayBeCited, printable, say } from "./printable.ts";

const date = (iso: string) => Temporal.PlainDate.from(iso);

function clause(id: string): Clause {
  const found = findClause(id);
  if (!found) throw new Error(`No clause ${id}`);
  return found;
}

/** The clauses that may be cited, each looked up in its source. A change here is a change of what letters may print. */
const MAY_BE_CITED = [
  "code-6.20",
  "code-6.45",
  "code-6.55",
  "code-9.43",
  "best-endeavours",
  "reasonable-adjustments",
  "school-discrimination",
  "disability-claim",
  "complaints-maintained",
  "complaints-academy",
  "educational-record",
  "attendance-offence",
  "attend-regularly",
  "school-year",
  "ehc-request",
  "ehc-decide",
  "ehc-reasons",
  "ehc-test",
  "ehc-secure",
  "ehc-six-weeks",
  "ehc-sixteen-weeks",
  "ehc-exceptions",
  "ehc-draft",
  "ehc-twenty-weeks",
  "ehc-final-exceptions",
  "education-otherwise",
  "mental-health-absence",
  "mental-health-evidence",
  "mental-health-adjustments",
  "complaints-guidance-maintained",
  "complaints-guidance-academy",
];

describe("the pack", () => {
  it("has one clause of a name, each in one sentence, dated, with its source", () => {
    expect(new Set(LAW.clauses.map((one) => one.id)).size).toBe(LAW.clauses.length);
    for (const one of LAW.clauses) {
      expect(one.plain, one.id).toMatch(/^[A-Z][^.]*\.$/);
      expect(one.source.text, one.id).not.toBe("");
      expect(one.source.url, one.id).toMatch(/^$|^https:\/\/www\.(legislation\.)?gov\.uk\//);
      expect(one.checkedOn, one.id).toBe(LAW.checkedOn);
    }
  });

  it("says the thing without a number, so that the sentence can stand alone", () => {
    for (const one of LAW.clauses) expect(citationsIn(one.plain), one.id).toEqual([]);
  });

  it("lets letters cite these and no other", () => {
    expect(LAW.clauses.filter(mayBeCited).map((one) => one.id)).toEqual(MAY_BE_CITED);
  });

  it("keeps what is section 19 in three Acts apart", () => {
    const nineteen = LAW.clauses.filter((one) => /section 19\b/.test(one.citation)).map((one) => one.citation);
    expect(nineteen).toEqual([
      "Equality Act 2010, section 19",
      "Education Act 1996, section 19(1)",
      "Children and Families Act 2014, section 19",
    ]);
    expect(mayBeCited(clause("views-of-parents"))).toBe(false);
  });

  it("wants checking after three months, and says so", () => {
    expect(wantsChecking(LAW, date("2026-11-22"))).toBe(false);
    expect(wantsChecking(LAW, date("2027-02-22"))).toBe(false);
    expect(wantsChecking(LAW, date("2027-02-23"))).toBe(true);
    expect(packNote(LAW, date("2026-11-22"))).toBe(
      "Rules version 2026.11, checked on 22 November 2026. Nothing newer than July 2026 was found then.",
    );
    expect(packNote(LAW, date("2027-03-01"))).toMatch(/the rules want checking\.$/);
  });

  it("says of every clause when it was checked, what is in doubt, and that it wants checking after three months", () => {
    for (const one of LAW.clauses) {
      const fresh = clauseNotes(one, date("2027-02-22"));
      expect(fresh[0], one.id).toBe("Checked on 22 November 2026.");
      expect(fresh.slice(1), one.id).toEqual(one.doubt ? [one.doubt] : []);
      expect(clauseNotes(one, date("2027-02-23")).at(-1), one.id).toMatch(/wants checking\.$/);
    }
  });

  it("says so where a newer edition or a new Act could not be confirmed since July 2026", () => {
    const unsure = LAW.clauses.filter(({ doubt }) => doubt?.includes("since July 2026")).map(({ id }) => id);
    expect(unsure).toEqual(
      expect.arrayContaining(["attendance-support", "mental-health-absence", "health-needs-education", "parents-duty"]),
    );
    expect(clause("safeguarding-mental-health").doubt).toContain("2026 edition");
  });
});

describe("mayBeCited", () => {
  const made = (mark: Clause["mark"], from: Clause["source"]["from"], quotes: boolean): Clause => ({
    ...clause("code-6.45"),
    mark,
    source: source("a page", "", from, quotes),
  });

  it.each([
    ["L", "judgment", false, true],
    ["S", "legislation", false, true],
    ["S", "gov.uk", false, true],
    ["S", "judgment", false, true],
    ["S", "sendiass", true, true],
    ["S", "ipsea", true, true],
    ["S", "sendiass", false, false],
    ["S", "ipsea", false, false],
    ["S", "council", true, false],
    ["S", "charity", true, false],
    ["S", "commercial", true, false],
    ["S", "sharing", true, false],
    ["P", "gov.uk", true, false],
    ["K", "gov.uk", true, false],
  ] as const)("%s from %s, quoting %s: %s", (mark, from, quotes, expected) => {
    expect(mayBeCited(made(mark, from, quotes))).toBe(expected);
  });
});

describe("printable", () => {
  it("leaves out what is not for this type of school and says why", () => {
    expect(printable(clause("educational-record"), { type: "maintained" })).toEqual({ ok: true });
    expect(printable(clause("educational-record"), { type: "academy" })).toEqual({
      ok: false,
      reason: "school",
      why: "Education (Pupil Information) (England) Regulations 2005, regulation 5 is for maintained schools, not for academies, so it is left out.",
    });
    expect(printable(clause("best-endeavours"), { type: "independent" })).toMatchObject({ reason: "school" });
    expect(printable(clause("complaints-academy"), { type: "unknown" })).toMatchObject({ reason: "unknown-school" });
    expect(printable(clause("ehc-request"), { type: "unknown" })).toEqual({ ok: true });
  });

  it("has one rule on complaints for maintained schools and one for academies, never both", () => {
    for (const type of SCHOOL_TYPES) {
      const fitting = ["complaints-maintained", "complaints-academy"].filter(
        (id) => printable(clause(id), { type }).ok,
      );
      expect(fitting.length, type).toBeLessThanOrEqual(1);
    }
  });
});

describe("say", () => {
  it("gives the sentence with its citation, the sentence alone, or nothing and the reason", () => {
    expect(say(clause("code-6.45"), { type: "academy" }).text).toBe(
      "Schools should take seriously any concerns raised by a parent (SEND Code of Practice (2015), paragraph 6.45).",
    );
    const planned = say(clause("code-6.48"), { type: "maintained" });
    expect(planned).toMatchObject({ cited: false });
    expect(planned.text).toMatch(/a clear date for review/);
    expect(say(clause("complaints-maintained"), { type: "academy" })).toMatchObject({ text: null, cited: false });
  });
});

describe("forbiddenCitations", () => {
  const forbidden = (text: string, ids: string[], type: (typeof SCHOOL_TYPES)[number] = "maintained") =>
    forbiddenCitations(text, ids, { type }, LAW);

  it("passes what the letter lists and the pack allows", () => {
    for (const id of MAY_BE_CITED) {
      const one = clause(id);
      const type = one.schools === "all" ? "academy" : (one.schools[0] ?? "maintained");
      expect(forbidden(say(one, { type }).text ?? "", [id], type), id).toEqual([]);
    }
    expect(forbidden("We read section 66 of the Children and Families Act 2014.", ["best-endeavours"])).toEqual([]);
  });

  it("refuses what is not listed, not known well enough, not for this school, or in no clause", () => {
    expect(forbidden("See paragraph 6.45.", [])).toEqual(["paragraph 6.45"]);
    expect(forbidden("See para 6.48.", ["code-6.48"])).toEqual(["paragraph 6.48"]);
    expect(forbidden("See s.66.", ["best-endeavours"], "independent")).toEqual(["section 66"]);
    expect(forbidden("See section 547 of the Education Act 1944.", MAY_BE_CITED)).toEqual([
      "section 547",
      "Education Act 1944",
    ]);
    expect(forbidden("As Working together to improve school attendance says", ["attendance-support"])).toEqual([
      "Working together to improve school attendance",
    ]);
    expect(forbidden("as in [2017] UKSC 28", [])).toEqual(["[2017] UKSC 28"]);
    expect(forbidden("as in [2016] UKUT 468", MAY_BE_CITED)).toEqual(["[2016] UKUT 468"]);
  });

  it("leaves ordinary words alone", () => {
    expect(
      forbidden("R. is in Year 4 and missed part of Monday 16 November 2026; the act of going in is hard.", []),
    ).toEqual([]);
  });
});
