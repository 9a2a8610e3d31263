import type { Signal } from "@preact/signals";

/**
 * Up and Down go from the search field to the letters and from one to the next, as in a list; Escape empties the search, or
 * goes back to it, before it closes the composer.
 */
export function arrowKeys(event: KeyboardEvent, query: Signal<string>): void {
  const step = event.currentTarget as HTMLElement;
  const at = event.target as HTMLElement;
  if (event.key === "Escape") {
    leaveSearch(event, step, at, query);
    return;
  }
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const stops = [...step.querySelectorAll<HTMLElement>("[data-stop]")];
  const place = stops.indexOf(at);
  const next = place < 0 ? undefined : stops[place + (event.key === "ArrowDown" ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView?.({ block: "nearest" });
}

function leaveSearch(event: KeyboardEvent, step: HTMLElement, at: HTMLElement, query: Signal<string>): void {
  if (query.value === "") return;
  event.preventDefault();
  const field = step.querySelector<HTMLElement>("[data-find]");
  if (at === field) query.value = "";
  else field?.focus();
}
