import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { makeItem } from "../../record/chain.ts";
import type { LedgerItem } from "../../record/items.ts";
import { sha256Now } from "../../record/sha256.ts";
import { checkPage } from "./check.ts";
import { finding } from "./check-words.ts";
import { PAGE_FORMAT, type PageData } from "./data.ts";
import { pageHtml } from "./html.ts";
import { pageData } from "./page-data.ts";
import { digest } from "./prints.ts";
import { readPage } from "./script/read.ts";
import { around, folded, marked, matches, searchable, wordsOf } from "./script/search.ts";
import { WordSharer, withWords } from "./shared-words.ts";
import { samplePack } from "./testing/pack.ts";

async function sample(edit: (ledger: LedgerItem[]) => unknown = () => {}): Promise<PageData> {
  const { document, ledger, entries } = samplePack();
  await edit(ledger);
  const itemsOf = new Map(entries.map(({ id, items }) => [id, items]));
  return pageData({ document, ledger, itemsOf, redacted: false, files: [] }, async () => {});
}

test("fingerprints are the same by the browser's SHA-256 and by our own, where a page from the disk is not given it", async () => {
  const bytes = new TextEncoder().encode("R. found it very hard today. ".repeat(50));
  expect(await digest(bytes)).toBe(sha256Now(bytes));
  expect(await digest(bytes, { digest: () => Promise.resolve(new Uint8Array([1, 255]).buffer) })).toBe("01ff");
});

test("the policy lets run what was built with the page and nothing else", async () => {
  // As the extension loads it.
  const { parts } = await import("./built.ts");
  const html = [...pageHtml(await sample(), parts)].join("");
  const hash = (tag: string) => {
    const [, code = ""] = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(html) ?? [];
    return createHash("sha256").update(code).digest("base64");
  };
  const [, policy = ""] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
  expect(policy.split("; ")).toEqual([
    "default-src 'none'",
    `script-src 'sha256-${hash("script")}'`,
    `style-src 'sha256-${hash("style")}'`,
    "font-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ]);
  expect(html).not.toMatch(/(?:src|href)="?https?:/);
  expect(parts.style).toContain("--desk");
});

test("words shared in the page come back as they were, whatever they are", () => {
  const value = fc.jsonValue({ maxDepth: 2 });
  const long = fc.constantFrom("Dear Ms Patel, ".repeat(9), `${"x".repeat(80)}\ud800`, "😀".repeat(60));
  const odd = fc.constantFrom({ "§": 1 }, { "§": "x" }, { "§": { "§": 0 } }, JSON.parse('{"__proto__":{"a":1}}'));
  fc.assert(
    fc.property(fc.array(fc.oneof(value, long, odd), { maxLength: 8 }), (values) => {
      const sharer = new WordSharer();
      const written = JSON.parse(JSON.stringify(sharer.share(values)));
      expect(JSON.stringify(withWords(written, sharer.words))).toBe(JSON.stringify(values));
    }),
    { numRuns: 30 },
  );
});

test("a page that is cut off is known for it", () => {
  expect(readPage("")).toBeNull();
  expect(readPage('{"format":"in-writing pack 1","cover":{"ti')).toBeNull();
  expect(readPage('{"format":"another","entries":[],"items":[],"words":[]}')).toBeNull();
});

test("two copies of one browser may have gone on with the same chain; a number that nothing has is said", async () => {
  const forked = await sample(async (ledger) => {
    const last = ledger.at(-1);
    if (last)
      ledger.push(await makeItem(last, { type: "correction", of: last.hash, text: "Written in the other copy." }));
  });
  const whole = { wrongEntries: [], wrongItems: [], broken: 0, missing: 0, wrongWhole: false };
  expect(await checkPage(forked, () => {})).toMatchObject(whole);
  const holed = await sample((ledger) => ledger.splice(3, 1));
  const report = await checkPage(holed, () => {});
  expect(report).toMatchObject({ missing: 1, wrongEntries: [], wrongItems: [] });
  expect(finding(report, holed).more).toContain("1 number of the record has no item at all here.");
});

test("what was deleted from the record is withheld, and told apart", async () => {
  const data = await sample((ledger) => {
    const note = ledger.find(({ body }) => body?.type === "typed" && body.private);
    if (note) Object.assign(note, { body: null, salt: null });
  });
  const { more, good } = finding(await checkPage(data, () => {}), data);
  expect(good).toBe(true);
  expect(more).toEqual(["Of what is withheld, 1 item was deleted from the record before this pack was made."]);
});

test("search takes no notice of capitals, accents and the look of a quotation mark", () => {
  const entry = {
    ...samplePack().document.entries[0],
    text: "Zoë’s “quiet start”\nwas agreed.",
  } as PageData["entries"][number];
  const one = searchable(entry);
  for (const query of ["zoe's", "ZOË’S quiet", '"quiet START"', "start was", "ms patel agreed"])
    expect([query, matches(one, wordsOf(query))]).toEqual([query, true]);
  expect(matches(one, wordsOf("zoe noisy"))).toBe(false);
  expect(marked("Zoë’s start", wordsOf("zoe"))).toEqual([
    { text: "Zoë", hit: true },
    { text: "’s start", hit: false },
  ]);
  expect(around(`${"a ".repeat(60)}plan${" b".repeat(90)}`, ["plan"])?.map(({ text }) => text.trim())[2]).toBe("plan");
  expect(around("nothing of it", ["plan"])).toBeNull();
});

/** Any code units at all, half pairs too; fast-check's own "binary" takes seconds to begin. */
const units = fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes));

test("folded words are as long as they were, so a place in one is a place in the other", () => {
  fc.assert(
    fc.property(units, (text) => {
      expect(folded(text)).toHaveLength(text.length);
    }),
    { numRuns: 500, examples: [["İstanbul ﬁ ẞ ΑΣ 😀"]] },
  );
  expect(PAGE_FORMAT).toBe("in-writing pack 1");
});
