/** Dates as the page shows them, in its locale and the browser's own time zone. */

/** In a list: the time today, else the day. */
export function shortDate(at: number, locale: string): string {
  const date = new Date(at);
  const today = date.toDateString() === new Date().toDateString();
  const style = today ? { hour: "2-digit", minute: "2-digit" } : { day: "numeric", month: "short" };
  return new Intl.DateTimeFormat(intl(locale), style as Intl.DateTimeFormatOptions).format(date);
}

/** In a message: to the minute. */
export function longDate(at: number, locale: string): string {
  const style = { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" } as const;
  return new Intl.DateTimeFormat(intl(locale), style).format(new Date(at));
}

function intl(locale: string): string {
  return locale === "vi" ? "vi-VN" : "en-GB";
}
