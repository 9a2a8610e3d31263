import { addressKey } from "../../lib/mail/address.ts";
import { type Entry, isMessage } from "../../lib/record/entry.ts";
import { keepOf } from "../../lib/record/family.ts";
import type { ItemHash } from "../../lib/record/items.ts";
import type { KnownMatter } from "../../lib/record/matters.ts";
import type { Contact, Profile } from "../../lib/record/profile.ts";

/** Which entries are shown, and in which order. */

export const SHOWS = ["all", "writing", "spoken", "notes"] as const;
export type Show = (typeof SHOWS)[number];

export const PRIVATE = ["with", "without", "only"] as const;

export interface Filters {
  show: Show;
  /** One kind alone; "" for any. */
  kind: Entry["kind"] | "";
  /** Id of a contact; "" for anyone. */
  person: string;
  /** Id of a matter; "" for any. */
  matter: string;
  /** Id of a child, and of a school, where the record has several; "" for all together. */
  child: string;
  school: string;
  /** First and last day, ISO; "" for no limit. */
  from: string;
  to: string;
  /** Only what waits for a reply that is not recorded. */
  silent: boolean;
  /** Private notes among the rest, left out, or alone. */
  notes: (typeof PRIVATE)[number];
  words: string;
  /** The words are looked for in quoted history too. */
  quoted: boolean;
}

export const NO_FILTERS: Filters = {
  show: "all",
  kind: "",
  person: "",
  matter: "",
  child: "",
  school: "",
  from: "",
  to: "",
  silent: false,
  notes: "with",
  words: "",
  quoted: false,
};

export const YOU = { name: "You", pronoun: true };

const GROUPS: Record<Exclude<Show, "all">, readonly Entry["kind"][]> = {
  writing: ["sent", "reply", "letter", "app", "posted", "document"],
  spoken: ["call", "meeting", "gate", "appointment"],
  notes: ["note", "check", "incident", "absence"],
};

/** @returns whether the entry is of this kind */
export function isKind(entry: Entry, show: Show): boolean {
  return show === "all" || GROUPS[show].includes(entry.kind);
}

/** What a filter needs to know beside the entries. */
export interface Known {
  profile: Profile;
  /** Tell which child an entry is about. */
  matters?: readonly KnownMatter[];
  /** The entries that were found by their words; null while nothing is searched for. */
  found: ReadonlySet<ItemHash> | null;
  /** The entries that wait for a reply that is not recorded. */
  silent: ReadonlySet<ItemHash>;
}

/**
 * @param entries oldest first
 * @returns those that fit, in the order asked for
 */
export function chosen(entries: readonly Entry[], filters: Filters, known: Known, newestFirst: boolean): Entry[] {
  const tests = testsOf(filters, known);
  const fits = tests.length === 0 ? [...entries] : entries.filter((entry) => tests.every((test) => test(entry)));
  return newestFirst ? fits.reverse() : fits;
}

type Test = (entry: Entry) => boolean;

/** Only what narrows is asked of each entry. */
function testsOf(filters: Filters, known: Known): Test[] {
  const { profile, found, silent } = known;
  const ofFamily = keepOf(filters, known);
  const { show, kind, matter, notes } = filters;
  const contact = profile.contacts.find(({ id }) => id === filters.person);
  const after = dayBegins(filters.from, 0);
  const before = dayBegins(filters.to, 1);
  const tests: [unknown, Test][] = [
    [found, ({ id }) => found?.has(id) ?? true],
    [show !== "all", (entry) => isKind(entry, show)],
    [kind, (entry) => entry.kind === kind],
    [contact, (entry) => !contact || isWith(entry, contact)],
    [ofFamily, (entry) => ofFamily?.(entry) ?? true],
    [matter, ({ matters }) => matters.includes(matter)],
    [after !== null, ({ at }) => at >= (after ?? 0)],
    [before !== null, ({ at }) => at < (before ?? 0)],
    [filters.silent, ({ id }) => silent.has(id)],
    [notes !== "with", (entry) => isPrivate(entry) === (notes === "only")],
  ];
  return tests.filter(([on]) => on).map(([, test]) => test);
}

const isPrivate = (entry: Entry) => "private" in entry && entry.private;

/** @returns epoch ms at which that day, or one so many days on, begins in London; null for no day */
function dayBegins(date: string, on: number): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  try {
    return Temporal.PlainDate.from(date).add({ days: on }).toZonedDateTime("Europe/London").epochMilliseconds;
  } catch {
    return null;
  }
}

function isWith(entry: Entry, contact: Contact): boolean {
  if (entry.kind === "check") return false;
  if (!isMessage(entry)) return entry.people.some((person) => person.contact === contact.id);
  const key = addressKey(contact.email);
  return (
    key !== "" && [entry.from, ...entry.to, ...entry.cc, ...entry.bcc].some((who) => addressKey(who.address) === key)
  );
}
