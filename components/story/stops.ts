import { dayMonth, shortDayYear } from "../../lib/calendar/dates.ts";
import { kindWords } from "../../lib/calendar/sentence.ts";
import { entryDate } from "../../lib/pack/chronology.ts";
import { kindWord } from "../../lib/pack/words.ts";
import { codeWords, sessionWords } from "../../lib/record/absence-words.ts";
import type { Entry } from "../../lib/record/entry.ts";
import type { DueOf, StoryDue } from "../../lib/story/dues.ts";
import type { StoryPicture } from "../../lib/story/layout.ts";
import { ROW } from "../../lib/story/layout.ts";
import type { StoryMark } from "../../lib/story/marks.ts";
import type { Story } from "../../lib/story/story.ts";
import { answerLine, headOf, titleOf } from "../record/row-words.ts";

/** What the keyboard stops at and a finger opens: marks, promises and dates, in the order of time. */
export interface Stop {
  id: string;
  x: number;
  y: number;
  /** Half of what is to be pressed, px. */
  half: number;
  label: string;
  /** What it opens; null for one that holds several, which shows them instead. */
  href: string | null;
  /** What it holds. */
  holds: { label: string; href: string | null }[];
  mark: StoryMark | null;
  due: StoryDue | null;
}

/** Smallest thing to press, px. */
const TARGET = 24;

export function stopsOf(picture: StoryPicture, story: Story): Stop[] {
  const y = new Map(picture.lanes.map(({ id, y }) => [id, y]));
  const marks = picture.marks.map((mark): Stop => {
    const lane = y.get(mark.side === "both" ? "days" : mark.side) ?? 0;
    const holds = mark.members.map((entry) => ({ label: entryLabel(entry, story), href: `#e-${entry.number}` }));
    return stop(`m-${mark.members[0]?.id}`, mark.x, lane, mark.half, holds, { mark, due: null }, () =>
      clusterLabel(mark),
    );
  });
  const dues = picture.dues.map((due): Stop => {
    const lane = (y.get("dues") ?? 0) + due.row * ROW.due;
    const holds = [due.of, ...due.others].map((of) => ({ label: dueLabel(of), href: dueHref(of, story) }));
    const id =
      "date" in due.of
        ? `d-${due.of.date.words}-${due.of.date.date}`
        : `p-${due.of.promise.words}-${due.of.promise.by}`;
    return stop(
      `${id}-${due.row}`,
      due.x,
      lane,
      8,
      holds,
      { mark: null, due },
      () => `${holds.length} dates and promises`,
    );
  });
  return [...marks, ...dues].sort((a, b) => a.x - b.x || a.y - b.y);
}

function stop(
  id: string,
  x: number,
  y: number,
  half: number,
  holds: Stop["holds"],
  of: Pick<Stop, "mark" | "due">,
  several: () => string,
): Stop {
  const [first] = holds;
  const single = holds.length === 1 && first ? first : null;
  const label = single?.label ?? several();
  return { id, x, y, half: Math.max(TARGET / 2, half), label, href: single?.href ?? null, holds, ...of };
}

/** "Wed 3 Mar 2027, reply from Mr Lowe, head: Re: R. and a quiet start. They promise something" */
export function entryLabel(entry: Entry, story: Story): string {
  const day = shortDayYear(entryDate(entry));
  if (entry.kind === "absence") {
    const { absence } = entry;
    const parts = absence ? [sessionWords(absence).toLowerCase(), codeWords(absence) || "code not known"] : [];
    return [`${day}, missed`, ...parts].filter(Boolean).join(", ");
  }
  const head = headOf(entry, story.profile);
  const title = titleOf(entry);
  const words = title && title !== kindWord(entry) ? `: ${title}` : "";
  const answer = entry.kind === "reply" ? (entry.was ? answerLine(entry) : "Not sorted yet") : "";
  return `${day}, ${head.slice(0, 1).toLowerCase()}${head.slice(1)}${words}${answer ? `. ${answer}` : ""}`;
}

/** "4 entries, 3 Mar to 12 Mar 2027: 3 × email sent, 1 × call": the number that is drawn comes first */
function clusterLabel({ members }: StoryMark): string {
  const counts = new Map<string, number>();
  for (const entry of members) counts.set(kindWord(entry), (counts.get(kindWord(entry)) ?? 0) + 1);
  const parts = [...counts].map(([word, n]) => `${n} × ${word.toLowerCase()}`);
  const dates = members.map(entryDate).sort();
  const [from = "", to = from] = [dates[0], dates.at(-1)];
  const days = from === to ? shortDayYear(from) : `${dayMonth(from)} to ${dayMonth(to)} ${to.slice(0, 4)}`;
  return `${members.length} entries, ${days}: ${parts.join(", ")}`;
}

const FATES = { kept: "kept", broken: "not kept", waiting: "not here yet", released: "let go", ahead: "still to come" };

function dueLabel(of: DueOf): string {
  if ("date" in of) return `${shortDayYear(of.date.date)}, ${of.date.words} (${kindWords(of.date)})`;
  const { by, words, state } = of.promise;
  return `${by ? `${shortDayYear(by)}, promised` : "Promised"}: ${words.trim() || "something"}. ${FATES[state]}`;
}

function dueHref(of: DueOf, story: Story): string | null {
  const entry = "date" in of ? ("entry" in of.date.opens ? of.date.opens.entry : null) : (of.promise.entry ?? null);
  if ("date" in of && "date" in of.date.opens) return `#d-${of.date.opens.date}`;
  const found = entry === null ? undefined : story.byId.get(entry);
  return found ? `#e-${found.entry.number}` : null;
}

/**
 * Where a key leads: left and right through time, up and down to the nearest of another lane, Home and End to the ends.
 * @returns the place of the next stop; null when the key is none of these or nothing lies there
 */
export function keyTo(key: string, stops: readonly Stop[], at: number): number | null {
  if (stops.length === 0) return null;
  if (key === "Home") return 0;
  if (key === "End") return stops.length - 1;
  if (key === "ArrowLeft") return at > 0 ? at - 1 : null;
  if (key === "ArrowRight") return at < stops.length - 1 ? at + 1 : null;
  const here = stops[at];
  if (!here || (key !== "ArrowUp" && key !== "ArrowDown")) return null;
  const side = stops.filter(({ y }) => (key === "ArrowUp" ? y < here.y - 1 : y > here.y + 1));
  const lane = key === "ArrowUp" ? Math.max(...side.map(({ y }) => y)) : Math.min(...side.map(({ y }) => y));
  const near = side
    .filter(({ y }) => y === lane)
    .reduce<Stop | null>(
      (best, one) => (best && Math.abs(best.x - here.x) <= Math.abs(one.x - here.x) ? best : one),
      null,
    );
  return near ? stops.indexOf(near) : null;
}
