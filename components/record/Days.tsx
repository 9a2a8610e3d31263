import type { VirtualItem } from "@tanstack/virtual-core";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { count } from "../../lib/pack/words.ts";
import { namesAbout } from "../../lib/record/family.ts";
import { EntryRow } from "./EntryRow.tsx";
import { FoundLine, NoneFit } from "./Found.tsx";
import type { Filters } from "./filter.ts";
import type { Month, Row } from "./rows.ts";
import type { RecordState } from "./state.ts";
import { useOwnPlace } from "./use-own-place.ts";
import { PRINTED, useWindow } from "./use-window.ts";

/** The timeline: months, the margin rule, one row an entry. Of a long record the rows in the window are drawn. */
export function Days({ state }: { state: RecordState }) {
  const rows = state.rows.value;
  const { removed, withheld = 0 } = state.snapshot.value;
  return (
    <>
      <FoundLine state={state} />
      {rows.length === 0 ? <NoneFit state={state} /> : <Rows rows={rows} state={state} />}
      {removed.length > 0 && (
        <p class="hint removed">{count(removed.length, "thing was", "things were")} removed from this record by you.</p>
      )}
      {withheld > 0 && (
        <p class="hint removed">
          {count(withheld, "thing was", "things were")} left out of a file that somebody shared with you. What{" "}
          {withheld === 1 ? "it says" : "they say"} is not here.
        </p>
      )}
    </>
  );
}

/** What stands over the list: the bar of the page; on a narrow screen the two buttons at its foot. */
const COVERED = { top: 112, bottom: 80 };

function Rows({ rows, state }: { rows: readonly Row[]; state: RecordState }) {
  const list = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const last = useLastOpened(state);
  const { named } = state;
  const searching = state.searched.value.ids !== null;
  const drawn = useWindow(list, {
    count: rows.length,
    keyOf: useCallback((index: number) => keyOf(rows[index]), [rows]),
    estimate: (index) => heightOf(rows[index], searching),
    always: (first) => {
      const kept = [focused, last].flatMap((id) => (id ? rows.findIndex(({ entry }) => entry?.id === id) : []));
      return [first, ...kept].flatMap((index) => [index, rows[index]?.month.head ?? -1]);
    },
    covered: COVERED,
  });
  useOwnPlace(list, state.route.value.at === "days");
  useFromTop(list, state.filters.value);
  const going = useGoing(list, rows, drawn.show, setFocused);
  useEffect(() => {
    const index = rows.findIndex(({ entry }) => entry !== null && entry.id === named.value?.id);
    if (index >= 0 && isSeen(list.current) && !isInSight(list.current, index)) drawn.show(index);
  }, [named.value?.id]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the rows are links; this hears the arrow keys for all of them
    <div
      class="days sheet ruled"
      ref={list}
      onKeyDown={going}
      onFocusIn={(event) => setFocused(rowId(event.target))}
      onFocusOut={() => setFocused(null)}
    >
      {sectionsOf(drawn.items, rows, drawn.top).map(({ month, gap, parts }) => (
        <section key={month.head} aria-label={month.name}>
          <h2
            class="month"
            data-index={month.head}
            style={gap > 0 ? { marginTop: `${gap}px` } : undefined}
            ref={drawn.measure}
          >
            {month.name}
          </h2>
          <ol>
            {parts.map(({ index, row, gap: before }) => (
              <Item
                key={keyOf(row)}
                index={index}
                row={row}
                gap={before}
                state={state}
                measure={drawn.measure}
                sought={searching}
              />
            ))}
          </ol>
        </section>
      ))}
      {drawn.height !== null && <Rest items={drawn.items} end={drawn.top + drawn.height} />}
      {rows.length > PRINTED && (
        <p class="only-print">
          This is a part of the record: it is too long to be printed from here. Make a pack to have all of it on paper.
        </p>
      )}
    </div>
  );
}

/** The height of what is not drawn below the last row. */
function Rest({ items, end }: { items: readonly VirtualItem[]; end: number }) {
  return <div style={{ height: `${Math.max(0, end - (items.at(-1)?.end ?? end))}px` }} />;
}

interface ItemProps {
  index: number;
  row: Row;
  gap: number;
  state: RecordState;
  measure: (row: HTMLElement | null) => void;
  sought: boolean;
}

