import { deriveEntries } from "../../../record/entries.ts";
import type { Entry } from "../../../record/entry.ts";
import type { ItemBody, ItemHash, LedgerItem } from "../../../record/items.ts";
import { sha256Now } from "../../../record/sha256.ts";
import { london, SAMPLE_PROFILE, sampleLedger, type Written, writeLedger } from "../../../record/testing/fixtures.ts";
import { chronology } from "../../chronology.ts";
import type { PackDocument, PackFile, PackSection, ReadBytes } from "../../document.ts";

/** A pack of an invented family's record, from real items: for tests of what is written of it. */
export interface SamplePack {
  document: PackDocument;
  ledger: LedgerItem[];
  entries: Entry[];
  read: ReadBytes;
  /** By SHA-256, what `read` gives. */
  bytes: Map<string, Uint8Array<ArrayBuffer>>;
}

const encoder = new TextEncoder();

/** An email as its mail system had it. */
const EML = encoder.encode("From: Ms Patel <senco@hillcrest.example.sch.uk>\r\nSubject: Re: R.\r\n\r\nThank you.\r\n");
const PAPER = encoder.encode("%PDF-1.4 a GP’s letter, as far as a test needs one");

/** The sample record with an original kept, a paper with an entry, and what `more` says. */
export function samplePack(more: readonly ItemBody[] = [], over: Partial<PackDocument> = {}): SamplePack {
  const eml = sha256Now(EML);
  const paper = sha256Now(PAPER);
  story ??= relinked(withOriginal({ sha256: eml, size: EML.length }));
  const file = { sha256: paper, name: "GP’s letter.pdf", type: "application/pdf", size: PAPER.length };
  const document: ItemBody = {
    type: "typed",
    kind: "document",
    when: { date: "2027-03-18", time: null },
    people: [],
    text: "Letter from the GP.",
    private: false,
    files: [{ ...file, preview: null, taken: null, placeRemoved: false }],
  };
  const bodies = [document, ...more];
  const at = london("2027-03-19T10:00");
  const ledger = writeLedger([
    ...structuredClone(story),
    ...bodies.map((body, index) => ({ at: at + index * 60_000, body })),
  ]);
  return packOf(
    ledger,
    new Map([
      [eml, EML],
      [paper, PAPER],
    ]),
    over,
  );
}

let story: Written[] | null = null;

function withOriginal(original: { sha256: string; size: number }): Written[] {
  const written = sampleLedger().map(({ at, body }) => ({ at, body: body as ItemBody }));
  const last = [...written].reverse().find(({ body }) => body.type === "message" && body.source === "original");
  if (last?.body.type === "message") last.body.original = original;
  return written;
}

/** The hashes of items change with what was put into one of them, and acts speak of items by hash. */
function relinked(written: readonly Written[]): Written[] {
  const before = sampleLedger().map(({ hash }) => hash);
  const done: Written[] = [];
  for (const one of written) {
    const now = writeLedger(done).map(({ hash }) => hash);
    let text = JSON.stringify(one.body);
    now.forEach((hash, index) => {
      text = text.replaceAll(before[index] ?? hash, hash);
    });
    done.push({ at: one.at, body: JSON.parse(text) });
  }
  return done;
}

/** A document of everything but private notes. */
export function packOf(
  ledger: LedgerItem[],
  bytes: Map<string, Uint8Array<ArrayBuffer>>,
  over: Partial<PackDocument> = {},
): SamplePack {
  const entries = deriveEntries(ledger, SAMPLE_PROFILE);
  const owner = { name: "Jo Whitlock", pronoun: false };
  const options = { privateNotes: false, sensitive: false, first: null, last: null };
  const chosen = chronology(entries, SAMPLE_PROFILE, options, owner);
  const ids = new Set(chosen.entries.map(({ id }) => id));
  const document: PackDocument = {
    preset: "sendiass",
    title: "R., Year 4",
    subtitle: "Record of contact with Hillcrest Primary, for SENDIASS",
    author: "Jo Whitlock, R.’s mum",
    madeAt: london("2027-03-23T22:58"),
    madeOn: "Tue 23 March 2027, 22:58",
    size: 10,
    sections: sections(chosen.entries.map(({ id }) => id)),
    entries: chosen.entries,
    files: filesOf(entries.filter(({ id }) => ids.has(id))),
    leftOut: { entries: chosen.leftOut, private: 1, sensitive: 0 },
    limits: ["So “no reply recorded” means that no reply is in this record. It does not mean that nobody answered."],
    pageLimits: [],
    ...over,
  };
  return { document, ledger, entries, bytes, read: async (sha256) => bytes.get(sha256) ?? null };
}

function sections(ids: ItemHash[]): PackSection[] {
  const [first = ""] = ids;
  return [
    {
      id: "summary",
      title: "Summary",
      ownPage: false,
      word: true,
      blocks: [
        { block: "facts", rows: [{ label: "School", words: [{ text: "Hillcrest Primary, maintained" }] }] },
        {
          block: "paragraph",
          words: [{ text: "The family first wrote on 11 January " }, { text: "(E-1)", to: first }],
        },
        { block: "heading", level: 2, text: "What is asked" },
        {
          block: "list",
          numbered: true,
          items: [[{ text: "Help to get the plan in writing." }], [{ text: "Advice." }]],
        },
        { block: "list", items: [[{ text: "A point." }]] },
        { block: "box", title: "Before you read", sentences: ["It holds what one family saw."] },
        {
          block: "table",
          caption: "Key dates",
          head: ["Promised", "By", "What happened"],
          widths: [2, 1, 2],
          rows: [
            [[{ text: "Support plan" }], [{ text: "3 March 2027" }], [{ text: "No reply recorded", strong: true }]],
          ],
        },
      ],
    },
    {
      id: "chronology",
      title: "Chronology",
      ownPage: true,
      word: true,
      blocks: [{ block: "chronology", entries: ids }],
    },
    {
      id: "exhibits",
      title: "Entries in full",
      ownPage: true,
      word: false,
      blocks: ids.map((entry) => ({ block: "entry", entry })),
    },
  ];
}

function filesOf(entries: readonly Entry[]): PackFile[] {
  return entries.flatMap((entry) =>
    "files" in entry
      ? entry.files.map(({ sha256, name, type, size }, index) => ({
          sha256,
          entry: entry.id,
          label: `E-${entry.number} file ${index + 1}`,
          name,
          type,
          size,
        }))
      : [],
  );
}
