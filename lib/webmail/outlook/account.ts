import { addressIn, addressInTitle } from "../common/own-address.ts";
import { isOwnAddress } from "../common/people.ts";
import { mailboxPart } from "./links.ts";
import { anyOf, find, findAll } from "./selectors.ts";
import { wordsOf } from "./shown-people.ts";

/** Whose mailbox is in this tab. */
export interface Owner {
  /** null while the page does not show it. */
  address: string | null;
  /** As the page names them; null while it does not. */
  name: string | null;
  /** The words of the account's button, which may have the name among others. */
  label: string;
}

/** What may tell whose mailbox it is. */
export const OWNER = [
  "head > title",
  ...(["mailboxRoot", "signedIn", "ownName", "ownButton", "accountButton"] as const).map(anyOf),
].join();

/** Where mail or its writing stands: an address there is anybody's. */
const OF_MAIL = "[role=main],[role=listbox],[role=group],[role=dialog],[role=document],[contenteditable]";

/**
 * A form in a window of its own stands in `about:blank`, which the mailbox's page has opened and writes into.
 * @returns the document that shows whose mailbox it is, and has its address
 */
export function mailboxOf(doc: Document): Document {
  try {
    const opener: Window | null = doc.URL === "about:blank" ? doc.defaultView?.opener : null;
    return opener?.document ?? doc;
  } catch {
    return doc;
  }
}

/** @returns the user's address and name, from what the page shows; never from its address, which may name another's mailbox */
export function ownerOf(doc: Document): Owner {
  const [root] = findAll(doc, "mailboxRoot");
  const address =
    addressIn(root?.title) ?? addressIn(root?.dataset.folderName) ?? signedIn(doc) ?? addressInTitle(doc.title);
  const name = wordsOf(find(doc, "ownName")?.textContent) || null;
  return { address: address ?? null, name, label: wordsOf(find(doc, "ownButton")?.getAttribute("aria-label")) };
}

function signedIn(doc: Document): string | undefined {
  const buttons = findAll(doc, "accountButton").filter((button) => !button.closest(OF_MAIL));
  const named = new Set(buttons.map((button) => addressIn(button.getAttribute("aria-label"))));
  return addressIn(find(doc, "signedIn")?.textContent) ?? (named.size === 1 ? [...named][0] : undefined);
}

/**
 * Whether somebody else's mailbox is shown. Its address in the page's own counts unless it is the user's, and the folder that is
 * open, when it stands below another mailbox than the first.
 */
export function isDelegated(doc: Document): boolean {
  const named = mailboxPart(doc.location.href) ?? "";
  // Opened by its address, another's mailbox stands first among the folders too.
  if (named.includes("@") && !isOwnAddress(named, signedIn(doc) ?? null)) return true;
  const [first, ...others] = findAll(doc, "mailboxRoot");
  const open = findAll(doc, "folder").find((folder) => folder.getAttribute("aria-selected") === "true");
  if (!first || !open) return false;
  return others.some((root) => (root.compareDocumentPosition(open) & Node.DOCUMENT_POSITION_FOLLOWING) > 0);
}
