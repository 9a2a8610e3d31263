import type { MessageEntry } from "./entry.ts";
import type { When } from "./items.ts";
import { happenedAt } from "./message-entry.ts";
import { shownTime } from "./possible-dates.ts";

/** Whether the day of a message has to be asked for: its date may be wrong, and the parent has not said. */
export function asksDay(entry: MessageEntry): boolean {
  return isOpen(entry.when) && entry.dated === undefined;
}

function isOpen({ instant, certainty }: When): boolean {
  return instant === null && certainty === "uncertain";
}

/**
 * Puts the day that the parent has named to a message whose date is still open. The words on the screen stay beside it, and
 * their time of day is taken from them. An original or a saved email that tells the date is better, and stands.
 * @param entry changed in place
 */
export function putDay(entry: MessageEntry): void {
  const date = entry.dated?.date;
  if (!date || !isOpen(entry.when)) return;
  const { shown } = entry.when;
  const time = shown === null ? null : shownTime(shown);
  const instant = Temporal.PlainDateTime.from(`${date}T${time ?? "12:00"}`).toZonedDateTime(
    "Europe/London",
  ).epochMilliseconds;
  entry.when = { instant, shown, certainty: time === null ? "day" : "minute" };
  entry.how = { ...entry.how, when: "typed" };
  entry.at = happenedAt(entry.when, entry.kind === "sent") ?? entry.at;
}
