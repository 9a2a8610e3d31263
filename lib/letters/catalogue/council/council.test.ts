import { describe, expect, test } from "vitest";
import { forbiddenCitations } from "../../../law/citations.ts";
import { LAW } from "../../../law/pack.ts";
import { EHC_STAGES, type EhcStage, type Profile, SCHOOL_TYPES } from "../../../record/profile.ts";
import { asAnswered } from "../../as-answered.ts";
import { fillLetter } from "../../fill.ts";
import { GOLDEN_WORDS } from "../../golden-words/index.ts";
import type { Answers, Letter, LetterFacts } from "../../letter.ts";
import { chooseRecipients } from "../../recipients.ts";
import { answerAll, contact, factsFor, mail, SECONDARY } from "../../testing.ts";
import { COUNCIL } from "./index.ts";

/** Dates that these letters work out, what they do in each case, and what they warn of. */

function letter(id: string): Letter {
  const found = COUNCIL.find((one) => one.id === id);
  if (!found) throw new Error(`No letter ${id}`);
  return found;
}

function facts(id: string, answers: Answers = {}, more: Partial<LetterFacts> = {}): LetterFacts {
  return factsFor(letter(id), { profile: SECONDARY, answers, ...more });
}

const text = (id: string, answers: Answers = {}, more: Partial<LetterFacts> = {}) =>
  fillLetter(letter(id), facts(id, answers, more)).text;

const cautions = (id: string, answers: Answers = {}, more: Partial<LetterFacts> = {}) =>
  (letter(id).cautions?.(facts(id, answers, more)) ?? []).join("\n");

function family(child: Partial<Profile["child"]>): Partial<LetterFacts> {
  return { profile: { ...SECONDARY, child: { ...SECONDARY.child, ...child } } };
}

describe("the weeks of a request", () => {
  const received = "2026-12-15";

  test("six weeks are named with the day they began and ended", () => {
    expect(text("L3", { "l3-received": received }, { today: "2027-02-01" })).toContain(
      "The council received my request on Tuesday 15 December 2026. Six weeks from that day ended on Tuesday 26 January 2027.",
    );
  });

  test("while they are not over the letter does not say that they are, and the parent is told", () => {
    const early = { today: "2027-01-26" };
    expect(text("L3", { "l3-received": received }, early)).toContain("end on Tuesday 26 January 2027");
    expect(cautions("L3", { "l3-received": received }, early)).toContain("Until then this letter is early.");
    expect(cautions("L3", { "l3-received": received }, { today: "2027-01-27" })).not.toContain("early");
  });

  test("without a day, or with half of one, no day is made up", () => {
    for (const day of ["", "2026-1", "2026-02-30"]) {
      expect(text("L3", { "l3-received": day })).toContain("more than six weeks since the council received my request");
      expect(cautions("L3", { "l3-received": day })).toContain("Give the day");
    }
  });

  test.each([
    ["16", "Counted from that day, sixteen weeks ended on Tuesday 6 April 2027.", "regulation 10(1)"],
    ["20", "Counted from that day, twenty weeks ended on Tuesday 4 May 2027.", "regulation 13(2)"],
  ])("%s weeks", (which, sentence, regulation) => {
    const said = text("L5", { "l5-which": which, "l5-received": received }, { today: "2027-05-10" });
    expect(said).toContain(sentence);
    expect(said).toContain(regulation);
  });
});

