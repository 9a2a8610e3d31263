import type { Progress } from "../../store/store.ts";
import type { PackDocument, PackSection } from "../document.ts";
import type { ReadFont } from "../pdf/faces.ts";
import { makePdf } from "../pdf.ts";
import type { PackInput } from "./input.ts";

/** A plain record as a document: about it, the chronology, every entry in full. */
export function documentOf(input: PackInput): PackDocument {
  const text = (words: string) => [{ text: words }];
  const front: PackSection = {
    id: "about",
    title: "About this pack",
    ownPage: false,
    word: true,
    blocks: [
      {
        block: "facts",
        rows: [
          { label: "School", words: text([input.school, input.council].filter(Boolean).join(", ") || "not given") },
          { label: "Period", words: text(input.period || "no entries yet") },
          { label: "Entries", words: text(input.counts || "none") },
          { label: "Made on", words: text(`${input.madeOn}, London time`) },
          { label: "Made by", words: text(`${input.family}, with In Writing`) },
        ],
      },
      { block: "box", title: "What this record cannot have seen", sentences: input.limits },
    ],
  };
  const ids = input.entries.map(({ id }) => id);
  return {
    preset: "sendiass",
    title: input.child,
    subtitle: input.school ? `A dated record of contact with ${input.school}` : "A dated record of contact",
    author: input.family,
    madeAt: input.madeAt,
    madeOn: input.madeOn,
    size: 10,
    sections:
      ids.length === 0
        ? [front]
        : [
            front,
            {
              id: "chronology",
              title: "Chronology",
              ownPage: false,
              word: true,
              blocks: [{ block: "chronology", entries: ids }],
            },
            {
              id: "entries",
              title: "Every entry in full",
              ownPage: true,
              word: false,
              blocks: ids.map((entry) => ({ block: "entry", entry })),
            },
          ],
    entries: input.entries,
    files: [],
    leftOut: { entries: 0, private: 0, sensitive: 0 },
    limits: input.limits,
    pageLimits: [],
  };
}

/** The same as a PDF. @throws the signal's reason when it is aborted */
export async function makeRecordPdf(
  input: PackInput,
  progress: Progress,
  signal: AbortSignal,
  readFont?: ReadFont,
): Promise<Blob> {
  const { file } = await makePdf(documentOf(input), async () => null, progress, signal, readFont);
  return file;
}
