import { isShown } from "../dom.ts";
import { unmarked } from "../dom-text.ts";
import { classesOf, type PersonalWords } from "./classes.ts";
import type { OwnWords } from "./own-words.ts";
import { type Numbers, textShape, valueShape } from "./values.ts";
import { TAGS } from "./vocabulary.ts";

/**
 * An element as a line and what is in it: `3x div.aoD.~ role=region aria-label email=~address`. A bare name stands for an
 * attribute with words in it, `.~` for classes left out, `~hidden` for what is not seen. A string that begins with `~` is no
 * element: `~text`, `~address`, `~text<address>`, `~time` (text of that kind), `~words` (a mail's or a draft's own words, left
 * out), `~more` (cut off here), `~deeper` (what follows stands many levels deeper), `~ours` (of In Writing).
 */
export type Tree = string | Branch;

/** The line of an element, then what is in it. */
export interface Branch extends Array<Tree> {
  0: string;
}

export interface TreeLimits {
  /** Levels inside a part of interest. */
  depth: number;
  /** Children of one element. */
  width: number;
}

export interface TreeParts {
  /** Shown with all that is in them. */
  whole: ReadonlySet<Element>;
  /** Shown with what leads on to a part of interest; the rest of their children as one line each. */
  path: ReadonlySet<Element>;
  /** The tops of paths that begin too deep in the page to be told from its body on. */
  deep: readonly Element[];
  limits: TreeLimits;
  tells: Tells;
}

/** What a tree is told with. */
export interface Tells {
  own: OwnWords;
  personal: PersonalWords;
  numbers: Numbers;
  /** Selector of what holds words that somebody has written: nothing inside it is told but marks. */
  written: string;
  /** Selector of bodies, of mails and drafts. */
  bodies: string;
  /** Selector of what is told of somebody's words, with nothing in it: our selectors look for it there. */
  marks: string;
}

const NOT_TOLD = /^(SCRIPT|STYLE|LINK|META|HEAD|NOSCRIPT|TEMPLATE|TITLE)$/i;
/** Elements whose inside is no structure of the page. */
const CLOSED = /^(SVG|IFRAME|OBJECT|CANVAS|VIDEO|AUDIO|SELECT)$/i;

/**
 * @param body of the page
 * @returns its tree. However deep the page is nested, this is not: a browser has an end to what it can go down into.
 */
export function treeOf(body: Element, parts: TreeParts): Tree {
  const tree = partOf(body, parts, 0);
  const deep = parts.deep.map((element): Branch => ["~deeper", partOf(element, parts, 0)]);
  if (deep.length === 0) return tree;
  return typeof tree === "string" ? [tree, ...deep] : [tree[0], ...tree.slice(1), ...deep];
}

/** Levels on a path; parts inside of parts could make one longer than what leads to a single part. */
const MOST_ON_PATH = 300;

function partOf(element: Element, parts: TreeParts, level: number): Tree {
  if (parts.whole.has(element)) return whole(element, parts, parts.limits.depth);
  return level < MOST_ON_PATH ? onPath(element, parts, level) : "~more";
}

function onPath(element: Element, parts: TreeParts, level: number): Tree {
  const isPart = (child: Element) => parts.path.has(child) || parts.whole.has(child);
  const all = children(element);
  const inside = all.map((child) => (isPart(child) ? partOf(child, parts, level + 1) : head(child, parts.tells)));
  const keep = (_: Tree, i: number) => isPart(all[i] as Element);
  return [head(element, parts.tells), ...collapse(inside, parts.limits.width, keep)];
}

function whole(element: Element, parts: TreeParts, depth: number): Tree {
  const line = head(element, parts.tells);
  if (element.matches(parts.tells.written)) return written(element, line, parts.tells);
  const inside: Tree[] = [];
  for (const node of CLOSED.test(element.tagName) ? [] : element.childNodes) {
    if (node.nodeType === 3 && node.nodeValue?.trim()) inside.push(textShape(node.nodeValue));
    if (node.nodeType !== 1 || NOT_TOLD.test((node as Element).tagName)) continue;
    if (isOurs(node as Element)) inside.push("~ours");
    else inside.push(depth > 0 ? whole(node as Element, parts, depth - 1) : "~more");
  }
  return inside.length === 0 ? line : [line, ...collapse(inside, parts.limits.width)];
}

/** Bodies inside a body: further down they are left out. */
const MOST_INSIDE = 8;

