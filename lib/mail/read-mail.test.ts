import { existsSync, globSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readMail } from "./read-mail.ts";

const encode = (text: string) => new TextEncoder().encode(text.replace(/\n/g, "\r\n"));

const MAIL = `From: Ms Patel <senco@example.sch.uk>
To: "Whitlock, Jo" <jo@example.org>, Sam <sam@example.org>
Cc: head@example.sch.uk
Subject: =?utf-8?q?R=2E=E2=80=99s?=
 mornings
Message-ID: <r1@example.sch.uk>
Date: Wed, 13 Jan 2027 08:50:23 +0000
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain; charset=utf-8

Thank you.

On 11 Jan 2027, Jo wrote:
> R. was ill.

--b
Content-Type: application/pdf
Content-Disposition: attachment; filename="plan.pdf"
Content-Transfer-Encoding: base64

aGVsbG8=
--b--
`;

describe("readMail", () => {
  test("a mail with quoted words and a file", async () => {
    const read = await readMail(encode(MAIL));
    expect(read).toMatchObject({
      messageId: "<r1@example.sch.uk>",
      date: Date.UTC(2027, 0, 13, 8, 50, 23),
      from: { name: "Ms Patel", address: "senco@example.sch.uk" },
      to: [
        { name: "Whitlock, Jo", address: "jo@example.org" },
        { name: "Sam", address: "sam@example.org" },
      ],
      cc: [{ name: "", address: "head@example.sch.uk" }],
      subject: "R.’s mornings",
      html: "",
      problems: [],
    });
    expect(read.text).toMatch(/^Thank you\.[\s\S]*> R\. was ill\.$/);
    expect(read.attachments).toMatchObject([{ name: "plan.pdf", type: "application/pdf", size: 5 }]);
  });

  test("a date far from those of the mail systems on the way says so, and stands", async () => {
    const received = "Received: from a.example by b.example; Mon, 1 Feb 2027 09:00:00 +0000\n";
    const read = await readMail(encode(received + MAIL));
    expect(read.date).toBe(Date.UTC(2027, 0, 13, 8, 50, 23));
    expect(read.problems).toEqual([
      "It gives its date as 13 January 2027, but the mail systems that carried it say 1 February 2027.",
    ]);
  });

  test("HTML alone gives its words, and stands beside them as it is", async () => {
    const read = await readMail(
      encode("From: a@example.org\nTo: b@example.org\nContent-Type: text/html\n\n<p>Hello <b>you</b></p>\n"),
    );
    expect(read.text).toBe("Hello you");
    expect(read.html).toContain("<b>you</b>");
  });

  test("any bytes at all are read or say what is wrong", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const read = await readMail(bytes);
        expect(read.from.address !== "" || read.problems.length > 0).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

const CORPUS = "../shared/mail-corpus";

describe.skipIf(!existsSync(CORPUS))("the collection of real mail (skipped where it is absent)", () => {
  test("each file is read as a dated entry, or says what is wrong with it", async () => {
    const files = globSync(`${CORPUS}/**/*.eml`);
    expect(files.length).toBeGreaterThan(100);
    for (const file of files) {
      const read = await readMail(readFileSync(file));
      const whole =
        read.date !== null && read.from.address !== "" && read.to.length + read.cc.length > 0 && read.text !== "";
      expect(whole || read.problems.length > 0 || read.attachments.length > 0, file).toBe(true);
    }
  });
});
