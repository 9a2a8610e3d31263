import { unmarked } from "./dom-text.ts";

/** Words that dates are written with in a language, as Intl knows them. */
export interface DateWords {
  /** Names of months, the longest first, each with the months (0 to 11) it may mean. */
  months: Named[];
  /** Words for halves or parts of the day, the longest first, each with the hours (0 to 23) it may stand at. */
  halves: Named[];
  /** Names of weekdays, the longest first, each with the weekdays (0 is Sunday) it may mean. */
  weekdays: Named[];
  /** Words that say nothing new: "at", "г." */
  filler: Set<string>;
  /** In numbers, the year stands first and the day before the month, as in Kyrgyz. */
  yearDayMonth: boolean;
}

export type Named = [name: string, values: Set<number>];

/** @returns the words in one form whatever the script: small letters, digits 0 to 9, one kind of white space */
export function plain(words: string): string {
  return unmarked(words)
    .normalize("NFKC")
    .replace(/\p{Nd}/gu, digit)
    .replace(/\s+/g, " ")
    .toLowerCase();
}

/** Every script's digits stand in a row from 0 to 9, none next to another row. */
function digit(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return `${value}`;
}

/** The same without the dots of abbreviations; those between digits stay. */
export function undotted(words: string): string {
  return words.replace(/(?<!\d)\.|\.(?!\d)/g, " ").replace(/\s+/g, " ");
}

export function lettersIn(words: string): string[] {
  return words.match(/[\p{L}\p{M}]+/gu) ?? [];
}

const known = new Map<string, DateWords>();

/** @param language BCP 47; one that Intl does not know has no words */
export function dateWords(language: string): DateWords {
  const words = known.get(language) ?? collected(language);
  known.set(language, words);
  return words;
}

/** As dates stand in running words, in tables, in numbers, and a month alone. */
const STYLES: Intl.DateTimeFormatOptions[] = [
  { day: "2-digit", month: "2-digit", year: "numeric" },
  { dateStyle: "long", timeStyle: "short" },
  { dateStyle: "medium", timeStyle: "short" },
  ...((["short", "long"] as const).flatMap((name) => [
    { weekday: name, day: "numeric", month: name, year: "numeric", hour: "numeric", minute: "numeric", hour12: true },
    { month: name },
    { weekday: name },
  ]) as Intl.DateTimeFormatOptions[]),
  // "T6" in Vietnamese.
  { weekday: "narrow" },
];

function collected(language: string): DateWords {
  const months = new Map<string, Set<number>>();
  const halves = new Map<string, Set<number>>();
  const weekdays = new Map<string, Set<number>>();
  const filler = new Set<string>();
  let yearDayMonth = false;
  const add = (to: Map<string, Set<number>>, words: string, value: number) => {
    const name = undotted(plain(words)).trim();
    if (/\p{L}/u.test(name)) to.set(name, (to.get(name) ?? new Set()).add(value));
  };
  const read = (parts: Intl.DateTimeFormatPart[], date: Date) => {
    const month = date.getMonth();
    const order = parts.map(({ type, value }) => (/^\d+$/.test(value) ? type : "")).join("");
    yearDayMonth ||= /^year\w*daymonth/.test(order);
    for (const [i, { type, value }] of parts.entries()) {
      if (type === "month") {
        // What is written together with the name belongs to it: "ב" in Hebrew, "月" in Japanese.
        const before = /[\p{L}\p{M}]*$/u.exec(parts[i - 1]?.value ?? "")?.[0];
        const after = /^[\p{L}\p{M}]*/u.exec(parts[i + 1]?.value ?? "")?.[0];
        add(months, value, month);
        add(months, `${before}${value}${after}`, month);
      } else if (type === "dayPeriod") add(halves, value, date.getHours());
      else if (type === "weekday" && value.length > 1) add(weekdays, value, date.getDay());
      else for (const word of lettersIn(plain(value))) filler.add(word);
    }
  };
  // The page of an English mailbox may only say "en", whatever English it is.
  for (const locale of new Set([language, language.split("-")[0] ?? "", ...(/^en\b/.test(language) ? ["en-GB"] : [])]))
    for (const style of STYLES) {
      const format = formatOf(locale, style);
      // Every hour and month, and every weekday.
      for (let i = 0; i < 24; i += 1) {
        const date = new Date(2025, i % 12, 13 + ((i * 3) % 7), i);
        read(format?.formatToParts(date) ?? [], date);
      }
    }
  return {
    months: longestFirst(months),
    halves: longestFirst(halves),
    weekdays: longestFirst(weekdays),
    filler,
    yearDayMonth,
  };
}

function longestFirst(names: Map<string, Set<number>>): Named[] {
  return [...names].sort(([a], [b]) => b.length - a.length);
}

function formatOf(language: string, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat(language, { ...style, calendar: "gregory", numberingSystem: "latn" });
  } catch {
    // Not a language that Intl knows: no name fits, and dates stay uncertain.
    return null;
  }
}
