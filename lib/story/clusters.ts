import { leftOf, rightOf, type Scale, xOf } from "./scale.ts";
import type { StoryEntry } from "./story.ts";

/** Entries that stand together as one mark: each entry of a lane is in exactly one. */
export interface Cluster {
  members: StoryEntry[];
  /** Its middle and half its width, px. Two of a lane never overlap. */
  x: number;
  half: number;
}

/** Half a single mark, px. */
export const SINGLE = 7;
/** Half of one that holds a number: by its figures. */
const halfOf = (count: number) => (count === 1 ? SINGLE : count < 10 ? 9 : count < 100 ? 11.5 : 15);
/** The furthest that the days of one cluster lie apart, px. */
const REACH = 28;

/**
 * Gathers the marks of a lane that would stand over each other.
 * @param entries of one lane, oldest first
 * @param apart least distance between the middles of two marks, px: what a finger needs
 */
export function clustersOf(entries: readonly StoryEntry[], scale: Scale, apart: number): Cluster[] {
  const groups: { members: StoryEntry[]; first: number; last: number }[] = [];
  for (const one of entries) {
    const x = xOf(one.day, scale);
    const group = groups.at(-1);
    const tight = group && x < middle(group) + Math.max(apart, halfOf(group.members.length) + SINGLE + 1);
    if (group && (x === group.last || (tight && x - group.first <= Math.max(REACH, apart)))) {
      group.members.push(one);
      group.last = x;
    } else groups.push({ members: [one], first: x, last: x });
  }
  let free = Number.NEGATIVE_INFINITY;
  return groups.map((group) => {
    const half = halfOf(group.members.length);
    const x = Math.max(middle(group), free + half + 1);
    free = x + half;
    return { members: group.members, x, half };
  });
}

const middle = ({ first, last }: { first: number; last: number }) => (first + last) / 2;

/**
 * Gathers absences by day, by week or by several weeks, whichever a finger can meet.
 * @param entries absences, oldest first
 */
export function absencesOf(entries: readonly StoryEntry[], scale: Scale, apart: number): Cluster[] {
  const size = scale.day >= apart ? 1 : 7 * Math.max(1, Math.ceil(apart / scale.week));
  const bins = new Map<number, StoryEntry[]>();
  for (const one of entries) {
    const bin = Math.floor(one.day / size);
    const members = bins.get(bin) ?? [];
    members.push(one);
    bins.set(bin, members);
  }
  return [...bins].map(([bin, members]) => {
    const from = leftOf(bin * size, scale);
    const to = rightOf(bin * size + size - 1, scale);
    const first = leftOf(members[0]?.day ?? 0, scale);
    const last = Math.max(
      ...members.map(({ day, last }) => rightOf(Math.min(last, Math.max(day, bin * size + size - 1)), scale)),
    );
    const half = Math.min((to - from) / 2, Math.max((Math.min(last, to) - first) / 2, apart / 2)) - 0.5;
    const x = Math.min(Math.max((first + Math.min(last, to)) / 2, from + half), to - half);
    return { members, x, half };
  });
}
