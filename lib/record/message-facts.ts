import type { Address } from "../mail/address.ts";
import type { Fact, MessageEntry } from "./entry.ts";
import type { MessageIds, Sighting, Source, When } from "./items.ts";

/** From weakest to strongest. */
const STRENGTH: readonly Source[] = ["typed", "screen", "request", "file", "original"];

type Facts = Pick<
  MessageEntry,
  | "when"
  | "from"
  | "to"
  | "cc"
  | "bcc"
  | "subject"
  | "text"
  | "quoted"
  | "attachments"
  | "how"
  | "ids"
  | "site"
  | "account"
  | "original"
  | "problems"
>;

const NOBODY: Address = { name: "", address: "" };

/**
 * What a message is, fact by fact: each from the strongest source that had it, and of two equal ones from the newer.
 * @param sightings oldest first, at least one
 */
export function factsOf(sightings: readonly Sighting[]): Facts {
  const ranked = strongestFirst(sightings);
  const first = <K extends keyof Sighting>(key: K, has: (value: Sighting[K]) => boolean) =>
    ranked.find((one) => has(one[key])) ?? ranked[0];
  const from = first("from", ({ address }) => address !== "");
  // Nobody in Cc is a fact too, so Cc comes from the sighting that knew who it went to.
  const to = ranked.find((one) => one.to.length + one.cc.length + one.bcc.length > 0) ?? ranked[0];
  const subject = first("subject", (value) => value !== "");
  const text = first("text", (value) => value !== "");
  const attachments = first("attachments", (value) => value.length > 0);
  const when = bestWhen(ranked);
  const how: Record<Fact, Source> = {
    when: when?.source ?? "typed",
    from: from?.source ?? "typed",
    to: to?.source ?? "typed",
    cc: to?.source ?? "typed",
    subject: subject?.source ?? "typed",
    text: text?.source ?? "typed",
    attachments: attachments?.source ?? "typed",
  };
  return {
    how,
    when: when?.when ?? { instant: null, shown: null, certainty: "uncertain" },
    from: withName(from?.from ?? NOBODY, ranked),
    to: withAddresses(to?.to ?? [], ranked),
    cc: withAddresses(to?.cc ?? [], ranked),
    bcc: withAddresses(first("bcc", (value) => value.length > 0)?.bcc ?? [], ranked),
    subject: subject?.subject ?? "",
    text: text?.text ?? "",
    quoted: first("quoted", (value) => value !== "")?.quoted ?? "",
    attachments: attachments?.attachments ?? [],
    ids: idsOf(sightings),
    site: ranked.find(({ site }) => site !== null)?.site ?? null,
    account: ranked.find(({ account }) => account !== null)?.account ?? null,
    original: ranked.find(({ original }) => original)?.original ?? null,
    problems: problemsOf(sightings),
  };
}

function strongestFirst(sightings: readonly Sighting[]): Sighting[] {
  const strength = ({ source }: Sighting) => STRENGTH.indexOf(source);
  return sightings.toReversed().sort((a, b) => strength(b) - strength(a));
}

/** A date that may be wrong gives way to any that is not, and words on a screen to an instant. */
function bestWhen(ranked: readonly Sighting[]): Sighting | undefined {
  const sure = ({ when }: Sighting) => when.instant !== null && when.certainty !== "uncertain";
  return ranked.find(sure) ?? ranked.find(({ when }) => when.instant !== null) ?? ranked.find(hasWords) ?? ranked[0];
}

const hasWords = ({ when }: { when: When }) => when.shown !== null;

/** Requests carry the address only; the name may have been on the screen. */
function withName(from: Address, ranked: readonly Sighting[]): Address {
  if (from.name !== "") return from;
  const key = from.address.toLowerCase();
  const named = ranked.find((one) => one.from.name !== "" && one.from.address.toLowerCase() === key);
  return named ? { ...from, name: named.from.name } : from;
}

/** One of whom the strongest source knows the name only may have been on the screen with an address. */
function withAddresses(people: Address[], ranked: readonly Sighting[]): Address[] {
  if (people.every(({ address }) => address !== "")) return people;
  const all = ranked.flatMap(({ to, cc, bcc }) => [...to, ...cc, ...bcc]).filter(({ address }) => address !== "");
  return people.map((one) => (one.address === "" ? (all.find(({ name }) => name === one.name) ?? one) : one));
}

/** The newest of each id: a fresh thread's own id gives way to the one it gets later. */
function idsOf(sightings: readonly Sighting[]): MessageIds {
  const ids: MessageIds = {};
  for (const sighting of sightings) {
    const known = Object.entries(sighting.ids).filter(([, id]) => id !== undefined && id.length > 0);
    Object.assign(ids, Object.fromEntries(known));
  }
  return ids;
}

/** What a screen cut off is no problem any more once the original was read. */
function problemsOf(sightings: readonly Sighting[]): string[] {
  const originals = sightings.filter(({ source }) => source === "original" || source === "file");
  const telling = originals.length > 0 ? originals : sightings;
  return [...new Set(telling.flatMap(({ problems }) => problems ?? []))];
}
