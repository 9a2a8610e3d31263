import { Looks, NEEDED } from "../common/check/looks.ts";
import type { Lookup } from "../common/check/site.ts";
import { SELECTORS, type SelectorName } from "./selectors.ts";

/** Where each name of the table is looked for: in the page, in a form, in a message and its conversation, as the adapter does. */

/** Alternatives for different forms of the page, of which none is older than another. */
const EQUALS: readonly SelectorName[] = [
  ...(["composeRoot", "composeMark", "shownPane", "attachment", "draftAttachment", "sendMenu"] as const),
];

const FORM = [
  ...(["composeRoot", "composeMark", "composeThread", "body", "row", "rowInput", "chip", "chipText"] as const),
  ...(["folded", "showRow", "subject", "draftFrom", "send", "sendGroup", "sendMenu", "discard", "problem"] as const),
  ...(["draftAttachment", "signature", "history", "ownEnd"] as const),
];

const MESSAGE = [
  ...(["messageBody", "subjectLink", "sender", "to", "cc", "wells", "shownPerson", "date", "attachment"] as const),
  ...(["earlierMail", "citedMail", "threadSubject"] as const),
];

/** Names that are looked for in a form or in a message; all others belong to the page. */
const INSIDE: ReadonlySet<string> = new Set<SelectorName>([...FORM, ...MESSAGE]);

class OutlookLooks extends Looks<typeof SELECTORS> {
  constructor() {
    super(SELECTORS, EQUALS);
  }
}

/** What belongs to the page as a whole. */
export function pageLooks(doc: Document): Lookup[] {
  const looks = new OutlookLooks();
  // A draft or a message that is the whole page has no pane around it.
  const whole = /\/deeplink\//.test(doc.location?.pathname ?? "");
  looks.inside(doc, "main", { needed: !whole });
  for (const name of Object.keys(SELECTORS) as SelectorName[])
    if (name !== "main" && !INSIDE.has(name)) looks.inside(doc, name);
  return looks.all;
}

/** What belongs to one email being written. */
export function formLooks(root: HTMLElement): Lookup[] {
  const looks = new OutlookLooks();
  const body = looks.inside(root, "body", NEEDED);
  looks.around(body ?? root, "composeRoot", NEEDED);
  looks.inside(root, "composeMark", NEEDED);
  looks.around(root, "composeThread");
  const folded = looks.inside(root, "folded");
  wells(looks, root, folded !== null);
  looks.inside(root, "subject", NEEDED);
  const send = looks.inside(root, "send", NEEDED);
  looks.around(send, "sendGroup");
  looks.inside(root, "discard", NEEDED);
  for (const name of ["sendMenu", "draftFrom", "problem", "draftAttachment"] as const) looks.inside(root, name);
  for (const name of ["signature", "history", "ownEnd"] as const) looks.inside(body, name);
  return looks.all;
}

/** @param folded whether the people may stand in one line, and the wells come when it is opened */
function wells(looks: OutlookLooks, root: HTMLElement, folded: boolean): void {
  for (const word of ["TO", "CC", "BCC"] as const) {
    const well = looks.inside(root, "row", { word, needed: word === "TO" && !folded });
    looks.inside(well, "rowInput", { word, needed: true });
    const chip = looks.inside(well, "chip", { word });
    looks.inside(chip, "chipText", { word });
  }
  // Cc can be reached by its well or by what shows it; only without both is it lost.
  looks.inside(root, "showRow", { needed: !folded && !looks.has("row", "CC") });
}

/** What belongs to one message that is open; where its card is not known any more, to the pane it stands in. */
export function messageLooks(message: HTMLElement): Lookup[] {
  const looks = new OutlookLooks();
  for (const name of ["messageBody", "sender", "date"] as const) looks.inside(message, name, NEEDED);
  const to = looks.inside(message, "to");
  looks.inside(message, "wells", { needed: to === null });
  looks.inside(message, "cc");
  looks.inside(to, "shownPerson", NEEDED);
  for (const name of ["subjectLink", "attachment", "earlierMail", "citedMail"] as const) looks.inside(message, name);
  return looks.all;
}

/** What belongs to the conversation that the messages stand in. */
export function threadLooks(view: HTMLElement): Lookup[] {
  const looks = new OutlookLooks();
  looks.inside(view, "threadSubject", NEEDED);
  return looks.all;
}
