import {
  defaultRangeExtractor,
  measureElement,
  observeWindowOffset,
  observeWindowRect,
  type VirtualItem,
  Virtualizer,
  type VirtualizerOptions,
  windowScroll,
} from "@tanstack/virtual-core";
import type { RefObject } from "preact";
import { options as preact } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";

/** So many rows stand in the page all at once: the browser's own search and its printing then have them all. */
export const ALL_AT_ONCE = 300;
/** So many are still printed as a whole; more is what packs are for. */
export const PRINTED = 2000;

/** The library’s own functions for a window are typed for a narrower one than it asks for itself; see optionsOf(). */
type List = Virtualizer<Window & typeof globalThis, HTMLElement>;

interface WindowedList {
  /** Rows to be drawn, in their order. */
  items: VirtualItem[];
  /** Height of all rows, px; null when all of them are drawn. */
  height: number | null;
  /** Where the list begins in the page, px. */
  top: number;
  /** Ref of each row: its height is measured. */
  measure: (row: HTMLElement | null) => void;
  /** Scrolls as little as shows the row. */
  show(index: number): void;
}

export interface WindowOptions {
  count: number;
  keyOf: (index: number) => string;
  /** A row's height before it was seen, px. */
  estimate: (index: number) => number;
  /** Rows that are drawn wherever they are: what has the focus, what is open, the heading above. */
  always: (first: number) => number[];
  /** Room that something else covers at the top and the bottom of the window, px. */
  covered: { top: number; bottom: number };
}

/** Of a long list, draws the rows that are in the window; of a short one, all. */
export function useWindow(list: RefObject<HTMLElement | null>, given: WindowOptions): WindowedList {
  const printing = usePrinting();
  const whole = given.count <= ALL_AT_ONCE || (printing && given.count <= PRINTED);
  const [, redraw] = useState(0);
  const [top, setTop] = useState(0);
  const held = useRef<List | null>(null);
  held.current ??= new Virtualizer(optionsOf(given, top, () => {}));
  const virtual = held.current;
  virtual.setOptions(optionsOf(given, top, () => redraw((times) => times + 1)));
  useLayoutEffect(() => virtual._didMount(), [virtual]);
  useLayoutEffect(() => virtual._willUpdate());
  useTop(list, setTop);
  const all = useMemo(
    () => (whole ? Array.from({ length: given.count }, (_, index) => plain(index, given.keyOf(index))) : []),
    [whole, given.count, given.keyOf],
  );
  return {
    items: whole ? all : virtual.getVirtualItems(),
    height: whole ? null : virtual.getTotalSize(),
    top,
    measure: whole ? nothing : virtual.measureElement,
    show(index) {
      const row = list.current?.querySelector(`[data-index="${index}"]`);
      if (whole) row?.scrollIntoView({ block: "nearest" });
      else virtual.scrollToIndex(index, { align: "auto" });
    },
  };
}

const nothing = () => {};
const plain = (index: number, key: string): VirtualItem => ({ index, key, start: 0, end: 0, size: 0, lane: 0 });

function optionsOf(
  given: WindowOptions,
  top: number,
  redraw: () => void,
): VirtualizerOptions<Window & typeof globalThis, HTMLElement> {
  return {
    count: given.count,
    getScrollElement: () => window,
    estimateSize: given.estimate,
    getItemKey: given.keyOf,
    scrollToFn: windowScroll as never,
    observeElementRect: observeWindowRect as never,
    observeElementOffset: observeWindowOffset as never,
    initialRect: { width: innerWidth, height: innerHeight },
    initialOffset: () => scrollY,
    measureElement: heightOf,
    scrollMargin: top,
    scrollPaddingStart: given.covered.top,
    scrollPaddingEnd: given.covered.bottom,
    overscan: 8,
    onChange: redraw,
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range);
      const kept = given.always(seen[0] ?? 0).filter((index) => index >= 0 && index < range.count);
      return [...new Set([...seen, ...kept])].sort((a, b) => a - b);
    },
  };
}

/** While the list is not shown, its rows have no height; what they had before stays. */
function heightOf(row: HTMLElement, seen: ResizeObserverEntry | undefined, list: List): number {
  const index = list.indexFromElement(row);
  return measureElement(row, seen, list) || (list.measurementsCache[index]?.size ?? list.options.estimateSize(index));
}

/** Where the list begins: it moves when anything above it grows. */
function useTop(list: RefObject<HTMLElement | null>, set: (top: number) => void): void {
  useLayoutEffect(() => {
    const look = () => {
      const box = list.current?.getBoundingClientRect();
      if (box && list.current?.offsetParent !== null) set(Math.round(box.top + scrollY));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(document.body);
    for (const part of document.querySelectorAll("main > *, .list-side > *")) observer.observe(part);
    return () => observer.disconnect();
  }, []);
}

/** Whether the page is being printed: all is drawn before the browser takes its picture. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const turn = (on: boolean) => () => {
      const before = preact.debounceRendering;
      // At once: the picture is taken as soon as the listener returns.
      preact.debounceRendering = (draw) => draw();
      setPrinting(on);
      if (before) preact.debounceRendering = before;
      else delete preact.debounceRendering;
    };
    addEventListener("beforeprint", turn(true), { signal: stop.signal });
    addEventListener("afterprint", turn(false), { signal: stop.signal });
    return () => stop.abort();
  }, []);
  return printing;
}
