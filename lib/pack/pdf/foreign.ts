import type { PDFArray, PDFDict, PDFDocument, PDFObject, PDFPage, PDFRef, PDFStream } from "@cantoo/pdf-lib";
import type { Inside, Ref, Value } from "./inside.ts";
import { deflated } from "./squeeze.ts";

/**
 * Pages of other PDFs. Each becomes one drawing on a page of ours, with all that it needs carried over object by object into
 * the file that is being written: so our own pages and their tags stay as they are, and one file at a time is in memory.
 */

type Lib = typeof import("@cantoo/pdf-lib");

export interface Opened {
  lib: Lib;
  doc: PDFDocument;
}

/** Objects read before others get their turn. */
const AT_ONCE = 100;

/** @returns the file, or why it cannot be read */
export async function openPdf(bytes: Uint8Array): Promise<Opened | "locked" | "damaged"> {
  const lib = await import("@cantoo/pdf-lib");
  try {
    const doc = await lib.PDFDocument.load(bytes, {
      updateMetadata: false,
      parseSpeed: AT_ONCE,
      // A slip in one object is no harm where every page is whole, which is looked at below.
      throwOnInvalidObject: false,
      warnOnInvalidObjects: false,
    });
    return { lib, doc };
  } catch (error) {
    // By name: a class of a library that is loaded later may be another one here.
    const words = error instanceof Error ? `${error.name} ${error.message}` : "";
    return /encrypt|password/iu.test(words) ? "locked" : "damaged";
  }
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  turn: number;
}

function boxOf(page: PDFPage): Box {
  const { x, y, width, height } = page.getCropBox();
  const turn = ((page.getRotation().angle % 360) + 360) % 360;
  return { x, y, width, height, turn };
}

/** @returns sizes of the pages as they are seen, in points; null when pages are missing or broken */
export function pageSizes({ doc, lib }: Opened): { width: number; height: number }[] | null {
  try {
    const sizes = doc.getPages().map((page) => {
      const { width, height, turn } = boxOf(page);
      return turn % 180 === 0 ? { width, height } : { width: height, height: width };
    });
    const said = doc.catalog.Pages().lookupMaybe(lib.PDFName.of("Count"), lib.PDFNumber)?.asNumber();
    const sound = sizes.every(({ width, height }) => width > 1 && height > 1);
    const whole = doc.getPages().every(({ node }) => isWhole(node.get(lib.PDFName.of("Contents")), { doc, lib }));
    return sizes.length > 0 && sizes.length === said && sound && whole ? sizes : null;
  } catch {
    return null;
  }
}

function isWhole(contents: PDFObject | undefined, { doc, lib }: Opened): boolean {
  if (contents === undefined) return true;
  const found = doc.context.lookup(contents);
  if (found instanceof lib.PDFArray) return found.asArray().every((one) => doc.context.lookup(one) !== undefined);
  return found !== undefined;
}

/** A page as one drawing, and how its own corner and turn are made ours at a size of 1. */
export interface Drawing {
  ref: Ref;
  /** @returns the matrix that puts the page at a corner at a scale */
  matrix(x: number, y: number, scale: number): number[];
}

/** What belongs to the other file's own frame: its tree of pages and tags, notes of programs. */
const LEFT = new Set(["Parent", "StructParent", "StructParents", "PieceInfo", "Metadata", "LastModified", "AF", "P"]);

/** Carries pages of one file over. */
export class Carrier {
  readonly #to: Inside;
  readonly #lib: Lib;
  readonly #doc: PDFDocument;
  readonly #refs = new Map<PDFRef, Ref>();
  readonly #waiting: [PDFRef, Ref][] = [];

  constructor(to: Inside, { lib, doc }: Opened) {
    this.#to = to;
    this.#lib = lib;
    this.#doc = doc;
  }