describe("the family’s own days", () => {
  test("a draft may be answered for 15 days, the day it was served being the first", () => {
    expect(cautions("L6", { "l6-served": "2027-01-04" })).toContain("The 15 days end on Monday 18 January 2027");
    expect(cautions("L6", { "l6-served": "2026-11-16" })).toContain("That day is past");
    expect(text("L6", { "l6-served": "2026-12-07", "l6-more": "yes" })).toContain("by Monday 21 December 2026");
    expect(text("L6", { "l6-served": "2026-11-16", "l6-more": "yes", "l6-change": "Section F." })).toContain(
      "I have more comments, which will follow.",
    );
  });

  test("an appeal does not wait for the council’s reasons", () => {
    const alone = cautions("L15", { "l15-letter": "2026-12-01" });
    expect(alone).toContain("Contact the mediation adviser by Monday 1 February 2027");
    expect(alone).toContain("must reach the Tribunal by Monday 1 February 2027, or within 1 month");
    expect(cautions("L15")).toContain("2 months from the date on the decision letter");
    expect(cautions("L15", { "l15-letter": "2026-10-27" })).toContain("by Monday 4 January 2027");
  });

  test("the Ombudsman’s twelve weeks", () => {
    expect(cautions("L17", { "l17-stage": "2", "l17-first": "2026-09-07" })).toContain("Monday 30 November 2026");
  });
});

describe("the annual review", () => {
  test("a decision four weeks after the meeting", () => {
    expect(text("L11", { "l11-which": "decision", "l11-day": "2026-11-09" })).toContain(
      "The council has four weeks from the meeting to decide; they ended on Monday 7 December 2026.",
    );
  });

  test.each([
    ["2026-12-14", "phase", "by Monday 15 February 2027"],
    ["2027-03-01", "phase", "by Monday 15 February 2027"],
    ["2027-07-20", "post-16", "by Wednesday 31 March 2027"],
    ["2027-09-01", "phase", "by Tuesday 15 February 2028"],
  ])("on %s a move (%s) has its plan %s", (today, which, words) => {
    expect(text("L11", { "l11-which": which }, { today })).toContain(words);
  });
});

describe("what the council holds", () => {
  test("a freedom of information request names no child; the parent is told when 20 working days end", () => {
    const asked = facts("L18", { "l18-kind": "foi" });
    const { text: said, subject } = fillLetter(letter("L18"), asked);
    expect(`${subject} ${said}`).not.toMatch(/Theo|Year 9/);
    expect(letter("L18").cautions?.(asked).join()).toContain("from today they end on Friday 15 January 2027");
    expect(said).toContain("Amira Haddad");
  });

  test("for a child of secondary age the child’s own word may be wanted", () => {
    expect(cautions("L18")).toContain("A line from Theo helps.");
    expect(cautions("L18", {}, family({ year: "Year 4" }))).toBe("");
    expect(cautions("L18", {}, family({ year: "Y8" }))).toContain("Theo");
  });
});

describe("cautions", () => {
  const ABOUT_A_PLAN = ["L8", "L9", "L10", "L11", "L12", "L19"];

  test("letters that need a plan say so when Settings says otherwise", () => {
    for (const id of ABOUT_A_PLAN) {
      const said = (ehc: EhcStage) => cautions(id, {}, family({ ehc })).includes("a child who has an EHC plan");
      expect(EHC_STAGES.filter(said), id).toEqual(["none", "asked", "assessing", "draft"]);
    }
  });

  test("a request is questioned where there is a plan or one is on its way", () => {
    const said = (ehc: EhcStage) => cautions("L1", {}, family({ ehc })).includes("Settings says");
    expect(EHC_STAGES.filter(said)).toEqual(["asked", "assessing", "draft", "plan"]);
  });

  test("after compulsory school age the letter is the young person’s own", () => {
    for (const year of ["Year 12", "Yr 13", "Sixth form", "College"]) {
      expect(cautions("L1", {}, family({ year })), year).toContain("young person’s own");
      expect(cautions("L13", {}, family({ year })), year).toContain("compulsory school age");
    }
    for (const year of ["", "Year 1", "Year 11", "Reception"]) {
      expect(cautions("L1", {}, family({ year })), year).not.toContain("young person’s own");
    }
  });
});

