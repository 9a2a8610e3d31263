import { checkTone, type ToneKind } from "../../letters/tone.ts";
import type { ItemHash } from "../../record/items.ts";
import type { Profile } from "../../record/profile.ts";
import type { PackEntry } from "../chronology.ts";
import type { PackDocument } from "../document.ts";
import { type Detail, detailsIn } from "./contact-details.ts";
import { fold } from "./folded.ts";
import { nameFinder } from "./other-children.ts";
import { knownOf } from "./people-of.ts";
import { paragraphsOf, sentenceAt } from "./suggest.ts";

/** Something in a pack to look at before it goes. Nothing is stopped or changed by it. */
export interface Caution {
  /** The entry it stands in first. */
  entry: ItemHash;
  /** As they stand there. */
  words: string;
  /** One or two sentences that stand after the words. */
  why: string;
  kind: "child" | "phone" | "postal" | "email" | "admission" | "threat" | "blame";
  /** The whole sentence, on one line. */
  sentence: string;
  /** How many entries they stand in. */
  entries: number;
}

const FIRST = "Talk to SENDIASS or a solicitor first.";
/** What cannot be said of an email that has gone: how to write it otherwise. */
const READ: Partial<Record<ToneKind, string>> = {
  admission: `can be read as a choice you made. ${FIRST}`,
  threat: `can be read as a threat. ${FIRST}`,
  blame: `can be read as blame, and held against you. ${FIRST}`,
};
const DETAIL: Record<Detail["what"], string> = {
  phone: "is a telephone number. It can be left out with “contact details”.",
  postal: "is a postal address. It can be left out with “contact details”.",
  postcode: "is a postcode. It can be left out with “contact details”.",
  email: "is the address of somebody who is none of your contacts. It can be left out with “contact details”.",
};

/** Entries in which the family’s own words stand. */
const THEIRS: ReadonlySet<PackEntry["kind"]> = new Set(["reply", "app", "document"]);

/**
 * What the parent should look at before the pack goes: names of other children, addresses and numbers that are still in it,
 * and sentences of the family's own that can be read against it. Each with why; none is ever rewritten.
 * @param document as it will be written: what is left out is no caution any more
 * @returns in the order of the entries; the same name or number once
 */
export function cautions(document: PackDocument, profile: Profile): Caution[] {
  const known = knownOf(profile);
  const finder = nameFinder(profile, known);
  const read = new Map<string, Caution[]>();
  const all = document.entries.flatMap((entry) => [
    ...paragraphsOf(entry).flatMap((text) =>
      finder(text).map(({ name, start }) => ({
        ...at(entry, text, start, name),
        kind: "child" as const,
        why: "may be another child’s name. An initial is enough: packs are passed on.",
      })),
    ),
    ...paragraphsOf(entry).flatMap((text) => ofText(text, read, () => details(entry, text, profile), entry)),
    ...sentences(entry),
  ]);
  return together(all);
}

/** Each paragraph is read once, however many replies quote it. */
function ofText(text: string, read: Map<string, Caution[]>, find: () => Caution[], { id }: PackEntry): Caution[] {
  const found = read.get(text) ?? find();
  read.set(text, found);
  return found.map((one) => ({ ...one, entry: id }));
}

function at(entry: PackEntry, text: string, start: number, words: string) {
  return { entry: entry.id, words, sentence: sentenceAt(text, start), entries: 1 };
}

function details(entry: PackEntry, text: string, profile: Profile): Caution[] {
  const folded = fold(text);
  return detailsIn(folded).flatMap(({ start, end, what }) => {
    const from = folded.start(start);
    const words = text.slice(from, folded.end(end)).replace(/^<|>$/gu, "");
    if (what === "email" && isOfCase(words, profile)) return [];
    const kind = what === "postcode" ? ("postal" as const) : what;
    return [{ ...at(entry, text, from, words), kind, why: DETAIL[what] }];
  });
}

function isOfCase(address: string, { contacts, writer, school }: Profile): boolean {
  const key = address.replace(/^mailto:/iu, "").toLowerCase();
  if ([...contacts.map(({ email }) => email), ...writer.addresses].some((one) => one.toLowerCase() === key))
    return true;
  return school.domain !== "" && key.endsWith(`@${school.domain.toLowerCase()}`);
}

function sentences(entry: PackEntry): Caution[] {
  if (THEIRS.has(entry.kind)) return [];
  return [entry.text, ...entry.corrections.map(({ text }) => text)].flatMap((text) =>
    checkTone(text).flatMap(({ kind, start, words }) => {
      const why = READ[kind];
      if (why === undefined || (kind !== "admission" && kind !== "threat" && kind !== "blame")) return [];
      return [{ ...at(entry, text, start, words), kind, why }];
    }),
  );
}

/** A signature has the same number in every email: it is one caution. Sentences stay each their own. */
function together(all: readonly Caution[]): Caution[] {
  const kept: Caution[] = [];
  const once = new Map<string, { caution: Caution; seen: Set<ItemHash> }>();
  for (const caution of all) {
    const key = `${caution.kind} ${fold(caution.words).text}`;
    const before = READ[caution.kind as ToneKind] === undefined ? once.get(key) : undefined;
    if (before) {
      before.caution.entries = before.seen.add(caution.entry).size;
      continue;
    }
    const own = { ...caution };
    kept.push(own);
    once.set(key, { caution: own, seen: new Set([own.entry]) });
  }
  return kept;
}
