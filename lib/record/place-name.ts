import type { MessageIds, When } from "./items.ts";

const MINUTE_MS = 60_000;

/** What tells a message in its conversation, where the page shows no id of it. */
export interface Placed {
  direction: "out" | "in";
  ids: MessageIds;
  when?: When;
}

/** @returns its conversation, which way it went and its minute; null where one of them is not known */
export function placeName({ direction, ids: { thread }, when }: Placed, minutes = 0): string | null {
  if (!thread || typeof when?.instant !== "number") return null;
  return `${thread} ${direction} ${Math.floor(when.instant / MINUTE_MS) + minutes}`;
}
