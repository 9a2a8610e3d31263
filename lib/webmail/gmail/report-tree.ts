import { isShown } from "../common/dom.ts";
import { mayKeepClass, type PersonalWords, valueShape } from "./report-values.ts";
import { ATTRIBUTES, OWN_ATTRIBUTES, TAGS } from "./report-vocabulary.ts";
import { anyOf } from "./selectors.ts";

/**
 * An element as a line and what is in it: `3x div.aoD.~ role=region aria-label email=~address`. A bare name stands for an
 * attribute with words in it, `.~` for classes left out, `~hidden` for what is not seen. A string that begins with `~` is no
 * element: `~text`, `~words` (a mail's or a draft's own words, left out), `~more` (cut off here), `~ours` (of In Writing).
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
  words: PersonalWords;
  limits: TreeLimits;
}

/** In a mail's words only these are told, with nothing in them: our selectors look for them there. */
const IN_WORDS = (["signature", "quoted", "cited", "clipped", "clippedNote"] as const).map(anyOf).join();

const BODIES = (["body", "messageBody"] as const).map(anyOf).join();

/** What holds words that somebody has written: nothing inside it is told. */
const WRITTEN = `${BODIES},[contenteditable],[g_editable],textarea,blockquote,.ii,.gmail_quote`;

const NOT_TOLD = /^(SCRIPT|STYLE|LINK|META|HEAD|NOSCRIPT|TEMPLATE|TITLE)$/i;
/** Elements whose inside is no structure of the page. */
const CLOSED = /^(SVG|IFRAME|OBJECT|CANVAS|VIDEO|AUDIO|SELECT)$/i;

/** @returns the tree of this element, which must be in one of the parts */
export function treeOf(element: Element, parts: TreeParts): Tree {
  return parts.whole.has(element) ? whole(element, parts, parts.limits.depth) : onPath(element, parts);
}

function onPath(element: Element, parts: TreeParts): Tree {
  const isPart = (child: Element) => parts.path.has(child) || parts.whole.has(child);
  const all = children(element);
  const inside = all.map((child) => (isPart(child) ? treeOf(child, parts) : head(child, parts)));
  const keep = (_: Tree, i: number) => isPart(all[i] as Element);
  return [head(element, parts), ...collapse(inside, parts.limits.width, keep)];
}

function whole(element: Element, parts: TreeParts, depth: number): Tree {
  const line = head(element, parts);
  if (element.matches(WRITTEN)) return written(element, line, parts);
  const inside: Tree[] = [];
  for (const node of CLOSED.test(element.tagName) ? [] : element.childNodes) {
    if (node.nodeType === 3 && node.nodeValue?.trim()) inside.push("~text");
    if (node.nodeType !== 1 || NOT_TOLD.test((node as Element).tagName)) continue;
    if (isOurs(node as Element)) inside.push("~ours");
    else inside.push(depth > 0 ? whole(node as Element, parts, depth - 1) : "~more");
  }
  return inside.length === 0 ? line : [line, ...collapse(inside, parts.limits.width)];
}

function written(element: Element, line: string, parts: TreeParts): Tree {
  // The body may stand some levels deeper than what holds the words.
  const body = element.querySelector(BODIES);
  if (body) return [line, written(body, head(body, parts), parts)];
  const marks = [...element.querySelectorAll(IN_WORDS)].slice(0, 20);
  const empty = element.textContent?.trim() === "" && marks.length === 0;
  return empty ? line : [line, "~words", ...marksIn(element, marks, parts)];
}

/** The marks that stand in this element and in no other mark inside it, each with those in it. */
function marksIn(element: Element, marks: Element[], parts: TreeParts): Tree[] {
  const inside = marks.filter((mark) => mark !== element && element.contains(mark));
  const outer = inside.filter((mark) => !inside.some((other) => other !== mark && other.contains(mark)));
  return outer.map((mark) => [head(mark, parts), ...marksIn(mark, inside, parts)]);
}

const children = (element: Element) => [...element.children].filter((child) => !NOT_TOLD.test(child.tagName));

const isOurs = (element: Element) => element.hasAttribute("data-in-writing");

/** The line of one element. */
function head(element: Element, { words }: TreeParts): string {
  if (isOurs(element)) return "~ours";
  const name = element.localName.toLowerCase();
  const tokens = [...element.classList];
  const kept = tokens.filter((token) => mayKeepClass(token, words));
  const classes = [...kept, ...(kept.length < tokens.length ? ["~"] : [])].map((token) => `.${token}`).join("");
  const hiddenByItself = !isShown(element) && !/hidden/.test((element as HTMLInputElement).type ?? "");
  const hidden = hiddenByItself && element.parentElement !== null && isShown(element.parentElement);
  return [(TAGS.has(name) ? name : "~tag") + classes, ...attributes(element), ...(hidden ? ["~hidden"] : [])].join(" ");
}

function attributes(element: Element): string[] {
  const lines: string[] = [];
  let others = false;
  for (const { name, value } of element.attributes) {
    const known = ATTRIBUTES.has(name) || OWN_ATTRIBUTES.has(name);
    if (name === "class" || name === "value") continue;
    if (known) lines.push(line(name, value));
    else others = true;
  }
  if (/^(INPUT|TEXTAREA)$/.test(element.tagName)) lines.push(line("value", (element as HTMLInputElement).value ?? ""));
  return [...lines, ...(others ? ["~other"] : [])];
}

function line(name: string, value: string): string {
  const shape = valueShape(name, value);
  return shape === "~text" ? name : `${name}=${shape}`;
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
