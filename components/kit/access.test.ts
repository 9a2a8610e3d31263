import { describe, expect, it } from "vitest";
import { fakeAccess } from "../testing/fake-access.ts";
import { london, message, WHITLOCKS } from "../testing/family.ts";
import { accessState, blindSites, sitesUsed } from "./access-state.ts";
import { blindWords } from "./access-words.ts";

/** Of which mail sites the parent is told that In Writing cannot see them. */

const AT = london("2027-03-10T12:15");
const writing = (...addresses: string[]) => ({
  entries: [],
  profile: { ...WHITLOCKS, writer: { ...WHITLOCKS.writer, addresses } },
});

describe("the sites a parent uses", () => {
  it.each([
    ["jo@gmail.com", ["gmail"]],
    ["jo@googlemail.com", ["gmail"]],
    ["Jo@Hotmail.co.uk", ["outlook"]],
    ["jo@outlook.com", ["outlook"]],
    ["jo@live.co.uk", ["outlook"]],
    ["jo@example.org", []],
    ["jo@alive.com", []],
  ])("%s writes in %j", (address, sites) => {
    expect([...sitesUsed(writing(address))]).toEqual(sites);
  });

  it("are those of the record’s messages too", () => {
    const entries = [message({ id: "a", kind: "reply", at: AT, site: "outlook" })];
    expect([...sitesUsed({ ...writing("jo@gmail.com"), entries })]).toEqual(["outlook", "gmail"]);
  });
});

describe("what is told", () => {
  const told = (blind: readonly ("gmail" | "outlook")[], used: readonly ("gmail" | "outlook")[]) =>
    blindSites(fakeAccess(...blind).sites, new Set(used)).map(({ site }) => site);

  it("is only what they use", () => {
    expect(told(["outlook"], ["gmail"])).toEqual([]);
    expect(told(["outlook"], ["outlook"])).toEqual(["outlook"]);
    expect(told(["gmail", "outlook"], ["gmail"])).toEqual(["gmail"]);
  });

  it("is everything when nothing can be seen and nothing says what they use", () => {
    expect(told(["gmail", "outlook"], [])).toEqual(["gmail", "outlook"]);
    expect(told(["outlook"], [])).toEqual([]);
    expect(blindSites([], new Set())).toEqual([]);
  });

  it("names the addresses of a site that is only seen in part", () => {
    expect(blindWords([{ name: "Outlook", allowed: "some", missing: ["outlook.office.com"] }])).toContain(
      "in Outlook at outlook.office.com is not written down",
    );
  });
});

describe("asking", () => {
  it("is the first thing that happens at the press", () => {
    const access = fakeAccess("outlook");
    void accessState(access).allow("outlook");
    expect(access.asked).toEqual(["outlook"]);
  });
});
