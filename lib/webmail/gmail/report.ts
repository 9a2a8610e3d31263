import { type Tree, type TreeLimits, treeOf } from "./report-tree.ts";
import { personalWords } from "./report-values.ts";
import { LANGUAGES } from "./report-vocabulary.ts";
import { anyOf, around, findAll } from "./selectors.ts";
import type { SelfCheck } from "./self-check.ts";
import { whatIsOpen } from "./self-check.ts";

/**
 * What a maintainer gets to see of a page that In Writing no longer understands: its structure. No text, no address, no
 * name, no subject, no id: every word in it comes from a fixed vocabulary.
 */
export interface PageReport {
  /** Language of the interface, "~text" when it is none that we know. */
  language: string;
  /** What kind of page, without its ids. */
  kind: string;
  /** Whether the tab's title names the mailbox. */
  title: string;
  /** From the body down to the parts of interest; null when the page has no body. */
  tree: Tree | null;
}

export interface Report extends PageReport {
  format: 1;
  product: string;
  version: string;
  /** ISO date. */
  date: string;
  /** Family and major version. */
  browser: string;
  found: SelfCheck;
}

/** Characters of a printed report, about. */
const LIMIT = 56_000;

/** Tried in turn until the report is small enough. */
const LIMITS: TreeLimits[] = [
  { depth: 40, width: 60 },
  { depth: 24, width: 24 },
  { depth: 16, width: 12 },
  { depth: 10, width: 8 },
  { depth: 6, width: 6 },
  { depth: 3, width: 4 },
  { depth: 0, width: 3 },
];

/** At most so many of each kind are shown; the others are only counted. */
const MOST_MESSAGES = 12;
const MOST_FORMS = 8;
const MOST_OTHERS = 6;

/** Levels between the body and a part of interest; deeper ones are left out from the top. */
const MOST_LEVELS = 120;

/** @returns the structure of the page, with nothing of its words */
export function pageReport(doc: Document): PageReport {
  const { location, documentElement, title } = doc;
  const language = documentElement?.lang ?? "";
  return {
    language: LANGUAGES.has(language) ? language : language === "" ? "~empty" : "~text",
    kind: kindOf(location?.pathname ?? "", location?.search ?? "", location?.hash ?? ""),
    title: title.includes("@") ? "~text+@" : "~text",
    tree: doc.body && fitting(doc),
  };
}

function fitting(doc: Document): Tree | null {
  const words = personalWords(doc);
  const { whole, path } = partsOf(doc);
  let tree: Tree | null = null;
  for (const limits of LIMITS) {
    tree = treeOf(doc.body, { whole, path, words, limits });
    if (printTree(tree).length <= LIMIT) return tree;
  }
  return "~more";
}

const AROUND = ["main", "accountButton", "loading", "alert", "undo"] as const;

/** What is told in full, and the elements that lead to it. */
function partsOf(doc: Document): { whole: Set<Element>; path: Set<Element> } {
  const { forms, messages, views } = whatIsOpen(doc);
  const isView = (element: Element) => views.includes(element as HTMLElement);
  const thread = (["threadSubject", "threadId"] as const).flatMap((name) =>
    views.flatMap((view) => findAll(view, name).slice(0, MOST_OTHERS)),
  );
  const whole = new Set<Element>([
    ...forms.slice(0, MOST_FORMS).map((form) => around(form, "composeFrame") ?? form),
    ...messages.filter((message) => !isView(message)).slice(0, MOST_MESSAGES),
    ...thread,
    ...doc.querySelectorAll("[role=alert] .vh, body > [role=alertdialog]"),
  ]);
  // A thread in which no message is known is told in full, or there would be nothing to learn from.
  for (const message of messages.filter(isView)) whole.add(message);
  const others = AROUND.flatMap((name) => [...doc.querySelectorAll(anyOf(name))].slice(0, MOST_OTHERS));
  const path = new Set<Element>([doc.body, ...others, ...views]);
  for (const element of [...whole, ...path]) {
    let levels = MOST_LEVELS;
    for (let up = element.parentElement; up && up !== doc.documentElement && levels > 0; up = up.parentElement) {
      path.add(up);
      levels -= 1;
    }
  }
  whole.delete(doc.body);
  return { whole, path };
}

const FOLDERS =
  /^#(inbox|sent|drafts|starred|snoozed|important|scheduled|all|spam|trash|search|label|category|settings|chats)\b/;

/** `/mail/u/9 #inbox/token ?compose=token`: what kind of page it is, its numbers and words left out. */
function kindOf(path: string, search: string, hash: string): string {
  const mailbox = /^\/mail\/b\//.test(path) ? "/mail/b" : /^\/mail\/u\/\d+/.test(path) ? "/mail/u/9" : "other";
  const [view = ""] = /(?<=[?&]view=)(cm|att|om|lg|pt|btop)\b/.exec(search) ?? [];
  const compose = /[?&]compose=(new)?/.exec(search + hash);
  const folder = FOLDERS.exec(hash)?.[1] ?? (hash.length > 1 ? "other" : "");
  const open = /\/[A-Za-z0-9]{16,}(?:\?|$)/.test(hash) ? "/token" : "";
  return [mailbox, view && `view=${view}`, folder && `#${folder}${open}`, compose && `compose=${compose[1] ?? "token"}`]
    .filter(Boolean)
    .join(" ");
}

/** Family and major version of this browser: "Edge 149". @param agent `navigator.userAgent` */
export function browserFamily(agent: string): string {
  const names = [
    ["Edge", /\bEdg\/(\d{1,3})/],
    ["Opera", /\bOPR\/(\d{1,3})/],
    ["Firefox", /\bFirefox\/(\d{1,3})/],
    ["Chrome", /Chrome\/(\d{1,3})/],
  ] as const;
  for (const [name, pattern] of names) {
    const major = pattern.exec(agent)?.[1];
    if (major) return `${name} ${major}`;
  }
  return "other";
}

/** The report as JSON that can be read: one line for each lookup and each element. */
export function printReport(report: Report): string {
  const { tree, found, ...about } = report;
  const lines = Object.entries(about).map(([key, value]) => ` ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  const part = (lookups: unknown[]) => `[\n   ${lookups.map((one) => JSON.stringify(one)).join(",\n   ")}\n  ]`;
  const looked = (all: SelfCheck["forms"]) =>
    `[${all.map(({ times, lookups }) => `{"times": ${times}, "lookups": ${part(lookups)}}`).join(", ")}]`;
  const checks = [
    `  "account": ${found.account}`,
    `  "page": ${part(found.page)}`,
    `  "forms": ${looked(found.forms)}`,
    `  "messages": ${looked(found.messages)}`,
  ];
  const all = [
    ...lines,
    ` "found": {\n${checks.join(",\n")}\n }`,
    ` "tree": ${tree === null ? "null" : printTree(tree)}`,
  ];
  return `{\n${all.join(",\n")}\n}\n`;
}

function printTree(tree: Tree, indent = " "): string {
  if (typeof tree === "string") return JSON.stringify(tree);
  const [head, ...inside] = tree;
  const deeper = `${indent} `;
  return `[${[JSON.stringify(head), ...inside.map((one: Tree) => `\n${deeper}${printTree(one, deeper)}`)].join(",")}]`;
}
