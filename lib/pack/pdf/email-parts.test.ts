import { expect, test } from "vitest";
import { joined } from "../../files/bytes.ts";
import { parseMail } from "../../mail/mail-parts.ts";
import { toBase64 } from "../../record/testing/two-years/eml.ts";
import { emailParts } from "./email-parts.ts";

const letters = (text: string) => new TextEncoder().encode(text);
const bytes = (length: number, step: number) => Uint8Array.from({ length }, (_, at) => (at * step + (at >> 7)) & 255);
const wrapped = (base64: string, end = "\r\n") => base64.replace(/.{76}(?=.)/g, `$&${end}`);

function mail(parts: readonly { head: string; body: string }[], end = "\r\n") {
  const head = ["From: a@example.org", "MIME-Version: 1.0", 'Content-Type: multipart/mixed; boundary="b"', ""];
  const all = parts.flatMap((part) => ["--b", part.head, "", part.body]);
  return letters([...head, ...all, "--b--", ""].join(end).replaceAll("\n", end).replaceAll("\r\r\n", "\r\n"));
}

const base64 = (type: string, name: string) =>
  `Content-Type: ${type}; name="${name}"\nContent-Disposition: attachment; filename="${name}"\nContent-Transfer-Encoding: BASE64`;
const PHOTO = bytes(90_000, 31);
const REPORT = bytes(60_000, 7);
const SMALL = bytes(500, 3);
const HTML = {
  head: "Content-Type: text/html\nContent-Transfer-Encoding: base64",
  body: wrapped(toBase64(letters("<p>Long words.</p>".repeat(3000)))),
};
const WORDS = {
  head: "Content-Type: text/plain",
  body: "Here they are.\n\nContent-Transfer-Encoding: base64\n\nas it says.",
};

const parsed = async (email: Uint8Array<ArrayBuffer>) => (await parseMail(email)).email.attachments;

test.each(["\r\n", "\n"])("gives what reading line by line gives, lines ended by %j", async (end) => {
  const photo = { head: base64("image/jpeg", "photo.jpg"), body: wrapped(toBase64(PHOTO), end) };
  const report = { head: base64("application/pdf", "plan.pdf"), body: wrapped(toBase64(REPORT), end) };
  const small = { head: base64("image/png", "mark.png"), body: wrapped(toBase64(SMALL), end) };
  const email = mail([WORDS, HTML, photo, small, report], end);
  const parts = await emailParts(email);
  expect(parts).toEqual(await parsed(email));
  expect(parts.map(({ filename }) => filename)).toEqual(["photo.jpg", "mark.png", "plan.pdf"]);
  expect(new Uint8Array(parts[0]?.content as ArrayBuffer)).toEqual(PHOTO);
});

test("gives the same of an email that is cut off, or has signs in its base64 that do not belong there", async () => {
  const body = wrapped(toBase64(PHOTO));
  const whole = mail([WORDS, { head: base64("image/jpeg", "photo.jpg"), body }]);
  const strange = mail([WORDS, { head: base64("image/jpeg", "photo.jpg"), body: body.replace("\r\n", "\r\n*.*\r\n") }]);
  for (const email of [whole.slice(0, 70_001), strange]) expect(await emailParts(email)).toEqual(await parsed(email));
});

test("leaves a mail inside a mail, and words that look like a part, as they are", async () => {
  const inner = joined([
    letters("Subject: inner\r\n"),
    mail([{ head: base64("image/jpeg", "photo.jpg"), body: "QUJD" }]),
  ]);
  const email = mail([WORDS, { head: "Content-Type: message/rfc822", body: new TextDecoder().decode(inner) }]);
  expect(await emailParts(email)).toEqual(await parsed(email));
});
