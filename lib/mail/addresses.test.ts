import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressKey, domainOf, isSharedDomain, sameAddress } from "./address.ts";
import { checkAddress, domainMayBeConfirmed, domainRefusal, parseAddresses } from "./addresses.ts";

describe("parseAddresses", () => {
  const one = (name: string, address: string) => ({ name, address });
  test.each([
    ["a@b.example.org", [one("", "a@b.example.org")]],
    [
      '"Patel, S" <senco@x.example.org>; head@x.example.org',
      [one("Patel, S", "senco@x.example.org"), one("", "head@x.example.org")],
    ],
    [
      "Patel, S <senco@x.example.org>; Lowe, M <head@x.example.org>",
      [one("Patel, S", "senco@x.example.org"), one("Lowe, M", "head@x.example.org")],
    ],
    [
      "Ms Patel <senco@x.example.org>, head@x.example.org",
      [one("Ms Patel", "senco@x.example.org"), one("", "head@x.example.org")],
    ],
    ["a@x.example.org\nb@x.example.org\r\n", [one("", "a@x.example.org"), one("", "b@x.example.org")]],
    ["mailto:a@x.example.org", [one("", "a@x.example.org")]],
    ["<mailto:a@x.example.org>", [one("", "a@x.example.org")]],
    ["senco@x.example.org (Ms Patel)", [one("Ms Patel", "senco@x.example.org")]],
    ["Ms Patel senco@x.example.org", [one("Ms Patel", "senco@x.example.org")]],
    ["'Ms Patel' <senco@x.example.org>", [one("Ms Patel", "senco@x.example.org")]],
    ["Ms Patel", [one("Ms Patel", "")]],
    ["Ms Patel; head@x.example.org", [one("Ms Patel", ""), one("", "head@x.example.org")]],
    ["Ms Patel <senco@x.example.org", [one("Ms Patel", "senco@x.example.org")]],
    [" , ;;\n", []],
    ["", []],
  ])("%j", (pasted, found) => {
    expect(parseAddresses(pasted)).toEqual(found);
  });

  test("finds what was joined, and never throws", () => {
    fc.assert(
      fc.property(fc.array(fc.emailAddress()), fc.constantFrom(", ", ";", "\n"), (all, by) => {
        const plain = all.filter((address) => /^[\w.@-]+$/.test(address));
        expect(parseAddresses(plain.join(by)).map(({ address }) => address)).toEqual(plain);
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseAddresses(text)).toBeInstanceOf(Array);
      }),
    );
  });
});

describe("checkAddress", () => {
  test.each([
    "senco@hillcrest.example.sch.uk",
    "",
    "  jo.whitlock+school@example.org ",
    "o'neil@example.org",
    "ü@bücher.example",
  ])("%j is right", (address) => {
    expect(checkAddress(address)).toBeNull();
  });

  test.each([
    ["senco.hillcrest.example.sch.uk", "There is no @ in this address. Everything else is kept."],
    ["a@x.example.org, b@x.example.org", "This looks like more than one address. Each person has a line of their own."],
    ["a@@x.example.org", "There are two @ in this address."],
    ["@x.example.org", "Nothing stands before the @."],
    ["a@", "Nothing stands after the @."],
    ["a b@x.example.org", "There is a space in this address."],
    ["a@x,example.org", "There is a comma in this address. Should it be a dot?"],
    ["<a@x.example.org>", "There is a sign in this address that addresses do not have."],
    ["a..b@x.example.org", "There are two dots next to each other in this address."],
    [".a@x.example.org", "The part before the @ cannot begin or end with a dot."],
    ["a@x.example.org.", "This address ends with a dot."],
    ["a@school", "After the @ there should be a dot, as in hillcrest.example.sch.uk."],
    ["a@-x.example.org", "The part after the @ is not a name that mail can go to."],
    ["jo@gmial.com", "“gmial.com” may be a slip for “gmail.com”."],
  ])("%j: %s", (address, sentence) => {
    expect(checkAddress(address)).toBe(sentence);
  });
});

test("a field full of commas is checked at once", () => {
  const begun = performance.now();
  expect(checkAddress(`jo@${",".repeat(20_000)}`)).toContain("comma");
  expect(performance.now() - begun).toBeLessThan(2000);
});

describe("domains", () => {
  test.each([
    "gmail.com",
    "GMAIL.com",
    "googlemail.com",
    "hotmail.co.uk",
    "outlook.com",
    "live.co.uk",
    "yahoo.co.uk",
    "icloud.com",
    "me.com",
    "btinternet.com",
    "sky.com",
    "talktalk.net",
    "virginmedia.com",
    "ntlworld.com",
    "aol.com",
    "proton.me",
    "gmx.co.uk",
    "o2.co.uk",
    "exampleshire.gov.uk",
    "gov.uk",
    "education.gov.uk",
    "nhs.net",
    "trust.nhs.uk",
    "sch.uk",
    "exampleshire.sch.uk",
    "co.uk",
    "org.uk",
    "com",
    "",
  ])("%j is shared", (domain) => {
    expect(isSharedDomain(domain)).toBe(true);
    expect(domainMayBeConfirmed(domain)).toBe(false);
  });

  test.each([
    "hillcrest.example.sch.uk",
    "hillcrest.org",
    "hillcrestprimary.co.uk",
    "trust.org.uk",
    "mail.hillcrest.example.sch.uk",
    "me.hillcrest.co.uk",
  ])("%j may be the school's", (domain) => {
    expect(domainRefusal(domain)).toBeNull();
  });

  test("says why not", () => {
    expect(domainRefusal("exampleshire.gov.uk")).toMatch(/whole council/);
    expect(domainRefusal("exampleshire.sch.uk")).toMatch(/Many schools/);
    expect(domainRefusal("gmail.com")).toMatch(/Add each person/);
    expect(domainRefusal("not a domain")).toMatch(/not a name/);
  });

  test("addresses are compared without case and spaces", () => {
    expect(addressKey(" A@B.example ")).toBe("a@b.example");
    expect(domainOf("a@b@C.example")).toBe("c.example");
    expect(domainOf("a")).toBe("");
    expect(sameAddress({ name: "A", address: "A@b.example" }, { name: "", address: "a@B.example" })).toBe(true);
    expect(sameAddress({ name: "A", address: "" }, { name: "A", address: "" })).toBe(false);
  });
});
