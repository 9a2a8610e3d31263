import type { Mark, Place, Placed, Shape, Tag, TagOptions } from "./commands.ts";
import type { Fonts } from "./fonts.ts";
import { asText, hexText, type Inside, n, type Ref, type Value } from "./inside.ts";
import type { Piece } from "./lines.ts";
import { INK } from "./page.ts";
import { isShaped, runsLeft } from "./scripts.ts";
import { cleaned } from "./shaping.ts";
import { Structure } from "./structure.ts";
import { Bookmarks, Names } from "./ways.ts";

/** Writes pages: words, shapes, pictures, links and their tags. Places come from the page's top and are turned over here. */
export class Sheet {
  readonly #doc: Inside;
  readonly #fonts: Fonts;
  readonly #structure: Structure;
  readonly #bookmarks: Bookmarks;
  readonly #names: Names;
  #height = 0;
  #content: string[] = [];
  #colour = "";
  #begun = false;

  constructor(doc: Inside, fonts: Fonts) {
    this.#doc = doc;
    this.#fonts = fonts;
    this.#structure = new Structure(doc);
    this.#bookmarks = new Bookmarks(doc);
    this.#names = new Names(doc);
  }

  page(width: number, height: number): void {
    this.#endPage();
    this.#doc.addPage({ size: [width, height], margin: 0 });
    this.#begun = true;
    this.#height = height;
    this.#colour = "";
    // pdfkit turns each page upside down; the same again turns it back.
    this.#content = [`1 0 0 -1 0 ${height} cm`];
    this.#structure.page(this.#doc.page.dictionary);
  }

  open(tag: Tag, options?: TagOptions): void {
    this.#structure.open(tag, options);
  }

  again(keep: number, tag: Tag): void {
    this.#structure.again(keep, tag);
  }

  close(): void {
    this.#structure.close();
  }

  done(keep: number): void {
    this.#structure.done(keep);
  }

  /** @param leads whether a link's place is in this file */
  lines(lines: readonly Placed[], leads: (to: string) => boolean): void {
    let marked = false;
    for (const line of lines) {
      for (const piece of line.pieces) {
        const { to } = piece;
        if (to !== undefined && leads(to)) {
          if (marked) this.#content.push("EMC");
          marked = false;
          this.#link(line, piece, to);
        } else {
          if (!marked) marked = this.#mark();
          this.#piece(line, piece);
        }
      }
    }
    if (marked) this.#content.push("EMC");
  }

  artifact(shapes: readonly Shape[], type: "Layout" | "Pagination" = "Layout"): void {
    this.#content.push(`/Artifact <</Type /${type}>> BDC`);
    for (const shape of shapes) this.#shape(shape);
    this.#content.push("EMC");
  }

  /** An object of its own (a picture, a page) put into a place, as contents of the element now open. */
  object(name: string, ref: Value, matrix: readonly number[], clip: Place): void {
    this.#doc.page.xobjects[name] = ref;
    const marked = this.#mark();
    const { x, y, width, height } = clip;
    const turned = [n(x), n(this.#height - y - height), n(width), n(height)].join(" ");
    this.#content.push(`q ${turned} re W n ${matrix.map((part) => part.toFixed(5)).join(" ")} cm /${name} Do Q`);
    if (marked) this.#content.push("EMC");
  }

  /** @returns where a place's lower edge is, counted from the page's bottom, as a matrix for `object` wants it */
  fromBottom(y: number): number {
    return this.#height - y;
  }

  bookmark(title: string, level: number, y: number): void {
    const words = cleaned(title).replace(/\s+/gu, " ").slice(0, 120).toWellFormed();
    this.#bookmarks.add(words, level, this.#doc.page.dictionary, this.#top(y));
  }

  destination(name: string, y: number): void {
    this.#names.add(name, this.#doc.page.dictionary, this.#top(y));
  }

  *finish(): Generator<void> {
    this.#endPage();
    yield* this.#structure.finish();
    yield* this.#bookmarks.finish();
    yield* this.#names.finish();
    yield* this.#fonts.finish();
  }

  #top(y: number): number {
    return Math.min(this.#height, this.#height - y + 8);
  }

  #endPage(): void {
    if (!this.#begun) return;
    this.#doc.page.content.write(this.#content.join("\n"));
    this.#content = [];
  }

  #mark(): boolean {
    const mark = this.#structure.content();
    if (mark) this.#content.push(mark);
    return mark !== null;
  }

