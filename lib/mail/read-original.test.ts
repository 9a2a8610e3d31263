import { existsSync, globSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ParsedOriginal, readOriginal } from "./read-original.ts";

const read = (text: string) => readOriginal(new TextEncoder().encode(text.replace(/\n/g, "\r\n")));

const HEADERS = `From: Ms Patel <senco@hillcrest.example.sch.uk>
To: Jo Whitlock <jo.whitlock@example.org>
Cc: "Lowe, M" <head@hillcrest.example.sch.uk>
Subject: =?utf-8?q?R=2E=E2=80=99s_mornings?=
Message-ID: <r1@hillcrest.example.sch.uk>
In-Reply-To: <a1@mail.example.org>
References: <a0@mail.example.org>
 <a1@mail.example.org>
Received: from out.example by mail.example.org; Wed, 13 Jan 2027 08:50:25 +0000 (GMT)
`;
const DATE = "Date: Wed, 13 Jan 2027 08:50:23 +0000\n";
const PLAIN = "Content-Type: text/plain; charset=utf-8\n\nThank you.\n\nOn 11 Jan 2027, Jo wrote:\n> R. was ill.\n";

describe("a hostile header", () => {
  test("costs no more than its length", async () => {
    const long = "a".repeat(300_000);
    const mail = `From: head@hillcrest.example.sch.uk\r\nReferences: ${long}\r\nX-Failed-Recipients: ${long}\r\n\r\nHello.`;
    const begun = performance.now();
    const parsed = await readOriginal(new TextEncoder().encode(mail));
    expect(performance.now() - begun).toBeLessThan(5000);
    expect(parsed).toMatchObject({ references: [], text: "Hello." });
  });
});

