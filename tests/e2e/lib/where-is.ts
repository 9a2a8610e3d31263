import type { Dump } from "./dump.ts";
import { findMark, type Mark } from "./sentinel.ts";

/**
 * The only files that are not searched: what the browser itself remembers of the mail site's own page, with or without an
 * extension. The history has the titles of its pages, and Gmail puts the subject there; the list of tabs to be opened again
 * has the titles and what was typed. Addresses of pages have no mark in them, so ours do not come in this way.
 */
export const BROWSERS_OWN = /^Default\/(?:History(?:-journal)?$|Sessions\/)/;

/** Where a mark stands, and in what form. */
export function whereIs(mark: Mark, dump: Dump): string[] {
  return Object.entries(dump).flatMap(([place, bytes]) => findMark(bytes, mark).map((form) => `${place}: ${form}`));
}
