import PostalMime from "postal-mime";
import { describe, expect, test } from "vitest";
import { GmailHost } from "../host.ts";
import { HEAD, SENCO } from "../practice.ts";

const AT = Date.UTC(2026, 10, 3, 8, 5, 9);

async function parsed(host: GmailHost, index = 0) {
  const message = host.messages()[index];
  if (!message) throw new Error("no message");
  return { message, mail: await PostalMime.parse(host.original(message)) };
}

describe("originals", () => {
  test("say who, to whom, when to the second, and what, beyond ASCII too", async () => {
    const host = new GmailHost();
    const text = "Dear Jo,\n\nR.'s plan – “see below” – costs = £20.\n\nMs Pâtel";
    host.deliver({
      from: { ...SENCO, name: "Ms Pâtel, SENCO" },
      cc: [HEAD],
      subject: "Café – the plan we talked about at length on Tuesday",
      text,
      at: AT,
    });
    const { message, mail } = await parsed(host);
    expect(mail.date).toBe("2026-11-03T08:05:09.000Z");
    expect(mail.messageId).toBe(message.rfcId);
    expect(mail.subject).toBe(message.subject);
    expect(mail.from).toMatchObject({ name: "Ms Pâtel, SENCO", address: SENCO.address });
    expect(mail.to).toMatchObject([{ name: "Jo Whitlock", address: "jo.whitlock@example.org" }]);
    expect(mail.cc).toMatchObject([HEAD]);
    expect(mail.text?.trim()).toBe(text);
    expect(mail.html).toContain("“see below”");
  });

  test("hold the attachments byte for byte", async () => {
    const host = new GmailHost();
    const bytes = Uint8Array.from({ length: 300 }, (_, i) => i % 256);
    host.deliver({
      from: SENCO,
      text: "Attached.",
      files: [{ name: "Plan – final.pdf", type: "application/pdf", content: bytes }],
    });
    const { mail } = await parsed(host);
    expect(mail.attachments).toMatchObject([{ filename: "Plan – final.pdf", mimeType: "application/pdf" }]);
    expect(new Uint8Array(mail.attachments[0]?.content as ArrayBuffer)).toEqual(bytes);
  });

  test("lead back to what they answer, and quote it", async () => {
    const host = new GmailHost();
    host.apply(save(["^all", "^pfg"]), 0);
    const [sent] = host.sent;
    if (!sent) throw new Error("nothing was sent");
    host.replyTo(sent, "Thank you.");
    const { mail } = await parsed(host, 1);
    expect(mail.inReplyTo).toBe(sent.rfcId);
    expect(mail.references).toBe(sent.rfcId);
    expect(mail.text).toContain("Thank you.");
    expect(mail.text).toContain("Could we meet?");
  });

  test("keep every line within what mail systems take", () => {
    const host = new GmailHost();
    const message = host.deliver({ from: SENCO, text: "word ".repeat(400) });
    const lines = host.original(message).toString("latin1").split("\r\n");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(78);
  });
});

function save(labels: string[]) {
  const from = { name: "Jo Whitlock", address: "jo.whitlock@example.org" };
  const words = { subject: "R.", html: '<div dir="ltr">Could we meet?</div>', quoted: "", inReplyTo: "" };
  const ids = { draftId: "msg-a:r-1", threadId: "thread-a:r2" };
  return {
    kind: "save" as const,
    number: 1,
    draft: { ...ids, from, to: [SENCO], cc: [], bcc: [], at: AT, ...words, labels },
  };
}
