import type { PackDocument } from "../document.ts";

/** @returns every word that is printed, so that the font files for them are read and what they lack is counted */
export function wordsOf(document: PackDocument): string {
  const { entries, files, sections, ...about } = document;
  const parts: string[] = [];
  gather(about, parts);
  gather(sections, parts);
  // What a row shortens, the entry in full has as well.
  for (const { what: _repeats, who: _named, ...entry } of entries) gather(entry, parts);
  for (const file of files) parts.push(file.label, file.name);
  return parts.join(" ");
}

function gather(value: unknown, into: string[]): void {
  if (typeof value === "string") into.push(value);
  else if (typeof value === "object" && value) for (const part of Object.values(value)) gather(part, into);
}
