import { expect, test } from "vitest";
import { mailboxKind } from "./mailbox.ts";

const SCHOOLS = ["hillcrest.example.sch.uk"];

test.each([
  ["a public provider's", "gmail.com", "provider"],
  ["one more, as somebody may type it", "Yahoo.co.uk", "provider"],
  ["an employer's, or a domain of one's own", "acme.example.org", "other"],
  ["a council's, whose name many share", "exampleshire.gov.uk", "other"],
  ["the health service's", "nhs.net", "other"],
  ["a provider's that only schools give out", "lgflmail.org", "other"],
  ["another school's", "oakwood.example.sch.uk", "other"],
  ["the school's own", "hillcrest.example.sch.uk", "school"],
  ["a part of the school's own", "staff.Hillcrest.example.sch.uk", "school"],
  ["one that only ends like the school's", "nothillcrest.example.sch.uk", "other"],
])("%s: %s", (_, domain, kind) => {
  expect(mailboxKind(`jo.whitlock@${domain}`, SCHOOLS)).toBe(kind);
});

test.each([null, "", "Jo Whitlock", "jo@", "jo@localhost"])("nothing is said of %j", (address) => {
  expect(mailboxKind(address, SCHOOLS)).toBeNull();
});

test("a school without a domain is nobody's", () => {
  expect(mailboxKind("jo@acme.example.org", ["", "org"])).toBe("other");
});
