import type { SharingChoice, SharingLook } from "../backup/sharing.ts";
import { isSensitive } from "../pack/people.ts";
import { quotesFrom } from "../pack/quotes.ts";
import { type Entry, isMessage } from "../record/entry.ts";
import type { ItemBody, ItemHash, LedgerItem } from "../record/items.ts";
import { type Profile, SENSITIVE_ROLES } from "../record/profile.ts";

/** What stays out of a file that is made to be shared. */
export interface SharingRecord {
  items: readonly LedgerItem[];
  entries: readonly Entry[];
  profile: Profile;
  /** The home address and phone numbers, as far as they are known: in lines. */
  home: string;
}

type Why = "privateNotes" | "advice" | "home" | "repeats";

/** @returns the items that are withheld, and what that means for entries */
export function withheldFrom(
  record: SharingRecord,
  choice: SharingChoice,
): { hashes: Set<ItemHash>; look: Omit<SharingLook, "files"> } {
  const { entries, items } = record;
  const why = reasons(record, choice);
  const out = entries.filter(({ id }) => why.has(id));
  const owned = new Set(entries.flatMap((entry) => entry.items));
  const alone = items.filter(({ hash, body }) => !owned.has(hash) && body && staysOut(body, record.profile, choice));
  const hashes = new Set([...out.flatMap((entry) => entry.items), ...alone.map(({ hash }) => hash)]);
  const count = (one: Why) => [...why.values()].filter((reason) => reason === one).length;
  const look = {
    ...{ entries: entries.length - out.length, privateNotes: count("privateNotes"), advice: count("advice") },
    ...{ home: count("home"), repeats: count("repeats") },
  };
  return { hashes: withWhatFollows(items, hashes), look };
}

function reasons({ entries, items, profile, home }: SharingRecord, choice: SharingChoice): Map<ItemHash, Why> {
  const bodies = new Map(items.map(({ hash, body }) => [hash, body]));
  const tells = homeIn(home, profile.writer.name, bodies.values());
  const why = new Map<ItemHash, Why>();
  for (const entry of entries) {
    if (!choice.privateNotes && "private" in entry && entry.private) why.set(entry.id, "privateNotes");
    else if (!choice.advice && isSensitive(entry, profile)) why.set(entry.id, "advice");
    else if (!choice.home && entry.items.some((hash) => tells(bodies.get(hash) ?? null))) why.set(entry.id, "home");
  }
  const quotes = quotesFrom(entries.filter(({ id }) => why.has(id)));
  const byItem = new Map(entries.flatMap((entry) => entry.items.map((hash) => [hash, entry.id])));
  for (const entry of entries) {
    if (why.has(entry.id)) continue;
    const named = entry.kind === "check" && entry.of.some((hash) => why.has(byItem.get(hash) ?? ""));
    if (named || (isMessage(entry) && quotes.repeats(entry))) why.set(entry.id, "repeats");
  }
  return why;
}

/** What belongs to no entry, and what nothing is known of, stays out unless it is known to be harmless. */
function staysOut(body: ItemBody, profile: Profile, choice: SharingChoice): boolean {
  switch (body.type) {
    case "removal":
    case "matter":
    case "about":
    case "belongs":
    case "answer":
    case "dated":
    case "handed":
    case "promise-end":
    case "clock-stop":
      return false;
    case "clock":
      return !choice.privateNotes && body.note !== "";
    case "promise":
      return !choice.advice && isAdviser(profile, body.who.contact);
    case "profile":
      return profileStaysOut(body, profile, choice);
    default:
      // A pack says whom it was made for, a letter that was put nowhere says what was asked.
      return true;
  }
}

function profileStaysOut(
  body: Extract<ItemBody, { type: "profile" }>,
  profile: Profile,
  choice: SharingChoice,
): boolean {
  switch (body.part) {
    case "child":
    case "another-child":
    case "school":
    case "another-school":
    case "writer":
    case "term":
    case "closure":
      return false;
    case "contact":
      if (choice.advice) return false;
      return isAdviser(profile, body.id) || SENSITIVE_ROLES.some((role) => role === body.value?.role);
    case "template":
      return !choice.privateNotes;
    default:
      return true;
  }
}

function isAdviser(profile: Profile, id: string | null): boolean {
  const contact = profile.contacts.find((one) => one.id === id);
  return contact !== undefined && SENSITIVE_ROLES.includes(contact.role);
}

/** What was said of what stays out, stays out. */
function withWhatFollows(items: readonly LedgerItem[], first: ReadonlySet<ItemHash>): Set<ItemHash> {
  const out = new Set(first);
  for (let before = -1; before !== out.size; ) {
    before = out.size;
    for (const { hash, body } of items) if (body && body.type !== "removal" && speaksOf(body, out)) out.add(hash);
  }
  return out;
}

function speaksOf(body: ItemBody, out: ReadonlySet<ItemHash>): boolean {
  if ("of" in body && typeof body.of === "string" && out.has(body.of)) return true;
  return body.type === "clock" && body.instead !== undefined && out.has(body.instead);
}

/** Letters and digits; fewer stand everywhere. */
const SHORTEST_TELLING = 5;
/** A postcode, or a number as long as a phone's. */
const TELLING = [/\b[a-z]{1,2}\d[a-z\d]?\s?\d[a-z]{2}\b/giu, /(?:\+44|\b0)(?:[\s()-]*\d){9,10}(?!\d)/gu];

/**
 * Postcodes and phone numbers in the parent's own words may be in their signature, so each that stands there once counts, and so
 * does what the parent has given. Whoever answers quotes them: they are looked for in everything.
 * @param given address and numbers, in lines. Of an address the house and whatever has a number in it tells; name and town do not
 * @param name the parent's
 * @returns whether an item may tell where the family lives, or its number
 */
export function homeIn(
  given: string,
  name: string,
  bodies: Iterable<ItemBody | null>,
): (body: ItemBody | null) => boolean {
  const own = [...bodies]
    .flatMap((body) => ownWords(body))
    .flatMap((text) => TELLING.flatMap((one) => text.match(one) ?? []));
  const lines = given.split(/[\n,;]/u).filter((part) => plain(part) !== "" && plain(part) !== plain(name));
  const told = lines.filter((part, index) => index === 0 || /\d/u.test(part));
  const parts = new Set([...told, ...own].map(plain).filter((part) => part.length >= SHORTEST_TELLING));
  if (parts.size === 0) return () => false;
  return (body) => {
    const text = plain(wordsOf(body).join("\n"));
    return [...parts].some((part) => text.includes(part));
  };
}

function ownWords(body: ItemBody | null): string[] {
  if (body?.type === "message") return body.direction === "out" ? [body.subject, body.text] : [];
  return body?.type === "typed" || body?.type === "paper" || body?.type === "correction" ? [body.text] : [];
}

/** Letters and digits alone, a British number without its country's: "+44 7700 900123" is "07700 900123". */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/\+44\s?(?:\(0\))?/gu, "0")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Every text in an item that is no name of something. */
function wordsOf(value: unknown, key = ""): string[] {
  if (typeof value === "string") return NAMES.has(key) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((one) => wordsOf(one, key));
  if (typeof value !== "object" || value === null || key === "ids") return [];
  return Object.entries(value).flatMap(([name, one]) => wordsOf(one, name));
}

const NAMES: ReadonlySet<string> = new Set([
  "ids",
  "sha256",
  "of",
  "preview",
  "textHash",
  "about",
  "draft",
  "contact",
  "address",
]);