describe("readOriginal", () => {
  test("a plain reply", async () => {
    expect(await read(HEADERS + DATE + PLAIN)).toEqual<ParsedOriginal>({
      messageId: "<r1@hillcrest.example.sch.uk>",
      inReplyTo: "<a1@mail.example.org>",
      references: ["<a0@mail.example.org>", "<a1@mail.example.org>"],
      when: { instant: Date.UTC(2027, 0, 13, 8, 50, 23), shown: null, certainty: "exact" },
      date: Date.UTC(2027, 0, 13, 8, 50, 23),
      received: [Date.UTC(2027, 0, 13, 8, 50, 25)],
      from: { name: "Ms Patel", address: "senco@hillcrest.example.sch.uk" },
      to: [{ name: "Jo Whitlock", address: "jo.whitlock@example.org" }],
      cc: [{ name: "Lowe, M", address: "head@hillcrest.example.sch.uk" }],
      bcc: [],
      subject: "R.’s mornings",
      text: "Thank you.",
      quoted: "On 11 Jan 2027, Jo wrote:\n> R. was ill.",
      attachments: [],
      bounce: null,
      automatic: false,
      problems: [],
    });
  });

  test("HTML alone is read as words", async () => {
    const html =
      "Content-Type: text/html\n\n<div>Thank <b>you</b>.</div><blockquote type=cite>R. was ill.</blockquote>";
    expect(await read(HEADERS + DATE + html)).toMatchObject({ text: "Thank you.", quoted: "> R. was ill." });
  });

  test("a text part that says nothing gives way to the HTML", async () => {
    const both = `Content-Type: multipart/alternative; boundary=x

--x
Content-Type: text/plain

Your reader cannot show this.
--x
Content-Type: text/html

<p>${"We will meet on Friday at three. ".repeat(12)}</p>
--x--
`;
    expect((await read(HEADERS + DATE + both)).text).toMatch(/^We will meet on Friday/);
  });

  test("attachments with their fingerprints", async () => {
    const mixed = `Content-Type: multipart/mixed; boundary=x

--x
Content-Type: text/plain

See the plan.
--x
Content-Type: application/pdf; name="plan.pdf"
Content-Disposition: attachment; filename="plan.pdf"
Content-Transfer-Encoding: base64

YWJj
--x--
`;
    const { attachments, text } = await read(HEADERS + DATE + mixed);
    expect(text).toBe("See the plan.");
    expect(attachments).toMatchObject([
      {
        name: "plan.pdf",
        type: "application/pdf",
        size: 3,
        sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
      },
    ]);
  });

  test("a report that a mail did not arrive", async () => {
    const report = `From: Mail Delivery Subsystem <mailer-daemon@mail.example.org>
To: jo.whitlock@example.org
${DATE}Content-Type: multipart/report; report-type=delivery-status; boundary=x

--x
Content-Type: text/plain

Address not found.
--x
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example.org

Final-Recipient: rfc822; sneco@hillcrest.example.sch.uk
Action: failed
Status: 5.1.1

--x
Content-Type: message/rfc822

Message-ID: <a1@mail.example.org>
Subject: R.

Dear Ms Patel
--x--
`;
    const { bounce, text } = await read(report);
    expect(bounce).toEqual({
      finalRecipient: "sneco@hillcrest.example.sch.uk",
      originalMessageId: "<a1@mail.example.org>",
      action: "failed",
    });
    expect(text).toBe("Address not found.");
  });

  test("an out-of-office answer is known for one", async () => {
    expect((await read(`Auto-Submitted: auto-replied\n${HEADERS}${DATE}${PLAIN}`)).automatic).toBe(true);
  });

  test.each([
    ["", "uncertain", "It has no date. The date on which it reached the mailbox is given instead."],
    [
      "Date: soon\n",
      "uncertain",
      "Its date cannot be read. The date on which it reached the mailbox is given instead.",
    ],
    [
      "Date: Wed, 13 Jan 2027 08:50:23\n",
      "uncertain",
      "Its date does not say in which time zone. It may be some hours off.",
    ],
    [
      "Date: Mon, 4 Jan 2027 08:50:23 +0000\n",
      "uncertain",
      "It gives its date as 4 January 2027, but the mail systems that carried it say 13 January 2027.",
    ],
    ["Date: Wed, 13 Jan 2027 09:50 BST\n", "exact", null],
    ["Date: Wed (mid (week)), 13 Jan 2027 08 : 50 : 23 +0000 (GMT)\n", "exact", null],
  ])("dates: %j", async (date, certainty, problem) => {
    const { when, problems } = await read(HEADERS + date + PLAIN);
    expect(when.certainty).toBe(certainty);
    expect(problems).toEqual(problem === null ? [] : [problem]);
  });

  test("says what is wrong with what is no mail", async () => {
    expect((await readOriginal(new Uint8Array())).problems[0]).toBe("The file is empty.");
    expect((await read("hello")).problems).toContain(
      "This does not look like an email: it has no sender, no date and no subject.",
    );
    expect(
      (await read(`${"Content-Type: multipart/mixed; boundary=a\n\n--a\n".repeat(600)}`)).problems.length,
    ).toBeGreaterThan(0);
  });

  test("never throws, whatever the bytes", async () => {
    const piece = fc.constantFrom(
      HEADERS,
      DATE,
      PLAIN,
      "Content-Type: multipart/mixed; boundary=x\n\n",
      "--x\n",
      "--x--\n",
      "Content-Transfer-Encoding: base64\n",
      "From: <<>>,;(\n",
      "Date: -1\n",
      "\n\n",
      "=?utf-8?b?///?=",
    );
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.array(piece).map((all) => new TextEncoder().encode(all.join(""))),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (some) => {
        const { problems, text } = await readOriginal(some);
        expect(problems.every((sentence) => sentence.endsWith("."))).toBe(true);
        expect(typeof text).toBe("string");
      }),
      { numRuns: 300 },
    );
  });
});

const CORPUS = "../shared/mail-corpus";
const there = existsSync(CORPUS);

test.skipIf(!there)(
  `every mail of the corpus is read, or says what is wrong${there ? "" : " (skipped: ../shared/mail-corpus is not there)"}`,
  async () => {
    const files = globSync(`${CORPUS}/**/*.eml`);
    expect(files.length).toBeGreaterThan(90);
    for (const file of files) {
      const { when, from, to, cc, bcc, text, quoted, attachments, problems } = await readOriginal(
        new Uint8Array(readFileSync(file)),
      );
      const whole =
        when.certainty === "exact" &&
        from.address !== "" &&
        [...to, ...cc, ...bcc].length > 0 &&
        (text + quoted !== "" || attachments.length > 0);
      expect(whole || problems.length > 0, file).toBe(true);
    }
  },
);
