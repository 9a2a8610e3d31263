import type { Block, Span } from "../../document.ts";
import type { PageData } from "../data.ts";
import { card, el, lines, said } from "./dom.ts";

/** The summary as the pack has it, in the page's own elements: a card for each section with a title. */
export function summaryView({ cover, entries }: PageData): HTMLElement[] {
  const numbers = new Map(entries.map(({ id, number }) => [id, number]));
  const cards: HTMLElement[] = [];
  for (const [index, { title, blocks }] of cover.sections.entries()) {
    const parts = blocks.flatMap((block) => blockView(block, numbers) ?? []);
    const last = cards.at(-1);
    if (last && !title) last.append(...parts);
    else cards.push(card(`about-${index}`, title || "Summary", ...parts));
  }
  return cards;
}

type Numbers = ReadonlyMap<string, string>;

function words(spans: readonly Span[], numbers: Numbers): (Node | string)[] {
  return spans.map(({ text, strong, soft, to }) => {
    const number = to === undefined ? undefined : numbers.get(to);
    if (number !== undefined)
      return el(
        "a",
        {
          class: text.length < 12 ? "nowrap" : "",
          attributes: { href: `#${number}` },
          on: { click: () => openEntry(number) },
        },
        text,
      );
    if (strong) return el("strong", {}, text);
    return soft ? el("span", { class: "soft" }, text) : text;
  });
}

/** A link leads to a closed entry otherwise. */
function openEntry(number: string): void {
  const entry = document.getElementById(number);
  if (entry instanceof HTMLDetailsElement) entry.open = true;
}

function blockView(block: Block, numbers: Numbers): HTMLElement | null {
  switch (block.block) {
    case "heading":
      return said(block.level === 2 ? "h3" : "h4", block.text);
    case "paragraph":
      return el("p", { attributes: { dir: "auto" } }, ...words(block.words, numbers));
    case "list":
      return el(
        block.numbered ? "ol" : "ul",
        { class: "list" },
        ...block.items.map((item) => el("li", {}, ...words(item, numbers))),
      );
    case "facts":
      return el(
        "dl",
        {},
        ...block.rows.flatMap(({ label, words: spans }) => [
          el("dt", {}, label),
          el("dd", {}, ...words(spans, numbers)),
        ]),
      );
    case "box":
      return el("div", { class: "box" }, block.title !== "" && said("h3", block.title), lines(block.sentences));
    case "table":
      return tableView(block, numbers);
    default:
      return null;
  }
}

/** Tables of so many rows are not parted on paper. */
const SHORT = 4;

function tableView({ caption, head, rows }: Extract<Block, { block: "table" }>, numbers: Numbers): HTMLElement {
  const cells = (row: Span[][]) => row.map((spans) => el("td", {}, ...words(spans, numbers)));
  const columns = head.map((name) => el("th", { attributes: { scope: "col" } }, name));
  const table = el(
    "table",
    { class: rows.length <= SHORT ? "short" : "" },
    caption !== "" && el("caption", {}, caption),
    el("thead", {}, el("tr", {}, ...columns)),
    el("tbody", {}, ...rows.map((row) => el("tr", {}, ...cells(row)))),
  );
  // A wide table scrolls by itself on a narrow page, by keys too.
  return el(
    "div",
    { class: "scroll", attributes: { tabindex: "0", role: "region", "aria-label": caption || "Table" } },
    table,
  );
}