function Item({ index, row: { entry, month }, gap, state, measure, sought }: ItemProps) {
  if (!entry) return null;
  const { profile, matters } = state.snapshot.value;
  const { at } = state.route.value;
  const open = (at === "days" || at === "entry") && state.beside.value?.id === entry.id;
  return (
    <li
      data-index={index}
      data-id={entry.id}
      style={gap > 0 ? { marginTop: `${gap}px` } : undefined}
      aria-setsize={month.size}
      aria-posinset={index - month.head}
      ref={measure}
    >
      <EntryRow
        entry={entry}
        profile={profile}
        open={open}
        wait={state.waiting.value.get(entry.id)}
        about={state.choice.value.child === "" ? namesAbout(entry, profile, matters) : ""}
        sought={sought ? { isHit: state.searched.value.isHit, quoted: state.filters.value.quoted } : null}
      />
    </li>
  );
}

interface Section {
  month: Month;
  /** Height of what is not drawn above its heading, px. */
  gap: number;
  parts: { index: number; row: Row; gap: number }[];
}

/** Puts the rows to be drawn under their months; where some between them are not drawn, a gap of their height stands. */
function sectionsOf(items: readonly VirtualItem[], rows: readonly Row[], top: number): Section[] {
  const out: Section[] = [];
  let end = top;
  for (const { index, start, end: ends } of items) {
    const row = rows[index];
    if (!row) continue;
    const gap = Math.max(0, start - end);
    if (row.entry === null) out.push({ month: row.month, gap, parts: [] });
    else out.at(-1)?.parts.push({ index, row, gap });
    end = ends;
  }
  return out;
}

const keyOf = (row: Row | undefined) => row?.entry?.id ?? row?.month.name ?? "";
const rowId = (target: EventTarget | null) =>
  (target as Element | null)?.closest<HTMLElement>("[data-id]")?.dataset.id ?? null;

/** About as high as it will be, px: what is measured later moves nothing that is in sight. */
function heightOf(row: Row | undefined, searching: boolean): number {
  if (!row?.entry) return 34;
  return (innerWidth <= 640 ? 96 : 63) + (searching ? 20 : 0);
}

/** The entry that was opened last: its row stays, so that the way back leads to it. */
function useLastOpened({ named }: RecordState): string | null {
  const last = useRef<string | null>(null);
  if (named.value) last.current = named.value.id;
  return last.current;
}

/** Another choice is read from its beginning: whoever is deep in the list is led there, and nobody else moves. */
function useFromTop(list: { current: HTMLElement | null }, filters: Filters): void {
  const before = useRef(filters);
  useLayoutEffect(() => {
    if (before.current === filters) return;
    before.current = filters;
    const found = list.current?.parentElement?.querySelector(".found") ?? list.current;
    const top = found?.getBoundingClientRect().top ?? 0;
    if (isSeen(list.current) && top < 0) scrollTo(0, Math.max(0, top + scrollY - COVERED.top));
  });
}

const isSeen = (list: HTMLElement | null) => list !== null && list.offsetParent !== null;

function isInSight(list: HTMLElement | null, index: number): boolean {
  const box = list?.querySelector(`[data-index="${index}"]`)?.getBoundingClientRect();
  return box !== undefined && box.top >= COVERED.top && box.bottom <= innerHeight - 8;
}

/** Arrow keys, Home and End go from row to row, also to one that is not drawn yet. */
function useGoing(
  list: { current: HTMLElement | null },
  rows: readonly Row[],
  show: (index: number) => void,
  keep: (id: string | null) => void,
) {
  const [wanted, setWanted] = useState<string | null>(null);
  const take = (id: string): boolean => {
    const row = list.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"] a.entry`);
    row?.focus({ preventScroll: true });
    if (row) show(Number(row.closest<HTMLElement>("[data-index]")?.dataset.index));
    return row !== undefined && row !== null;
  };
  useLayoutEffect(() => {
    if (wanted && take(wanted)) setWanted(null);
  });
  return (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const item = (event.target as Element).closest<HTMLElement>("li[data-index]");
    const to = item && nextRow(rows, Number(item.dataset.index), event.key);
    const entry = to === null ? null : rows[to]?.entry;
    if (!entry) return;
    event.preventDefault();
    if (take(entry.id)) return;
    keep(entry.id);
    setWanted(entry.id);
  };
}

/** @returns index of the row that the key leads to; null for another key, and at the ends */
function nextRow(rows: readonly Row[], from: number, key: string): number | null {
  const isEntry = (index: number) => rows[index]?.entry != null;
  if (key === "Home") return isEntry(1) ? 1 : null;
  if (key === "End") return isEntry(rows.length - 1) ? rows.length - 1 : null;
  const by = key === "ArrowDown" || key === "j" ? 1 : key === "ArrowUp" || key === "k" ? -1 : 0;
  if (by === 0) return null;
  // Past the heading of a month, which is one row.
  return [from + by, from + 2 * by].find(isEntry) ?? null;
}
