import type { Filler } from "../common/filling.ts";
import { type PageWatch, watchPage } from "../common/page-changes.ts";
import { OriginalError, type Webmail } from "../webmail.ts";
import { isDelegated, mailboxOf, ownerOf } from "./account.ts";
import { searchLink } from "./links.ts";
import { watchComposes } from "./watch-composes.ts";
import { watchMessages } from "./watch-messages.ts";

/** What comes late and tells what something is; a folded message and a selected row say so in attributes alone. */
const ATTRIBUTES = [
  ...["id", "value", "title", "aria-label", "contenteditable"],
  ...["aria-expanded", "aria-selected", "data-convid", "data-folder-name"],
];

/**
 * Outlook behind the Webmail interface, on the page of this document. Reads and fills; stores and sends nothing.
 * @param filler gives what fills a form (fill.ts), asked for when a letter is put in: most loads of the page never need it
 */
export function outlook(doc: Document, filler: () => Promise<Filler>): Webmail {
  const account = () => ownerOf(mailboxOf(doc)).address;
  let watched: { signal: AbortSignal; page: PageWatch } | null = null;
  /** One observer for all that stops with the same signal. */
  const page = (signal: AbortSignal) => {
    if (watched?.signal !== signal) watched = { signal, page: watchPage(doc, signal, ATTRIBUTES) };
    return watched.page;
  };
  return {
    site: "outlook",
    account,
    delegated: () => isDelegated(mailboxOf(doc)),
    watchComposes: (signal, found) => watchComposes(doc, page(signal), account, filler, signal, found),
    watchMessages: (signal, shown) => watchMessages(page(signal), () => ownerOf(doc), signal, shown),
    original: () => Promise.reject(new OriginalError("Outlook does not hand out originals.", false)),
    searchUrl: (addresses) => searchLink(mailboxOf(doc).location.href, addresses),
  };
}
