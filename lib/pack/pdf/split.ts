import type { Command, Tag } from "./commands.ts";
import type { Plan } from "./plan.ts";

/** Cuts a pack into files that a mail server takes: at exhibits where it can, between pages where it must. */

export interface Pages {
  first: number;
  last: number;
}

/** Of the room for a part, what may be filled by what is known of its pages: the rest is for what ends each file. */
const CAUTION = 0.97;

/**
 * @param sizes bytes of the whole that were written before each page began, and before what comes after the last page:
 *   letters of the fonts, which each part has again, and tags, of which it has its share
 * @param pages of the whole
 * @param whole bytes of the whole
 * @param limit bytes that a part may have
 * @returns parts in order, which hold all pages; a page that is larger than the limit is a part by itself
 */
export function partsOf(
  plan: Pick<Plan, "begins">,
  sizes: ReadonlyMap<number, number>,
  pages: number,
  whole: number,
  limit: number,
): Pages[] {
  const at = (page: number) => (page > pages ? (sizes.get(pages + 1) ?? whole) : (sizes.get(page) ?? 0));
  const end = whole - at(pages + 1);
  const fits = (first: number, last: number) => {
    const own = at(last + 1) - at(first);
    return own + Math.min(end, FONTS) + (end * (last - first + 1)) / pages <= limit * CAUTION;
  };
  const parts: Pages[] = [];
  for (let first = 1; first <= pages; ) {
    let last = first;
    while (last < pages && fits(first, last + 1)) last += 1;
    if (last < pages) last = atExhibit(plan.begins, first, last);
    parts.push({ first, last });
    first = last + 1;
  }
  return parts;
}

/** What the letters of the fonts may weigh in each part, which has its own. */
const FONTS = 150_000;

/** @returns the last page before an exhibit begins, unless that would leave the part less than half full */
function atExhibit(begins: ReadonlySet<number>, first: number, last: number): number {
  for (let page = last; page > first + (last - first) / 2; page -= 1) if (begins.has(page + 1)) return page;
  return last;
}

/** @returns what is drawn on some pages, with the tags that were open before them opened, and those still open closed */
export function commandsOf(commands: readonly Command[], { first, last }: Pages): Command[] {
  const out: Command[] = [];
  let open: Tag[] = [];
  let page = 0;
  for (const command of commands) {
    if (command.do === "page") {
      page += 1;
      if (page === first) out.push(...open.map((tag): Command => ({ do: "open", tag })));
      if (page > last) break;
    }
    if (command.do === "open" || command.do === "again") open = [...open, command.tag];
    if (command.do === "close") open = open.slice(0, -1);
    if (page >= first) out.push(command);
  }
  return [...out, ...open.map((): Command => ({ do: "close" }))];
}
