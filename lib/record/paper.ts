import type { Address } from "../mail/address.ts";
import type { MessageEntry, PaperEntry } from "./entry.ts";
import { eventInstant } from "./event-words.ts";
import type { HandedAct, LedgerItem, PaperAct } from "./items.ts";
import type { Profile } from "./profile.ts";

/** The entry of a letter that was printed. */
export function paperEntry({ hash, at }: LedgerItem, act: PaperAct): PaperEntry {
  const { letter, subject, text, when, to, about, askedBy, clock, child } = act;
  return {
    id: hash,
    items: [hash],
    number: 0,
    writtenDown: at,
    corrections: [],
    matters: [],
    at: eventInstant(when),
    kind: "letter",
    done: null,
    when,
    printed: when,
    people: to,
    subject,
    text,
    private: false,
    handedTo: "",
    receipt: null,
    letter: { id: letter, askedBy, clock, about: [...about] },
    ...(child ? { children: [child] } : {}),
  };
}

/** What has become of it. From the day it was handed in or posted it stands there, since from then on it can be answered. */
export function putHanded(entry: PaperEntry, { done, when, to, receipt }: HandedAct): void {
  Object.assign(entry, { done, when, at: eventInstant(when), handedTo: to, receipt });
}

/**
 * A letter that was handed in or posted, in the form in which everything that waits for an answer reads what was sent: an
 * answer by email from whom it is to answers it too.
 */
export function asSentMail(entry: PaperEntry, profile: Profile): MessageEntry {
  const { id, items, number, at, writtenDown, corrections, matters, children, subject, text, letter, when } = entry;
  const source = "typed" as const;
  return {
    ...{ id, items, number, at, writtenDown, corrections, matters, subject, text, letter },
    ...(children ? { children } : {}),
    kind: "sent",
    state: "sent",
    when: { instant: at, shown: null, certainty: when.time === null ? "day" : "minute" },
    ids: {},
    site: null,
    account: null,
    from: { name: profile.writer.name, address: profile.writer.addresses[0] ?? "" },
    to: entry.people.map((person) => addressOf(person, profile)),
    cc: [],
    bcc: [],
    quoted: "",
    attachments: [],
    how: { when: source, from: source, to: source, cc: source, subject: source, text: source, attachments: source },
    seen: [],
    original: null,
    problems: [],
    was: null,
    thread: null,
  };
}

function addressOf({ contact, name }: PaperEntry["people"][number], profile: Profile): Address {
  const known = profile.contacts.find(({ id }) => id === contact);
  return { name: known?.name || name, address: known?.email ?? "" };
}
