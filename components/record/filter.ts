import { addressKey } from "../../lib/mail/address.ts";
import { entryDate, entryTime } from "../../lib/pack/chronology.ts";
import { longDate, monthYear } from "../../lib/pack/dates.ts";
import { whoToWhom } from "../../lib/pack/people.ts";
import { kindWord } from "../../lib/pack/words.ts";
import { type Entry, isMessage } from "../../lib/record/entry.ts";
import type { Contact, Profile } from "../../lib/record/profile.ts";

/** Which entries are shown, and in which order. */

export const SHOWS = ["all", "writing", "spoken", "notes"] as const;
export type Show = (typeof SHOWS)[number];

export interface Filters {
  show: Show;
  /** Id of a contact; "" for anyone. */
  person: string;
  words: string;
}

export const NO_FILTERS: Filters = { show: "all", person: "", words: "" };

export const YOU = { name: "You", pronoun: true };

/** @returns whether the entry is of this kind */
export function isKind(entry: Entry, show: Show): boolean {
  switch (show) {
    case "all":
      return true;
    case "writing":
      return isMessage(entry) || entry.kind === "letter";
    case "spoken":
      return entry.kind === "call" || entry.kind === "meeting" || entry.kind === "gate";
    case "notes":
      return entry.kind === "note" || entry.kind === "check";
  }
}

/** @returns the entries that fit, in the order asked for */
export function chosen(entries: readonly Entry[], profile: Profile, filters: Filters, newestFirst: boolean): Entry[] {
  const contact = profile.contacts.find(({ id }) => id === filters.person);
  const wanted = folded(filters.words).split(" ").filter(Boolean);
  const fits = entries.filter(
    (entry) =>
      isKind(entry, filters.show) &&
      (!contact || isWith(entry, contact)) &&
      (wanted.length === 0 || hasAll(haystack(entry, profile), wanted)),
  );
  const ordered = fits.toSorted((a, b) => a.at - b.at || a.number - b.number);
  return newestFirst ? ordered.reverse() : ordered;
}

function isWith(entry: Entry, contact: Contact): boolean {
  if (entry.kind === "check") return false;
  if (!isMessage(entry)) return entry.people.some((person) => person.contact === contact.id);
  const key = addressKey(contact.email);
  return (
    key !== "" && [entry.from, ...entry.to, ...entry.cc, ...entry.bcc].some((who) => addressKey(who.address) === key)
  );
}

const hasAll = (words: string, wanted: string[]) => wanted.every((word) => words.includes(word));

/** Entries are made anew whenever the record changes, so what was folded for one stays true as long as it lives. */
const folds = new WeakMap<Entry, string>();

function haystack(entry: Entry, profile: Profile): string {
  let words = folds.get(entry);
  if (words === undefined) {
    words = folded(allWords(entry, profile).join(" "));
    folds.set(entry, words);
  }
  return words;
}

function allWords(entry: Entry, profile: Profile): string[] {
  const about = [
    `e-${entry.number}`,
    kindWord(entry),
    whoToWhom(entry, profile, YOU),
    longDate(entryDate(entry)),
    entryTime(entry),
  ];
  const corrections = entry.corrections.map(({ text }) => text);
  if (entry.kind === "letter") return [...about, entry.subject, entry.text, entry.handedTo, ...corrections];
  if (!isMessage(entry)) return [...about, entry.text, ...corrections];
  const addresses = [entry.from, ...entry.to, ...entry.cc].map(({ name, address }) => `${name} ${address}`);
  const names = entry.attachments.map(({ name }) => name);
  return [...about, entry.subject, entry.text, entry.quoted, ...addresses, ...names, ...corrections];
}

/** Lower case, accents and curly quotes plain, spaces single. */
function folded(words: string): string {
  return words
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[’‘]/gu, "'")
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .trim();
}

export interface Month {
  /** "March 2027". */
  name: string;
  entries: Entry[];
}

/** @returns entries in the order given, parted where the month changes */
export function months(entries: readonly Entry[]): Month[] {
  const out: Month[] = [];
  for (const entry of entries) {
    const name = monthYear(entryDate(entry));
    const last = out.at(-1);
    if (last?.name === name) last.entries.push(entry);
    else out.push({ name, entries: [entry] });
  }
  return out;
}
