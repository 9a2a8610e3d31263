import { describe, expect, it } from "vitest";
import { HELP_LINES } from "../letters/safety-help.ts";
import { EMPTY_PROFILE } from "../record/profile.ts";
import { HELPER_GROUPS } from "./helper.ts";
import { contactsFor, findHelpers, HELPERS, ownHelpers, searchWords } from "./helpers.ts";

const REACH = HELPERS.flatMap(({ id, reach }) => reach.map((one) => ({ id, ...one })));

describe("the directory", () => {
  it("has one of each, says what they can do, and how to reach them", () => {
    expect(new Set(HELPERS.map(({ id }) => id)).size).toBe(HELPERS.length);
    for (const { id, can, reach, group, cannot } of HELPERS) {
      expect(HELPER_GROUPS).toContain(group);
      expect(can.length, id).toBeGreaterThan(0);
      expect(reach.length, id).toBeGreaterThan(0);
      if (group !== "now") expect(cannot.length, id).toBeGreaterThan(0);
      for (const words of [...can, ...cannot]) expect(words, id).toMatch(/^[A-Z].*\.$/);
    }
  });

  /** Each was seen on the page it names. A change here is a change of what a parent dials. */
  it("gives these numbers and no other", () => {
    const lines = HELP_LINES.flatMap(({ tel }) => tel ?? []);
    const phones = REACH.flatMap((one) => (one.kind === "phone" ? [one] : []));
    for (const { seen, id } of phones) expect(seen, id).not.toBe("");
    expect(phones.map(({ tel }) => tel)).toEqual([...lines, "03000610614", "03031231113"]);
    for (const { tel, shown } of phones.filter(({ tel }) => tel.length > 6))
      expect(shown.replaceAll(" ", "")).toBe(tel);
  });

  it("gives these addresses and no other, all of them encrypted", () => {
    expect(REACH.flatMap((one) => (one.kind === "web" ? [one.url] : []))).toEqual([
      "https://www.ipsea.org.uk/",
      "https://sossen.org.uk/",
      "https://childlawadvice.org.uk/",
      "https://contact.org.uk/",
      "https://youngminds.org.uk/",
      "https://notfineinschool.co.uk/",
      "https://www.teamsquarepeg.org/",
      "https://www.lgo.org.uk/",
      "https://www.gov.uk/courts-tribunals/first-tier-tribunal-special-educational-needs-and-disability",
      "https://ico.org.uk/",
    ]);
  });

  it("hides no number or address in its words", () => {
    for (const { id, can, cannot, reach } of HELPERS) {
      const words = reach.flatMap((one) => (one.kind === "ask" || one.kind === "search" ? [one.words] : []));
      expect([...can, ...cannot, ...words].join(" "), id).not.toMatch(/\d{3}|https?:|www\.|@/);
    }
  });
});

describe("local help", () => {
  it("is searched for by the council’s name, or with a word where it is not known", () => {
    expect(searchWords("SENDIASS {council}", "Exampleshire")).toBe("SENDIASS Exampleshire");
    expect(searchWords("SENDIASS {council}", " ")).toBe("SENDIASS and your council’s name");
  });

  it("is the parent’s own: SENDIASS, helplines, solicitors and teams with names of their own", () => {
    const contacts = (["senco", "sendiass", "helpline", "other", "gp"] as const).map((role) => ({
      id: role,
      role,
      name: role,
      email: "",
    }));
    const profile = { ...EMPTY_PROFILE, contacts };
    expect(ownHelpers(profile).map(({ role }) => role)).toEqual(["sendiass", "helpline", "other"]);
    const senco = HELPERS.find(({ id }) => id === "senco");
    expect(senco && contactsFor(senco, profile).map(({ id }) => id)).toEqual(["senco"]);
    const ipsea = HELPERS.find(({ id }) => id === "ipsea");
    expect(ipsea && contactsFor(ipsea, profile)).toEqual([]);
  });

  it("is found under the names that councils use", () => {
    expect(findHelpers("ESMA").map(({ id }) => id)).toEqual(["ebsa-team"]);
    expect(findHelpers("palms").map(({ id }) => id)).toEqual(["ebsa-team"]);
    expect(findHelpers("section 19").map(({ id }) => id)).toEqual(["health-needs"]);
    expect(findHelpers("")).toHaveLength(HELPERS.length);
  });
});
