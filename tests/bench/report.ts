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
const COMPARED = ["to the page alone", "best to best", "to the empty one", "added, ms"];

export function table({ one, names, runs }: Result): string {
  const of = (name: number, what: keyof Cost) => runs.map((costs) => costs[name]?.[what] ?? Number.NaN);
  const rows = names.map((name, i) => {
    const against = (other: number) => (i > other ? inWords(ratios(of(i, "main"), of(other, "main"))) : "");
    const middles = COUNTED.map((what) => short(quantile(of(i, what), 0.5)));
    const best = i > 0 ? (quantile(of(i, "main"), 0) / quantile(of(0, "main"), 0)).toFixed(3) : "";
    const plus = i > 0 ? ms(added(of(i, "main"), of(0, "main"))) : "";
    return `| ${[name, ...middles, against(0), best, i > 1 ? against(1) : "", plus].join(" | ")} |`;
  });
  return [
    `**${title(one)}** (${runs.length} rounds)`,
    "",
    `| | ${[...HEADS, ...COMPARED].join(" | ")} |`,
    `|---|${"--:|".repeat(HEADS.length + COMPARED.length)}`,
    ...rows,
  ].join("\n");
}

function title({ does, drafts, messages }: Case): string {
  const shown = does === "load" || does === "visit" ? "conversations listed" : "messages shown";
  return `${WORDS[does]}, ${drafts} ${drafts === 1 ? "draft" : "drafts"}, ${messages.toLocaleString("en")} ${shown}`;
}

/** What ours adds to the empty extension where there are fewest and where there are most messages, the drafts being the same. */
export function growth(results: readonly Result[]): string {
  const lines = results.flatMap((few) => {
    const same = results.filter(({ one }) => one.does === few.one.does && one.drafts === few.one.drafts);
    const many = same.at(-1);
    if (!many || same[0] !== few || many === few) return [];
    const cells = [few, many].flatMap((result) => [
      result.one.messages.toLocaleString("en"),
      ms(ownPart(result, "main")),
      ms(ownPart(result, "script")),
    ]);
    return [`| ${[WORDS[few.one.does], few.one.drafts, ...cells].join(" | ")} |`];
  });
  if (lines.length === 0) return "";
  const side = ["messages", "added, ms", "of it script, ms"];
  return [`| | ${["drafts", ...side, ...side].join(" | ")} |`, `|---|${"--:|".repeat(7)}`, ...lines].join("\n");
}

function ownPart({ runs }: Result, what: keyof Cost): Spread {
  const of = (name: number) => runs.map((costs) => costs[name]?.[what] ?? Number.NaN);
  return added(of(2), of(1));
}

function short(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

function inWords({ median, low, high }: Spread): string {
  return `${median.toFixed(3)} (${low.toFixed(2)}–${high.toFixed(2)})`;
}

function ms({ median, low, high }: Spread): string {
  return `${median.toFixed(0)} (${low.toFixed(0)}–${high.toFixed(0)})`;
}
