import { describe, expect, test } from "vitest";
import { LETTERS, letterById } from "./index.ts";
import type { Letter, Subject } from "./letter.ts";
import { chooseRecipients, copyNote } from "./recipients.ts";
import { contact, FAMILY, mail, SECONDARY } from "./testing.ts";

/** The rules on who reads a letter, one test each, over the whole catalogue. */

const TO_SCHOOL = LETTERS.filter(({ reader }) => reader === "school");
const letter = (id: string): Letter => {
  const found = letterById(id);
  if (!found) throw new Error(`no letter ${id}`);
  return found;
};
const both = (one: Letter, about: Subject) => {
  const { to, cc } = one.recipients(about);
  return [...to, ...cc];
};

/** School letters about the child that the head does not get, each with its reason. */
const WITHOUT_HEAD: Record<string, string> = {
  C16: "a child may have been harmed: the safeguarding lead alone",
  C19: "a list of policies: the office has them",
  R7: "anybody may ask for information: the office alone",
  R9: "about data: the data protection officer alone",
  P1: "a cover note for papers: the office, and the SENCO whom they are for",
  K2: "the clerk calls the panel",
  K3: "the clerk passes it to the panel",
  K4: "the clerk speaks for the panel",
};

/** Where a child may have been harmed. */
const HARM = ["C8", "C16"];

test("the head gets it by default, in To or in Cc", () => {
  const without = TO_SCHOOL.filter((one) => !both(one, "child").includes("head")).map(({ id }) => id);
  expect(without.toSorted()).toEqual(Object.keys(WITHOUT_HEAD).toSorted());
});

describe("about the head’s own answer it goes to the head", () => {
  const head = contact("head", "Mr Lowe").email;
  const senco = contact("senco", "Ms Patel").email;
  const roles = (id: string, earlier: Parameters<typeof chooseRecipients>[3], about: Subject = "child") => {
    const { to, cc, why } = chooseRecipients(letter(id), FAMILY, about, earlier);
    return { to: to.map(({ role }) => role), cc: cc.map(({ role }) => role), why };
  };

  test("when the head answered last, or was written to alone", () => {
    const answered = mail("2026-12-08", { direction: "in", people: ["Mr Lowe"], addresses: [head] });
    const asked = mail("2026-12-08", { people: ["Mr Lowe"], addresses: [head] });
    for (const last of [answered, asked]) {
      const chosen = roles("H1", [mail("2026-12-01", { addresses: [senco, head] }), last]);
      expect(chosen).toMatchObject({ to: ["head"], cc: [] });
      expect(chosen.why).toContain("the head’s own answer");
    }
  });

  test("not when the head was only copied, answered before somebody else, or is who it is about", () => {
    const usual = { to: ["senco"], cc: ["head"] };
    const copied = mail("2026-12-08", { addresses: [senco, head] });
    const answered = mail("2026-12-01", { direction: "in", addresses: [head] });
    expect(roles("H1", [copied])).toMatchObject(usual);
    expect(roles("H1", [answered, copied])).toMatchObject(usual);
    expect(roles("H1", [])).toMatchObject(usual);
    expect(roles("H1", [answered], "head")).toMatchObject({ to: ["chair"], cc: [] });
  });

  test("and never takes a letter from the office, the clerk or the data protection officer", () => {
    const answered = mail("2026-12-08", { direction: "in", addresses: [head] });
    for (const one of LETTERS.filter(({ id }) => ["K0", "K2", "R5", "R6"].includes(id))) {
      const usual = chooseRecipients(one, SECONDARY, "child");
      const last = { ...answered, addresses: ["head@riverside.example.sch.uk"] };
      expect(chooseRecipients(one, SECONDARY, "child", [last])).toEqual(usual);
    }
  });
});

/** Letters with a reader of their own, whoever they are about: the clerk, the data protection officer, the office for all. */
const OWN_READER = ["K2", "K3", "K4", "R6", "R7", "R9"];

test("about a member of staff it goes to the head, and nobody is copied", () => {
  for (const one of TO_SCHOOL.filter(({ id }) => !OWN_READER.includes(id)))
    expect(one.recipients("staff"), one.id).toMatchObject({ to: ["head"], cc: [] });
});

test("about the head it does not reach the head, and nobody is copied", () => {
  for (const one of TO_SCHOOL) {
    expect(both(one, "head"), one.id).not.toContain("head");
    expect(one.recipients("head").cc, one.id).toEqual([]);
  }
  for (const id of ["C1", "C8", "H1", "K1"]) expect(letter(id).recipients("head").to).toEqual(["chair"]);
});

test("nobody is copied where a child may have been harmed", () => {
  for (const id of HARM)
    for (const about of ["child", "staff", "head"] as const) {
      const { to, cc, why } = letter(id).recipients(about);
      expect(to).toHaveLength(1);
      expect(cc).toEqual([]);
      expect(why).toMatch(/obody/);
    }
});

describe("the clerk, and never individual governors, before the panel", () => {
  test("no letter about the child or a member of staff reaches the chair", () => {
    for (const one of LETTERS)
      for (const about of ["child", "staff"] as const) expect(both(one, about), one.id).not.toContain("chair");
  });

  test("the panel’s letters go to the clerk, and never to the chair instead", () => {
    for (const id of ["K2", "K3", "K4"]) {
      expect(letter(id).recipients("child").to).toEqual(["clerk"]);
      const onlyChair = { ...FAMILY, contacts: [contact("chair", "Mrs Hale"), contact("head", "Mr Lowe")] };
      expect(chooseRecipients(letter(id), onlyChair, "child").to).toEqual([]);
    }
  });

  test("a parent who adds a governor is told why not", () => {
    expect(copyNote(contact("chair", "Mrs Hale"), letter("K2"), "child")).toContain(
      "may not be able to sit on the panel",
    );
    expect(copyNote(contact("clerk", "Ms Rowe"), letter("H3"), "child")).toContain(
      "may not be able to sit on the panel",
    );
    expect(copyNote(contact("clerk", "Ms Rowe"), letter("K2"), "child")).toBeNull();
  });
});

test("each letter says in one line why somebody is copied, or that nobody is", () => {
  for (const one of LETTERS)
    for (const about of ["child", "staff", "head"] as const) {
      const { cc, why } = one.recipients(about);
      expect(why, one.id).toMatch(/\.$/);
      expect(/obody/.test(why), one.id).toBe(cc.length === 0);
    }
});