  #link(line: Placed, piece: Piece, to: string): void {
    this.#structure.open("Link");
    const marked = this.#mark();
    this.#piece(line, piece);
    if (marked) this.#content.push("EMC");
    const x = line.x + piece.x;
    const y = this.#height - line.y;
    const width = this.#fonts.width(piece.file, piece.text, piece.size);
    const annotation: Ref = this.#doc.ref({
      Type: "Annot",
      Subtype: "Link",
      Rect: [x, y - piece.size * 0.3, x + width, y + piece.size * 0.95],
      Border: [0, 0, 0],
      F: 4,
      Contents: asText(`To ${piece.text}`),
      A: { S: "GoTo", D: asText(to) },
    });
    this.#structure.link(annotation);
    annotation.end();
    this.#doc.page.annotations.push(annotation);
    this.#structure.close();
  }

  #piece(line: Placed, piece: Piece): void {
    const { file, size, soft } = piece;
    // Glyphs of such scripts stand in the order in which they are seen: the words are told beside them.
    const actual = piece.actual ?? (isShaped(file) ? piece.text : undefined);
    if (actual !== undefined) this.#content.push(`/Span <</ActualText ${hexText(actual)}>> BDC`);
    this.#ink(soft ? INK.soft : INK.text);
    const font = this.#fonts.opened(file);
    this.#doc.page.fonts[font.id] ??= font.ref() as Value;
    const at = `${n(line.x + piece.x)} ${n(this.#height - line.y)}`;
    this.#content.push(`BT /${font.id} ${n(size)} Tf ${at} Td ${this.#show(piece)} ET`);
    if (actual !== undefined) this.#content.push("EMC");
  }

  #show({ file, size, text, leftwards }: Piece): string {
    let out = "";
    let array = "";
    const words = leftwards ? text.match(WORDS)?.reverse() : text.match(runsLeft(file) ? LETTERS : WORDS);
    for (const word of words ?? []) {
      for (const { rise, show } of this.#fonts.glyphs(file, word)) {
        if (rise === 0) array += show;
        else {
          if (array) out += `[${array}] TJ `;
          array = "";
          out += `${n((rise * size) / 1000)} Ts [${show}] TJ 0 Ts `;
        }
      }
    }
    return array ? `${out}[${array}] TJ` : out;
  }

  #ink(colour: string): void {
    if (this.#colour === colour) return;
    this.#colour = colour;
    this.#content.push(`${rgb(colour)} rg`);
  }

  #shape(shape: Shape): void {
    switch (shape.shape) {
      case "words":
        for (const piece of shape.line.pieces) this.#piece(shape.line, piece);
        break;
      case "mark":
        this.#drawMark(shape);
        break;
      case "box": {
        const { x, y, width, height, weight } = shape;
        const place = [x, this.#height - y - height, width, height].map(n).join(" ");
        this.#content.push(`${n(weight)} w ${rgb(INK.text)} RG ${place} re S`);
        break;
      }
      case "line": {
        const { x1, y1, x2, y2, weight, colour } = shape;
        const ends = `${n(x1)} ${n(this.#height - y1)} m ${n(x2)} ${n(this.#height - y2)} l`;
        this.#content.push(`${n(weight)} w ${rgb(colour)} RG ${ends} S`);
      }
    }
  }

  #drawMark({ x, y, round, fill }: Mark & { x: number; y: number }): void {
    this.#ink(INK.text);
    const bottom = this.#height - y - MARK;
    const half = MARK / 2;
    const start = `1.1 w ${rgb(INK.text)} RG`;
    if (fill === "note") {
      this.#content.push(`${start} ${n(x)} ${n(bottom + half)} m ${n(x + MARK)} ${n(bottom + half)} l S`);
      return;
    }
    const outline = round
      ? circle(x + half, bottom + half, half)
      : [x, bottom, MARK, MARK].map(n).join(" ").concat(" re");
    this.#content.push(`${start} ${outline} ${fill === "family" ? "B" : "S"}`);
    if (fill === "both") {
      const clip = `${[x, bottom, half, MARK].map(n).join(" ")} re W n`;
      this.#content.push(`q ${clip} ${outline} f Q`);
    }
  }
}

const WORDS = / +|[^ ]+/gu;
/** Numbers in the digits of a script that runs leftwards run to the right, which the font library does not know. */
const LETTERS = /./gu;

const MARK = 7;
/** How far the handles of a quarter circle reach. */
const HANDLE = 0.5523;

function circle(x: number, y: number, r: number): string {
  const h = r * HANDLE;
  const curve = (...points: number[]) => `${points.map(n).join(" ")} c`;
  return [
    `${n(x + r)} ${n(y)} m`,
    curve(x + r, y + h, x + h, y + r, x, y + r),
    curve(x - h, y + r, x - r, y + h, x - r, y),
    curve(x - r, y - h, x - h, y - r, x, y - r),
    curve(x + h, y - r, x + r, y - h, x + r, y),
    "h",
  ].join(" ");
}

const colours = new Map<string, string>();

/** @param hex "#14161c" @returns three shares of one */
function rgb(hex: string): string {
  const known = colours.get(hex);
  if (known) return known;
  const parts = [1, 3, 5].map((at) => n(Number.parseInt(hex.slice(at, at + 2), 16) / 255)).join(" ");
  colours.set(hex, parts);
  return parts;
}
