import type { Site } from "../../../record/items.ts";
import { MAIL_HOSTS } from "../../hosts.ts";
import { finder } from "../selector-table.ts";
import { personalWords } from "./classes.ts";
import { ownWords } from "./own-words.ts";
import { printTree } from "./print.ts";
import type { CheckedSite } from "./site.ts";
import { type Tells, type Tree, type TreeLimits, treeOf } from "./tree.ts";
import { LANGUAGES } from "./vocabulary.ts";

/**
 * What a maintainer gets to see of a page that In Writing no longer understands: its structure. No text, no address, no
 * name, no subject, no id: every word in it comes from a fixed vocabulary.
 */
export interface PageReport {
  site: Site;
  /** The site's host, "other" when it is none of those that are known. */
  host: string;
  /** Language of the interface, "~text" when it is none that we know. */
  language: string;
  /** What kind of page, without its ids. */
  kind: string;
  /** Whether the tab's title names the mailbox. */
  title: string;
  /** From the body down to the parts of interest; null when the page has no body. */
  tree: Tree | null;
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

/** Levels between the body and a part of interest; of what is deeper the nearest ones are told. */
const MOST_LEVELS = 120;

/** @returns the structure of the page, with nothing of its words */
export function pageReport(doc: Document, site: CheckedSite): PageReport {
  const { location, documentElement, title } = doc;
  const language = documentElement?.lang ?? "";
  const { pathname = "", search = "", hash = "" } = location ?? {};
  return {
    site: site.site,
    host: (MAIL_HOSTS as readonly string[]).includes(location?.hostname ?? "") ? location.hostname : "other",
    language: LANGUAGES.has(language) ? language : language === "" ? "~empty" : "~text",
    kind: site.kindOf({ pathname, search, hash }),
    title: title.includes("@") ? "~text+@" : "~text",
    tree: doc.body && fitting(doc, site),
  };
}

function fitting(doc: Document, site: CheckedSite): Tree | null {
  const told = toldParts(doc, site);
  const tells = tellsOf(doc, site);
  for (const limits of LIMITS) {
    const tree = treeOf(doc.body, { ...told, limits, tells });
    if (printTree(tree).length <= LIMIT) return tree;
  }
  return "~more";
}

function tellsOf(doc: Document, site: CheckedSite): Tells {
  const { anyOf } = finder(site.table);
  const any = (names: readonly string[]) => names.map(anyOf).filter(Boolean).join();
  const { bodies, written, marks } = site.told;
  const editors = "[contenteditable],textarea,blockquote";
  return {
    own: ownWords(site),
    personal: personalWords(doc),
    numbers: new Map(),
    bodies: any(bodies),
    written: [any(bodies), editors, written].filter(Boolean).join(),
    marks: any(marks),
  };
}

interface Told {
  whole: Set<Element>;
  path: Set<Element>;
  deep: Element[];
}

/** What is told in full, and the elements that lead to it. */
function toldParts(doc: Document, site: CheckedSite): Told {
  const { anyOf, around, findAll } = finder(site.table);
  const { forms, messages, views: all } = site.whatIsOpen(doc);
  const { frame, thread, whole: further, around: others } = site.told;
  const views = all.slice(0, MOST_OTHERS);
  const isView = (element: Element) => all.includes(element as HTMLElement);
  const inViews = thread.flatMap((name) => views.flatMap((view) => findAll(view, name).slice(0, MOST_OTHERS)));
  const whole = new Set<Element>([
    ...forms.slice(0, MOST_FORMS).map((form) => around(form, frame) ?? form),
    ...messages.filter((message) => !isView(message)).slice(0, MOST_MESSAGES),
    ...inViews,
    ...(further === "" ? [] : [...doc.querySelectorAll(further)].slice(0, MOST_OTHERS)),
    // A thread in which no message is known is told in full, or there would be nothing to learn from.
    ...messages.filter(isView).slice(0, MOST_OTHERS),
  ]);
  const leading = others.flatMap((name) => [...doc.querySelectorAll(anyOf(name))].slice(0, MOST_OTHERS));
  const path = new Set<Element>([doc.body, ...leading, ...views]);
  const deep = new Set<Element>();
  for (const element of [...whole, ...path]) {
    const top = leadUp(element, doc.body, path);
    if (top) deep.add(top);
  }
  whole.delete(doc.body);
  // One that another path leads on from is told there.
  const isLoose = (top: Element) => !path.has(top.parentElement as Element) && !whole.has(top.parentElement as Element);
  return { whole, path, deep: [...deep].filter(isLoose) };
}

/** Puts what stands around an element on the path. @returns where the path ends when it does not come up to the body */
function leadUp(element: Element, body: Element, path: Set<Element>): Element | null {
  let top = element;
  for (let levels = 0; levels < MOST_LEVELS; levels += 1) {
    const up = top.parentElement;
    if (top === body || !up || up === body.parentElement) return null;
    path.add(up);
    top = up;
  }
  return top;
}