function written(element: Element, line: string, tells: Tells, level = 0): Tree {
  // Bodies may stand some levels deeper than what holds them.
  const bodies = outermost(firstOf(element, tells.bodies, MOST_MARKS));
  if (bodies.length > 0 && level >= MOST_INSIDE) return [line, "~more"];
  if (bodies.length > 0) return [line, ...bodies.map((body) => written(body, head(body, tells), tells, level + 1))];
  const marks = firstOf(element, tells.marks, MOST_MARKS);
  const words = hasWords(element, tells.marks) ? ["~words"] : [];
  if (marks.length + words.length === 0) return line;
  return [line, ...words, ...marksIn(element, marks, tells)];
}

/** @param elements in the order of the page */
function outermost(elements: Element[]): Element[] {
  const outer: Element[] = [];
  for (const element of elements) if (!outer.at(-1)?.contains(element)) outer.push(element);
  return outer;
}

const MOST_MARKS = 20;

/** The marks that stand in this element and in no other mark inside it, each with those in it. */
function marksIn(element: Element, marks: Element[], tells: Tells): Tree[] {
  const inside = marks.filter((mark) => mark !== element && element.contains(mark));
  return outermost(inside).map((mark) => [head(mark, tells), ...marksIn(mark, inside, tells)]);
}

const firstOf = (element: Element, css: string, most: number) =>
  css === "" ? [] : [...element.querySelectorAll(css)].slice(0, most);

/** Whether anything is written outside of the marks. */
function hasWords(element: Element, marks: string): boolean {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const mark = marks === "" ? null : (node.parentElement?.closest(marks) ?? null);
    const inMark = mark !== element && element.contains(mark);
    if (!inMark && unmarked(node.nodeValue ?? "").trim() !== "") return true;
  }
  return false;
}

const children = (element: Element) => [...element.children].filter((child) => !NOT_TOLD.test(child.tagName));

const isOurs = (element: Element) => element.hasAttribute("data-in-writing");

/** The line of one element. */
function head(element: Element, tells: Tells): string {
  if (isOurs(element)) return "~ours";
  const name = element.localName.toLowerCase();
  const classes = classesOf(element, tells.own, tells.personal)
    .map((token) => `.${token}`)
    .join("");
  const hiddenByItself = !isShown(element) && !/hidden/.test((element as HTMLInputElement).type ?? "");
  const hidden = hiddenByItself && element.parentElement !== null && isShown(element.parentElement);
  return [
    (TAGS.has(name) ? name : "~tag") + classes,
    ...attributes(element, tells),
    ...(hidden ? ["~hidden"] : []),
  ].join(" ");
}

function attributes(element: Element, { own, numbers }: Tells): string[] {
  const lines: string[] = [];
  let others = false;
  const add = (name: string, value: string) => {
    const shape = valueShape(name, value, own, numbers);
    // A space would end it.
    lines.push(shape === "~text" ? name : `${name}=${shape.replaceAll(" ", "%20")}`);
  };
  for (const { name, value } of element.attributes) {
    if (name === "class" || name === "value") continue;
    if (own.mayName(name)) add(name, value);
    else others = true;
  }
  if (/^(INPUT|TEXTAREA)$/.test(element.tagName)) add("value", (element as HTMLInputElement).value ?? "");
  return [...lines, ...(others ? ["~other"] : [])];
}

/** The same several times in a row becomes one with its number; what is beyond the width is cut, but never what is kept. */
function collapse(trees: Tree[], width: number, keep: (tree: Tree, i: number) => boolean = () => false): Tree[] {
  const made: { tree: Tree; key: string; times: number; kept: boolean }[] = [];
  trees.forEach((tree, i) => {
    const key = JSON.stringify(tree);
    const last = made.at(-1);
    if (last?.key === key) last.times = Math.min(last.times + 1, 9999);
    else made.push({ tree, key, times: 1, kept: keep(tree, i) });
  });
  const shown = made.filter(({ kept }, i) => kept || i < width);
  const lines = shown.map(({ tree, times }) => (times === 1 ? tree : counted(tree, times)));
  return shown.length < made.length ? [...lines, "~more"] : lines;
}

function counted(tree: Tree, times: number): Tree {
  return typeof tree === "string" ? `${times}x ${tree}` : ([`${times}x ${tree[0]}`, ...tree.slice(1)] as Tree);
}
