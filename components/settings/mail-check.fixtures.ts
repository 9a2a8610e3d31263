import type { CheckedPart, PageCheck } from "../../lib/webmail/page-check.ts";
import type { MailPages, OpenMail } from "./mail-check.ts";

/** Mail pages and what a check of them finds, for tests. */

export const JO: OpenMail = { tab: 1, site: "Gmail", mailbox: "jo.whitlock@example.org" };
export const SAM: OpenMail = { tab: 2, site: "Outlook", mailbox: "sam.whitlock@example.org" };

/** No mail page is open. */
export const noMail: MailPages = {
  homes: [
    { name: "Gmail", url: "https://gmail.example.org/" },
    { name: "Outlook", url: "https://outlook.example.org/" },
  ],
  list: async () => [],
  check: async () => "no answer",
  copy: async () => {},
};

export function part(thing: string, state: CheckedPart["state"], cost = "It has to be done by hand."): CheckedPart {
  const alternatives = [
    { css: "[name=to]", seen: "2026-07 IS", matches: state === "found" ? 1 : 0, counts: state === "found" },
    { css: ".old", seen: "2020-10 CAP OLD", matches: state === "older" ? 1 : 0, counts: state === "older" },
  ];
  return { thing, name: thing.replaceAll(" ", ""), state, cost, alternatives };
}

/** A page with an email and a message open, and these parts of the email. */
export function found(parts: CheckedPart[], rest: Partial<PageCheck> = {}): PageCheck {
  return {
    running: true,
    report: '{\n "product": "In Writing"\n}\n',
    groups: [
      { title: "The page", count: null, notOpen: null, parts: [part("whose mailbox this is", "found")] },
      { title: "An email being written", count: 1, notOpen: null, parts },
      { title: "A message that is open", count: 2, notOpen: null, parts: [part("the subject", "found")] },
    ],
    ...rest,
  };
}
