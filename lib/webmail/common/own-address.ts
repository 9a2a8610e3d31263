import { unmarked } from "./dom-text.ts";

/** The address of a mailbox in the words by which a page names its owner. */

const ADDRESS = /[^\s<>()"',:;@]+@[^\s<>()"',:;@]+\.[^\s<>()"',:;@.…]+/;

/** Longer is no address (RFC 5321 section 4.5.3.1) but a subject, which a stranger may have made as long as they like. */
const LONGEST = 320;

export function isAddressLike(words: string): boolean {
  return ADDRESS.test(words);
}

export function addressIn(words: string | null | undefined): string | undefined {
  return ADDRESS.exec(unmarked(words ?? ""))?.[0];
}

/**
 * @param title `Inbox (3) - jo@example.org - Gmail`: the last part but one, or but two where the mail service's name has a dash.
 *   An address in a subject cannot stand in its place
 */
export function addressInTitle(title: string): string | undefined {
  const parts = unmarked(title)
    .split(/ [-–—] /)
    .slice(-3);
  const isAddress = (part: string) => part.length <= LONGEST && ADDRESS.exec(part)?.[0] === part.trim();
  return parts.findLast((part, i) => i < parts.length - 1 && isAddress(part))?.trim();
}
