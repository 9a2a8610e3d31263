import { unmarked } from "../common/dom-text.ts";
import { find, findAll } from "./selectors.ts";

const ADDRESS = /[^\s<>()"',:;@]+@[^\s<>()"',:;@]+\.[^\s<>()"',:;@.…]+/;

/** Longer is no address (RFC 5321 section 4.5.3.1) but a subject, which a stranger may have made as long as they like. */
const LONGEST = 320;

/**
 * The address of the mailbox in this tab, from what the page shows. The title comes first: it names the mailbox that is
 * shown even where somebody else is signed in for it. An address in a subject cannot stand in its place.
 * @returns null while the page does not show it
 */
export function accountOf(doc: Document): string | null {
  return (
    fromTitle(unmarked(doc.title)) ??
    addressIn(find(doc, "loading")?.textContent) ??
    addressIn(find(doc, "accountButton")?.getAttribute("aria-label")) ??
    onlySender(doc)
  );
}

function addressIn(words: string | null | undefined): string | undefined {
  return ADDRESS.exec(unmarked(words ?? ""))?.[0];
}

/** `Inbox (3) - jo@example.org - Gmail`: the last part but one, or but two where the mail service's name has a dash. */
function fromTitle(title: string): string | null {
  const parts = title.split(/ [-–—] /).slice(-3);
  const isAddress = (part: string) => part.length <= LONGEST && ADDRESS.exec(part)?.[0] === part.trim();
  return parts.findLast((part, i) => i < parts.length - 1 && isAddress(part))?.trim() ?? null;
}

/** Forms say which address they send from; it may be another of the user's, so all must agree. */
function onlySender(doc: Document): string | null {
  const values = findAll(doc, "draftFrom").map((input) => (input as HTMLInputElement).value);
  const senders = new Set(values.filter((value) => ADDRESS.test(value)));
  return senders.size === 1 ? ([...senders][0] ?? null) : null;
}
