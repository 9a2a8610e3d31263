import type { Command, Placed, Shape, Tag } from "./commands.ts";
import { type Line, layOut, type Measure } from "./lines.ts";
import { EDGE, INK, LEADING, PAGE } from "./page.ts";
import type { Styled } from "./shaping.ts";

export interface BlockOptions {
  tag: Tag;
  x: number;
  width: number;
  leading: number;
  soft?: boolean;
  /** Lines that must stand together at the start: a heading with what follows. */
  keep?: number;
}

const BOTTOM = PAGE.height - EDGE.bottom;

/** Sets blocks one under the other and begins new pages; what is to be drawn collects in `commands`. */
export class Flow {
  readonly commands: Command[] = [];
  readonly measure: Measure;
  /** Page now being filled, from 1. */
  page = 0;
  /** Where the next block's top is. */
  y: number = EDGE.top;
  /** Draws what every page's start repeats (a table's head). */
  onPage: (() => void) | null = null;
  /** The margin rule to the left of the words, while one stands there. */
  #rule: { x: number; from: number } | null = null;

  constructor(measure: Measure) {
    this.measure = measure;
    this.newPage();
  }

  newPage(): void {
    const rule = this.#rule;
    if (rule && this.page > 0) this.#drawRule(this.y);
    this.commands.push({ do: "page" });
    this.page += 1;
    this.y = EDGE.top;
    if (rule) this.#rule = { x: rule.x, from: this.y };
    this.onPage?.();
  }

  /** Begins a new page when less than this height is left. */
  need(height: number): void {
    if (this.y + height > BOTTOM && this.y > EDGE.top) this.newPage();
  }

  space(height: number): void {
    this.y = Math.min(this.y + height, BOTTOM);
  }

  open(tag: Tag, options: { scope?: "Column" | "Row"; title?: string } = {}): void {
    this.commands.push({ do: "open", tag, ...options });
  }

  close(): void {
    this.commands.push({ do: "close" });
  }

  artifact(...shapes: Shape[]): void {
    this.commands.push({ do: "artifact", shapes });
  }

  hairline(weight = 0.6, colour = INK.rule, x1 = EDGE.left, x2 = PAGE.width - EDGE.right): void {
    this.artifact({ shape: "line", x1, y1: this.y, x2, y2: this.y, weight, colour });
  }

  startRule(x: number): void {
    this.#rule = { x, from: this.y };
  }

  endRule(): void {
    this.#drawRule(this.y);
    this.#rule = null;
  }

  /** Sets words as one element, over as many pages as they need. */
  *block(texts: Styled[], options: BlockOptions): Generator<void> {
    const lines = yield* layOut(texts, options.width, this.measure);
    this.open(options.tag);
    this.set(lines, options);
    this.close();
  }

  /** Places lines into the element now open. */
  set(lines: Line[], options: Omit<BlockOptions, "tag" | "width">): void {
    const height = (line: Line) => line.size * options.leading;
    const first = lines.slice(0, options.keep ?? 2).reduce((sum, line) => sum + height(line), 0);
    this.need(first);
    let placed: Placed[] = [];
    for (const line of lines) {
      if (this.y + height(line) > BOTTOM) {
        if (placed.length > 0) this.commands.push({ do: "lines", lines: placed });
        placed = [];
        this.newPage();
      }
      placed.push({
        x: options.x,
        y: baseline(this.y, line, options.leading),
        pieces: line.pieces,
        soft: !!options.soft,
      });
      this.y += height(line);
    }
    if (placed.length > 0) this.commands.push({ do: "lines", lines: placed });
  }

  #drawRule(to: number): void {
    const rule = this.#rule;
    if (!rule || to <= rule.from) return;
    this.artifact({ shape: "line", x1: rule.x, y1: rule.from, x2: rule.x, y2: to, weight: 0.75, colour: INK.rule });
  }
}

/** @returns baseline of a line whose top is at `top` */
export function baseline(top: number, line: Line, leading: number): number {
  return top + line.size * (leading / 2 + 0.34);
}

/** @returns height of lines set with a leading */
export function heightOf(lines: Line[], leading: number): number {
  return lines.reduce((sum, line) => sum + line.size * leading, 0);
}

export { LEADING };
