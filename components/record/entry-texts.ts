import { entryDate, entryTime } from "../../lib/pack/chronology.ts";
import { longDate } from "../../lib/pack/dates.ts";
import { whoToWhom } from "../../lib/pack/people.ts";
import { kindWord } from "../../lib/pack/words.ts";
import { type Entry, isMessage } from "../../lib/record/entry.ts";
import type { Profile } from "../../lib/record/profile.ts";
import type { Findable } from "../../lib/search/search-index.ts";
import { type Piece, snippet } from "../../lib/search/snippet.ts";
import { YOU } from "./filter.ts";

/** What of an entry is searched, and where a hit is shown. */

interface Part {
  /** What is said before it where it is shown; "" for what needs no name. */
  name: string;
  text: string;
}

/** @returns what of an entry does not stand in its row: shown in the order given */
function partsOf(entry: Entry): Part[] {
  const corrections = entry.corrections.map(({ text }) => ({ name: "Corrected", text }));
  if (entry.kind === "check") return [{ name: "", text: entry.text }, ...corrections];
  if (!isMessage(entry)) {
    const files = "files" in entry ? entry.files.map(({ name }) => name) : [];
    const absence = "absence" in entry && entry.absence ? [entry.absence.told, entry.absence.work] : [];
    const handed = entry.kind === "letter" ? [entry.handedTo, entry.receipt?.by ?? ""] : [];
    return [
      { name: "", text: entry.text },
      ...corrections,
      { name: "File", text: files.join(", ") },
      { name: "", text: [...absence, ...handed].filter(Boolean).join(". ") },
    ];
  }
  const addresses = [entry.from, ...entry.to, ...entry.cc, ...entry.bcc].map(({ name, address }) =>
    [name, address].filter(Boolean).join(" "),
  );
  return [
    { name: "", text: entry.text },
    ...corrections,
    { name: "Promised", text: entry.was?.promise?.words ?? "" },
    { name: "Attached", text: entry.attachments.map(({ name }) => name).join(", ") },
    { name: "With", text: addresses.join(", ") },
  ];
}

function allWords(entry: Entry, profile: Profile, matters: ReadonlyMap<string, string>): string {
  const day = [longDate(entryDate(entry)), entryTime(entry)];
  const subject = "subject" in entry ? entry.subject : "";
  const named = entry.matters.map((id) => matters.get(id) ?? "");
  const row = [`E-${entry.number}`, kindWord(entry), whoToWhom(entry, profile, YOU), ...day, subject, ...named];
  return [...row, ...partsOf(entry).map(({ text }) => text)].join("\n");
}

/**
 * @param names changes when contacts or matters are called otherwise, so that they are read again
 * @returns the entry as the search knows it; its quoted history is no part of it
 */
export function findable(
  entry: Entry,
  profile: Profile,
  matters: ReadonlyMap<string, string>,
  names: string,
): Findable {
  return { id: entry.id, version: versionOf(entry) + names, text: () => allWords(entry, profile, matters) };
}

/** @returns the entry's quoted history as the search knows it; null where it has none */
export function quotedFindable(entry: Entry): Findable | null {
  if (!isMessage(entry) || !entry.quoted.trim()) return null;
  return { id: entry.id, version: versionOf(entry), text: () => entry.quoted };
}

/** The ledger is only added to: with the same items, the words are the same. */
function versionOf({ items }: Entry): string {
  return `${items.length} ${items.at(-1) ?? ""} `;
}

/** A hit that does not stand in the row itself. */
export interface Hit {
  name: string;
  pieces: Piece[];
}

/** @returns the words around what was searched for, from the first part of the entry that has it; null when none has */
export function hitIn(entry: Entry, isHit: (word: string) => boolean, quoted: boolean): Hit | null {
  const apart = quoted && isMessage(entry) ? [{ name: "Quoted below it", text: entry.quoted }] : [];
  for (const { name, text } of [...partsOf(entry), ...apart]) {
    const found = text && snippet(text, isHit);
    if (found) return { name, pieces: found };
  }
  return null;
}
