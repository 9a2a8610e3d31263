import type { Profile } from "../../record/profile.ts";
import type { PackEntry } from "../chronology.ts";
import type { PackDocument } from "../document.ts";
import { type Answer, inAnswer, inEntry, isToReach, type Place } from "./answers.ts";
import { CONFIDENTIAL_WHY, confidentialIn } from "./confidential.ts";
import { type Detail, detailsIn, mayHoldDetails } from "./contact-details.ts";
import { fold } from "./folded.ts";
import { atOnce, Memory } from "./memory.ts";
import { type NameFinder, nameFinder } from "./other-children.ts";
import { knownOf } from "./people-of.ts";
import { plainly } from "./plain.ts";
import { type Against, readAgainst, readied, WHY } from "./read-against.ts";
import { paragraphsOf, sentenceAt, wordsOf } from "./suggest.ts";

interface Noted {
  /** As they stand there. */
  words: string;
  /** One or two sentences that stand after the words. */
  why: string;
  kind: "child" | "phone" | "postal" | "email" | "confidential" | Against;
  /** The whole sentence, on one line. */
  sentence: string;
}

/** Something in a pack to look at before it goes, and where it stands first. Nothing is stopped or changed by it. */
export type Caution = Noted & Place & { /** How many entries and answers they stand in. */ places: number };

/** What is known of a text: names and numbers in anybody's, sentences in the family's own. */
export interface Read {
  held: Noted[];
  against: Noted[] | null;
}

export interface CautionOptions {
  /** What the parent typed for the pack, as it stands in it. */
  answers?: readonly Answer[];
  /** Texts gone through before, for the same profile. */
  memory?: Memory<Read>;
  finder?: NameFinder;
}

const COVER = "Tick “Cover email addresses …” to leave it out.";
const DETAIL: Record<Detail["what"], string> = {
  phone: `is a telephone number. ${COVER}`,
  postal: `is a postal address. ${COVER}`,
  postcode: `is a postcode. ${COVER}`,
  email: `is the email address of somebody who is none of your contacts. ${COVER}`,
};

/** Entries in which others' words stand. */
const THEIRS: ReadonlySet<PackEntry["kind"]> = new Set(["reply", "app", "document"]);

/** The same as noticing, in one go. */
export function cautions(document: PackDocument, profile: Profile, options?: CautionOptions): Caution[] {
  return atOnce(noticing(document, profile, options));
}

/**
 * What the parent should look at before the pack goes: names of other children, addresses and numbers that are still in it,
 * and sentences of the family's own that can be read against it. Each with why; none is ever rewritten. In slices.
 * @param document as it will be written: what is left out is no caution any more
 * @returns what was typed for the pack first, then in the order of the entries; the same name or number once
 */
export function* noticing(
  document: PackDocument,
  profile: Profile,
  { answers = [], memory = new Memory(), finder }: CautionOptions = {},
): Generator<undefined, Caution[]> {
  const names = finder ?? nameFinder(profile, knownOf(profile));
  const all: (Noted & Place)[] = [];
  yield* readied();
  const read = (text: string) => memory.of(text, () => ({ held: heldIn(text, names, profile), against: null }));
  for (const answer of answers) {
    const held = read(answer.words).held.filter(({ kind }) => kind === "child" || !isToReach(answer));
    for (const one of [...held, ...againstIn(answer.words, read(answer.words))])
      all.push({ ...one, ...inAnswer(answer) });
  }
  for (const entry of document.entries) {
    for (const one of noticedIn(entry, read)) all.push({ ...one, ...inEntry(entry) });
    yield;
  }
  memory.settle();
  return together(all);
}

function noticedIn(entry: PackEntry, read: (text: string) => Read): Noted[] {
  const held = wordsOf(entry).flatMap((text) => read(text).held);
  if (THEIRS.has(entry.kind)) return held;
  const own = [entry.text, ...entry.corrections.map(({ text }) => text)];
  return [...held, ...own.flatMap((text) => againstIn(text, read(text)))];
}

/** Looked for when it is asked for: replies are long, and are not read for it. */
function againstIn(text: string, read: Read): Noted[] {
  read.against ??= readAgainst(text).map(({ kind, start, words }) => ({
    ...{ kind, words, why: WHY[kind] },
    sentence: sentenceAt(text, start),
  }));
  return read.against;
}

function heldIn(text: string, finder: NameFinder, profile: Profile): Noted[] {
  const alone = confidentialIn(text).map(({ start, words }) => ({
    ...{ kind: "confidential" as const, words, why: CONFIDENTIAL_WHY, sentence: sentenceAt(text, start) },
  }));
  const held = paragraphsOf(text).flatMap((paragraph) => [
    ...finder(paragraph).map(({ name, start }) => ({
      ...{ kind: "child" as const, words: name, sentence: sentenceAt(paragraph, start) },
      why: "may be another child’s name. An initial is enough: packs are passed on.",
    })),
    ...details(paragraph, profile),
  ]);
  return [...alone, ...held];
}

function details(text: string, profile: Profile): Noted[] {
  const plain = plainly(text);
  if (plain !== null && !mayHoldDetails(plain)) return [];
  const folded = fold(text);
  return detailsIn(folded).flatMap(({ start, end, what }) => {
    const from = folded.start(start);
    const words = text.slice(from, folded.end(end)).replace(/^<|>$/gu, "");
    if (what === "email" && isOfCase(words, profile)) return [];
    const kind = what === "postcode" ? ("postal" as const) : what;
    return [{ kind, words, why: DETAIL[what], sentence: sentenceAt(text, from) }];
  });
}

function isOfCase(address: string, { contacts, writer, school }: Profile): boolean {
  const key = address.replace(/^mailto:/iu, "").toLowerCase();
  if ([...contacts.map(({ email }) => email), ...writer.addresses].some((one) => one.toLowerCase() === key))
    return true;
  return school.domain !== "" && key.endsWith(`@${school.domain.toLowerCase()}`);
}

const HELD: ReadonlySet<string> = new Set(["child", "phone", "postal", "email"]);

/** A signature has the same number in every email: it is one caution. Sentences stay each their own. */
function together(all: readonly (Noted & Place)[]): Caution[] {
  const kept: Caution[] = [];
  const once = new Map<string, { caution: Caution; seen: Set<string> }>();
  for (const one of all) {
    const place = one.entry ?? one.field.id;
    const key = `${one.kind} ${fold(one.words).text}`;
    const before = HELD.has(one.kind) ? once.get(key) : undefined;
    if (before) {
      before.caution.places = before.seen.add(place).size;
      continue;
    }
    const caution = { ...one, places: 1 };
    kept.push(caution);
    once.set(key, { caution, seen: new Set([place]) });
  }
  return kept;
}
