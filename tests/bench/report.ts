import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Case, WORDS } from "./cases.ts";
import type { Cost } from "./measure.ts";
import { added, quantile, ratios, type Spread } from "./stats.ts";

/** What was measured, as tables in Markdown. */

export interface Result {
  one: Case;
  /** The page alone, the empty extension, ours, and others. */
  names: string[];
  /** One row a round, one cost a name. */
  runs: Cost[][];
}

/** @returns the sizes of the content scripts */
export function bytes(extension: string): string {
  const folder = join(extension, "content-scripts");
  const lines = readdirSync(folder).map((name) => {
    const script = readFileSync(join(folder, name));
    return `| ${name} | ${script.length.toLocaleString("en")} | ${gzipSync(script, { level: 9 }).length.toLocaleString("en")} |`;
  });
  return ["| content script | bytes | gzipped |", "|---|---|---|", ...lines].join("\n");
}

const COUNTED: (keyof Cost)[] = ["main", "script", "style", "layout", "layouts", "styles", "heap"];
const HEADS = ["main thread, ms", "script, ms", "style, ms", "layout, ms", "layouts", "style passes", "heap, MB"];

export function table({ one, names, runs }: Result): string {
  const of = (name: number, what: keyof Cost) => runs.map((costs) => costs[name]?.[what] ?? Number.NaN);
  const rows = names.map((name, i) => {
    const against = (other: number) => (i > other ? inWords(ratios(of(i, "main"), of(other, "main"))) : "");
    const middles = COUNTED.map((what) => short(quantile(of(i, what), 0.5)));
    return `| ${[name, ...middles, against(0), i > 1 ? against(1) : "", i > 0 ? plus(of(i, "main"), of(0, "main")) : ""].join(" | ")} |`;
  });
  return [
    `**${title(one)}** (${runs.length} rounds)`,
    "",
    `| | ${[...HEADS, "of the page alone", "of the empty one", "added, ms"].join(" | ")} |`,
    `|---|${"--:|".repeat(HEADS.length + 3)}`,
    ...rows,
  ].join("\n");
}

function title({ does, drafts, messages }: Case): string {
  const shown = does === "load" || does === "visit" ? "conversations listed" : "messages shown";
  return `${WORDS[does]}, ${drafts} ${drafts === 1 ? "draft" : "drafts"}, ${messages.toLocaleString("en")} ${shown}`;
}

/** What ours adds to the empty extension where there are fewest and where there are most messages, the drafts being the same. */
export function growth(results: readonly Result[]): string {
  const addedBy = ({ runs }: Result) =>
    added(
      runs.map((costs) => costs[2]?.main ?? Number.NaN),
      runs.map((costs) => costs[1]?.main ?? Number.NaN),
    );
  const lines = results.flatMap((few) => {
    const same = results.filter(({ one }) => one.does === few.one.does && one.drafts === few.one.drafts);
    const many = same.at(-1);
    if (!many || same[0] !== few || many === few) return [];
    const cells = [
      WORDS[few.one.does],
      few.one.drafts,
      few.one.messages,
      ms(addedBy(few)),
      many.one.messages,
      ms(addedBy(many)),
    ];
    return [`| ${cells.join(" | ")} |`];
  });
  if (lines.length === 0) return "";
  const head = ["what", "drafts", "messages", "ours adds to the empty one", "messages", "ours adds"];
  return [`| ${head.join(" | ")} |`, "|---|--:|--:|--:|--:|--:|", ...lines].join("\n");
}

function short(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

function inWords({ median, low, high }: Spread): string {
  return `${median.toFixed(3)} (${low.toFixed(2)}–${high.toFixed(2)})`;
}

function plus(ours: readonly number[], theirs: readonly number[]): string {
  return ms(added(ours, theirs));
}

function ms({ median, low, high }: Spread): string {
  return `${median.toFixed(0)} (${low.toFixed(0)}–${high.toFixed(0)})`;
}
