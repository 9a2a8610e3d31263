import type { Document, XmlComponent } from "docx";

/**
 * Writes one part of a Word file as XML. The library writes a whole file in one go, which holds a page up for seconds where a
 * chronology has a thousand rows; so each part is written by itself, and the library's own file is made around them.
 */
export class PartWriter {
  readonly #document: Document;
  readonly #ids = new Map<string, number>();

  /** @param document in which the part's lists are made known */
  constructor(document: Document) {
    this.#document = document;
  }

  /** @returns the part's XML, its bookmarks numbered in the order written: the library counts through all files it ever made */
  write(part: XmlComponent): string {
    const made = part.prepForXml({ file: this.#document, viewWrapper: this.#document.Document, stack: [] });
    if (!made) return "";
    return written(made)
      .replace(BOOKMARK, (_, start: string, id: string) => `${start}"${this.#numberOf(id)}"`)
      .replace(LIST, (_, start: string, list: string) => `${start}"${this.#listOf(list)}"`);
  }

  /** The library names a list by its kind until the whole file is packed, which never sees what is written here. */
  #listOf(list: string): number {
    const known = this.#document.Numbering.ConcreteNumbering;
    const own = known.find(
      ({ reference, instance }) => `${reference}-${instance}`.toLowerCase() === list.toLowerCase(),
    );
    if (!own) throw new Error(`There is no list “${list}” in the Word file.`);
    return own.numId;
  }

  #numberOf(id: string): number {
    const known = this.#ids.get(id) ?? this.#ids.size + 1;
    this.#ids.set(id, known);
    return known;
  }
}

const BOOKMARK = /(<w:bookmark(?:Start|End)(?: w:name="[^"]*")? w:id=)"(\d+)"/g;
const LIST = /(<w:numId w:val=)"\{([^"{}]+)\}"/g;
const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (value: unknown) => String(value).replace(/[&<>"]/gu, (one) => ESCAPES[one] ?? "");

/** @param element as the library has it: `{ "w:b": { _attr: { "w:val": false } } }`, or a list of what is inside */
function written(element: object): string {
  return Object.entries(element)
    .map(([name, inside]) => {
      const parts: unknown[] = Array.isArray(inside) ? inside : [inside];
      const attributes = parts.map(attributesOf).join("");
      const content = parts.map((part) => (attributesOnly(part) ? "" : contentOf(part))).join("");
      return content === "" ? `<${name}${attributes}/>` : `<${name}${attributes}>${content}</${name}>`;
    })
    .join("");
}

const isObject = (part: unknown): part is Record<string, unknown> => typeof part === "object" && part !== null;
const attributesOnly = (part: unknown) => isObject(part) && "_attr" in part;
const contentOf = (part: unknown) => (isObject(part) ? written(part) : part === undefined ? "" : escaped(part));

function attributesOf(part: unknown): string {
  const own = isObject(part) ? part._attr : null;
  if (!isObject(own)) return "";
  return Object.entries(own)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join("");
}
