import type { Attachment } from "postal-mime";
import { attachment, type ParsedAttachment } from "../../mail/mail-parts.ts";
import type { PackDocument, PackFile, ReadBytes } from "../document.ts";
import { emailParts } from "./email-parts.ts";

/**
 * What was attached to emails. An email's own words stand in its entry, so the file of the email is not printed a second time;
 * the report or the photo that came with it is.
 */

export interface Enclosed {
  files: PackFile[];
  read: ReadBytes;
}

const EMAIL = "message/rfc822";

/** Pictures smaller than this that an email's own page shows are its letterhead: marks, badges, lines. */
const LETTERHEAD = 24_000;

type Found = Pick<PackFile, "sha256" | "name" | "type" | "size">;

/** By the email's SHA-256: the live counter asks again and again. */
const seen = new Map<string, Found[]>();
const MOST_SEEN = 5000;

/**
 * @returns the document's files with emails replaced by what is attached to them, and how those are read
 * @throws the signal's reason when it is aborted
 */
export async function withEnclosed(document: PackDocument, read: ReadBytes, signal: AbortSignal): Promise<Enclosed> {
  const attaching = new Set(document.entries.filter((entry) => entry.attachments.length > 0).map(({ id }) => id));
  const inside = new Map<string, string>();
  const files: PackFile[] = [];
  for (const file of document.files) {
    signal.throwIfAborted();
    if (file.type !== EMAIL) files.push(file);
    else if (attaching.has(file.entry)) {
      const found = await attachedTo(file, read);
      // An email that is gone is told as such: it had something attached.
      if (!found) files.push(file);
      for (const [at, one] of found?.entries() ?? []) {
        inside.set(one.sha256, file.sha256);
        files.push({ ...one, entry: file.entry, label: `${numberOf(file)} attachment ${at + 1}` });
      }
    }
  }
  return { files, read: (sha256) => readInside(sha256, inside.get(sha256), read) };
}

const numberOf = ({ label }: PackFile) => label.replace(/ original.*$/u, "");

async function attachedTo(file: PackFile, read: ReadBytes): Promise<Found[] | null> {
  const known = seen.get(file.sha256);
  if (known) return known;
  const bytes = await read(file.sha256);
  if (!bytes) return null;
  const found = (await partsOf(bytes)).map(({ sha256, name, type, size }, at) => ({
    sha256,
    name: name || `attachment ${at + 1}`,
    type,
    size,
  }));
  if (seen.size >= MOST_SEEN) seen.clear();
  seen.set(file.sha256, found);
  return found;
}

async function partsOf(email: Uint8Array<ArrayBuffer>): Promise<ParsedAttachment[]> {
  return Promise.all((await emailParts(email)).filter((part) => !isLetterhead(part)).map(attachment));
}

function isLetterhead({ mimeType, related, contentId, disposition, content }: Attachment): boolean {
  const shown = related === true || (disposition === "inline" && !!contentId);
  const size = typeof content === "string" ? content.length : content.byteLength;
  return shown && mimeType.startsWith("image/") && size < LETTERHEAD;
}

async function readInside(sha256: string, email: string | undefined, read: ReadBytes) {
  if (email === undefined) return read(sha256);
  const bytes = await read(email);
  const parts = bytes ? await partsOf(bytes) : [];
  return parts.find((part) => part.sha256 === sha256)?.bytes ?? null;
}