  /** @param index of the page, from 0 @throws when the page is damaged */
  *page(index: number): Generator<unknown, Drawing> {
    const page = this.#doc.getPage(index);
    const box = boxOf(page);
    const resources = this.#dict(page.node.Resources());
    const seen = this.#seenNotes(page, resources);
    const content = yield* this.#content(page, seen);
    const ref = this.#to.ref({
      Type: "XObject",
      Subtype: "Form",
      BBox: [box.x, box.y, box.x + box.width, box.y + box.height],
      Resources: resources,
      Filter: "FlateDecode",
    });
    const group = page.node.lookup(this.#lib.PDFName.of("Group"));
    if (group instanceof this.#lib.PDFDict) ref.data.Group = this.#dict(group);
    ref.compress = false;
    ref.end(content);
    yield* this.#rest();
    return { ref, matrix: (x, y, scale) => matrixOf(box, x, y, scale) };
  }

  *#content(page: PDFPage, after: string): Generator<unknown, Uint8Array> {
    const { PDFArray, PDFRawStream, PDFStream } = this.#lib;
    const contents = page.node.Contents();
    const streams =
      contents instanceof PDFArray ? contents.asArray().map((one) => this.#doc.context.lookup(one)) : [contents];
    const parts: string[] = [];
    for (const stream of streams) {
      if (stream instanceof PDFRawStream) parts.push(latin(this.#lib.decodePDFRawStream(stream).decode()));
      else if (stream instanceof PDFStream) parts.push(latin(stream.getContents()));
      yield;
    }
    // Its tags are not ours: numbers of its contents would be taken for numbers of the page that it stands on.
    const own = parts.join("\n").replaceAll("/MCID", "/Was_");
    let packed: Uint8Array = new Uint8Array();
    yield deflated(bytesOf(`q\n${own}\nQ\n${after}`)).then((bytes) => {
      packed = bytes;
    });
    return packed;
  }

  /** What was filled in and drawn on the page: each by the look that it carries. */
  #seenNotes(page: PDFPage, resources: Record<string, Value | undefined>): string {
    const { PDFArray, PDFDict } = this.#lib;
    const notes = page.node.Annots();
    if (!(notes instanceof PDFArray)) return "";
    const objects: Record<string, Value> = { ...(resources.XObject as Record<string, Value> | undefined) };
    let out = "";
    for (const [at, one] of notes.asArray().entries()) {
      const note = this.#doc.context.lookup(one);
      const look = note instanceof PDFDict ? this.#lookOf(note) : null;
      if (!look) continue;
      const name = `Seen${at}`;
      objects[name] = look.ref;
      out += `q ${look.matrix.map((part) => part.toFixed(5)).join(" ")} cm /${name} Do Q\n`;
    }
    if (out) resources.XObject = objects;
    return out;
  }

  #lookOf(note: PDFDict): { ref: Value; matrix: number[] } | null {
    const { PDFDict, PDFName, PDFStream, PDFNumber, PDFArray } = this.#lib;
    const flags = note.lookupMaybe(PDFName.of("F"), PDFNumber)?.asNumber() ?? 0;
    const kind = note.lookupMaybe(PDFName.of("Subtype"), PDFName)?.decodeText();
    // Hidden, or for the screen only when pressed.
    if (flags & (2 | 32) || kind === "Popup" || kind === "Link") return null;
    const looks = note.lookupMaybe(PDFName.of("AP"), PDFDict);
    let key: PDFObject | undefined = looks?.get(PDFName.of("N"));
    let look = key && this.#doc.context.lookup(key);
    if (look instanceof PDFDict) {
      const state = note.lookupMaybe(PDFName.of("AS"), PDFName);
      key = state && look.get(state);
      look = key && this.#doc.context.lookup(key);
    }
    const rect = note.lookupMaybe(PDFName.of("Rect"), PDFArray);
    if (!key || !(look instanceof PDFStream) || !rect) return null;
    const box = look.dict.lookupMaybe(PDFName.of("BBox"), PDFArray);
    const own = look.dict.lookupMaybe(PDFName.of("Matrix"), PDFArray);
    const matrix = box && noteMatrix(this.#numbers(rect), this.#numbers(box), own ? this.#numbers(own) : null);
    return matrix ? { ref: this.#value(key), matrix } : null;
  }

  #numbers(array: PDFArray): number[] {
    return array.asArray().map((one) => {
      const value = this.#doc.context.lookup(one);
      return value instanceof this.#lib.PDFNumber ? value.asNumber() : 0;
    });
  }

  #dict(dict: PDFDict | undefined): Record<string, Value | undefined> {
    const out: Record<string, Value | undefined> = {};
    for (const [key, value] of dict?.entries() ?? []) {
      const name = key.asString().slice(1);
      if (!LEFT.has(name)) out[name] = this.#value(value);
    }
    // Lists of resources may be kept apart; ours are added to, so they are taken in.
    const objects = dict?.lookup(this.#lib.PDFName.of("XObject"));
    if (objects instanceof this.#lib.PDFDict) out.XObject = this.#dict(objects);
    return out;
  }

  #value(object: PDFObject): Value {
    const { PDFArray, PDFBool, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString } = this.#lib;
    if (object instanceof PDFRef) return this.#ref(object);
    if (object instanceof PDFName) return object.asString().slice(1);
    if (object instanceof PDFNumber) return object.asNumber();
    if (object instanceof PDFBool) return object.asBoolean();
    if (object instanceof PDFString || object instanceof PDFHexString) return object.asBytes();
    if (object instanceof PDFArray) return object.asArray().map((one) => this.#value(one));
    if (object instanceof PDFDict) return this.#dict(object);
    return null;
  }

  #ref(ref: PDFRef): Ref {
    let mine = this.#refs.get(ref);
    if (!mine) {
      mine = this.#to.ref({});
      this.#refs.set(ref, mine);
      this.#waiting.push([ref, mine]);
    }
    return mine;
  }

  *#rest(): Generator<void> {
    for (let next = this.#waiting.pop(); next; next = this.#waiting.pop()) {
      const [ref, mine] = next;
      this.#carry(this.#doc.context.lookup(ref), mine);
      yield;
    }
  }

  #carry(object: PDFObject | undefined, mine: Ref): void {
    mine.compress = false;
    if (object instanceof this.#lib.PDFStream) {
      this.#stream(object, mine);
      return;
    }
    mine.data = (object ? this.#value(object) : null) as Ref["data"];
    mine.end();
  }

  #stream(stream: PDFStream, mine: Ref): void {
    const { Length: _counted, ...data } = this.#dict(stream.dict);
    mine.data = data;
    const bytes = stream.getContents();
    // An empty stream would be written as no stream at all.
    mine.end(bytes.length > 0 ? bytes : new Uint8Array([10]));
  }
}

