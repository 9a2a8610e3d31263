import { absencesOf } from "./clusters.ts";
import { duesOf, type StoryDue } from "./dues.ts";
import { gapsOf, type StoryGap } from "./gaps.ts";
import { markOf, marksOf, type StoryMark, type StoryTag, tagsOf } from "./marks.ts";
import { Room } from "./room.ts";
import { closedStretches } from "./ruler.ts";
import { leftOf, rightOf, type Scale, scaleFor, widthOf, xOf, type Zoom } from "./scale.ts";
import { SIDES, type Side } from "./sides.ts";
import type { Story } from "./story.ts";
import { type StoryCell, stripOf } from "./strip.ts";
import { textWidth } from "./tags.ts";
import { type Tick, ticksOf } from "./ticks.ts";

/** A lane of the picture and where its middle is. */
export interface Lane {
  id: Side | "dues" | "days";
  y: number;
}

/** The whole picture as data, in pixels: whoever draws it decides nothing but colours. */
export interface StoryPicture {
  scale: Scale;
  width: number;
  height: number;
  lanes: Lane[];
  /** The top of what the axis stands over. */
  top: number;
  ticks: Tick[];
  today: number;
  /** The middle of the word "Today", which stays within the picture. */
  todayWord: number;
  closed: { x: number; width: number; label: { words: string; x: number } | null }[];
  /** A stroke for each school day; none where they would run together. */
  days: number[];
  marks: StoryMark[];
  tags: { us: StoryTag[]; them: StoryTag[] };
  gaps: StoryGap[];
  dues: StoryDue[];
  cells: StoryCell[];
}

export interface LayoutOptions {
  zoom: Zoom;
  /** Of what is in sight, px. */
  width: number;
  /** Least distance between marks, px: more where they are met by fingers. 15 unless given. */
  apart?: number;
}

export const ROW = { axis: 22, tag: 18, lane: 27, line: 22, due: 22, strip: 22, space: 8 };
const APART = 15;

/** Lays the story out. Pure and quick: it is done anew for each width and zoom. */
export function layStory(story: Story, { zoom, width: inSight, apart = APART }: LayoutOptions): StoryPicture {
  const { ruler } = story;
  const scale = scaleFor(zoom, inSight, ruler.days / 7);
  const width = widthOf(ruler, scale);
  const bySide = new Map(SIDES.map((side) => [side, story.entries.filter((one) => one.side === side)]));
  const of = (side: Side) => bySide.get(side) ?? [];
  const us = marksOf("us", of("us"), scale, apart);
  const them = marksOf("them", of("them"), scale, apart);
  const both = marksOf("both", of("both"), scale, apart);
  const noted = marksOf("noted", of("noted"), scale, apart);
  // One strip has room for one child: of several, each one's own number stands below the picture.
  const single = story.missed.length <= 1;
  const missed = absencesOf(single ? of("missed") : [], scale, apart).map((cluster) => markOf("missed", cluster));
  const tags = { us: tagsOf(us, scale, new Room(width, 2)), them: tagsOf(them, scale, new Room(width, 2)) };
  const standing = both.map(({ x, half }) => ({ from: x - half, to: x + half }));
  const gaps = gapsOf(story, scale, width, standing);
  const dues = duesOf(story, scale, width);
  const { lanes, height } = lanesOf({ tags, gaps, dues, noted, missed });
  const { ticks, today: todayWord } = ticksOf(ruler, scale, story.today, story.profile);
  const named = tags.us.filter(({ row }) => row === rowsOf(tags.us) - 1);
  return {
    scale,
    width,
    height,
    lanes,
    top: ROW.axis,
    ticks,
    today: xOf(story.today, scale),
    todayWord,
    closed: closedOf(story, scale, named, rowsOf(tags.us)),
    days: scale.day >= 6 ? schoolDays(story, scale) : [],
    marks: [...us, ...both, ...them, ...noted, ...missed],
    tags,
    gaps,
    dues,
    cells: stripOf(story, scale),
  };
}

const rowsOf = (rows: readonly { row: number }[]) => Math.max(0, ...rows.map(({ row }) => row + 1));

type Rows = Pick<StoryPicture, "tags" | "gaps" | "dues"> & { noted: StoryMark[]; missed: StoryMark[] };

/** From top to bottom; a lane with nothing in it takes no room, but for the two sides and the days between them. */
function lanesOf({ tags, gaps, dues, noted, missed }: Rows): { lanes: Lane[]; height: number } {
  const lanes: Lane[] = [];
  let y = ROW.axis + ROW.space / 2;
  const add = (id: Lane["id"], before: number, height: number) => {
    lanes.push({ id, y: y + before + height / 2 });
    y += before + height;
  };
  add("us", rowsOf(tags.us) * ROW.tag + 2, ROW.lane);
  add("days", 0, ROW.lane);
  y += Math.max(0, rowsOf(gaps) - 1) * ROW.line;
  add("them", 0, ROW.lane);
  y += rowsOf(tags.them) * ROW.tag;
  if (dues.length > 0) {
    add("dues", ROW.space, ROW.due);
    y += (rowsOf(dues) - 1) * ROW.due;
  }
  if (noted.length > 0) add("noted", ROW.space, ROW.lane);
  if (missed.length > 0) add("missed", ROW.space, ROW.strip + 2);
  return { lanes, height: y + ROW.space / 2 };
}

function schoolDays({ ruler }: Story, scale: Scale): number[] {
  return ruler.off.flatMap((off, day) => (off === "" ? [xOf(day, scale)] : []));
}

/** Holidays, with their names where those fit and no other words stand. */
function closedOf({ ruler }: Story, scale: Scale, above: readonly StoryTag[], rows: number): StoryPicture["closed"] {
  return closedStretches(ruler).map(({ first, last, name }) => {
    const from = leftOf(first, scale);
    const width = rightOf(last, scale) - from;
    const text = textWidth(name);
    const x = from + width / 2;
    const hidden = above.some((tag) => {
      const left = tag.end ? tag.x - textWidth(tag.words) : tag.x;
      return left < x + text / 2 + 4 && left + textWidth(tag.words) > x - text / 2 - 4;
    });
    const fits = text + 8 <= width && (rows === 0 || !hidden);
    return { x: from, width, label: fits ? { words: name, x } : null };
  });
}
