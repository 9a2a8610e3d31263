import { randomInt } from "node:crypto";

/** Words that occur nowhere else, and the search for them in bytes. */

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

function letters(count: number): string {
  return Array.from({ length: count }, () => LETTERS[randomInt(LETTERS.length)]).join("");
}

/** Many words, each of its own, that all begin with the same random letters: one search finds every one of them. */
export interface Mark {
  text: string;
  word(): string;
}

export function newMark(): Mark {
  const text = letters(12);
  return { text, word: () => text + letters(8) };
}

/** The characters of base64 that are the same whatever stands around the text, which begins `lead` bytes into a group. */
function base64(bytes: Buffer, lead: number): string {
  const packed = Buffer.concat([Buffer.alloc(lead), bytes]).toString("base64");
  return packed.slice(Math.ceil((lead * 8) / 6), Math.floor(((lead + bytes.length) * 8) / 6));
}

export type Form = "utf-8" | "utf-16" | "base64" | "base64 of utf-16";

function forms(text: string): [Form, Buffer][] {
  const [narrow, wide] = [Buffer.from(text, "utf8"), Buffer.from(text, "utf16le")];
  const packed = (form: Form, bytes: Buffer) =>
    [0, 1, 2].map((lead): [Form, Buffer] => [form, Buffer.from(base64(bytes, lead))]);
  return [["utf-8", narrow], ["utf-16", wide], ...packed("base64", narrow), ...packed("base64 of utf-16", wide)];
}

/** @returns the forms in which a mark stands in these bytes */
export function findMark(bytes: Buffer, { text }: Pick<Mark, "text">): Form[] {
  const found = forms(text).filter(([, form]) => bytes.includes(form));
  return [...new Set(found.map(([name]) => name))];
}
