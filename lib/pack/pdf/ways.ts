import { asText, type Inside, type Ref, type Value } from "./inside.ts";

/** The ways into a PDF: bookmarks, and names of places that links lead to. */

interface Item {
  ref: Ref;
  level: number;
  kids: Ref[];
}

export class Bookmarks {
  readonly #doc: Inside;
  readonly #root: Item;
  readonly #open: Item[];
  readonly #all: Item[] = [];

  constructor(doc: Inside) {
    this.#doc = doc;
    this.#root = { ref: doc.ref({ Type: "Outlines" }), level: 0, kids: [] };
    this.#open = [this.#root];
  }

  add(title: string, level: number, page: Ref, top: number): void {
    while ((this.#open.at(-1)?.level ?? 0) >= level) this.#open.pop();
    const parent = this.#open.at(-1) ?? this.#root;
    const ref = this.#doc.ref({ Title: asText(title), Parent: parent.ref, Dest: [page, "XYZ", 0, top, 0] });
    const item: Item = { ref, level, kids: [] };
    parent.kids.push(ref);
    this.#open.push(item);
    this.#all.push(item);
  }

  *finish(): Generator<void> {
    if (this.#all.length === 0) {
      this.#root.ref.end();
      return;
    }
    for (const item of [this.#root, ...this.#all]) chained(item);
    for (const [at, { ref }] of [this.#root, ...this.#all].entries()) {
      ref.end();
      if (at % 50 === 0) yield;
    }
    this.#doc._root.data.Outlines = this.#root.ref;
    this.#doc._root.data.PageMode = "UseOutlines";
  }
}

/** Each knows its first and last, and they know each other. What lies deeper than sections is folded up. */
function chained({ ref, level, kids }: Item): void {
  const [first] = kids;
  if (!first) return;
  ref.data.First = first;
  ref.data.Last = kids.at(-1) ?? first;
  ref.data.Count = level === 0 ? kids.length : -kids.length;
  for (const [at, kid] of kids.entries()) {
    if (at > 0) kid.data.Prev = kids[at - 1] ?? null;
    if (at < kids.length - 1) kid.data.Next = kids[at + 1] ?? null;
  }
}

/** Names of a leaf of the tree of names. */
const LEAF = 100;

export class Names {
  readonly #doc: Inside;
  readonly #all = new Map<string, Value>();

  constructor(doc: Inside) {
    this.#doc = doc;
  }

  add(name: string, page: Ref, top: number): void {
    this.#all.set(name, [page, "XYZ", 0, top, 0]);
  }

  *finish(): Generator<void> {
    // By bytes, as the format has it: the names hold plain letters only.
    const names = [...this.#all.keys()].sort((a, b) => (a < b ? -1 : 1));
    const leaves: Value[] = [];
    for (let from = 0; from < names.length; from += LEAF) {
      const some = names.slice(from, from + LEAF);
      const leaf = this.#doc.ref({
        Limits: [asText(some[0] ?? ""), asText(some.at(-1) ?? "")],
        Names: some.flatMap((name) => [asText(name), this.#all.get(name) ?? null]),
      });
      leaf.end();
      leaves.push(leaf);
      yield;
    }
    const tree = this.#doc.ref({ Kids: leaves });
    tree.end();
    const names0 = this.#doc._root.data.Names as Ref;
    names0.data.Dests = tree;
  }
}
