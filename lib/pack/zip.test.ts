import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import type { ItemBody } from "../record/items.ts";
import { sha256Now } from "../record/sha256.ts";
import { london, receivedSighting } from "../record/testing/fixtures.ts";
import { checkPage } from "./page/check.ts";
import { finding } from "./page/check-words.ts";
import type { PageData } from "./page/data.ts";
import { readPage } from "./page/script/read.ts";
import { type SamplePack, samplePack } from "./page/testing/pack.ts";
import { safeName } from "./zip/names.ts";
import { isRedacted, makeZip } from "./zip.ts";

const PARTS = { script: "/* the page */", style: "", scriptHash: "a", styleHash: "b" };
const never = new AbortController().signal;

async function unzipped(pack: SamplePack, over: { redacted?: boolean } = {}): Promise<Record<string, string>> {
  const options = { redacted: false, entries: pack.entries, page: PARTS, ...over };
  const file = await makeZip(pack.document, pack.ledger, pack.read, () => {}, never, options);
  const files = unzipSync(new Uint8Array(await file.arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

function pageOf(files: Record<string, string>): PageData {
  const [, json = ""] = /id="pack">([\s\S]*?)<\/script>/.exec(files["index.html"] ?? "") ?? [];
  const data = readPage(json);
  if (!data) throw new Error("the page cannot be read");
  return data;
}

const check = async (data: PageData) => finding(await checkPage(data, () => {}), data);

test("holds originals, files, the chronology, a page and words on them, and the fingerprint of each", async () => {
  const files = await unzipped(samplePack());
  expect(Object.keys(files)).toEqual([
    "originals/E-009-original.eml",
    "files/E-010-1-GP's letter.pdf",
    "README.txt",
    "chronology.json",
    "index.html",
    "SHA256SUMS",
  ]);
  expect(files["originals/E-009-original.eml"]).toContain("Subject: Re: R.");
  const sums = (files.SHA256SUMS ?? "").trim().split("\n");
  expect(sums).toHaveLength(5);
  for (const line of sums) {
    const [, hash, path = ""] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    expect(sha256Now(new TextEncoder().encode(files[path])), path).toBe(hash);
  }
  expect(files["README.txt"]).toContain("index.html");
});

test("the chronology as JSON holds the entries of the pack and the items to check them by", async () => {
  const files = await unzipped(samplePack());
  const json = JSON.parse(files["chronology.json"] ?? "") as PageData;
  expect(json.format).toBe("in-writing pack 1");
  expect(json.entries.map(({ number }) => number).slice(0, 4)).toEqual(["E-1", "E-2", "E-4", "E-5"]);
  expect(json.entries.every(({ items }) => items.length > 0)).toBe(true);
  expect(json.entries[0]).toMatchObject({ number: "E-1", date: "2027-01-11", kindWord: "Email sent" });
  expect(await check(json)).toMatchObject({ good: true });
});

test("the page finds its items as they were, and counts what is withheld: settings and the private note", async () => {
  const pack = samplePack();
  const data = pageOf(await unzipped(pack));
  const found = await check(data);
  const held = data.items.filter(({ body }) => body !== null).length;
  expect(found.sentence).toBe(
    `These ${held} items match the fingerprints made with this pack on Tue 23 March 2027, 22:58; ${pack.ledger.length - held} are withheld.`,
  );
  const withheld = pack.ledger.filter(({ hash }) =>
    data.items.some((item) => item.hash === hash && item.body === null),
  );
  expect(new Set(withheld.map(({ body }) => body?.type))).toEqual(new Set(["profile", "typed"]));
  expect(withheld.filter(({ body }) => body?.type === "typed").map(({ body }) => body)).toMatchObject([
    { private: true },
  ]);
});

test("a withheld item is its place and a hash: no word of it and no salt stand anywhere in the ZIP", async () => {
  const pack = samplePack();
  const files = await unzipped(pack);
  const everything = Object.values(files).join("\n");
  const note = pack.ledger.find(({ body }) => body?.type === "typed" && body.private);
  expect(note?.salt).toMatch(/^[0-9a-f]{32}$/);
  expect(everything).not.toContain(note?.salt);
  expect(everything).not.toContain(note?.body?.type === "typed" ? note.body.text : "?");
  expect(everything).toContain(note?.content);
});

test("a redacted pack holds no original, no file, no item's words and no salt, and says what can be checked", async () => {
  const pack = samplePack();
  const words = (text: string) => text.replaceAll("Ms Patel", "Ms P.");
  const entries = pack.document.entries.map((entry) => JSON.parse(words(JSON.stringify(entry))));
  pack.document = { ...pack.document, entries };
  const files = await unzipped(pack, { redacted: true });
  expect(Object.keys(files)).toEqual(["README.txt", "chronology.json", "index.html", "SHA256SUMS"]);
  const everything = Object.values(files).join("\n");
  expect(everything).not.toContain("Patel");
  for (const { salt } of pack.ledger) expect(everything).not.toContain(salt);
  const found = await check(pageOf(files));
  expect(found).toMatchObject({ good: true });
  expect(found.sentence).toBe(
    `These ${entries.length} entries match the fingerprints made with this pack on Tue 23 March 2027, 22:58; the ${pack.ledger.length} items of the record behind them are withheld.`,
  );
});

test("words that were replaced keep the record's own out, even when nobody says that the pack is redacted", async () => {
  const pack = samplePack();
  const entries = pack.document.entries.map((entry) => ({ ...entry, text: entry.text.replaceAll("Patel", "P.") }));
  pack.document = { ...pack.document, entries };
  const files = await unzipped(pack, { redacted: false });
  expect(Object.keys(files)).not.toContain("originals/E-009-original.eml");
  expect(pageOf(files).items.every(({ body, salt }) => body === null && salt === null)).toBe(true);
  expect(isRedacted({ replace: [], contactDetails: true })).toBe(false);
  expect(isRedacted({ replace: [], contactDetails: false })).toBe(true);
});

test("one letter changed is found, and the entry is named", async () => {
  const files = await unzipped(samplePack());
  const changed = (edit: (data: PageData) => void) => {
    const data = structuredClone(pageOf(files));
    edit(data);
    return check(data);
  };
  const entry = await changed(({ entries }) => {
    for (const one of entries.slice(1, 2)) one.text += " ";
  });
  expect(entry).toMatchObject({ good: false, wrong: [expect.stringMatching(/^E-2, Reply, Wed 13 January 2027/)] });
  const item = await changed(({ items }) => {
    const [first] = items.filter(({ body }) => body?.type === "message");
    if (first?.body?.type === "message") first.body.text = first.body.text.replace("a", "e");
  });
  expect(item.wrong).toEqual([expect.stringMatching(/^E-1, Email sent/)]);
  const place = await changed(({ items }) => {
    for (const one of items.slice(0, 1)) one.at += 1;
  });
  expect(place.wrong).toEqual(["1 withheld item is not as it was."]);
  const cover = await changed((data) => {
    data.cover.limits = [];
  });
  expect(cover.wrong).toEqual([expect.stringMatching(/limits/)]);
  const gone = await changed((data) => {
    data.entries.splice(2, 1);
    data.prints.entries.splice(2, 1);
  });
  expect(gone.wrong).toEqual(["Something was put in, taken out or moved since the pack was made."]);
  const hidden = await changed(({ items }) => {
    const last = items.filter(({ body }) => body !== null).at(-1);
    if (last) Object.assign(last, { body: null, salt: null });
  });
  expect(hidden).toMatchObject({ good: false });
});

test("an item that was damaged before is told apart from one that was changed since", async () => {
  const pack = samplePack();
  const broken = pack.ledger.find(({ body }) => body?.type === "message");
  if (broken?.body?.type === "message") broken.body.subject = "R., Year 4!";
  pack.document.entries = pack.document.entries.map((entry, index) => (index === 0 ? { ...entry } : entry));
  const files = await unzipped(pack);
  const found = await check(pageOf(files));
  expect(found.good).toBe(true);
  expect(found.more).toEqual(["1 item did not match its fingerprint already when this pack was made."]);
});

const HOSTILE = "</script><script>alert(1)</script><!-- \u2028 \ud800 \u0000 ]]> \u202e";

test("words that look like HTML stay words, and odd ones keep their fingerprints", async () => {
  const mail: ItemBody = receivedSighting(london("2027-03-19T09:00"), {
    ids: { message: "msg-f:99", legacy: "63", thread: "thread-a:r99" },
    subject: HOSTILE,
    text: `${HOSTILE} ${"long ".repeat(40)}`,
    attachments: [{ name: '"><img src=x onerror=alert(1)>.html' }],
  });
  const pack = samplePack([mail], { title: "R. </title><script>alert(1)</script>", subtitle: '"><b>' });
  const files = await unzipped(pack);
  const html = files["index.html"] ?? "";
  expect(html.match(/<script/g)).toHaveLength(2);
  expect(html.match(/<\/script/g)).toHaveLength(2);
  expect(html).not.toContain("<!--");
  expect(html).not.toContain("<img");
  const data = pageOf(files);
  expect(data.entries.at(-1)?.text ?? "").toContain("</script><script>alert(1)</script><!--");
  expect(await check(data)).toMatchObject({ good: true });
});

test("an original that the document names among its files too goes in once", async () => {
  const pack = samplePack();
  const of = pack.entries.find((entry) => "original" in entry && entry.original !== null);
  const sha256 = of && "original" in of ? (of.original?.sha256 ?? "") : "";
  const file = {
    sha256,
    entry: of?.id ?? "",
    label: "E-9 as it came",
    name: "E-9.eml",
    type: "message/rfc822",
    size: 9,
  };
  pack.document = { ...pack.document, files: [file, ...pack.document.files] };
  const paths = Object.keys(await unzipped(pack));
  expect(paths.filter((path) => path.includes("E-009"))).toEqual(["originals/E-009-original.eml"]);
});

test("a file that is not kept, or not as it was, is left out and said to be", async () => {
  const pack = samplePack();
  const [first, second] = [...pack.bytes.keys()];
  pack.bytes.delete(first ?? "");
  pack.bytes.set(second ?? "", new Uint8Array([1, 2, 3]));
  const files = await unzipped(pack);
  expect(Object.keys(files)).toHaveLength(4);
  expect(files["README.txt"]).toContain("The original of E-9 is not kept, or is not as it was.");
  expect(files["README.txt"]).toContain("E-10 file 1 (GP’s letter.pdf) is not kept, or is not as it was.");
});

test("the same record, document and time give the same bytes", async () => {
  const make = async () => {
    const pack = samplePack();
    const shuffled = [...pack.ledger].reverse();
    const file = await makeZip(pack.document, shuffled, pack.read, () => {}, never, { redacted: false, page: PARTS });
    return sha256Now(new Uint8Array(await file.arrayBuffer()));
  };
  expect(await make()).toBe(await make());
});

test("stops when it is told to", async () => {
  const pack = samplePack();
  const stop = new AbortController();
  const told = () => stop.abort();
  const options = { redacted: false, page: PARTS };
  await expect(makeZip(pack.document, pack.ledger, pack.read, told, stop.signal, options)).rejects.toThrow(/abort/i);
});

test.each([
  ["../../etc/passwd", "etc passwd"],
  ["letter\u202efdp.exe", "letter fdp.exe"],
  ["CON:aux?.pdf", "CON aux.pdf"],
  ["...", "file"],
  ["x".repeat(300).concat(".pdf"), "x".repeat(80).concat(".pdf")],
  ["Zoë’s Brief – №1.docx", "Zoe's Brief - No1.docx"],
  ["письмо.pdf", "file.pdf"],
])("%j becomes a name that any system takes", (name, safe) => expect(safeName(name)).toBe(safe));
