import { type Filters, NO_FILTERS, PRIVATE, SHOWS } from "./filter.ts";
import { KINDS } from "./kinds.ts";

/**
 * The filters as they stand in the page’s address, behind a "?", so that a bookmark and Back keep them. What is searched for
 * is not among them: addresses stay in the browser’s history, where others may read them.
 */

/** @returns "kind=call&from=2027-01-01"; "" when nothing is filtered */
export function queryOf(filters: Filters): string {
  const query = new URLSearchParams();
  if (filters.show !== "all") query.set("show", filters.show);
  for (const key of ["kind", "person", "matter", "child", "school", "from", "to"] as const)
    if (filters[key]) query.set(key, filters[key]);
  if (filters.silent) query.set("silent", "1");
  if (filters.notes !== "with") query.set("notes", filters.notes);
  return query.toString();
}

/** @param query of an address: what is not known in it is left out */
export function filtersOf(query: string, words = ""): Filters {
  const given = new URLSearchParams(query);
  const one = <T extends string>(key: string, of: readonly T[], usual: T) =>
    of.find((is) => is === given.get(key)) ?? usual;
  const id = (key: string) => /^[\w-]{1,80}$/.exec(given.get(key) ?? "")?.[0] ?? "";
  const day = (key: string) => /^\d{4}-\d{2}-\d{2}$/.exec(given.get(key) ?? "")?.[0] ?? "";
  return {
    ...NO_FILTERS,
    show: one("show", SHOWS, "all"),
    kind: one("kind", ["" as const, ...KINDS], ""),
    person: id("person"),
    matter: id("matter"),
    child: id("child"),
    school: id("school"),
    from: day("from"),
    to: day("to"),
    silent: given.get("silent") === "1",
    notes: one("notes", PRIVATE, "with"),
    words,
  };
}

/** @returns the part of an address behind its "?" */
export function queryIn(hash: string): string {
  const at = hash.indexOf("?");
  return at < 0 ? "" : hash.slice(at + 1);
}
