import { parseArgs } from "node:util";
import { schoolCalendar } from "../../calendar/school-days.ts";
import { SearchIndex } from "../../search/search-index.ts";
import { tellStory } from "../../story/story.ts";
import { deriveEntries } from "../entries.ts";
import type { Entry } from "../entry.ts";
import { isMessage } from "../entry.ts";
import type { ItemBody, LedgerItem } from "../items.ts";
import { JO, PATEL, SAMPLE_PROFILE } from "../testing/people.ts";
import { london, receivedSighting, sentSighting } from "../testing/sightings.ts";
import { waiting } from "../waiting.ts";

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

const START = london("2024-09-02T20:00");
const HOUR = 3_600_000;
const TODAY = "2026-11-22";
const WORDS = [
  "morning",
  "maths",
  "lunch",
  "anxious",
  "corridor",
  "plan",
  "review",
  "transport",
  "swimming",
  "library",
];

const hash = (n: number) => n.toString(16).padStart(64, "0");

function words(n: number): string {
  return Array.from({ length: 60 }, (_, i) => WORDS[(n * 7 + i * 3) % WORDS.length]).join(" ");
}

/** Two emails, their two replies, a call and an absence in turn, over some two years however many there are. */
function bodyOf(n: number, at: number): ItemBody {
  const thread = `thread-f:${Math.floor(n / 6)}`;
  const subject = `R. and ${WORDS[Math.floor(n / 6) % WORDS.length]}`;
  const text = words(n);
  if (n % 6 < 2)
    return sentSighting(at, { ids: { draft: `msg-a:r${n}`, message: `msg-f:${n}`, thread }, subject, text });
  if (n % 6 < 4)
    return receivedSighting(at, { ids: { message: `msg-f:${n}`, thread }, from: PATEL, to: [JO], subject, text });
  const date = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO("Europe/London").toPlainDate().toString();
  const base = { type: "typed" as const, when: { date, time: null }, people: [], text, private: false };
  if (n % 6 === 4) return { ...base, kind: "call" };
  return { ...base, kind: "absence", absence: { morning: true, afternoon: false, told: "", code: "I", work: "" } };
}

function ledgerOf(size: number): LedgerItem[] {
  const step = Math.min(HOUR * 12, (780 * 24 * HOUR) / size);
  return Array.from({ length: size }, (_, n) => {
    const at = Math.round(START + n * step);
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
