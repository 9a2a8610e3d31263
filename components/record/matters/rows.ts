import { useEffect } from "preact/hooks";

/** What a row of the days carries while it is dragged. */
export const ENTRY_TYPE = "application/x-in-writing-entry";

/** @returns the number of the entry whose row in the days this is in; null when it is in none */
export function entryOfRow(target: EventTarget | null): number | null {
  const row = (target as Element | null)?.closest?.("a.entry[href]");
  const found = /#e-(\d{1,9})/u.exec(row?.getAttribute("href") ?? "");
  return found ? Number(found[1]) : null;
}

/** Rows are links, and so can be dragged as they are: on the way they say which entry they are. */
export function useDraggedRows(): void {
  useEffect(() => {
    const stop = new AbortController();
    document.addEventListener(
      "dragstart",
      (event) => {
        const number = entryOfRow(event.target);
        if (number === null || !event.dataTransfer) return;
        event.dataTransfer.setData(ENTRY_TYPE, String(number));
        event.dataTransfer.effectAllowed = "copyLink";
      },
      { signal: stop.signal },
    );
    return () => stop.abort();
  }, []);
}
