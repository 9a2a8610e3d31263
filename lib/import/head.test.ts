import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readHead } from "../mail/read-head.ts";
import { readOriginal } from "../mail/read-original.ts";
import { answersIn, headOfMail, setAside } from "./head.ts";

const CORPUS = "../shared/mail-corpus";
const there = existsSync(CORPUS);
const files = there
  ? readdirSync(CORPUS, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".eml"))
  : [];

const encode = (text: string) => new TextEncoder().encode(text);

async function both(bytes: Uint8Array) {
  const head = readHead(headOfMail(bytes).text);
  const whole = await readOriginal(bytes);
  const { messageId, inReplyTo, references, when, from, to, cc, bcc } = whole;
  return { head, whole: { messageId, inReplyTo, references, when, from, to, cc, bcc } };
}

describe("the headers alone", () => {
  test("say who, when and which message as the whole mail does", async () => {
    const { head, whole } = await both(
      encode(
        "Received: by a.example.org;\r\n\tMon, 4 Jan 2027 09:00:01 +0000\r\nFrom: =?utf-8?Q?Ms_P=C3=A4tel?=\r\n <senco@example.sch.uk>\r\n" +
          'To: "Whitlock, Jo" <jo@example.org>, Staff: a@example.org, b@example.org;\r\nCc: kim@example.org\r\n' +
          "Message-ID: <1@example.org>\r\nReferences: <0@example.org>\r\n <00@example.org>\r\nDate: Mon, 4 Jan 2027 09:00:00 +0000\r\n\r\nTo: nobody@example.org\r\n",
      ),
    );
    expect(head).toEqual(whole);
    expect(head).toMatchObject({ from: { name: "Ms Pätel", address: "senco@example.sch.uk" }, to: { length: 3 } });
  });

  test.skipIf(!there)(
    `of each mail of the corpus${there ? "" : " (skipped: ../shared/mail-corpus is not there)"}`,
    async () => {
      for (const name of files) {
        const { head, whole } = await both(new Uint8Array(readFileSync(join(CORPUS, name))));
        expect(head, name).toEqual(whole);
      }
    },
  );

  test("end where the words begin, whatever the ends of lines", () => {
    expect(headOfMail(encode("A: b\n\nC: d")).text).toBe("A: b\n\n");
    expect(headOfMail(encode("A: b\r\n\r\nC: d")).text).toBe("A: b\r\n\r\n");
    expect(headOfMail(encode("A: b\n\r\nC: d")).text).toBe("A: b\n\r\n");
    expect(headOfMail(encode("A: b")).text).toBe("A: b");
  });

  test("name what a mail answers, over folded lines", () => {
    const head = headOfMail(encode("In-Reply-To: <a@x>\r\nReferences: <b@x>\r\n\t<a@x>\r\n\r\n"));
    expect(answersIn(head)).toEqual(["<a@x>", "<b@x>", "<a@x>"]);
  });

  test.each([
    ["X-Unsent: 1", "draft"],
    ["X-Mozilla-Draft-Info: internal/draft; vcard=0", "draft"],
    ["X-Gmail-Labels: Important,Drafts", "draft"],
    ["X-Gmail-Labels: Drafts from Kim", null],
    ["X-Mozilla-Status: 0008", "deleted"],
    ["X-Mozilla-Status: 0013", null],
    ["Subject: X-Unsent: 1", null],
  ])("%s: %s", (line, why) => {
    expect(setAside(headOfMail(encode(`${line}\r\n\r\n`)))).toBe(why);
  });
});
