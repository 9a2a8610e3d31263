import type { Entry } from "../../record/entry.ts";
import type { PackEntry } from "../chronology.ts";
import { type PackInput, type PackOptions, packInput } from "./input.ts";
import { SAMPLE_PROFILE } from "./sample.ts";

/** The sample family's pack, made on a fixed evening. */
export function input(entries: Entry[], over: Partial<PackOptions> = {}): PackInput {
  const options: PackOptions = {
    privateNotes: false,
    sensitive: false,
    first: null,
    last: null,
    madeAt: Date.UTC(2027, 2, 23, 22, 58),
    ...over,
  };
  return packInput({ profile: SAMPLE_PROFILE, entries, removed: [], damaged: [] }, options);
}

/** Every line of an entry that must be found in what is made of it, white space as single spaces. */
export function entryInWords(entry: PackEntry): string[] {
  const lines = [entry.text, entry.quoted, ...entry.corrections.map(({ text }) => text)].flatMap((text) =>
    text.split("\n"),
  );
  return [
    entry.number,
    entry.who,
    entry.dateWords,
    entry.writtenDown,
    entry.from,
    entry.to,
    entry.cc,
    entry.subject,
    entry.answer,
    entry.asked,
    entry.state,
    ...lines,
  ]
    .map((part) => part.replace(/\s+/gu, " ").trim())
    .filter(Boolean);
}
