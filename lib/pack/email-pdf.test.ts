import { expect, test, vi } from "vitest";
import { sha256 } from "../record/sha256.ts";
import { makeForEmail } from "./pdf.ts";
import { sampleDocument } from "./testing/document.ts";
import { madePdf, nothing } from "./testing/make-pdf.ts";
import { readNodeFont } from "./testing/node-fonts.ts";
import { readPdf } from "./testing/read-pdf.ts";
import { sampleMail } from "./testing/sample.ts";

/** A pack that goes by email. */

vi.setConfig({ testTimeout: 60_000 });

const never = new AbortController().signal;

test("is one file where it fits", async () => {
  const [one, ...more] = await makeForEmail(sampleDocument(), nothing, 10_000_000, () => {}, never, readNodeFont);
  expect(more).toEqual([]);
  expect(one?.name).toBe("R-Year-4-for-SENDIASS-2027-03-23.pdf");
  expect(one?.sha256).toBe(await sha256(new Uint8Array((await one?.file.arrayBuffer()) ?? new ArrayBuffer())));
});

test("is cut into parts that fit, each saying which it is, pages counted through, nothing lost", async () => {
  // Words that do not pack well, so that a small pack is large.
  const word = (at: number) => (Math.sin(at) * 1e9).toString(36);
  const entries = Array.from({ length: 30 }, (_, at) =>
    sampleMail(at + 1, "2027-01-11T20:31", {
      text: Array.from({ length: 60 }, (_un, n) => word(at * 60 + n)).join(" "),
    }),
  );
  const document = sampleDocument({}, entries);
  const whole = await madePdf(document);
  const limit = Math.round(whole.file.size * 0.8);
  const parts = await makeForEmail(document, nothing, limit, () => {}, never, readNodeFont);
  expect(parts.length).toBeGreaterThan(1);
  const read = await Promise.all(parts.map(({ file }) => readPdf(file)));
  const pages = read.flatMap((one) => one.pages);
  expect(pages).toHaveLength(whole.pages);
  for (const [at, page] of pages.entries()) expect(page).toContain(`${at + 1} of ${whole.pages}`);
  for (const [at, part] of parts.entries()) {
    expect(part.file.size).toBeLessThanOrEqual(limit);
    expect(part.name).toBe(`R-Year-4-for-SENDIASS-2027-03-23-part-${at + 1}-of-${parts.length}.pdf`);
    expect(read[at]?.pages[0]).toContain(`Part ${at + 1} of ${parts.length}: page`);
    expect(read[at]?.tags).toContain("P");
  }
  const words = read.map((one) => one.words).join(" ");
  for (const entry of document.entries) expect(words).toContain(entry.text.slice(-40));
});
