import type { Attachment } from "postal-mime";
import { joined } from "../../files/bytes.ts";
import { parseMail } from "../../mail/mail-parts.ts";

/**
 * What is attached to an email, without reading it line by line: a photo of a megabyte is some 18,000 lines, and taking each
 * by itself held the page up for a fifth of a second. So large parts in base64 are taken out first, and what is left is parsed.
 */

type Bytes = Uint8Array<ArrayBuffer>;

/** Where a large part stands in the email. */
interface Body {
  from: number;
  to: number;
}

/** Characters of base64 from which on a part is taken out. */
const LARGE = 32_000;
const BASE64 = /^content-transfer-encoding:[ \t]*base64/gimu;
const TOKEN = "part-of-the-email-";
const LONGEST_TOKEN = 40;
const TEXT = /^content-type:[ \t]*text\//imu;

/** @returns every attachment with its bytes, as reading the whole email line by line would give them */
export async function emailParts(email: Bytes): Promise<Attachment[]> {
  // One byte is one character: places in the text are places in the file.
  const text = new TextDecoder("latin1").decode(email);
  const bodies = largeBodies(text);
  if (bodies.length === 0) return attachmentsOf(email);
  const parts = (await attachmentsOf(hollow(email, bodies))).map((part) => ({ part, body: bodyOf(part, bodies) }));
  // What is not found again stood in a mail inside this one, or somewhere else that is read as it is.
  if (new Set(parts.flatMap(({ body }) => body ?? [])).size !== bodies.length) return attachmentsOf(email);
  try {
    return parts.map(({ part, body }) => (body ? { ...part, content: bytesOf(text, body) } : part));
  } catch {
    // Base64 with something in it that does not belong there, which the parser passes over.
    return attachmentsOf(email);
  }
}

async function attachmentsOf(email: Bytes): Promise<Attachment[]> {
  return (await parseMail(email)).email.attachments;
}

function largeBodies(text: string): Body[] {
  const bodies: Body[] = [];
  for (const { index } of text.matchAll(BASE64)) {
    if (index < (bodies.at(-1)?.to ?? 0)) continue;
    const from = afterHeaders(text, index);
    const next = text.indexOf("\n--", from);
    const to = next < 0 ? text.length : next;
    if (from >= 0 && to - from >= LARGE && !TEXT.test(headersAt(text, index, from))) bodies.push({ from, to });
  }
  return bodies;
}

/** @returns the headers of the part that this line is of; words are short, and are read as they are */
function headersAt(text: string, index: number, body: number): string {
  return text.slice(Math.max(0, text.lastIndexOf("\n--", index)), body);
}

/** @returns where the part's body begins; -1 when it has none */
function afterHeaders(text: string, from: number): number {
  const ends = ["\r\n\r\n", "\n\n"].flatMap((gap) => {
    const at = text.indexOf(gap, from);
    return at < 0 ? [] : [at + gap.length];
  });
  return ends.length > 0 ? Math.min(...ends) : -1;
}

/** The email with a word in the place of each large part. */
function hollow(email: Bytes, bodies: readonly Body[]): Bytes {
  const pieces: Bytes[] = [];
  let at = 0;
  for (const [index, { from, to }] of bodies.entries()) {
    pieces.push(email.subarray(at, from), new TextEncoder().encode(`${btoa(TOKEN + index)}\r`));
    at = to;
  }
  return joined([...pieces, email.subarray(at)]);
}

function bodyOf({ content }: Attachment, bodies: readonly Body[]): Body | undefined {
  if (typeof content === "string" || content.byteLength > LONGEST_TOKEN) return undefined;
  const word = new TextDecoder("latin1").decode(content);
  return word.startsWith(TOKEN) ? bodies[Number(word.slice(TOKEN.length))] : undefined;
}

/** @throws SyntaxError when what was taken out is no base64 */
function bytesOf(text: string, { from, to }: Body): ArrayBuffer {
  return Uint8Array.fromBase64(text.slice(from, to)).buffer;
}
