import { isShown } from "../common/dom.ts";
import { anyOf, SELECTORS, type SelectorName } from "./selectors.ts";
import type { Lookup } from "./self-check.ts";

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

interface How {
  /** What stands for `%`. */
  word?: string;
  /** Whether it should be there whenever its scope is. */
  needed?: boolean;
}

/** Collects lookups; what is looked for inside something that is not there is left out, so that one fault is named once. */
class Looks {
  readonly all: Lookup[] = [];

  inside(root: ParentNode | null, name: SelectorName, how: How = {}): HTMLElement | null {
    const matches = (css: string) => [...(root?.querySelectorAll<HTMLElement>(css) ?? [])];
    return root && this.#note(name, how, matches);
  }

  around(element: Element | null, name: SelectorName, how: How = {}): HTMLElement | null {
    const matches = (css: string) => [element?.closest<HTMLElement>(css)].flatMap((one) => one ?? []);
    return element && this.#note(name, how, matches);
  }

  #note(name: SelectorName, { word = "", needed = false }: How, matches: (css: string) => HTMLElement[]) {
    const all = SELECTORS[name].map(([css]) => matches(css.replaceAll("%", word)));
    const first = all.findIndex((found) => found.length > 0);
    const used = first < 0 ? null : first;
    const lost = needed ? "missing" : "absent";
    const state = used === null ? lost : used > 0 && !EQUALS.includes(name) ? "older" : "found";
    this.all.push({ name, word, found: all.map((found) => Math.min(found.length, 9999)), used, state });
    return all[first]?.[0] ?? null;
  }
}

const NEEDED = { needed: true };

/** What belongs to the page as a whole. */
export function pageLooks(doc: Document): Lookup[] {
  const looks = new Looks();
  const popup = /[?&]view=cm\b/.test(doc.location?.search ?? "");
  looks.inside(doc, "main", { needed: !popup });
  const names = Object.keys(SELECTORS) as SelectorName[];
  for (const name of names) if (name !== "main" && !INSIDE.has(name)) looks.inside(doc, name);
  return looks.all;
}

/** What belongs to one email being written. */
export function formLooks(root: HTMLElement): Lookup[] {
  const looks = new Looks();
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

function rows(looks: Looks, root: HTMLElement): void {
  for (const word of ["to", "cc", "bcc"] as const) {
    const row = looks.inside(root, "row", { word, needed: word === "to" });
    const chip = looks.inside(row, "chip", { word });
    looks.inside(chip, "chipRemove", { word, needed: true });
    const holder = row?.querySelector(anyOf("rowInput")) ? row : (row?.closest("tr") ?? row);
    looks.inside(holder, "rowInput", { word, needed: true });
  }
  // Cc can be reached by its row or by what opens it; only without both is it lost.
  const lost = !looks.all.some(({ name, word, used }) => name === "row" && word === "cc" && used !== null);
  looks.inside(root, "showCc", { needed: lost });
  for (const name of ["showBcc", "summary", "unfold"] as const) looks.inside(root, name);
}

/** What belongs to one message that is open; where `message` itself is not known any more, to the view it stands in. */
export function messageLooks(message: HTMLElement): Lookup[] {
  const looks = new Looks();
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
  const looks = new Looks();
  for (const name of ["threadSubject", "threadId", "legacyThread"] as const) looks.inside(view, name, NEEDED);
  return looks.all;
}
