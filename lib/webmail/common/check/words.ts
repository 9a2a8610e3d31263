import type { CheckedGroup, CheckedPart } from "../../page-check.ts";
import type { SelectorTable } from "../selector-table.ts";
import type { Looked, Lookup, SelfCheck } from "./site.ts";

/** What a part of the page is to somebody who writes an email, and what does not work without it. */
export type PartWords = readonly [thing: string, cost: string];

/** A mail site's parts in words, by their names in its table of selectors. */
export interface SiteWords {
  table: SelectorTable;
  page: Readonly<Partial<Record<string, PartWords>>>;
  form: Readonly<Partial<Record<string, PartWords>>>;
  message: Readonly<Partial<Record<string, PartWords>>>;
  /** The names that are looked for once for each line of people, and those lines by what stands for `%`. */
  rows: readonly string[];
  lines: Readonly<Partial<Record<string, PartWords>>>;
  /** What is on screen of the site to open a new email with: "Compose". */
  newEmail: string;
}

/** What does not work without a part; the same sentences for every site. */
export const COST = {
  fill: "What belongs there has to be copied in by hand.",
  button: "“Write to school” may not stand beside Send: use the button of In Writing in the browser’s bar.",
  ends: "In Writing may not notice at once what becomes of the email. What you send is still recorded.",
  keep: "Messages that you open may not reach the record: add them by hand for now.",
  quoted: "It may be read as the writer’s own words.",
  unseenPeople: "In Writing may not see who is in it yet.",
  apart: "Messages may stand apart in the record.",
} as const;

const ACCOUNT: CheckedPart = {
  thing: "whose mailbox this is",
  name: "account",
  state: "found",
  cost: "Several mailboxes in one browser may not be told apart.",
  alternatives: [],
};

/** @returns what the parent is shown: the page, an email being written, a message that is open */
export function inWords(check: SelfCheck, site: SiteWords): CheckedGroup[] {
  const account: CheckedPart = { ...ACCOUNT, state: check.account ? "found" : "missing" };
  const page = check.page.map((lookup) => part(lookup, site, site.page));
  const noForm = `No email is being written there, so this could not be checked: open one with ${site.newEmail} and check again.`;
  const noMessage = "No message is open there, so this could not be checked: open one and check again.";
  return [
    { title: "The page", count: null, notOpen: null, parts: [account, ...page] },
    group("An email being written", check.forms, noForm, (lookup) => part(lookup, site, site.form)),
    group("A message that is open", check.messages, noMessage, (lookup) => part(lookup, site, site.message)),
  ];
}

function group(title: string, all: Looked[], notOpen: string, inPart: (lookup: Lookup) => CheckedPart): CheckedGroup {
  const count = all.reduce((sum, { times }) => sum + times, 0);
  const parts = worst(all.flatMap(({ lookups }) => lookups)).map(inPart);
  return { title, count, notOpen: count === 0 ? notOpen : null, parts };
}

const RANK = { missing: 0, older: 1, found: 2, absent: 3 } as const;

/** Of several forms or messages, the one in which a part does worst tells of it. */
function worst(lookups: Lookup[]): Lookup[] {
  const known = new Map<string, Lookup>();
  for (const lookup of lookups) {
    const key = `${lookup.name} ${lookup.word}`;
    const before = known.get(key);
    if (!before || RANK[lookup.state] < RANK[before.state]) known.set(key, lookup);
  }
  return [...known.values()];
}

function part(lookup: Lookup, site: SiteWords, words: SiteWords["page"]): CheckedPart {
  const { name, word, state, used, found } = lookup;
  const [thing, cost] = wordsFor(name, word, site, words);
  const alternatives = (site.table[name] ?? []).map(([css, seen], i) => ({
    css: css.replaceAll("%", word),
    seen,
    matches: found[i] ?? 0,
    counts: i === used,
  }));
  return { thing, name: word ? `${name} ${word}` : name, state, cost, alternatives };
}

function wordsFor(name: string, word: string, { rows, lines }: SiteWords, words: SiteWords["page"]): PartWords {
  const isRow = rows.includes(name);
  const [thing, cost] = (isRow ? lines[word] : words[name]) ?? [`a part called “${name}”`, COST.ends];
  const line = lines[word]?.[0].replace("the ", "");
  return [line && !isRow ? `${thing} (${line})` : thing, cost];
}
