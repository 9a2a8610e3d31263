import { session } from "./server.ts";

/** Dates as Outlook writes them in each language. */

const { locale, timeZone } = session;

function parts(at: number, options: Intl.DateTimeFormatOptions): Record<string, string> {
  const found = new Intl.DateTimeFormat(locale, { timeZone, ...options }).formatToParts(at);
  return Object.fromEntries(found.map(({ type, value }) => [type, value]));
}

const DIGITS = { day: "2-digit", month: "2-digit", year: "numeric", hour: "2-digit", minute: "2-digit" } as const;

/** Over a message: "Fri 10/04/2026 08:23", "Fri 4/10/2026 8:23 AM", "Fr 10.04.2026 08:23"; or its long form. */
export function messageDate(at: number): string {
  if (session.dateStyle === "long") return longDate(at);
  const weekday = parts(at, { weekday: "short" }).weekday?.replace(/\.$/, "") ?? "";
  if (locale === "en-US") {
    const plain = new Intl.DateTimeFormat(locale, {
      ...{ timeZone, day: "numeric", month: "numeric", year: "numeric", hour: "numeric", minute: "2-digit" },
    });
    return `${weekday} ${plain.format(at).replace(",", "").replaceAll("\u202f", " ")}`;
  }
  const { day, month, year, hour, minute } = parts(at, DIGITS);
  const date = locale === "de" ? `${day}.${month}.${year}` : `${day}/${month}/${year}`;
  return `${weekday} ${date} ${hour}:${minute}`;
}

/** "10 April 2026 08:23", in the page's language. */
export function longDate(at: number): string {
  const format = new Intl.DateTimeFormat(locale, {
    ...{
      timeZone,
      weekday: "long",
      day: "numeric",
      month: "long",
      year: "numeric",
      hour: "numeric",
      minute: "2-digit",
    },
  });
  return format.format(at).replaceAll("\u202f", " ");
}

/** In a list: the time of today, the weekday of this week, else the date. */
export function listDate(at: number): string {
  const now = Date.now();
  const day = (one: number) => new Intl.DateTimeFormat("en-CA", { timeZone }).format(one);
  if (day(at) === day(now))
    return new Intl.DateTimeFormat(locale, { timeZone, hour: "numeric", minute: "2-digit" }).format(at);
  if (now - at < 6 * 864e5) {
    return new Intl.DateTimeFormat(locale, { timeZone, weekday: "short", hour: "numeric", minute: "2-digit" }).format(
      at,
    );
  }
  return new Intl.DateTimeFormat(locale, { timeZone, day: "numeric", month: "numeric", year: "numeric" }).format(at);
}
