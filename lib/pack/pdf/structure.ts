import type { Tag, TagOptions } from "./commands.ts";
import { asText, type Inside, type Ref, type Value } from "./inside.ts";

/** The tree of tags that a screen reader reads a PDF by. */

interface Element {
  tag: Tag;
  ref: Ref;
  kids: Value[];
  page: Ref | null;
  kept: number | null;
}

/** Entries of a leaf of the tree that leads from a page's contents to their tags. */
const LEAF = 64;

export class Structure {
  readonly #doc: Inside;
  readonly #root: Ref;
  readonly #open: Element[] = [];
  readonly #kept = new Map<number, Element>();
  /** By number: the tags of a page's contents, or of a link. */
  readonly #parents: Value[] = [];
  #page: Ref | null = null;
  #onPage: Value[] = [];
  #top: Value[] = [];

  constructor(doc: Inside) {
    this.#doc = doc;
    this.#root = doc._root.data.StructTreeRoot as Ref;
  }

  /** Tells that a page has begun. */
  page(page: Ref): void {
    this.#page = page;
    this.#onPage = [];
    page.data.StructParents = this.#parents.length;
    this.#parents.push(this.#onPage);
  }

  open(tag: Tag, { scope, title, alt, keep }: TagOptions = {}): void {
    const parent = this.#open.at(-1);
    const ref = this.#doc.ref({ Type: "StructElem", S: tag, P: parent ? parent.ref : this.#root });
    if (title) ref.data.T = asText(title);
    if (alt) ref.data.Alt = asText(alt);
    if (scope) ref.data.A = { O: "Table", Scope: scope };
    if (tag === "Figure") ref.data.A = { O: "Layout", Placement: "Block" };
    (parent ? parent.kids : this.#top).push(ref);
    const element: Element = { tag, ref, kids: [], page: null, kept: keep ?? null };
    if (keep !== undefined) this.#kept.set(keep, element);
    this.#open.push(element);
  }

  again(keep: number, tag: Tag): void {
    const kept = this.#kept.get(keep);
    if (kept) this.#open.push(kept);
    else this.open(tag, { keep });
  }

  close(): void {
    const element = this.#open.pop();
    if (element && element.kept === null) end(element);
  }

  done(keep: number): void {
    const element = this.#kept.get(keep);
    this.#kept.delete(keep);
    if (element) end(element);
  }

  /** @returns what begins the contents that belong to the element now open; null when none is */
  content(): string | null {
    const element = this.#open.at(-1);
    if (!element) return null;
    const mcid = this.#onPage.length;
    this.#onPage.push(element.ref);
    element.page ??= this.#page;
    const here = element.page === this.#page;
    element.kids.push(here ? mcid : { Type: "MCR", Pg: this.#page, MCID: mcid });
    return `/${element.tag} <</MCID ${mcid}>> BDC`;
  }

  /** The element now open has a link on the page. */
  link(annotation: Ref): void {
    const element = this.#open.at(-1);
    if (!element) return;
    annotation.data.StructParent = this.#parents.length;
    this.#parents.push(element.ref);
    element.kids.push({ Type: "OBJR", Obj: annotation, Pg: this.#page });
  }

  /** Writes the tree's root. Yields now and then. */
  *finish(): Generator<void> {
    for (const element of this.#kept.values()) end(element);
    const leaves: Value[] = [];
    for (let from = 0; from < this.#parents.length; from += LEAF) {
      const some = this.#parents.slice(from, from + LEAF);
      const leaf = this.#doc.ref({
        Limits: [from, from + some.length - 1],
        Nums: some.flatMap((value, at) => [from + at, value]),
      });
      leaf.end();
      leaves.push(leaf);
      yield;
    }
    const tree = this.#doc.ref({ Kids: leaves });
    tree.end();
    this.#root.data.ParentTree = tree;
    this.#root.data.ParentTreeNextKey = this.#parents.length;
    this.#root.data.K = this.#top;
  }
}

function end({ ref, kids, page }: Element): void {
  if (page) ref.data.Pg = page;
  ref.data.K = kids;
  ref.end();
}
