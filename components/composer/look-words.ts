import { domainOf } from "../../lib/mail/address.ts";
import type { Field } from "../../lib/webmail/webmail.ts";
import type { SharedMailbox } from "./look-state.ts";

/** What is said of the page that the composer stands in. */

const PLACES: Record<Field, string> = {
  to: "the To line",
  cc: "the Cc line",
  subject: "the subject line",
  body: "the place to write",
};
const ORDER: readonly Field[] = ["to", "cc", "subject", "body"];

const list = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** @returns which parts of the email cannot be found */
export function missingWords(missing: readonly Field[]): string {
  const places = ORDER.filter((field) => missing.includes(field)).map((field) => PLACES[field]);
  return `In Writing cannot find ${list.format(places)} in this email; the mail site seems to have changed.`;
}

/** @returns what works all the same */
export function stillWorks(missing: readonly Field[]): string {
  const how = missing.includes("body")
    ? "You can write your letter here all the same. Then copy it across, or open a new draft with it."
    : "The rest works as before: put the letter in your email and copy these across, or open a new draft.";
  return `${how} What you send is still recorded.`;
}

/** @returns that the mailbox is not the parent's own */
export function delegatedWords(): string {
  return (
    "This mailbox is somebody else’s and was shared with you. In Writing does not work in it and keeps no record of what is " +
    "sent from it."
  );
}

/** @returns who may be able to read the mailbox */
export function mailboxWords({ address, kind }: Pick<SharedMailbox, "address" | "kind">): string {
  if (kind === "school")
    return (
      `The school runs this mailbox: ${domainOf(address)} is its address. It can read what you write here and what comes back, ` +
      "and keep a copy. Please use a private mailbox if you can."
    );
  return (
    `If ${address} comes from your work, college or school, whoever runs it may be able to read what you write and keep a ` +
    "copy. A private mailbox is safer."
  );
}
