import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readMbox } from "./read-mbox.ts";

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** The file in pieces of the given sizes, in turn, each in memory of its own. */
function pieces(text: string, sizes: readonly number[]): ReadableStream<Uint8Array> {
  const bytes = encode(text);
  let at = 0;
  let turn = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      const size = sizes[turn++ % sizes.length] ?? 1;
      controller.enqueue(bytes.slice(at, at + size));
      at += size;
    },
  });
}

async function messages(source: ReadableStream<Uint8Array> | Blob): Promise<string[]> {
  const found: string[] = [];
  for await (const bytes of readMbox(source)) found.push(decode(bytes));
  return found;
}

const ofText = (text: string) => messages(new Blob([text]));

const ONE = "From: Ms Patel <senco@example.sch.uk>\nSubject: Mornings\n\nThank you.\n";
const TWO = "Subject: Lunch\nTo: jo@example.org\n\nSee you on Monday.\n";
const DATED = "From senco@example.sch.uk Mon Jan  4 09:00:00 2027\n";

describe("readMbox", () => {
  test("messages parted by From lines, each without the empty line after it", async () => {
    expect(await ofText(`${DATED}${ONE}\n${DATED}${TWO}`)).toEqual([ONE, TWO]);
  });

  test.each([
    ["Gmail Takeout", "From 1719871236@xxx Mon Jan 04 09:00:00 +0000 2027\n"],
    ["Thunderbird of old", "From - Mon Jan 04 09:00:00 2027\n"],
    ["Thunderbird of today", "From \n"],
    ["Apple Mail", "From senco@example.sch.uk Mon Jan  4 09:00:00 2027\n"],
    ["an address alone", "From senco@example.sch.uk\n"],
    ["Eudora", "From ???@??? Mon Jan 04 09:00:00 2027\n"],
  ])("the From line of %s", async (_, from) => {
    expect(await ofText(`${from}${ONE}\n${from}${TWO}\n`)).toEqual([ONE, TWO]);
  });

  test("lines that end as Windows ends them", async () => {
    const crlf = (text: string) => text.replaceAll("\n", "\r\n");
    expect(await ofText(crlf(`${DATED}${ONE}\n${DATED}${TWO}`))).toEqual([crlf(ONE), crlf(TWO)]);
  });

  test("no empty line between two messages", async () => {
    expect(await ofText(`${DATED}${ONE}${DATED}${TWO}`)).toEqual([ONE, TWO]);
  });

  test("a sentence that begins with From stays in its letter", async () => {
    const letter = `${ONE}\nFrom Monday on she comes in by the side door.\nFrom Mon Jan 4 until Fri Jan 8 2027 it is closed.\n\nFrom -\n`;
    expect(await ofText(`${DATED}${letter}\n${DATED}${TWO}`)).toEqual([letter, TWO]);
  });

  test("a sentence that was marked loses its mark, one mark of several", async () => {
    const [read] = await ofText(`${DATED}${ONE}\n>From Monday on.\n>>From: quoted\n>>From Tuesday on.\n> From here.\n`);
    expect(read).toBe(`${ONE}\nFrom Monday on.\n>>From: quoted\n>From Tuesday on.\n> From here.\n`);
  });

  test("the last message need not end with a line", async () => {
    expect(await ofText(`${DATED}${ONE}\n${DATED}Subject: a\n\nlast words`)).toEqual([ONE, "Subject: a\n\nlast words"]);
  });

  test("a file with one message and no From line is that message", async () => {
    expect(await ofText(ONE)).toEqual([ONE]);
  });

  test("nothing in it, or empty lines alone, is no message", async () => {
    expect(await ofText("")).toEqual([]);
    expect(await ofText("\n\r\n\n")).toEqual([]);
    expect(await ofText(DATED)).toEqual([DATED]);
  });

  test("wherever the pieces of the file end, the messages are the same", async () => {
    const file = `${DATED}${ONE}\n>From here\n\n${DATED.replaceAll("\n", "\r\n")}${TWO.replaceAll("\n", "\r\n")}\r\n${DATED}${ONE}`;
    const whole = await ofText(file);
    expect(whole).toHaveLength(3);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }), async (sizes) => {
        expect(await messages(pieces(file, sizes))).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });

  test("whatever is written as mbox is read as it was", async () => {
    const line = fc.constantFrom(
      "",
      "From Monday on",
      ">From x",
      "text",
      "From: a",
      DATED.trim(),
      ">",
      ">>From y",
      "From ",
    );
    const body = fc
      .array(line, { maxLength: 8 })
      .map((lines) => `Subject: s\n\n${lines.map((one) => `${one}\n`).join("")}end\n`);
    await fc.assert(
      fc.asyncProperty(fc.array(body, { minLength: 1, maxLength: 5 }), async (letters) => {
        const file = letters.map((letter) => `${DATED}${letter.replace(/^(>*From )/gm, ">$1")}\n`).join("");
        expect(await ofText(file)).toEqual(letters);
      }),
    );
  });

  test("a line without an end costs no more than its length", async () => {
    const long = "a".repeat(8 * 1024 * 1024);
    expect((await messages(pieces(`${DATED}Subject: s\n\n${long}\n`, [64 * 1024])))[0]).toBe(`Subject: s\n\n${long}\n`);
  });

  test("who stops early lets go of the file", async () => {
    let cancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(encode(`${DATED}${ONE}\n`)),
      cancel: () => {
        cancelled = true;
      },
    });
    for await (const bytes of readMbox(endless)) {
      expect(decode(bytes)).toBe(ONE);
      break;
    }
    expect(cancelled).toBe(true);
  });

  test("holds one message at a time, however long the file", async () => {
    const message = encode(`${DATED}Subject: s\n\n${"A line of some words in a letter.\n".repeat(300)}\n`);
    let left = 3000;
    const file = new ReadableStream<Uint8Array>({
      pull: (controller) => (left-- > 0 ? controller.enqueue(message.slice()) : controller.close()),
    });
    let count = 0;
    let most = 0;
    for await (const bytes of readMbox(file)) {
      count++;
      most = Math.max(most, bytes.buffer.byteLength);
    }
    expect(count).toBe(3000);
    expect(most).toBeLessThan(2 * message.length);
  });
});
