import type { Command, Place, Placed, Shape, Tag, TagOptions } from "./commands.ts";
import { type Line, layOut, type Measure } from "./lines.ts";
import { BOTTOM, EDGE, INK, PAGE, type Scale } from "./page.ts";
import type { Styled } from "./shaping.ts";

export interface BlockOptions {
  tag: Tag;
  x: number;
  width: number;
  leading: number;
  /** Lines that must stand together at the start: a heading with what follows. */
  keep?: number;
}

/** Paragraphs of so many lines stay whole: a last line alone on the next page is overlooked. */
const SHORT = 5;

/** Sets blocks one under the other and begins new pages; what is to be drawn collects in `commands`. */
export class Flow {
  readonly commands: Command[] = [];
  readonly measure: Measure;
  readonly scale: Scale;
  /** Pages on which named places stand. */
  readonly places = new Map<string, number>();
  /** Page now being filled, from 1. */
  page = 0;
  /** Where the next block's top is. */
  y: number = EDGE.top;
  /** Draws what every page's start repeats (a table's head). */
  onPage: (() => void) | null = null;
  /** The margin rule to the left of the words, while one stands there. */
  #rule: { x: number; from: number } | null = null;
  #kept = 0;

  constructor(measure: Measure, scale: Scale) {
    this.measure = measure;
    this.scale = scale;
    this.newPage();
  }

  newPage(): void {
    const rule = this.#rule;
    if (rule && this.page > 0) this.#drawRule(this.y);
    this.#turn(false);
    if (rule) this.#rule = { x: rule.x, from: this.y };
    this.onPage?.();
  }

  /** A page for a file alone. What comes after begins a page of its own. @returns its size */
  filePage(landscape: boolean): { width: number; height: number } {
    this.#turn(landscape);
    this.y = BOTTOM;
    return landscape ? { width: PAGE.height, height: PAGE.width } : PAGE;
  }

  #turn(landscape: boolean): void {
    this.commands.push({ do: "page", landscape });
    this.page += 1;
    this.y = EDGE.top;
  }

  /** True where nothing stands on the page yet. */
  get fresh(): boolean {
    return this.y <= EDGE.top;
  }

  /** Begins a new page when less than this height is left. */
  need(height: number): void {
    if (this.y + height > BOTTOM && !this.fresh) this.newPage();
  }

  space(height: number): void {
    this.y = Math.min(this.y + height, BOTTOM);
  }

  open(tag: Tag, options: TagOptions = {}): void {
    this.commands.push({ do: "open", tag, ...options });
  }

  /** @returns a name for an element that goes on over pages */
  keep(): number {
    this.#kept += 1;
    return this.#kept;
  }

  close(): void {
    this.commands.push({ do: "close" });
  }

  artifact(...shapes: Shape[]): void {
    this.commands.push({ do: "artifact", shapes });
  }

  /** Names the place that now follows. */
  destination(name: string): void {
    if (this.places.has(name)) return;
    this.places.set(name, this.page);
    this.commands.push({ do: "destination", name, y: this.y });
  }

  bookmark(title: string, level: 1 | 2 | 3): void {
    this.commands.push({ do: "bookmark", title, level, y: this.y });
  }

  hairline(weight = 0.6, colour = INK.rule, x1 = EDGE.left, x2 = PAGE.width - EDGE.right): void {
    this.artifact({ shape: "line", x1, y1: this.y, x2, y2: this.y, weight, colour });
  }

  box(place: Place, weight: number): void {
    this.artifact({ shape: "box", weight, ...place });
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
    const keep = options.keep ?? (lines.length <= SHORT ? lines.length : 2);
    const first = lines.slice(0, keep).reduce((sum, line) => sum + height(line), 0);
    this.need(first);
    let placed: Placed[] = [];
    for (const line of lines) {
      if (this.y + height(line) > BOTTOM) {
        if (placed.length > 0) this.commands.push({ do: "lines", lines: placed });
        placed = [];
        this.newPage();
      }
      placed.push({ x: options.x, y: baseline(this.y, line, options.leading), pieces: line.pieces });
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

/** @returns lines placed at a corner, for what stands beside the flow */
export function placedAt(lines: Line[], x: number, y: number, leading: number): Placed[] {
  let top = y;
  return lines.map((line) => {
    const placed = { x, y: baseline(top, line, leading), pieces: line.pieces };
    top += line.size * leading;
    return placed;
  });
}