describe("where an answer changes the reader or the clock", () => {
  test("no education after a request: a reminder goes to the officer, a complaint to the complaints team", () => {
    const to = (kind: string) => {
      const one = asAnswered(letter("L14"), { "l14-kind": kind });
      return chooseRecipients(one, SECONDARY, "child").to.map(({ role }) => role);
    };
    expect(to("chase")).toEqual(["health-needs"]);
    expect(to("complaint")).toEqual(["council-complaints"]);
    const complaint = text("L14", { "l14-kind": "complaint" }, { to: [] });
    expect(complaint).toContain("Dear Complaints Team,");
    expect(complaint).not.toContain("pass it to the complaints team");
  });

  test("what is asked under freedom of information has that clock, and what is held about the child another", () => {
    const clock = (kind: string) => asAnswered(letter("L18"), { "l18-kind": kind }).clock;
    expect([clock("foi"), clock("own"), clock("")]).toEqual(["foi-council", "subject-access", "subject-access"]);
  });
});

describe("with nothing to comment on yet", () => {
  test.each([
    ["L6", "l6-change"],
    ["L8", "l8-object"],
  ])("%s asks by when, and speaks of no comments that are not there", (id, question) => {
    expect(text(id)).not.toContain("These are my comments");
    expect(text(id)).toContain("by which day the council needs them");
    expect(text(id, { [question]: "Section F." })).toContain("These are my comments");
  });

  test("a school that will not be named is asked about, not asked for again", () => {
    const refused = text("L7", { "l7-state": "refused" });
    expect(refused).toContain("whether the school was consulted, and on which day");
    expect(refused).not.toContain("Could you please consult");
  });
});

describe("who reads it and what it names", () => {
  test("a chase of the council names the emails to the council alone", () => {
    const earlier = [
      mail("2026-11-30", { people: ["the council’s SEND team"], addresses: ["send@council.example.org"] }),
      mail("2026-12-01"),
    ];
    expect(text("L3", {}, { earlier })).toContain("I wrote to you on Monday 30 November 2026");
    expect(text("L3", {}, { earlier })).not.toContain("Ms Patel");
    expect(text("L13", {}, { earlier })).toContain("Ms Patel");
  });

  test("section 19 is the one of 1996, and goes to the SEND team where no officer is known", () => {
    expect(text("L13")).toContain("(Education Act 1996, section 19(1))");
    expect(`${text("L13")}${text("L14")}`).not.toContain("Children and Families Act");
    const contacts = [contact("send-team", "", "send@council.example.org")];
    expect(facts("L13", {}, { profile: { ...SECONDARY, contacts } }).to.map(({ role }) => role)).toEqual(["send-team"]);
  });

  test("nobody at school is copied when it involves somebody there", () => {
    for (const one of COUNCIL.filter(({ reader }) => reader === "council")) {
      for (const about of ["staff", "head"] as const) expect(one.recipients(about).cc, one.id).toEqual([]);
    }
  });
});

/** Every way in which the choices of a letter can go, with all that is then asked answered. */
function answered(one: Letter): LetterFacts[] {
  const first = answerAll(one, factsFor(one, { profile: SECONDARY }), (id) => GOLDEN_WORDS[id] ?? "");
  const choice = one.questions(first).find((question) => question.kind === "choice");
  const values = choice?.kind === "choice" ? choice.options.map(({ value }) => value) : [""];
  return values.map((value) => {
    const chosen = { ...first, answers: choice ? { [choice.id]: value } : {} };
    const all = answerAll(one, chosen, (id) => GOLDEN_WORDS[id] ?? "");
    return { ...all, answers: { ...all.answers, ...chosen.answers } };
  });
}

test.each(COUNCIL.map((one) => [one.id, one] as const))(
  "%s is short and cites what it may, whatever is chosen",
  (_id, one) => {
    for (const each of answered(one)) {
      for (const type of SCHOOL_TYPES) {
        const profile = { ...each.profile, school: { ...each.profile.school, type } };
        const filled = fillLetter(one, { ...each, profile });
        expect(filled.words, filled.text).toBeLessThanOrEqual(300);
        const own = filled.paragraphs.flat().filter(({ yours }) => yours === undefined);
        expect(forbiddenCitations(own.map((span) => span.text).join(" "), one.clauses, { type }, LAW)).toEqual([]);
      }
    }
  },
);
