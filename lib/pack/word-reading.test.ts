import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { packAt } from "./testing/years-packs.ts";
import { makeWord } from "./word.ts";

/** What opening the Word files showed to be wrong (see CHECKLIST.md). */

const signal = new AbortController().signal;

async function filesOf(...args: Parameters<typeof packAt>): Promise<Record<string, string>> {
  const file = await makeWord(await packAt(...args), () => {}, signal);
  const files = unzipSync(new Uint8Array(await file.arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

const tribunal = () =>
  filesOf("tribunal", "2025-06-10", {
    matters: ["plan"],
    answers: { statement: "I am Robin’s mother.\n\nRobin is in Year 5." },
  });

const text = (xml: string) => xml.replace(/<[^>]+>/gu, " ");

test("each list is one that the file knows, so that its numbers are shown", async () => {
  const files = await tribunal();
  const used = [...(files["word/document.xml"] ?? "").matchAll(/<w:numId w:val="([^"]*)"/gu)].map(([, id]) => id);
  const known = [...(files["word/numbering.xml"] ?? "").matchAll(/<w:num w:numId="(\d+)"/gu)].map(([, id]) => id);
  expect(used).toHaveLength(2);
  expect(known).toEqual(expect.arrayContaining(used));
  // Two lists of one file each begin at 1.
  const council = await filesOf("council", "2026-08-31", {
    matters: ["council"],
    answers: { fault: "A\nB", remedy: "C\nD" },
  });
  const lists = new Set(
    [...(council["word/document.xml"] ?? "").matchAll(/<w:numId w:val="(\d+)"/gu)].map(([, id]) => id),
  );
  expect(lists.size).toBe(2);
});

test("each style that is used is there", async () => {
  const files = await tribunal();
  const used = [...(files["word/document.xml"] ?? "").matchAll(/<w:(?:p|r|tbl)Style w:val="([^"]+)"/gu)];
  const known = new Set([...(files["word/styles.xml"] ?? "").matchAll(/w:styleId="([^"]+)"/gu)].map(([, id]) => id));
  expect(used.length).toBeGreaterThan(5);
  expect(used.map(([, id]) => id).filter((id) => !known.has(id))).toEqual([]);
});

test("what the file does not hold has no heading in it either", async () => {
  expect(text((await tribunal())["word/document.xml"] ?? "")).not.toContain("Index");
});

test("what is said above a table stands on its page, and its head with the first row", async () => {
  const xml = (await tribunal())["word/document.xml"] ?? "";
  const head = xml.match(/<w:tr>(?:(?!<\/w:tr>).)*<w:tblHeader\/>.*?<\/w:tr>/su)?.[0] ?? "";
  expect(head).toContain("<w:keepNext/>");
});

test("a correction stands in its row once", async () => {
  const xml = (await filesOf("sendiass", "2025-01-28"))["word/document.xml"] ?? "";
  expect(text(xml).split("It was 14:35, not 14:25").length - 1).toBe(1);
});
