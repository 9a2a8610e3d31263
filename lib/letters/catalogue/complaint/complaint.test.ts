import { describe, expect, test } from "vitest";
import { findClock } from "../../../calendar/clocks.ts";
import type { Contact, Profile } from "../../../record/profile.ts";
import { fillLetter } from "../../fill.ts";
import type { Letter, LetterFacts } from "../../letter.ts";
import { chooseRecipients } from "../../recipients.ts";
import { contact, FAMILY, factsFor, mail, SECONDARY } from "../../testing.ts";
import { holdingReply } from "../chase/h4-holding-reply.ts";
import { panelRequest } from "./k2-panel.ts";
import { panelStatement } from "./k3-panel-statement.ts";
import { panelOutcome } from "./k4-panel-outcome.ts";
import { beforeDisabilityClaim } from "./k5-disability-claim.ts";

const written = (letter: Letter, more: Partial<LetterFacts> = {}) => fillLetter(letter, factsFor(letter, more)).text;
const known = (...contacts: Contact[]): Profile => ({ ...FAMILY, contacts });

describe.each([panelRequest, panelStatement, panelOutcome])("$id", (letter) => {
  test.each(["child", "staff", "head"] as const)("goes to the clerk alone, about the %s", (about) => {
    const { to, cc } = chooseRecipients(letter, SECONDARY, about);
    expect([to.map(({ role }) => role), cc]).toEqual([["clerk"], []]);
  });

  test("never goes to a governor or the head where there is no clerk; the trust stands in", () => {
    const others = [contact("chair", "Mrs Hale"), contact("head", "Mr Lowe"), contact("office", "")];
    expect(chooseRecipients(letter, known(...others), "child").to).toEqual([]);
    const { to } = chooseRecipients(letter, known(...others, contact("trust", "")), "child");
    expect(to.map(({ role }) => role)).toEqual(["trust"]);
  });
});

describe("asking for the panel", () => {
  test("says that an answer is attached only where one came", () => {
    const attached = (answer: string) =>
      written(panelRequest, { answers: { "k2-answer": answer, "k2-attached": "yes" } });
    expect(attached("answered")).toContain("My complaint and the answer to it are attached.");
    expect(attached("silence")).toContain("My complaint is attached.");
    expect(attached("silence")).not.toContain("the answer to it");
  });

  test("tells a parent at an academy that the trust may be the one to write to", () => {
    const cautions = (profile: Profile) => panelRequest.cautions?.(factsFor(panelRequest, { profile })).join(" ");
    expect(cautions(SECONDARY)).toContain("trust");
    expect(cautions(FAMILY)).not.toContain("trust");
  });
});

describe("the statement for the panel", () => {
  test("numbers what is answered, without a gap", () => {
    const text = written(panelStatement, { answers: { "k3-facts": "It rained.", "k3-remedy": "A plan." } });
    expect(text.match(/^\d\. .*$/gmu)).toEqual([
      "1. What happened: It rained.",
      "2. What I ask the panel to decide: A plan.",
    ]);
  });

  test("names the emails that are ticked, with or without words of the parent’s own", () => {
    const earlier = [mail("2026-12-01")];
    expect(written(panelStatement, { earlier })).toContain("1. What I did to settle it: I wrote to Ms Patel on");
    expect(written(panelStatement, { earlier, answers: { "k3-tried": "We met." } })).toContain(
      "1. What I did to settle it: We met. I wrote to Ms Patel on",
    );
  });
});

describe("before a disability claim", () => {
  test("tells the parent of the 6 months and of advice, and the school of neither", () => {
    const cautions = beforeDisabilityClaim.cautions?.(factsFor(beforeDisabilityClaim)).join(" ");
    expect(cautions).toMatch(/SENDIASS, IPSEA or a solicitor/);
    expect(cautions).toContain("6 months");
    expect(written(beforeDisabilityClaim, { answers: { "k5-kind": "both" } })).not.toMatch(/months|solicitor|IPSEA/);
  });

  test("asks for a day that says of itself that no law sets it", () => {
    const clock = findClock(beforeDisabilityClaim.clock ?? "");
    expect(clock).toMatchObject({ name: "Answer to a letter before a claim", kind: "courtesy" });
    expect(clock?.rule).toContain("No law sets");
  });

  test.each([
    ["adjustments", ["section 20"]],
    ["treatment", ["section 85(2)"]],
    ["both", ["section 20", "section 85(2)"]],
    ["", []],
  ])("cites what it is about: %s", (kind, sections) => {
    const text = written(beforeDisabilityClaim, { answers: { "k5-kind": kind } });
    expect(text.match(/section \d+(?:\(\d\))?/gu) ?? []).toEqual(sections);
  });
});

describe("thanks for a holding reply", () => {
  test("thanks for the reply that the record has, and says whose it was", () => {
    const reply = (people: string[]) =>
      written(holdingReply, { earlier: [mail("2026-12-04", { direction: "in", people })] });
    expect(reply(["Ms Patel"])).toContain("Thank you for your reply of 4 December about R. (Year 4).");
    expect(reply(["Mrs Green"])).toContain("Thank you for the reply of 4 December about R. (Year 4).");
  });
});
