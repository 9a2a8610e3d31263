import { describe, expect, test } from "vitest";
import type { Profile } from "../record/profile.ts";
import { LETTERS, letterById } from "./index.ts";
import type { Letter, Subject } from "./letter.ts";
import { chooseRecipients, copyNote } from "./recipients.ts";
import { contact, FAMILY, PEOPLE } from "./testing.ts";

function letter(id: string): Letter {
  const found = letterById(id);
  if (!found) throw new Error(`no letter ${id}`);
  return found;
}

const withPeople = (...contacts: Profile["contacts"]): Profile => ({ ...FAMILY, contacts });
const choose = (id: string, about: Subject = "child", profile = FAMILY) => {
  const { to, cc, ...rest } = chooseRecipients(letter(id), profile, about);
  return { to: to.map((one) => one.role), cc: cc.map((one) => one.role), ...rest };
};

describe("chooseRecipients", () => {
  test.each([
    ["C1", "child", ["senco"], ["head"]],
    ["C1", "staff", ["head"], []],
    ["C1", "head", ["chair"], []],
    ["C2", "child", ["senco"], ["head"]],
    ["C2", "staff", ["head"], []],
    ["C2", "head", ["chair"], []],
    ["H1", "child", ["senco"], ["head"]],
    ["H1", "staff", ["head"], []],
    ["H1", "head", ["chair"], []],
    ["H2", "child", ["head"], ["senco"]],
    ["H2", "staff", ["head"], []],
    ["H2", "head", ["chair"], []],
    ["K0", "child", ["office"], ["head"]],
    ["K0", "staff", ["head"], []],
    ["K0", "head", ["chair"], []],
    ["K1", "child", ["head"], []],
    ["K1", "staff", ["head"], []],
    ["K1", "head", ["chair"], []],
  ] as const)("%s about the %s goes to %j, copied to %j", (id, about, to, cc) => {
    expect(choose(id, about)).toMatchObject({ to, cc, missing: [] });
  });

  test("says why in words, whoever is copied", () => {
    for (const one of LETTERS) {
      for (const about of ["child", "staff", "head"] as const) {
        const { why, cc } = chooseRecipients(one, FAMILY, about);
        expect(why).toMatch(/\.$/);
        expect(/obody/.test(why)).toBe(cc.length === 0);
      }
    }
  });

  test("takes a safeguarding concern to the head when the lead has no address, never to the office", () => {
    expect(choose("C16")).toMatchObject({ to: ["head"], cc: [], missing: [{ role: "dsl" }] });
    expect(choose("C16", "child", withPeople(contact("office", "")))).toMatchObject({ to: [], cc: [] });
  });

  test("goes through the office when the SENCO has no address", () => {
    const chosen = choose(
      "C1",
      "child",
      withPeople(contact("senco", "Ms Patel", ""), contact("office", ""), contact("head", "Mr Lowe")),
    );
    expect(chosen).toMatchObject({ to: ["office"], cc: ["head"] });
    expect(chosen.missing).toEqual([
      {
        role: "senco",
        sentence: "There is no address for the SENCO yet. The letter goes to the office and asks to be passed on.",
      },
    ]);
  });

  test("goes to the head, and copies nobody, when only the head is known", () => {
    const chosen = choose("C1", "child", withPeople(contact("head", "Mr Lowe")));
    expect(chosen).toMatchObject({ to: ["head"], cc: [], why: "It goes to Mr Lowe, so nobody is copied." });
    expect(chosen.missing[0]?.sentence).toBe(
      "There is no address for the SENCO yet. The letter goes to Mr Lowe instead.",
    );
  });

  test("goes to the clerk when the chair has no address, and never to the office when it is about a person", () => {
    expect(choose("K1", "head", withPeople(contact("clerk", "Ms Rowe"), contact("office", ""))).to).toEqual(["clerk"]);
    const without = choose("K1", "head", withPeople(contact("head", "Mr Lowe"), contact("office", "")));
    expect(without.to).toEqual([]);
    expect(without.missing[0]?.sentence).toContain("It should not go through the head.");
    expect(choose("C1", "staff", withPeople(contact("office", ""), contact("senco", "Ms Patel"))).to).toEqual([]);
  });

  test("works with nobody known, and says whom it misses", () => {
    for (const one of LETTERS) {
      for (const about of ["child", "staff", "head"] as const) {
        const { to, cc, missing } = chooseRecipients(one, withPeople(), about);
        expect([...to, ...cc]).toEqual([]);
        const wanted = one.recipients(about);
        expect(missing.map((each) => each.role)).toEqual([...wanted.to, ...wanted.cc]);
      }
    }
  });

  test("writes to one address once", () => {
    const shared = "office@hillcrest.example.sch.uk";
    const chosen = choose(
      "C1",
      "child",
      withPeople(contact("senco", "Ms Patel", shared), contact("head", "Mr Lowe", shared.toUpperCase())),
    );
    expect(chosen).toMatchObject({ to: ["senco"], cc: [], missing: [] });
  });

  test("notes that governors are left out, and only where there are some", () => {
    expect(choose("C1").blocked).toHaveLength(1);
    expect(choose("C1").blocked[0]).toMatch(/^Governors are not copied/);
    expect(choose("C1", "head").blocked).toEqual([]);
    expect(choose("C1", "child", withPeople(...PEOPLE.filter((one) => one.role !== "chair"))).blocked).toEqual([]);
  });
});

describe("copyNote", () => {
  test.each([
    ["chair", "child", /^Governors are not copied/],
    ["clerk", "staff", /^Governors are not copied/],
    ["senco", "staff", /member of staff/],
    ["senco", "head", /the head/],
    ["solicitor", "child", /will see that/],
  ] as const)("%s on a letter about the %s", (role, about, note) => {
    expect(copyNote(contact(role, "Dr Shah"), letter("C1"), about)).toMatch(note);
  });

  test("has nothing to say about the head, or about whom the letter goes to", () => {
    expect(copyNote(contact("head", "Mr Lowe"), letter("C1"), "child")).toBeNull();
    expect(copyNote(contact("chair", "Mrs Hale"), letter("C1"), "head")).toBeNull();
  });
});
