import { describe, expect, it } from "vitest";
import { NEUTRAL_SUBJECT } from "../common/neutral-subject.ts";
import { composeLink, isDelegated, mailboxPath, searchLink } from "./links.ts";

describe("links into Gmail", () => {
  it("open a draft with people and a neutral subject", () => {
    const person = { name: "Ms Patel", address: "senco+r@hillcrest.example.sch.uk" };
    const url = new URL(composeLink({ user: 2, to: [person], cc: [], subject: NEUTRAL_SUBJECT }));
    expect(url.pathname).toBe("/mail/u/2/");
    expect(Object.fromEntries(url.searchParams)).toEqual({
      view: "cm",
      fs: "1",
      to: person.address,
      su: NEUTRAL_SUBJECT,
    });
  });

  it("lead to the mailbox of the tab", () => {
    expect(mailboxPath("/mail/u/3/")).toBe("/mail/u/3/");
    expect(mailboxPath("/mail/b/AEoRXRT/u/0/")).toBe("/mail/b/AEoRXRT/u/0/");
    expect(mailboxPath("/mail/u/0/d/AEoRXRT/")).toBe("/mail/u/0/d/AEoRXRT/");
    expect(mailboxPath("/mail/")).toBe("/mail/u/0/");
  });

  it("tell somebody else's mailbox from one's own", () => {
    for (const path of ["/mail/b/AEoRXRT/u/0/", "/mail/b/AEoRXRT/u/1", "/mail/u/0/d/AEoRXRT/"])
      expect(isDelegated(path)).toBe(true);
    for (const path of ["/mail/u/0/", "/mail/u/1/", "/mail/", "/mail/u/0/data"]) expect(isDelegated(path)).toBe(false);
  });

  it("search for mail from, to and copied to everybody named", () => {
    const url = searchLink("/mail/u/1/", ["a@example.org", "b@example.org"]);
    expect(url).toMatch(/^https:\/\/mail\.google\.com\/mail\/u\/1\/#search\//);
    expect(decodeURIComponent(url.split("#search/")[1] ?? "")).toBe(
      "{from:a@example.org to:a@example.org cc:a@example.org from:b@example.org to:b@example.org cc:b@example.org}",
    );
  });
});
