import { addressKey } from "../mail/address.ts";
import { type Entry, isHanded, isMessage, type MessageEntry } from "../record/entry.ts";
import type { MessageState } from "../record/items.ts";
import { asSentMail } from "../record/paper.ts";
import { type Contact, type Profile, SENSITIVE_ROLES } from "../record/profile.ts";
import { isOver, promisesIn } from "../record/promises.ts";
import type { EarlierMail } from "./letter.ts";
import { personInWords } from "./people.ts";
import { clean } from "./words.ts";

/** What did go out, or came in. A message that was undone, stopped or waits to be sent was never anybody's to answer. */
const ARRIVED: readonly MessageState[] = ["likely", "sent", "received", "shown"];

/**
 * The emails of the record that a letter may name, oldest first. Mail that is only with sensitive contacts (a solicitor,
 * the GP, SENDIASS …) is left out: a letter to the school must not speak of it.
 */
export function earlierMails(entries: readonly Entry[], profile: Profile): EarlierMail[] {
  const papers = new Map(entries.filter(isHanded).map((entry) => [entry.id, entry]));
  return nameable(entries, profile).map((entry) => {
    const { done, handedTo = "" } = papers.get(entry.id) ?? {};
    return { ...earlierMail(entry, profile), ...(done ? { paper: { done, to: clean(handedTo) } } : {}) };
  });
}

/** What stands behind {@link earlierMails}, oldest first: messages, and letters on paper in the same form. */
export function nameable(entries: readonly Entry[], profile: Profile): MessageEntry[] {
  const papers = entries.filter(isHanded).filter(({ people }) => !isForSensitive(people, profile));
  const messages = [
    ...entries.filter(isMessage).filter((entry) => ARRIVED.includes(entry.state)),
    ...papers.map((entry) => asSentMail(entry, profile)),
  ];
  const roles = rolesOf(profile);
  return messages.filter((entry) => !onlySensitive(entry, roles)).toSorted((a, b) => a.at - b.at);
}

/** The role behind an address, the first contact's that has it; "own" for the writer's. Each address is folded once. */
function rolesOf(profile: Profile): (address: string) => Contact["role"] | "own" | undefined {
  const roles = new Map<string, Contact["role"] | "own">();
  for (const { email, role } of profile.contacts) {
    const key = addressKey(email);
    if (key !== "" && !roles.has(key)) roles.set(key, role);
  }
  for (const own of profile.writer.addresses) roles.set(addressKey(own), "own");
  const known = new Map<string, Contact["role"] | "own" | undefined>();
  return (address) => {
    if (!known.has(address)) known.set(address, roles.get(addressKey(address)));
    return known.get(address);
  };
}

/** @returns the day it happened, ISO, in London */
export function londonDay(at: number): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO("Europe/London").toPlainDate().toString();
}

function earlierMail(entry: MessageEntry, profile: Profile): EarlierMail {
  const sent = entry.kind === "sent";
  const people = (sent ? entry.to : [entry.from]).filter((one) => !isOwn(one.address, profile));
  const promised = promisesIn(entry)
    .filter((one) => !isOver(one))
    .map(({ words, by }) => ({ words: clean(words), by }));
  const all = sent ? [...entry.to, ...entry.cc, ...entry.bcc] : [entry.from];
  return {
    id: entry.id,
    direction: sent ? "out" : "in",
    date: londonDay(entry.at),
    subject: clean(entry.subject),
    people: [...new Set(people.map((one) => nameOf(one.name, one.address, profile)))].filter((name) => name !== ""),
    addresses: [...new Set(all.map((one) => addressKey(one.address)))].filter((key) => key !== ""),
    letter: entry.letter?.id ?? null,
    askedBy: entry.letter?.askedBy ?? null,
    ...(promised.length > 0 ? { promised } : {}),
  };
}

/** As the letter names them: the contact's name or role, else the name on the email, unless that is just an address. */
function nameOf(shown: string, address: string, profile: Profile): string {
  const contact = contactOf(address, profile);
  if (contact) return personInWords(contact);
  const name = clean(shown);
  return name.includes("@") ? "" : name;
}

function contactOf(address: string, profile: Profile): Contact | null {
  const key = addressKey(address);
  return profile.contacts.find((contact) => key !== "" && addressKey(contact.email) === key) ?? null;
}

function isOwn(address: string, profile: Profile): boolean {
  return profile.writer.addresses.some((own) => addressKey(own) === addressKey(address));
}

function onlySensitive(entry: MessageEntry, roleOf: ReturnType<typeof rolesOf>): boolean {
  let sensitive = false;
  for (const list of [[entry.from], entry.to, entry.cc]) {
    for (const { address } of list) {
      const role = address ? roleOf(address) : undefined;
      if (role === undefined || role === "own") continue;
      if (!SENSITIVE_ROLES.includes(role)) return false;
      sensitive = true;
    }
  }
  return sensitive;
}

/** Known by who they are, since a surgery may have no address here. */
function isForSensitive(people: readonly { contact: string | null }[], profile: Profile): boolean {
  const roles = people.map(({ contact }) => profile.contacts.find(({ id }) => id === contact)?.role);
  return roles.length > 0 && roles.every((role) => role !== undefined && SENSITIVE_ROLES.includes(role));
}
