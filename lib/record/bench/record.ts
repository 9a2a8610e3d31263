import { parseArgs } from "node:util";
import { schoolCalendar } from "../../calendar/school-days.ts";
import { SearchIndex } from "../../search/search-index.ts";
import { tellStory } from "../../story/story.ts";
import { deriveEntries } from "../entries.ts";
import type { Entry } from "../entry.ts";
import { isMessage } from "../entry.ts";
import type { LedgerItem } from "../items.ts";
import { waiting } from "../next.ts";
import { SAMPLE_PROFILE } from "../testing/people.ts";
import { bodyOf, timeOf } from "./long-record.ts";

/**
 * What a long record costs where nothing is drawn: rebuilt from the ledger, what waits, the picture as data, the index, a
 * keystroke in the search. Beside each stands a bare reading of the same rows, and the ratio to it.
 * Run with `npm run bench -- record [--sizes 100,1000,10000,50000] [--rounds 5]`.
 */

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "100,1000,10000,50000" },
    rounds: { type: "string", default: "5" },
  },
});
const SIZES = values.sizes.split(",").map(Number);
const ROUNDS = Number(values.rounds);

const TODAY = "2026-11-22";

const hash = (n: number) => n.toString(16).padStart(64, "0");

function ledgerOf(size: number): LedgerItem[] {
  return Array.from({ length: size }, (_, n) => {
    const at = timeOf(n, size);
    const previous = n === 0 ? null : hash(n - 1);
    return {
      hash: hash(n),
      chain: "bench",
      number: n + 1,
      at,
      previous,
      content: hash(n),
      salt: "00",
      body: bodyOf(n, at),
    };
  });
}

/** @returns the middle of the rounds, in ms; the first one, which warms up, is dropped */
function middle(work: () => unknown): number {
  const times = Array.from({ length: ROUNDS + 1 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  const kept = times.slice(1).sort((a, b) => a - b);
  return kept[Math.floor(kept.length / 2)] ?? 0;
}

const textOf = (entry: Entry) =>
  isMessage(entry) || entry.kind === "letter" ? `${entry.subject} ${entry.text}` : entry.text;

function indexOf(entries: readonly Entry[]): SearchIndex {
  const index = new SearchIndex();
  index.update(entries.map((entry) => ({ id: entry.id, version: "1", text: () => textOf(entry) })));
  index.work(() => true);
  return index;
}

function line(name: string, own: number, bare: number): string {
  const ratio = bare > 0 ? (own / bare).toFixed(2) : "";
  return `| ${name} | ${own.toFixed(2)} | ${bare.toFixed(2)} | ${ratio} |`;
}

function measure(size: number): void {
  const items = ledgerOf(size);
  const entries = deriveEntries(items, SAMPLE_PROFILE);
  const calendar = schoolCalendar(SAMPLE_PROFILE);
  const index = indexOf(entries);
  const rows = JSON.stringify(items);
  const bare = middle(() => JSON.parse(rows));
  const scan = middle(() => entries.filter((entry) => textOf(entry).toLowerCase().includes("swimm")).length);
  const lines = [
    line(
      "rebuild the entries; JSON.parse of the same rows",
      middle(() => deriveEntries(items, SAMPLE_PROFILE)),
      bare,
    ),
    line(
      "what waits; the same",
      middle(() => waiting(entries, SAMPLE_PROFILE, calendar, TODAY)),
      bare,
    ),
    line(
      "the picture as data; the same",
      middle(() => tellStory({ entries, profile: SAMPLE_PROFILE, calendar, today: TODAY })),
      bare,
    ),
    line(
      "the whole index; the same",
      middle(() => indexOf(entries)),
      bare,
    ),
    line(
      "a keystroke; looking through all the words",
      middle(() => index.find("swimm")),
      scan,
    ),
  ];
  console.log(
    `\n**${size.toLocaleString("en-GB")} entries**\n\n| | ms | bare, ms | ratio |\n|---|--:|--:|--:|\n${lines.join("\n")}`,
  );
}

for (const size of SIZES) measure(size);
