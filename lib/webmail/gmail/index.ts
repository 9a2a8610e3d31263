import { type PageWatch, watchPage } from "../common/page-changes.ts";
import type { Webmail } from "../webmail.ts";
import { accountOf } from "./account.ts";
import { isDelegated, searchLink } from "./links.ts";
import { fetchOriginal } from "./original.ts";
import { watchComposes } from "./watch-composes.ts";
import { watchMessages } from "./watch-messages.ts";

/** What comes late and tells what something is. */
const ATTRIBUTES = [
  ...["value", "title", "param"],
  ...["data-message-id", "data-legacy-message-id", "data-thread-perm-id", "data-legacy-thread-id"],
];

/** Gmail behind the Webmail interface, on the page of this document. Reads and fills; stores and sends nothing. */
export function gmail(doc: Document): Webmail {
  const account = () => accountOf(doc);
  let watched: { signal: AbortSignal; page: PageWatch } | null = null;
  /** One observer for all that stops with the same signal. */
  const page = (signal: AbortSignal) => {
    if (watched?.signal !== signal) watched = { signal, page: watchPage(doc, signal, ATTRIBUTES) };
    return watched.page;
  };
  return {
    site: "gmail",
    account,
    delegated: () => isDelegated(doc.location.pathname),
    watchComposes: (signal, found) => watchComposes(doc, page(signal), account, signal, found),
    watchMessages: (signal, shown) => watchMessages(page(signal), account, signal, shown),
    original: (ids, signal) => fetchOriginal(doc.location.pathname, ids, signal),
    searchUrl: (addresses) => searchLink(doc.location.pathname, addresses),
  };
}
