import type { CheckedGroup, CheckedPart, PageCheck } from "../../lib/webmail/page-check.ts";

/** What a check found, in sentences. */

const NUMBERS = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];

const things = (number: number) => `${NUMBERS[number] ?? number} ${number === 1 ? "thing was" : "things were"}`;

const list = new Intl.ListFormat("en-GB");

const partsOf = (check: PageCheck, state: CheckedPart["state"]) =>
  check.groups.flatMap(({ parts }) => parts).filter((part) => part.state === state);

const named = (parts: CheckedPart[]) => list.format([...new Set(parts.map(({ thing }) => thing))]);

/** @returns parts that should be there and are not, each thing once */
export function missingParts(check: PageCheck): CheckedPart[] {
  const missing = partsOf(check, "missing");
  return missing.filter((part, i) => missing.findIndex(({ thing }) => thing === part.thing) === i);
}

/** The result in one or two sentences, the worst first. */
export function verdict(check: PageCheck): string[] {
  const missing = missingParts(check);
  const older = partsOf(check, "older");
  const sentences: string[] = [];
  if (missing.length > 0) sentences.push(`${things(missing.length)} not found: ${named(missing)}.`);
  if (older.length > 0) {
    const still = missing.length > 0 ? "This" : "It all";
    sentences.push(`${things(older.length)} found in an older way: ${named(older)}. ${still} should work as before.`);
  }
  if (sentences.length > 0) return sentences;
  const all = check.groups.every(({ notOpen }) => notOpen === null);
  return [all ? "Everything In Writing needs was found." : "Everything that could be checked was found."];
}

/** How one group did, in a few words. */
export function groupWords(group: CheckedGroup): string {
  if (group.notOpen) return group.notOpen;
  const missing = group.parts.filter(({ state }) => state === "missing").length;
  const older = group.parts.filter(({ state }) => state === "older").length;
  if (missing > 0) return `${things(missing)} not found.`;
  return older > 0 ? `All found, ${older === 1 ? "one" : older} in an older way.` : "All found.";
}

/** "An email being written (2 open)" */
export function groupTitle({ title, count }: CheckedGroup): string {
  return count ? `${title} (${count} open)` : title;
}

/** @param part with none of its alternatives matching: whether that matters */
export function stateWords({ state }: CheckedPart): string {
  const words = {
    found: "found",
    older: "found in an older way",
    missing: "not found",
    absent: "not there, which is all right",
  };
  return words[state];
}

const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

/** @param seen as the table of selectors has it: "2026-07 IS", "2020-10 CAP OLD", "GUESS" */
export function seenWords(seen: string): string {
  const [, year, month] = /^(\d{4})(?:-(\d\d))?/.exec(seen) ?? [];
  if (!year) return "never seen to work yet";
  const when = month ? MONTH.format(Date.UTC(Number(year), Number(month) - 1)) : year;
  return `last seen to work ${when}${/\bOLD\b/.test(seen) ? ", in an older form of the page" : ""}`;
}
