import type { MailboxView } from "../../types.ts";
import { LANGUAGES } from "../labels.ts";

/** Dates as the page shows them, in its language and the browser's own time zone. */

type Shown = Pick<MailboxView, "locale" | "dateStyle">;

function written(at: number, { locale }: Shown, style: Intl.DateTimeFormatOptions): string {
  const { dates, dir } = LANGUAGES[locale];
  const words = new Intl.DateTimeFormat(dates, style).format(new Date(at));
  // Gmail marks the direction of what it mixes: a right-to-left mark, which nobody sees.
  return dir === "rtl" ? `\u200f${words}` : words;
}

/** In a list: the time today, else the day. */
export function shortDate(at: number, shown: Shown): string {
  const today = new Date(at).toDateString() === new Date().toDateString();
  return written(at, shown, today ? { hour: "2-digit", minute: "2-digit" } : { day: "numeric", month: "short" });
}

/** In a message, and in the title of a short date: to the minute. */
export function longDate(at: number, shown: Shown): string {
  const month = shown.dateStyle === "numeric" ? "2-digit" : "short";
  const day = shown.dateStyle === "numeric" ? "2-digit" : "numeric";
  return written(at, shown, { day, month, year: "numeric", hour: "numeric", minute: "2-digit" });
}
