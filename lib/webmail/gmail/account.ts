import { addressIn, addressInTitle, isAddressLike } from "../common/own-address.ts";
import { find, findAll } from "./selectors.ts";

/**
 * The address of the mailbox in this tab, from what the page shows. The title comes first: it names the mailbox that is
 * shown even where somebody else is signed in for it.
 * @returns null while the page does not show it
 */
export function accountOf(doc: Document): string | null {
  return (
    addressInTitle(doc.title) ??
    addressIn(find(doc, "loading")?.textContent) ??
    addressIn(find(doc, "accountButton")?.getAttribute("aria-label")) ??
    onlySender(doc)
  );
}

/** Forms say which address they send from; it may be another of the user's, so all must agree. */
function onlySender(doc: Document): string | null {
  const values = findAll(doc, "draftFrom").map((input) => (input as HTMLInputElement).value);
  const senders = new Set(values.filter(isAddressLike));
  return senders.size === 1 ? ([...senders][0] ?? null) : null;
}
