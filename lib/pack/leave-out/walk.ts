import type { Block, PackDocument, PackSection, Span } from "../document.ts";

/**
 * Every word of a document, wherever it stands, in one go. What is no word (fingerprints, ids of entries, kinds, numbers) is
 * left as it is; whatever else a document may come to hold is taken for words.
 */

/** Gives the words of runs that stand beside each other as one: most often a single one. */
export type Change = (runs: readonly string[]) => string[];

type Words = Record<string, unknown>;

const NO_WORDS: Record<"document" | "section" | "block" | "entry" | "file" | "limit", ReadonlySet<string>> = {
  document: new Set(["preset"]),
  section: new Set(["id"]),
  block: new Set(["block", "entry", "sha256", "entries"]),
  entry: new Set(["id", "kind", "number", "date", "offset", "writtenDownAt"]),
  file: new Set(["sha256", "entry", "type"]),
  limit: new Set(["section"]),
};

/** In slices, an entry or a block each. @returns a new document; the one given is not touched */
export function* changing(document: PackDocument, change: Change): Generator<undefined, PackDocument> {
  const { sections, entries, files, pageLimits, ...rest } = document;
  const one = <T>(value: T, kind: keyof typeof NO_WORDS) => fields(value as Words, NO_WORDS[kind], change) as T;
  const done: PackDocument = {
    ...one(rest, "document"),
    sections: [],
    entries: [],
    files: files.map((file) => one(file, "file")),
    pageLimits: pageLimits.map((limit) => one(limit, "limit")),
  };
  for (const { blocks, ...section } of sections) {
    const own: PackSection = { ...one(section as Omit<PackSection, "blocks">, "section"), blocks: [] };
    for (const block of blocks) {
      own.blocks.push(one<Block>(block, "block"));
      yield;
    }
    done.sections.push(own);
  }
  for (const entry of entries) {
    done.entries.push(one(entry, "entry"));
    yield;
  }
  return done;
}

function fields(value: Words, noWords: ReadonlySet<string>, change: Change): Words {
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => [key, noWords.has(key) ? held : inside(held, change)]),
  );
}

function inside(value: unknown, change: Change): unknown {
  if (typeof value === "string") return change([value])[0] ?? "";
  if (Array.isArray(value)) return isSpans(value) ? spans(value, change) : value.map((one) => inside(one, change));
  if (typeof value !== "object" || value === null) return value;
  return fields(value as Words, isSpan(value) ? new Set(["to"]) : new Set(), change);
}

const isSpan = (value: object): value is Span =>
  "text" in value && typeof value.text === "string" && !("when" in value);

function isSpans(value: unknown[]): value is Span[] {
  return value.length > 0 && value.every((one) => typeof one === "object" && one !== null && isSpan(one));
}

/** A name may stand in two runs, one of them bold: they are read as one. */
function spans(value: readonly Span[], change: Change): Span[] {
  const words = change(value.map(({ text }) => text));
  return value.map((span, at) => ({ ...span, text: words[at] ?? "" }));
}
