import { Looks, NEEDED } from "../common/check/looks.ts";
import type { Lookup } from "../common/check/site.ts";
import { isShown } from "../common/dom.ts";
import { anyOf, SELECTORS, type SelectorName } from "./selectors.ts";

/** Where each name of the table is looked for: in the page, in a form, in a message and its thread, as the adapter does. */

/** Alternatives for different forms of the page, of which none is older than another. */
const EQUALS: readonly SelectorName[] = ["composeFrame", "attachment", "draftAttachment", "summary"];

/** Names that are looked for in a form or in a message; all others belong to the page. */
const INSIDE: ReadonlySet<SelectorName> = new Set<SelectorName>([
  ...(["body", "plainBody", "composeRoot", "composeMark", "composeFrame", "draftId", "draftThread"] as const),
  ...(["draftLegacyThread", "draftFrom", "draftQuoted", "subject", "row", "rowInput", "chip", "chipRemove"] as const),
  ...(["summary", "unfold", "showCc", "showBcc", "send", "sendAndArchive", "sendGroup", "discard"] as const),
  ...(["minimise", "draftAttachment", "signature", "quoted", "message", "messageBody", "messageLog"] as const),
  ...(["sender", "recipients", "date", "attachment", "clipped", "place"] as const),
  ...(["cited", "details", "clippedNote"] as const),
  ...(["threadSubject", "threadId", "legacyThread"] as const),
]);

class GmailLooks extends Looks<typeof SELECTORS> {
  constructor() {
    super(SELECTORS, EQUALS);
  }
}

/** What belongs to the page as a whole. */
export function pageLooks(doc: Document): Lookup[] {
  const looks = new GmailLooks();
  const popup = /[?&]view=cm\b/.test(doc.location?.search ?? "");
  looks.inside(doc, "main", { needed: !popup });
  const names = Object.keys(SELECTORS) as SelectorName[];
  for (const name of names) if (name !== "main" && !INSIDE.has(name)) looks.inside(doc, name);
  return looks.all;
}

/** What belongs to one email being written. */
export function formLooks(root: HTMLElement): Lookup[] {
  const looks = new GmailLooks();
  const plain = [...root.querySelectorAll<HTMLElement>(anyOf("plainBody"))].find(isShown) ?? null;
  const body = looks.inside(root, "body", { needed: plain === null });
  looks.inside(root, "plainBody");
  looks.around(body ?? plain ?? root, "composeRoot", NEEDED);
  looks.inside(root, "composeMark", NEEDED);
  const frame = looks.around(root, "composeFrame");
  for (const name of ["draftId", "draftThread", "draftFrom", "subject"] as const) looks.inside(root, name, NEEDED);
  for (const name of ["draftLegacyThread", "draftQuoted"] as const) looks.inside(root, name);
  rows(looks, root);
  const send = looks.inside(root, "send", NEEDED);
  looks.around(send, "sendGroup");
  looks.inside(root, "discard", NEEDED);
  looks.inside(frame, "minimise");
  looks.inside(root, "sendAndArchive");
  for (const name of ["draftAttachment", "signature", "quoted", "cited"] as const) looks.inside(root, name);
  return looks.all;
}

function rows(looks: GmailLooks, root: HTMLElement): void {
  for (const word of ["to", "cc", "bcc"] as const) {
    const row = looks.inside(root, "row", { word, needed: word === "to" });
    const chip = looks.inside(row, "chip", { word });
    looks.inside(chip, "chipRemove", { word, needed: true });
    const holder = row?.querySelector(anyOf("rowInput")) ? row : (row?.closest("tr") ?? row);
    looks.inside(holder, "rowInput", { word, needed: true });
  }
  // Cc can be reached by its row or by what opens it; only without both is it lost.
  looks.inside(root, "showCc", { needed: !looks.has("row", "cc") });
  for (const name of ["showBcc", "summary", "unfold"] as const) looks.inside(root, name);
}

/** What belongs to one message that is open; where `message` itself is not known any more, to the view it stands in. */
export function messageLooks(message: HTMLElement): Lookup[] {
  const looks = new GmailLooks();
  looks.around(message, "message", NEEDED);
  for (const name of ["messageBody", "sender", "recipients", "date", "place"] as const) {
    looks.inside(message, name, NEEDED);
  }
  for (const name of ["messageLog", "attachment", "details", "clipped", "clippedNote", "quoted", "cited"] as const)
    looks.inside(message, name);
  return looks.all;
}

/** What belongs to the thread that the messages stand in. */
export function threadLooks(view: HTMLElement): Lookup[] {
  const looks = new GmailLooks();
  for (const name of ["threadSubject", "threadId", "legacyThread"] as const) looks.inside(view, name, NEEDED);
  return looks.all;
}
