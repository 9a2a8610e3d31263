/**
 * How long a pack takes, against pdfkit writing the same words with its own line breaking and no tags:
 * `node lib/pack/bench/pdf.ts [entries]`. Prints milliseconds, pages and the ratio; the best of three counts.
 */
import PDFDocument from "pdfkit";
import type { PackInput } from "../input.ts";
import { makeRecordPdf } from "../pdf/from-input.ts";
import { entryInWords, input } from "../testing/inputs.ts";
import { readNodeFont } from "../testing/node-fonts.ts";
import { sampleMail } from "../testing/sample.ts";

const count = Number(process.argv[2] ?? 400);
const sentence = "Ms Patel said that she would watch R. in class and write to us before half-term. ";
const entries = Array.from({ length: count }, (_, n) =>
  sampleMail(n + 1, "2027-01-11T20:31", {
    subject: `R. and coming into school, ${n}`,
    text: Array.from({ length: 6 }, (_unused, p) => `${p + n}. ${sentence.repeat(4)}`).join("\n\n"),
    quoted: `On Monday, somebody wrote:\n${sentence.repeat(6)}`,
  }),
);

async function bare(pack: PackInput): Promise<{ size: number; pages: number }> {
  const doc = new PDFDocument({ size: "A4", margin: 50, font: "" });
  let size = 0;
  let pages = 1;
  doc.on("data", (part: Uint8Array) => {
    size += part.length;
  });
  doc.on("pageAdded", () => {
    pages += 1;
  });
  const ended = new Promise<void>((resolve) => doc.on("end", () => resolve()));
  doc.registerFont("serif", (await readNodeFont("serif-latin-400")) as unknown as ArrayBuffer);
  doc.font("serif").fontSize(10.5);
  for (const entry of pack.entries) {
    doc.text([entry.number, entry.dateWords, entry.time, entry.who, entry.what].join(" "));
    for (const line of entryInWords(entry)) doc.text(line);
    doc.text(entry.how.join(" "));
  }
  doc.end();
  await ended;
  return { size, pages };
}

async function best<T>(work: () => Promise<T>): Promise<{ ms: number; made: T }> {
  let ms = Number.POSITIVE_INFINITY;
  let made = await work();
  for (let n = 0; n < 3; n += 1) {
    const start = performance.now();
    made = await work();
    ms = Math.min(ms, performance.now() - start);
  }
  return { ms, made };
}

const pack = input(entries);
const plain = await best(() => bare(pack));
let longest = 0;
let last = performance.now();
const watch = () => {
  longest = Math.max(longest, performance.now() - last);
  last = performance.now();
};
const ours = await best(() => {
  last = performance.now();
  return makeRecordPdf(pack, watch, new AbortController().signal, readNodeFont);
});
const pages = (await ours.made.text()).match(/\/Type \/Page\b/gu)?.length ?? 0;
console.log(
  `bare pdfkit  ${plain.ms.toFixed(0)} ms, ${plain.made.pages} pages, ${(plain.made.size / 1e3).toFixed(0)} kB`,
);
console.log(`pack         ${ours.ms.toFixed(0)} ms, ${pages} pages, ${(ours.made.size / 1e3).toFixed(0)} kB`);
console.log(`ratio        ${(ours.ms / plain.ms).toFixed(2)}, longest slice ${longest.toFixed(0)} ms`);
