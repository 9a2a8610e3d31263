import type { Webmail } from "../webmail.ts";
import { accountOf } from "./account.ts";
import { isDelegated, searchLink } from "./links.ts";
import { fetchOriginal } from "./original.ts";
import { watchComposes } from "./watch-composes.ts";
import { watchMessages } from "./watch-messages.ts";

export { selfCheck } from "./selectors.ts";

/** Gmail behind the Webmail interface, on the page of this document. Reads and fills; stores and sends nothing. */
export function gmail(doc: Document): Webmail {
  const account = () => accountOf(doc);
  return {
    site: "gmail",
    account,
    delegated: () => isDelegated(doc.location.pathname),
    watchComposes: (signal, found) => watchComposes(doc, account, signal, found),
    watchMessages: (signal, shown) => watchMessages(doc, account, signal, shown),
    original: (ids, signal) => fetchOriginal(doc.location.pathname, ids, signal),
    searchUrl: (addresses) => searchLink(doc.location.pathname, addresses),
  };
}
