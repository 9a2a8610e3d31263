import { isShown } from "../common/dom.ts";
import { accountOf } from "./account.ts";
import { formsIn } from "./composes.ts";
import { anyOf, findAll, isIn, type SelectorName } from "./selectors.ts";
import { formLooks, messageLooks, pageLooks, threadLooks } from "./self-check-looks.ts";

/**
 * Looks at the page as the adapter does and says what it found of what it needs. Works without the content script, changes
 * nothing, and holds nothing of the page but numbers.
 */
export interface SelfCheck {
  /** Whether the page says whose mailbox it is. */
  account: boolean;
  page: Lookup[];
  /** Emails being written; those with the same result stand together. */
  forms: Looked[];
  /** Messages that are open and seen; those with the same result stand together. */
  messages: Looked[];
}

export interface Looked {
  /** How many forms or messages gave this result. */
  times: number;
  lookups: Lookup[];
}

/**
 * `missing`: should be there and is not. `absent`: is not there, and need not be. `older`: there, but only a way that has
 * been kept for older or other forms of the page still leads to it.
 */
export type LookupState = "found" | "older" | "missing" | "absent";

export interface Lookup {
  name: SelectorName;
  /** What stood for `%` in the selector; "" as a rule. */
  word: string;
  /** How many elements each alternative matches, in the order of the table. */
  found: number[];
  /** The alternative that counts; null when none matches. */
  used: number | null;
  state: LookupState;
}

/** @returns what was found in each scope; nothing of the page's words */
export function selfCheck(doc: Document): SelfCheck {
  const { forms, messages, views } = whatIsOpen(doc);
  const seen = (message: HTMLElement) => {
    const view = views.find((one) => one.contains(message));
    return [...messageLooks(message), ...(view ? threadLooks(view) : [])];
  };
  return {
    account: accountOf(doc) !== null,
    page: pageLooks(doc),
    forms: together(forms.map(formLooks)),
    messages: together(messages.map(seen)),
  };
}

export interface WhatIsOpen {
  forms: HTMLElement[];
  messages: HTMLElement[];
  /** The views that the messages stand in. */
  views: HTMLElement[];
}

/** The forms, messages and views to look at: those the adapter finds, else what seems to be one that it no longer knows. */
export function whatIsOpen(doc: Document): WhatIsOpen {
  const roots = [...formsIn({ added: [doc.documentElement], touched: new Set() })];
  const forms = roots.length > 0 ? roots : strayForms(doc);
  const mains = findAll(doc, "main").filter(isShown);
  const views = (mains.length > 0 ? mains : [doc.body]).filter((view) => hasThread(view));
  return { forms, messages: views.flatMap(messagesIn), views };
}

function hasThread(view: HTMLElement): boolean {
  return (["message", "threadSubject", "threadId"] as const).some((name) => view.querySelector(anyOf(name)));
}

/** A draft among the messages has no body but its form's: it is looked at as a form. */
function messagesIn(view: HTMLElement): HTMLElement[] {
  const isDraft = (message: HTMLElement) =>
    message.querySelector(anyOf("composeMark")) !== null &&
    ![...message.querySelectorAll(anyOf("messageBody"))].some((body) => !isIn(body, "composeRoot"));
  const messages = findAll(view, "message").filter((message) => isShown(message) && !isDraft(message));
  // A thread without a message that we know: the view itself stands for it, and what is missing gets its name.
  return messages.length > 0 || view.querySelector(anyOf("message")) ? messages : [view];
}

/** What has the marks of a form, or is a dialog to write in, though the adapter does not take it for a form. */
function strayForms(doc: Document): HTMLElement[] {
  const marks = [...doc.querySelectorAll<HTMLElement>(anyOf("composeMark"))];
  const editors = [...doc.querySelectorAll<HTMLElement>("[role=dialog] [contenteditable=true]")].filter(isShown);
  const roots = [...marks, ...editors].map(
    (one) => one.closest<HTMLElement>("[role=dialog]") ?? one.closest("form")?.parentElement ?? one.parentElement,
  );
  return [...new Set(roots)].filter((root) => root !== null && isShown(root)) as HTMLElement[];
}

function together(results: Lookup[][]): Looked[] {
  const known = new Map<string, Looked>();
  for (const lookups of results) {
    const key = JSON.stringify(lookups);
    const same = known.get(key);
    if (same) same.times += 1;
    else known.set(key, { times: 1, lookups });
  }
  return [...known.values()];
}
