import { describe, expect, test } from "vitest";
import { bringIn, knownOf } from "./testing.ts";

/** Mail as it comes out of real mailboxes: broken, huge, odd. It comes in, or it is said why not; nothing else suffers. */

const KNOWN = knownOf(["senco@example.sch.uk"], ["jo@example.org"]);
const FROM = "From 1@xxx Mon Jan 04 09:00:00 +0000 2027";
const GOOD = [
  "From: senco@example.sch.uk",
  "To: jo@example.org",
  "Subject: Good",
  "Date: Mon, 4 Jan 2027 09:00:00 +0000",
  "Message-ID: <good@example.sch.uk>",
];

const mail = (more: string[], body: string, id = "odd") =>
  [...GOOD.map((line) => line.replace("good@", `${id}@`)), ...more, "", body].join("\r\n");

const latin1 = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

async function only(...parts: BlobPart[]) {
  const { found, taken, outcome } = await bringIn([{ name: "a.mbox", blob: new Blob(parts) }], KNOWN);
  return { found, taken: taken.map(({ sighting }) => sighting), left: outcome.left };
}

const among = (odd: string) => `${FROM}\r\n${odd}\r\n\r\n${FROM}\r\n${mail([], "Well.", "good")}\r\n`;

describe("beside it the good one comes in", () => {
  test.each<[string, string]>([
    ["a header of a megabyte", mail([`X-Spam: ${"a".repeat(1_000_000)}`], "Words.")],
    [
      "ten thousand headers",
      mail(
        Array.from({ length: 10_000 }, (_, at) => `X-${at}: b`),
        "Words.",
      ),
    ],
    ["base64 that is cut off", mail(["Content-Transfer-Encoding: base64"], "V29yZHMuIE1vcmUgd29y")],
    [
      "a part that never ends",
      mail(["Content-Type: multipart/mixed; boundary=b"], "--b\r\nContent-Type: text/plain\r\n\r\nWords."),
    ],
    ["a charset that nobody knows", mail(["Content-Type: text/plain; charset=x-klingon"], "Words.")],
    [
      "mail within mail within mail",
      mail(
        ["Content-Type: message/rfc822"],
        `From: a@x\r\nContent-Type: message/rfc822\r\n\r\nFrom: b@x\r\n\r\nWords.`,
      ),
    ],
    ["lines that end in both ways", mail([], "Words.\nand\r\nmore").replace("\r\nTo:", "\nTo:")],
  ])("%s", async (_what, odd) => {
    const { taken, left } = await only(among(odd));
    expect(left).toEqual([]);
    expect(taken.map(({ ids }) => ids.rfc)).toEqual(["<odd@example.sch.uk>", "<good@example.sch.uk>"]);
  });

  test("eight-bit letters without a charset", async () => {
    const { taken } = await only(latin1(among(mail([], "Caf\u00e9 and \u0093quotes\u0094."))));
    expect(taken).toHaveLength(2);
  });

  test("no From line at all, and no line at the end", async () => {
    const { taken } = await only(mail([], "Words."));
    expect(taken.map(({ text }) => text)).toEqual(["Words."]);
  });
});

test("names and lists beyond all measure are cut, and it says so", async () => {
  const many = Array.from({ length: 3000 }, (_, at) => `p${at}@example.org`).join(", ");
  const { taken } = await only(`${FROM}\r\n${mail([`Cc: ${many}`], "Words.").replace("Good", "G".repeat(30_000))}\r\n`);
  expect(taken[0]?.cc).toHaveLength(2000);
  expect(taken[0]?.subject).toHaveLength(2000);
  expect(taken[0]?.problems?.join()).toContain("were cut");
});

test("a date far from those of the mail systems is told", async () => {
  const odd = mail(["Received: by a.example.org; Mon, 4 Jan 2027 09:00:02 +0000"], "Words.").replace(
    "Date: Mon, 4 Jan 2027",
    "Date: Thu, 4 Jan 2007",
  );
  const { taken } = await only(`${FROM}\r\n${odd}\r\n`);
  expect(taken[0]?.when.certainty).toBe("uncertain");
  expect(taken[0]?.problems).toEqual([expect.stringContaining("4 January 2007")]);
});

test("an address in old ways of writing is found", async () => {
  const odd = mail([], "Words.").replace(
    "From: senco@example.sch.uk",
    "From: Ms Patel <senco @ example.sch.uk (at school)>",
  );
  const { found } = await only(`${FROM}\r\n${odd}\r\n`);
  expect(found.messages).toHaveLength(1);
});

test("ten thousand messages of strangers leave nothing but a number", async () => {
  const one = `${FROM}\r\n${mail([], "Private words.").replaceAll("senco@", "kim@").replace("In-Reply", "X")}\r\n`;
  const { found, taken } = await only(...Array.from({ length: 10_000 }, () => one));
  expect(found.looked).toBe(10_000);
  expect([found.messages, found.people, taken, found.ids]).toEqual([[], [], [], []]);
}, 30_000);