function matrixOf({ x: x0, y: y0, width, height, turn }: Box, x: number, y: number, s: number): number[] {
  if (turn === 90) return [0, -s, s, 0, x - s * y0, y + s * (x0 + width)];
  if (turn === 180) return [-s, 0, 0, -s, x + s * (x0 + width), y + s * (y0 + height)];
  if (turn === 270) return [0, s, -s, 0, x + s * (y0 + height), y - s * x0];
  return [s, 0, 0, s, x - s * x0, y - s * y0];
}

/** How a note's look is put into its place (ISO 32000-1, 12.5.5). */
function noteMatrix(rect: number[], box: number[], own: number[] | null): number[] | null {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = own ?? [];
  const [bx1 = 0, by1 = 0, bx2 = 0, by2 = 0] = box;
  const corners = [
    [bx1, by1],
    [bx2, by1],
    [bx1, by2],
    [bx2, by2],
  ].map(([x = 0, y = 0]) => [a * x + c * y + e, b * x + d * y + f] as const);
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const [left, low] = [Math.min(...xs), Math.min(...ys)];
  const [wide, high] = [Math.max(...xs) - left, Math.max(...ys) - low];
  const [rx1 = 0, ry1 = 0, rx2 = 0, ry2 = 0] = rect;
  if (wide === 0 || high === 0) return null;
  const sx = Math.abs(rx2 - rx1) / wide;
  const sy = Math.abs(ry2 - ry1) / high;
  return [sx, 0, 0, sy, Math.min(rx1, rx2) - left * sx, Math.min(ry1, ry2) - low * sy];
}

const latin = (bytes: Uint8Array) => new TextDecoder("latin1").decode(bytes);

/** Not the reverse of windows-1252, which "latin1" stands for in the web: the letters are what was read. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) out[at] = text.charCodeAt(at);
  return out;
}
