import type { CheckedSite, WhatIsOpen } from "../common/check/site.ts";
import { isShown } from "../common/dom.ts";
import { ownerOf } from "./account.ts";
import { cardOf } from "./cards.ts";
import { formsIn } from "./composes.ts";
import { kindOf, VOCABULARY } from "./report-vocabulary.ts";
import { anyOf, findAll, isIn, SELECTORS } from "./selectors.ts";
import { formLooks, messageLooks, pageLooks, threadLooks } from "./self-check-looks.ts";

/** Outlook's page, for the check of it and the report of its structure. */
export const outlookCheck: CheckedSite = {
  site: "outlook",
  table: SELECTORS,
  words: ["TO", "CC", "BCC"],
  vocabulary: VOCABULARY,
  hasAccount: (doc) => ownerOf(doc).address !== null,
  whatIsOpen,
  page: pageLooks,
  form: formLooks,
  message: messageLooks,
  thread: threadLooks,
  told: {
    frame: "composeRoot",
    thread: ["threadSubject"],
    whole: "",
    around: ["main", "listRow", "mailboxRoot", "accountButton", "signedIn", "dialog", "toastButton"],
    bodies: ["body", "messageBody"],
    written: "[role=document]",
    marks: ["signature", "history", "ownEnd", "earlierMail", "citedMail", "chip", "chipText"],
  },
  kindOf,
};

/** The forms, messages and panes to look at: those the adapter finds, else what seems to be one that it no longer knows. */
function whatIsOpen(doc: Document): WhatIsOpen {
  const roots = [...formsIn({ added: [doc.documentElement], touched: new Set() })].filter(isShown);
  const forms = roots.length > 0 ? roots : strayForms(doc);
  const panes = findAll(doc, "shownPane").filter(isShown);
  const views = panes.filter((pane) => HOLDS_MAIL.some((css) => pane.querySelector(css)) && !isOfForms(pane, forms));
  return { forms, messages: views.flatMap(messagesIn), views };
}

const HOLDS_MAIL = (["messageBody", "threadSubject", "date"] as const).map(anyOf);

/** A draft that is the whole of the pane has none of a message's parts outside its form. */
function isOfForms(pane: HTMLElement, forms: HTMLElement[]): boolean {
  const parts = [...pane.querySelectorAll(HOLDS_MAIL.join())];
  return parts.length > 0 && parts.every((part) => forms.some((form) => form.contains(part)));
}

/** The card of each message; the pane stands for them where none is known, so that what is missing gets its name. */
function messagesIn(view: HTMLElement): HTMLElement[] {
  const bodies = findAll(view, "messageBody").filter((body) => isShown(body) && !isIn(body, "composeRoot"));
  const cards = new Set(bodies.flatMap((body) => cardOf(body) ?? []));
  return cards.size > 0 ? [...cards] : [view];
}

/** What has the marks of a form, or a body to write in, though the adapter does not take it for a form. */
function strayForms(doc: Document): HTMLElement[] {
  const marks = [...doc.querySelectorAll<HTMLElement>([anyOf("composeMark"), anyOf("composeRoot")].join())];
  const editors = [...doc.querySelectorAll<HTMLElement>("[contenteditable=true][role=textbox]")];
  const sends = [...doc.querySelectorAll<HTMLElement>(anyOf("send"))];
  const known = (one: HTMLElement) => one.closest<HTMLElement>(anyOf("composeRoot"));
  const parts = [...marks, ...editors, ...sends].filter(isShown);
  const roots = parts.map((one) => known(one) ?? around(one, marks, editors));
  return [...new Set(roots)].slice(0, 8);
}

/** The nearest element around a part of a form that has another part of it too. */
function around(one: HTMLElement, marks: HTMLElement[], editors: HTMLElement[]): HTMLElement {
  const others = [...marks, ...editors].filter((other) => other !== one && !one.contains(other));
  let up = one.parentElement;
  while (up && up !== up.ownerDocument.body && !others.some((other) => up?.contains(other))) up = up.parentElement;
  return up && up !== up.ownerDocument.body ? up : (one.parentElement ?? one);
}
