/** What the parent gives: files, picked, dropped or of a folder, and what each of them is. */

export interface Given {
  /** As the parent knows it, with its folder where it came with one. */
  name: string;
  blob: Blob;
}

/** `emlx` is Apple Mail's own, which puts a length before a mail and settings after it; `index` is of no use to anybody. */
export type Kind = "mbox" | "mail" | "emlx" | "index";

/** A plain sentence on why a file is no mail that can be read, with the way on. */
export interface Unreadable {
  problem: string;
}

/** How much of a file is looked at to know what it is, bytes. */
export const LOOKED_AT = 64 * 1024;

export const NO_MAIL = "This is not an email file.";

/** How to save one email of Outlook’s so that it can be read everywhere. */
export const SAVE_AS_EML =
  "Open the email in Outlook on the web (outlook.com or office.com), choose “…”, then “Download” or “Save as”: that gives an .eml file.";

/** How a file begins, what it is then, and the way on. */
const BEGINNINGS: readonly [number[], string][] = [
  [[0xd0, 0xcf, 0x11, 0xe0], `This is Outlook’s own form of file (.msg), which cannot be read here. ${SAVE_AS_EML}`],
  [
    [0x50, 0x4b],
    "This is a zip file. Open it in your file manager, choose “Extract all” (on a Mac: double-click it), and bring in the folder that comes out of it.",
  ],
  [
    [0x1f, 0x8b],
    "This is a compressed file (.gz or .tgz). Unpack it first, and bring in the folder that comes out of it.",
  ],
  [
    [0x21, 0x42, 0x44, 0x4e],
    `This is Outlook’s data file (.pst or .ost), which only Outlook can open. Save the emails you need one by one. ${SAVE_AS_EML}`,
  ],
  [
    [0x25, 0x50, 0x44, 0x46],
    "This is a PDF. Keep it with an entry of the record instead; here only email files can be read.",
  ],
  [
    [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65],
    "This is a mail program’s own database. Use the program’s “Export” or “Save as” instead.",
  ],
];

/** What mail programs and computers lay beside mail for themselves. */
const INDEX =
  /\.(?:msf|toc|idx|plist|emlxpart|dat|dbx-journal|ini|db|json|lock)$|^\.|^(?:table_of_contents|thumbs\.db|desktop\.ini)$/i;

/** Folders of what was never sent. */
const DRAFTS = /(?:^|\/)(?:drafts|entwürfe|unsent messages|outbox)(?:\.mbox|\.mbx)?(?:\/mbox)?$/i;

const MAIL_NAME = /\.(?:eml|txt|mht|mhtml|email|mail)$/i;

/** How a mail begins: a field, or the line that parts messages in a mailbox file. */
const BEGINS = /^(?:From |>From |[!-9;-~]+[ \t]*:)/;
const TELLING = /^(?:from|sender|to|date|subject|message-id|received|return-path|delivered-to)[ \t]*:/im;

/** @returns what a file is. Never throws: one that cannot be opened says so */
export async function kindOf({ name, blob }: Given): Promise<Kind | Unreadable> {
  const base = name.split("/").at(-1) ?? name;
  if (blob.size === 0) return INDEX.test(base) ? "index" : { problem: "This file is empty." };
  const head = await headOf(blob);
  if (!head) return { problem: "This file could not be opened. It may have been moved, or be kept online only." };
  const other = BEGINNINGS.find(([bytes]) => bytes.every((byte, at) => head[at] === byte));
  if (other) return INDEX.test(base) ? "index" : { problem: other[1] };
  if (DRAFTS.test(name))
    return { problem: "This is a folder of drafts: nothing in it was sent, so nothing of it is taken in." };
  const text = new TextDecoder("latin1").decode(head).replace(/^\u00ef\u00bb\u00bf/, "");
  if (/\.emlx$/i.test(base) && /^\s*\d+[ \t]*\r?\n/.test(text)) return "emlx";
  return textKind(base, text);
}

function textKind(base: string, text: string): Kind | Unreadable {
  const words = text.replace(/^\s+/, "");
  const mailbox = /\.(?:mbox|mbx)$|^mbox$/i.test(base);
  if (/^From /.test(words) && TELLING.test(words)) return "mbox";
  if (BEGINS.test(words) && TELLING.test(words)) return mailbox ? "mbox" : "mail";
  if (MAIL_NAME.test(base) && !text.includes("\0")) return "mail";
  if (mailbox) return { problem: "This is named as a mailbox file, but there is no email at its beginning." };
  return INDEX.test(base) ? "index" : { problem: NO_MAIL };
}

async function headOf(blob: Blob): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await blob.slice(0, LOOKED_AT).arrayBuffer());
  } catch {
    return null;
  }
}
