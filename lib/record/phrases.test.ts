import { describe, expect, test } from "vitest";
import { findClause } from "../law/pack.ts";
import { letterById } from "../letters/index.ts";
import { PHRASE_RULES } from "./phrase-rules.ts";
import { answerable } from "./phrases.ts";

const maintained = { type: "maintained" } as const;
const ids = (text: string, school: Parameters<typeof answerable>[1] = maintained) =>
  answerable(text, school).map(({ id }) => id);

describe("words that a parent may want to answer", () => {
  test.each([
    ["no-diagnosis", "As Sam has no diagnosis, we are not able to put SEN support in place."],
    ["no-diagnosis", "Unfortunately he does not have a formal diagnosis at this point."],
    ["no-diagnosis", "We would need to wait until there is a diagnosis before making changes."],
    ["no-diagnosis", "Without a diagnosis there is little that we can do."],
    ["no-diagnosis", "She hasn’t been diagnosed with anything."],
    ["no-diagnosis", "No diagnosis, so no place on the register."],
    ["no-plan", "R. has no EHCP so no additional support can be offered."],
    ["no-plan", "Without an EHC plan we cannot fund one-to-one support."],
    ["no-plan", "We can’t give him an adult without an EHCP."],
    ["no-plan", "That is only available to children who have an EHCP."],
    ["no-capacity", "I am afraid we have no capacity to meet him at the gate."],
    ["no-capacity", "We do not have the staff to do this every morning."],
    ["no-capacity", "We simply haven’t got the resources."],
    ["no-capacity", "The team is at capacity this term."],
    ["no-capacity", "There is no funding for that."],
    ["no-capacity", "As you know we are short-staffed."],
    ["not-bad-enough", "She is not at crisis point, so we will keep an eye on things."],
    ["not-bad-enough", "He does not meet the threshold for support."],
    ["not-bad-enough", "Her difficulties are not severe enough for a plan."],
    ["medical-evidence", "We need medical evidence before we can change the code."],
    ["medical-evidence", "Please provide a doctor’s note for each absence."],
    ["medical-evidence", "Medical evidence will be required from now on."],
    ["attainment", "His attainment is fine."],
    ["attainment", "She is academically on track."],
    ["attainment", "R. is working at the expected standard in all subjects."],
    ["attainment", "There are no academic concerns."],
    ["fine-in-school", "He is fine in school."],
    ["fine-in-school", "Once she is in, she settles well."],
    ["fine-in-school", "We do not see any of this in school."],
    ["fine-in-school", "There are no concerns in school."],
    ["part-time", "We suggest a part-time timetable until half-term."],
    ["part-time", "He will remain on a reduced timetable."],
    ["unauthorised", "These absences will be recorded as unauthorised."],
    ["unauthorised", "The school cannot authorise this."],
    ["not-bad-enough", "Things haven’t reached crisis point yet."],
    ["specialist", "The educational psychologist has a long waiting list."],
    ["specialist", "We cannot refer him to CAMHS from school."],
  ])("%s: %s", (id, text) => {
    expect(ids(text)).toContain(id);
  });

  test.each([
    "No diagnosis is needed for SEN support.",
    "He does not need a diagnosis for this.",
    "We do not need to wait for a diagnosis.",
    "Support is the same with or without a diagnosis.",
    "Thank you for letting us know about the diagnosis.",
    "The diagnosis came through last week.",
    "We have added his EHCP to the file.",
    "The EHCP review is on 12 March.",
    "An EHC plan needs assessment has been requested by school.",
    "There is no capacity in the car park, so please walk.",
    "The hall has a capacity of 200.",
    "She showed great capacity for hard work.",
    "Capacity to consent is something we discuss with every pupil.",
    "Staff will meet him at the gate.",
    "We have the staff in place from Monday.",
    "The staff room is not available.",
    "No staff meeting this week.",
    "Resources for the topic are on the website.",
    "The school budget meeting is on Tuesday.",
    "There is a crisis helpline on our website.",
    "The crisis team will ring you today.",
    "Please ring the crisis line if you are worried.",
    "You do not need to send medical evidence.",
    "We will not ask for a doctor’s note.",
    "Thank you for sending the GP letter.",
    "Please send his inhaler with a doctor’s note of the dose.",
    "Please see the attached letter from the office.",
    "His attainment will be reported in July.",
    "We will look at progress together.",
    "The bus is on track to arrive at 9.",
    "She did well in the race.",
    "I hope you are well.",
    "I hope that she is fine after the fall.",
    "That is fine with us.",
    "Tuesday at 3.30 is fine.",
    "He was happy to see his friends.",
    "We know that he masks and is fine in school only on the outside.",
    "Our part-time teacher Mrs Reed works on Mondays.",
    "Ms Patel works part-time.",
    "The absence has been authorised.",
    "Holidays in term time are recorded as unauthorised.",
    "Please speak to the teaching assistant.",
    "We will put a plan in place by Friday.",
    "Thank you for your email. I will reply by Thursday.",
    "Ms Patel is away until Monday.",
    "Please bring a coat.",
    "The meeting will be in section 2 of the hall.",
    "The match starts at 6.45.",
    "Lunch is £6.48 for the week.",
    "He ran it in 6.20 seconds.",
    "Your email says that there is no capacity at school.",
    "You said that he has no diagnosis.",
    "See s.3 of the handbook.",
    "The school fair needs volunteers, we are short of staff for it.",
    "We have referred him to the educational psychologist.",
    "The referral has been made.",
    "We would like him to see the specialist teacher.",
    "It is too early to say who will be in which class.",
    "He met the criteria for the reading award.",
    "",
  ])("nothing in: %s", (text) => {
    expect(ids(text)).toEqual([]);
  });

  test("says where the words stand, as they were written", () => {
    const text = "Dear Jo,\r\n\r\nSam doesn’t have a\r\ndiagnosis.\r\n\r\nD. Lowe";
    const [one] = answerable(text, maintained);
    expect(one?.words).toBe("doesn’t have a diagnosis");
    expect(text.slice(one?.from, one?.to)).toContain("doesn’t");
  });

  test("quoted history is left out, with and without its heading", () => {
    const own = "Thank you for writing.";
    expect(
      ids(`${own}\n\nOn Wed, 24 Feb 2027 at 09:10, Jo wrote:\n> You say there is no capacity and no diagnosis.`),
    ).toEqual([]);
    expect(ids(`> he is fine in school\n${own}\n> we need medical evidence\nI agree.`)).toEqual([]);
  });

  test("each phrase once, in the order of the reply, four at most", () => {
    const text =
      "He has no diagnosis. He is fine in school. He has no diagnosis. We have no capacity. We need medical evidence. Absences will be unauthorised. Not at crisis point.";
    expect(ids(text)).toEqual(["no-diagnosis", "fine-in-school", "no-capacity", "medical-evidence"]);
  });
});

