import type { Bytes } from "../../files/bytes.ts";
import type { Entry } from "../../record/entry.ts";
import type { PackDocument, PackFile, PackSection, ReadBytes, Span } from "../document.ts";
import { damagedReport, lockedReport, photo, report, screenshot } from "./files.ts";
import { plainRecord } from "./plain-record.ts";
import { SAMPLE_ENTRIES } from "./sample.ts";

/** A document by hand, with every kind of block, for tests of the writers. */

const text = (words: string): Span[] => [{ text: words }];

/** @param over what is otherwise than in the sample */
export function sampleDocument(over: Partial<PackDocument> = {}, entries: Entry[] = SAMPLE_ENTRIES): PackDocument {
  const all = plainRecord(entries);
  const ids = all.entries.map(({ id }) => id);
  const last = ids.at(-2) ?? "";
  const front: PackSection = {
    id: "summary",
    title: "Summary",
    ownPage: false,
    word: true,
    blocks: [
      {
        block: "facts",
        rows: [
          { label: "School", words: text("Hillcrest Primary (maintained), Westmere Council") },
          { label: "Born", words: [] },
          { label: "Parental responsibility", words: text("Jo Whitlock, mother") },
        ],
      },
      { block: "heading", level: 2, text: "What the family asks" },
      {
        block: "list",
        numbered: true,
        items: [
          text("Help to get the support plan in writing."),
          [{ text: "Advice on the codes: see " }, { text: "E-9", to: last, strong: true }, { text: ", at the end." }],
        ],
      },
      { block: "list", items: [text("A point by itself.")] },
      { block: "paragraph", words: [{ text: "R. is eight." }, { text: " (As the family says.)", soft: true }] },
      { block: "heading", level: 3, text: "A smaller heading" },
      {
        block: "box",
        title: "Directions come first",
        sentences: ["Follow the directions in your case."],
        careful: true,
      },
      {
        block: "table",
        caption: "Asked or promised",
        head: ["What", "When", "What happened"],
        widths: [2, 1, 2],
        rows: [
          [text("A meeting"), text("11 Jan"), [{ text: "Not kept", strong: true }]],
          [text("A plan"), text("3 Mar"), text("Not received")],
        ],
      },
    ],
  };
  return {
    preset: "sendiass",
    title: "R., Year 4",
    subtitle: "Record of contact with Hillcrest Primary, for SENDIASS",
    author: "Jo Whitlock, R.’s mum",
    madeAt: Date.UTC(2027, 2, 23, 22, 58),
    madeOn: "Tue 23 March 2027, 22:58",
    size: 10,
    sections: [
      front,
      { id: "index", title: "Index", ownPage: true, word: false, blocks: [{ block: "index" }] },
      {
        id: "chronology",
        title: "Chronology",
        ownPage: true,
        word: true,
        blocks: [{ block: "chronology", entries: ids }],
      },
      {
        id: "exhibits",
        title: "Exhibits",
        ownPage: true,
        word: false,
        blocks: ids.map((entry) => ({ block: "entry", entry })),
      },
    ],
    entries: all.entries,
    files: [],
    leftOut: { entries: 2, private: 1, sensitive: 1 },
    limits: all.limits,
    pageLimits: [],
    ...over,
  };
}

export interface WithFiles {
  document: PackDocument;
  read: ReadBytes;
}

/** The same with files behind its second entry: pictures, a report, and some that cannot be printed. */
export async function documentWithFiles(over: Partial<PackDocument> = {}): Promise<WithFiles> {
  const document = sampleDocument(over);
  const entry = document.entries[1]?.id ?? "";
  const kept: [string, string, Bytes | null][] = [
    ["note from the gate.jpg", "image/jpeg", photo(6)],
    ["screenshot.png", "image/png", await screenshot(90, 60, true)],
    ["long screenshot.png", "image/png", await screenshot(300, 900, false)],
    ["report.pdf", "application/pdf", await report()],
    ["locked.pdf", "application/pdf", await lockedReport()],
    ["damaged.pdf", "application/pdf", await damagedReport()],
    ["plan.docx", "application/msword", new TextEncoder().encode("PK not a picture")],
    ["lost.pdf", "application/pdf", null],
  ];
  const bytes = new Map<string, Bytes | null>();
  const files = kept.map(([name, type, inside], at): PackFile => {
    const sha256 = `${at}`.padStart(64, "a");
    bytes.set(sha256, inside);
    const number = document.entries[1]?.number ?? "";
    return { sha256, entry, label: `${number} file ${at + 1}`, name, type, size: inside?.length ?? 1000 };
  });
  return { document: { ...document, files }, read: async (sha256) => bytes.get(sha256) ?? null };
}
