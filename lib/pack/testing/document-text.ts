import type { PackEntry } from "../chronology.ts";
import type { Block, PackDocument, Span } from "../document.ts";

/** A document as plain text, a line for each line of thought: what a reader of any of its files would find. */

const words = (spans: readonly Span[]) => spans.map(({ text }) => text).join("");

/** @param section id of a section; the whole document when left out */
export function documentText(document: PackDocument, section?: string): string {
  const sections = document.sections.filter(({ id }) => section === undefined || id === section);
  const byId = new Map(document.entries.map((entry) => [entry.id, entry]));
  return sections
    .flatMap(({ title, blocks }) => [`# ${title}`, ...blocks.flatMap((block) => blockText(block, byId))])
    .join("\n");
}

function blockText(block: Block, entries: ReadonlyMap<string, PackEntry>): string[] {
  switch (block.block) {
    case "heading":
      return [`${"#".repeat(block.level)} ${block.text}`];
    case "paragraph":
      return [words(block.words)];
    case "list":
      return block.items.map((item, index) => `${block.numbered ? `${index + 1}.` : "•"} ${words(item)}`);
    case "facts":
      return block.rows.map(({ label, words: answer }) => `${label}: ${words(answer)}`);
    case "box":
      return [block.title, ...block.sentences];
    case "table":
      return [block.head.join(" | "), ...block.rows.map((row) => row.map(words).join(" | "))];
    case "chronology":
      return block.entries.map((id, index) => rowText(entries.get(id), block.numbered ? `${index + 1}. ` : ""));
    case "entry":
      return [`[in full: ${entries.get(block.entry)?.number}]`];
    case "file":
      return [`[file ${block.sha256}]`];
    case "index":
      return ["[index]"];
  }
}

function rowText(entry: PackEntry | undefined, before: string): string {
  if (!entry) return "[no such entry]";
  const { number, dayWords, time, who, what, state, answer, asked } = entry;
  return `${before}${[number, dayWords, time, who, what, state, answer, asked].filter(Boolean).join(" | ")}`;
}
