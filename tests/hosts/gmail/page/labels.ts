import { AR } from "./locales/ar.ts";
import { EN, type Labels } from "./locales/en.ts";
import { EN_US } from "./locales/en-us.ts";
import { PL } from "./locales/pl.ts";
import { RU } from "./locales/ru.ts";
import { VI } from "./locales/vi.ts";

/**
 * The languages of the page: its words, what its root element says (`lang`, `dir`) and how its dates are written. Nothing
 * else may depend on the language.
 */

export type { Labels } from "./locales/en.ts";

interface Language {
  labels: Labels;
  /** BCP 47, as the page's root element has it. */
  lang: string;
  dir: "ltr" | "rtl";
  /** Language of its dates: BCP 47 with the country whose order it is. */
  dates: string;
}

export const LANGUAGES = {
  en: { labels: EN, lang: "en-GB", dir: "ltr", dates: "en-GB" },
  "en-US": { labels: EN_US, lang: "en", dir: "ltr", dates: "en-US" },
  vi: { labels: VI, lang: "vi", dir: "ltr", dates: "vi-VN" },
  ru: { labels: RU, lang: "ru", dir: "ltr", dates: "ru-RU" },
  ar: { labels: AR, lang: "ar", dir: "rtl", dates: "ar-EG" },
  pl: { labels: PL, lang: "pl", dir: "ltr", dates: "pl-PL" },
} as const satisfies Record<string, Language>;

export type DateStyle = "words" | "numeric";

export type Locale = keyof typeof LANGUAGES;

export function labelsFor(locale: Locale): Labels {
  return LANGUAGES[locale].labels;
}

/** Fills `{0}`, `{1}` … */
export function say(label: string, ...values: (string | number)[]): string {
  return values.reduce<string>((text, value, i) => text.replace(`{${i}}`, String(value)), label);
}
