import type { PageData, PageEntry, PageFile, PageItem } from "../data.ts";
import { el, lines, said } from "./dom.ts";
import { around, marked, type Piece } from "./search.ts";

/** One entry: its row, and what opens under it. */

export interface EntryView {
  /** Its place in the list. */
  row: HTMLLIElement;
  entry: PageEntry;
  /** Shows where the words that are searched for stand; none: nothing. */
  mark(query: readonly string[]): void;
  open(open: boolean): void;
  /** Says at the row that it is not as it was. */
  spoil(): void;
}

/** Square is written, round is spoken; filled from the family, open from the school, half is both. */
function shape({ kind }: PageEntry): string {
  const round = kind === "call" || kind === "meeting" || kind === "gate" ? " round" : "";
  if (kind === "meeting" || kind === "gate") return `both${round}`;
  if (kind === "reply" || kind === "app" || kind === "document") return `school${round}`;
  return kind === "note" || kind === "check" ? "note" : `family${round}`;
}

const pieces = (all: readonly Piece[]) => all.map(({ text, hit }) => (hit ? el("mark", {}, text) : text));

export function entryView(entry: PageEntry, data: Lookup): EntryView {
  const what = said("span", entry.what, "what");
  const found = said("p", "", "found");
  // What a reply was is the family's judgement, and says so.
  const answer = entry.answer && `The family’s note: ${entry.answer}`;
  const state = el("span", { class: "state" }, [entry.state, answer].filter(Boolean).join(". "));
  const summary = el(
    "summary",
    {},
    el("span", { class: `shape ${shape(entry)}`, attributes: { "aria-hidden": "true" } }),
    el("span", { class: "when" }, el("span", { class: "day" }, entry.dayWords), " ", el("span", {}, entry.time)),
    el(
      "span",
      { class: "main" },
      el("span", { class: "kind" }, `${entry.number} · ${entry.kindWord}`),
      what,
      said("span", entry.who, "who"),
      state,
    ),
  );
  const element = el("details", { class: "entry", id: entry.number, on: { toggle: () => fill() } }, summary);
  let filled = false;
  let query: readonly string[] = [];
  // What is closed has no words in the page: a record of years opens at once.
  const fill = () => {
    if (filled || !element.open) return;
    filled = true;
    element.append(inFull(entry, data, query));
  };
  return {
    row: el("li", {}, element),
    entry,
    mark(next) {
      if (next.join(" ") === query.join(" ")) return;
      query = next;
      what.replaceChildren(...pieces(marked(entry.what, query)));
      const place = query.length === 0 ? null : around(`${entry.text}\n${entry.quoted}`.trim(), query);
      found.replaceChildren(...pieces(place ?? []));
      if (place) summary.append(found);
      else found.remove();
    },
    open(open) {
      element.open = open;
      fill();
    },
    spoil() {
      element.classList.add("wrong");
      summary.append(el("p", { class: "not-as-it-was" }, "Does not match its fingerprint"));
    },
  };
}

/** What an entry refers to. */
export interface Lookup {
  items: ReadonlyMap<string, PageItem>;
  files: readonly PageFile[];
  cover: PageData["cover"];
}

function inFull(entry: PageEntry, data: Lookup, query: readonly string[]): HTMLElement {
  const rows: [string, string][] = [
    ["When", [entry.dateWords, entry.timeWords].filter(Boolean).join(", ")],
    ["About the date", entry.dateNote],
    [entry.kind === "letter" ? "Printed" : "Written down", entry.writtenDown],
    ["From", entry.from],
    ["To", entry.to],
    ["Copied to", entry.cc],
    ["Blind copy to", entry.bcc],
    ["Subject", entry.subject],
    ["State", entry.state],
    ["Asked for", entry.asked],
    ["The family’s note on it", entry.answer],
    ["How it is known", entry.how.join(" ")],
    ["Could not be read", entry.problems.join(" ")],
  ];
  const words = el("div", { class: "words", attributes: { dir: "auto" } }, ...pieces(marked(entry.text, query)));
  return el(
    "div",
    { class: "full" },
    el(
      "dl",
      {},
      ...rows.filter(([, value]) => value !== "").flatMap(([name, value]) => [el("dt", {}, name), said("dd", value)]),
    ),
    entry.text !== "" && words,
    entry.quoted !== "" &&
      el("details", { class: "more quoted" }, el("summary", {}, "Quoted below it"), said("div", entry.quoted, "words")),
    entry.corrections.length > 0 && el("h4", {}, "Corrections"),
    entry.corrections.length > 0 && lines(entry.corrections.map(({ when, text }) => `${when}: ${text}`)),
    entry.attachments.length > 0 && el("h4", {}, "Attachments"),
    entry.attachments.length > 0 && lines(entry.attachments),
    files(entry, data),
    prints(entry, data),
  );
}

/** Types that a browser shows without running anything in them. */
const SAFE = /\.(?:eml|pdf|png|jpe?g|gif|webp|txt|docx?|xlsx?|csv)$/i;

function files(entry: PageEntry, data: Lookup): HTMLElement | null {
  const own = data.files.filter((file) => file.entry === entry.id);
  if (own.length === 0) return null;
  const link = ({ path }: PageFile) => {
    const href = path.split("/").map(encodeURIComponent).join("/");
    return el(
      "li",
      {},
      SAFE.test(path) ? el("a", { attributes: { href, target: "_blank", rel: "noreferrer" } }, path) : path,
    );
  };
  return el("div", {}, el("h4", {}, "In the same folder as this page"), el("ul", {}, ...own.map(link)));
}

function prints(entry: PageEntry, { items }: Lookup): HTMLElement | null {
  if (entry.items.length === 0) return null;
  const rows = entry.items.map((hash) => {
    const item = items.get(hash);
    const place = item ? `Item ${item.number}, written down ${moment(item.at)}: ` : "";
    return el("li", {}, place, el("code", {}, hash));
  });
  return el("details", { class: "more" }, el("summary", {}, "Fingerprints of its items"), el("ul", {}, ...rows));
}

/** By the browser itself, since a page of a pack has no calendar of its own. */
function moment(at: number): string {
  return new Date(at).toLocaleString("en-GB", { timeZone: "Europe/London", dateStyle: "medium", timeStyle: "short" });
}
