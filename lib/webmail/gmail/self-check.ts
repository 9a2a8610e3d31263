import type { CheckedSite, WhatIsOpen } from "../common/check/site.ts";
import { isShown } from "../common/dom.ts";
import { accountOf } from "./account.ts";
import { formsIn } from "./composes.ts";
import { kindOf, VOCABULARY } from "./report-vocabulary.ts";
import { anyOf, findAll, isIn, SELECTORS } from "./selectors.ts";
import { formLooks, messageLooks, pageLooks, threadLooks } from "./self-check-looks.ts";

/** Gmail's page, for the check of it and the report of its structure. */
export const gmailCheck: CheckedSite = {
  site: "gmail",
  table: SELECTORS,
  words: ["to", "cc", "bcc"],
  vocabulary: VOCABULARY,
  hasAccount: (doc) => accountOf(doc) !== null,
  whatIsOpen,
  page: pageLooks,
  form: formLooks,
  message: messageLooks,
  thread: threadLooks,
  told: {
    frame: "composeFrame",
    thread: ["threadSubject", "threadId"],
    whole: "[role=alert] .vh, body > [role=alertdialog]",
    around: ["main", "accountButton", "loading", "alert", "undo"],
    bodies: ["body", "messageBody"],
    written: "[g_editable],.ii,.gmail_quote",
    marks: ["signature", "quoted", "cited", "clipped", "clippedNote"],
  },
  kindOf,
};

/** The forms, messages and views to look at: those the adapter finds, else what seems to be one that it no longer knows. */
function whatIsOpen(doc: Document): WhatIsOpen {
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
