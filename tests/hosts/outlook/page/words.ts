import { de } from "./locales/de.ts";
import { en } from "./locales/en.ts";
import { session } from "./server.ts";

/** The words of the page in its language. */
export const words = session.locale === "de" ? de : en;

/** @returns the words with what belongs at their `{}` */
export const say = (text: string, what: string | number): string => text.replace("{}", String(what));