describe("the rule that answers", () => {
  test.each(PHRASE_RULES.map((rule) => [rule.id, rule] as const))(
    "%s leads to clauses and a letter that are there",
    (_id, rule) => {
      for (const id of rule.clauses) expect(findClause(id), id).not.toBeNull();
      expect(letterById(rule.letter)).not.toBeNull();
    },
  );

  test("is cited only where it may be printed for this type of school", () => {
    const text = "We have no capacity. He is fine in school. He has no diagnosis.";
    const cited = (type: Parameters<typeof answerable>[1]["type"]) =>
      answerable(text, { type }).map(({ clause, citation }) => [clause?.id ?? null, citation]);
    expect(cited("academy")).toEqual([
      ["best-endeavours", "Children and Families Act 2014, section 66"],
      ["code-6.45", "SEND Code of Practice (2015), paragraph 6.45"],
      ["code-no-diagnosis", null],
    ]);
    expect(cited("independent")).toEqual([
      [
        "mental-health-adjustments",
        "DfE, Summary of responsibilities where a mental health issue is affecting attendance (February 2023)",
      ],
    ]);
    // What is for some types only is not said while the type is not known.
    expect(cited("unknown").map(([id]) => id)).toEqual([null, null, "mental-health-adjustments"]);
  });

  test.each([
    ["the council, under s.19", "education-otherwise"],
    ["Section 19 of the Education Act 1996 is for the council.", "education-otherwise"],
    ["under section 19 of the Children and Families Act", "views-of-parents"],
    ["as paragraph 6.48 of the SEND Code says", "code-6.48"],
    ["The Code of Practice (6.45) says so.", "code-6.45"],
    ["a duty under section 20 of the Equality Act 2010", "reasonable-adjustments"],
  ])("a rule that the reply names is explained: %s", (text, id) => {
    expect(answerable(text, maintained)).toMatchObject([{ id, named: true, clause: { id } }]);
  });
});

test("time by the length of the text alone", () => {
  const hard = `${"we have no no no not without the staff until unless a ".repeat(1600)}${"once he is ".repeat(5000)}`;
  const measure = (text: string) => {
    const begun = performance.now();
    answerable(text, maintained);
    return performance.now() - begun;
  };
  measure(hard);
  const [half, whole] = [measure(hard.slice(0, hard.length / 2)), measure(hard)];
  expect(whole).toBeLessThan(Math.max(half * 4, 200));
  expect(whole).toBeLessThan(3000);
});
