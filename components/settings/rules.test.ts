import { describe, expect, it } from "vitest";
import { WHITLOCKS } from "../testing/family.ts";
import { addressProblem, cleanAddress, cleanDomain, domainProblem, replyDaysProblem } from "./check.ts";
import { proposedDomain } from "./DomainField.tsx";
import { nextTermName, rangeProblem } from "./ranges.ts";

describe("addressProblem", () => {
  it.each(["", "senco@hillcrest.example.sch.uk", "o'neil+r@example.org"])("lets %j be", (address) =>
    expect(addressProblem(address)).toBeNull(),
  );
  it.each(["senco hillcrest.example.sch.uk", "senco@", "@example.org", "senco@hillcrest", "a b@example.org"])(
    "has a sentence for %j and does not keep it",
    (address) =>
      expect(addressProblem(address)).toEqual({ words: expect.stringMatching(/^[A-Z].+[.?]$/), keep: false }),
  );
  it("keeps what only may be a slip, with a word about it", () => {
    expect(addressProblem("jo@gmial.com")).toEqual({ words: expect.stringContaining("gmail.com"), keep: true });
  });
});

describe("cleanAddress", () => {
  it("takes the address out of what was pasted, and leaves the rest as typed", () => {
    expect(cleanAddress("Ms Patel <senco@hillcrest.example.sch.uk>")).toBe("senco@hillcrest.example.sch.uk");
    expect(cleanAddress(" head@hillcrest.example.sch.uk ")).toBe("head@hillcrest.example.sch.uk");
    expect(cleanAddress("senco hillcrest")).toBe("senco hillcrest");
    expect(cleanAddress("a@example.org, b@example.org")).toBe("a@example.org, b@example.org");
  });
});

describe("domainProblem", () => {
  it.each(["", "hillcrest.example.sch.uk", "school.example.org"])("lets %j be", (domain) =>
    expect(domainProblem(domain)).toBeNull(),
  );
  it.each(["gmail.com", "outlook.com", "exampleshire.gov.uk", "hillcrest"])("refuses %j", (domain) =>
    expect(domainProblem(domain)?.keep).toBe(false),
  );
  it("takes a whole address for its domain", () => {
    expect(cleanDomain("Senco@Hillcrest.example.sch.uk")).toBe("hillcrest.example.sch.uk");
    expect(cleanDomain("@hillcrest.example.sch.uk")).toBe("hillcrest.example.sch.uk");
  });
});

describe("proposedDomain", () => {
  const contacts = WHITLOCKS.contacts;
  const profile = { ...WHITLOCKS, school: { ...WHITLOCKS.school, domain: "" } };
  it("offers the domain of somebody at the school until one is confirmed", () => {
    expect(proposedDomain(profile)).toEqual({ domain: "hillcrest.example.sch.uk", name: "Ms Patel" });
    expect(proposedDomain(WHITLOCKS)).toBeNull();
  });
  it("never offers a public provider, nor a doctor's", () => {
    const at = (email: string, role: "gp" | "senco") => [{ id: "x", role, name: "X", email }];
    expect(proposedDomain({ ...profile, contacts: at("x@gmail.com", "senco") })).toBeNull();
    expect(proposedDomain({ ...profile, contacts: at("x@surgery.example.org", "gp") })).toBeNull();
    expect(contacts).toHaveLength(3);
  });
});

describe("rangeProblem", () => {
  it("lets half-typed and right ranges be", () => {
    expect(rangeProblem("2027-01-04", "")).toBeNull();
    expect(rangeProblem("2027-01-04", "2027-03-25")).toBeNull();
    expect(rangeProblem("2027-02-15", "2027-02-15")).toBeNull();
  });
  it("points out a last day before the first, and a slip of the year", () => {
    expect(rangeProblem("2027-03-25", "2027-01-04")).toContain("before the first");
    expect(rangeProblem("2027-01-04", "2028-03-25")).toContain("slip");
  });
});

describe("nextTermName", () => {
  const term = (name: string) => ({ id: name, first: "", last: "", name });
  it("goes round the year", () => {
    expect(nextTermName([])).toBe("Autumn term");
    expect(nextTermName([term("Autumn term")])).toBe("Spring term");
    expect(nextTermName([term("Summer term")])).toBe("Autumn term");
  });
});

describe("replyDaysProblem", () => {
  it.each(["", "5", "10"])("lets %j be", (words) => expect(replyDaysProblem(words)).toBeNull());
  it.each(["0", "five", "-2", "2.5", "100"])("has a sentence for %j", (words) =>
    expect(replyDaysProblem(words)?.words).toContain("from 1 to 99"),
  );
});
