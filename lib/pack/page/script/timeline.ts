import type { PageData } from "../data.ts";
import { el } from "./dom.ts";
import { type EntryView, entryView } from "./entry-view.ts";
import { matches, type Searchable, searchable, wordsOf } from "./search.ts";

/** The timeline: entries under their months, what is searched for, and one kind of them. */
export interface Timeline {
  elements: HTMLElement[];
  /** Says of these entries that they are not as they were. */
  spoil(ids: readonly string[]): void;
}

interface Month {
  element: HTMLElement;
  views: EntryView[];
}

const many = (n: number, one: string, some: string) => `${n} ${n === 1 ? one : some}`;

export function timeline(data: PageData): Timeline {
  const items = new Map(data.items.map((item) => [item.hash, item]));
  const views = data.entries.map((entry) => entryView(entry, { items, files: data.cover.files, cover: data.cover }));
  const months = byMonth(views);
  // Made when it is first searched, which is not what a page of years begins with.
  let all: Searchable[] | null = null;
  const field = el("input", { id: "search", attributes: { type: "search", autocomplete: "off", spellcheck: "false" } });
  const kind = kindField(data);
  const count = el("p", { class: "count", attributes: { role: "status" } });
  const shown = () => views.filter(({ row }) => !row.hidden);
  const look = () => {
    const query = wordsOf(field.value);
    if (query.length > 0) all ??= data.entries.map(searchable);
    views.forEach((view, index) => {
      const one = all?.[index];
      const found = query.length === 0 || (one !== undefined && matches(one, query));
      view.row.hidden = !(found && (kind.value === "" || view.entry.kindWord === kind.value));
      if (!view.row.hidden) view.mark(query);
    });
    for (const { element, views: own } of months) element.hidden = own.every((view) => view.row.hidden);
    const n = shown().length;
    const whole = many(views.length, "entry", "entries");
    count.textContent = n === views.length ? whole : n === 0 ? `None of ${whole} has this.` : `${n} of ${whole}`;
  };
  field.addEventListener("input", look);
  kind.addEventListener("change", look);
  look();
  const openAll = (open: boolean) => {
    for (const view of shown()) view.open(open);
  };
  const form = el(
    "form",
    { class: "tools", attributes: { role: "search" }, on: { submit: (event) => event.preventDefault() } },
    el("div", { class: "field" }, el("label", { attributes: { for: "search" } }, "Search"), field),
    el("div", { class: "field" }, el("label", { attributes: { for: "kind" } }, "Kind"), kind),
    el(
      "div",
      { class: "buttons" },
      button("Open all", () => openAll(true)),
      button("Close all", () => openAll(false)),
      button("Print", () => window.print()),
    ),
  );
  const hint = el("p", { class: "hint" }, "What is open here is printed in full, the rest as one line each.");
  return {
    elements: [form, hint, count, ...months.map(({ element }) => element)],
    spoil(ids) {
      for (const view of views.filter(({ entry }) => ids.includes(entry.id))) view.spoil();
    },
  };
}

function button(name: string, pressed: () => void): HTMLButtonElement {
  return el("button", { attributes: { type: "button" }, on: { click: pressed } }, name);
}

function kindField({ entries }: PageData): HTMLSelectElement {
  const counts = new Map<string, number>();
  for (const { kindWord } of entries) counts.set(kindWord, (counts.get(kindWord) ?? 0) + 1);
  const options = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return el(
    "select",
    { id: "kind" },
    el("option", { attributes: { value: "" } }, "All kinds"),
    ...options.map(([name, n]) => el("option", { attributes: { value: name } }, `${name} (${n})`)),
  );
}

function byMonth(views: readonly EntryView[]): Month[] {
  const groups = new Map<string, EntryView[]>();
  for (const view of views) {
    const month = view.entry.date.slice(0, 7);
    const there = groups.get(month);
    if (there) there.push(view);
    else groups.set(month, [view]);
  }
  return [...groups].map(([month, own]) => {
    const list = el("ol", {}, ...own.map(({ row }) => row));
    return { element: el("section", { class: "month" }, el("h3", {}, monthWords(month)), list), views: own };
  });
}

function monthWords(month: string): string {
  const first = new Date(`${month}-01T12:00:00Z`);
  if (Number.isNaN(first.getTime())) return month;
  return first.toLocaleDateString("en-GB", { timeZone: "UTC", month: "long", year: "numeric" });
}
