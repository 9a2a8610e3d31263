import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layStory, type StoryPicture } from "./layout.ts";
import { ZOOMS } from "./scale.ts";
import { SIDES } from "./sides.ts";
import { type Story, tellStory } from "./story.ts";
import { textWidth } from "./tags.ts";
import { type Family, FORTY, family, TEN_THOUSAND } from "./testing/families.ts";

/** What holds for the picture of any story, at any width and zoom. */

const STORIES = fc
  .record({
    size: fc.integer({ min: 0, max: 160 }),
    days: fc.integer({ min: 1, max: 650 }),
    seed: fc.integer({ min: 1, max: 1000 }),
  })
  .map(({ size, days, seed }) =>
    family(size, "2025-09-04", Temporal.PlainDate.from("2025-09-04").add({ days }).toString(), seed),
  );
const LOOKS = fc.record({
  zoom: fc.constantFrom(...ZOOMS),
  width: fc.integer({ min: 260, max: 1600 }),
  apart: fc.constantFrom(15, 24),
});

function each(check: (picture: StoryPicture, story: Story, family: Family) => void): void {
  fc.assert(
    fc.property(STORIES, LOOKS, (made, look) => {
      const story = tellStory(made.input);
      check(layStory(story, look), story, made);
    }),
    { numRuns: 30 },
  );
}

function apart(stretches: [from: number, to: number][]): boolean {
  const sorted = stretches.toSorted((a, b) => a[0] - b[0]);
  return sorted.every(([from], n) => n === 0 || from >= (sorted[n - 1]?.[1] ?? 0) - 0.01);
}

describe("the picture of any story", () => {
  it("has every entry in exactly one mark", () => {
    each(({ marks }, _, { entries }) => {
      const drawn = marks.flatMap(({ members }) => members.map(({ id }) => id));
      expect(drawn.toSorted()).toEqual(entries.map(({ id }) => id).toSorted());
    });
  });

  it("has no two marks over each other in a lane", () => {
    each(({ marks }) => {
      for (const side of SIDES) {
        const lane = marks.filter((mark) => mark.side === side);
        expect(apart(lane.map(({ x, half }) => [x - half, x + half]))).toBe(true);
      }
    });
  });

  it("keeps the order of time in each lane, and near its true place", () => {
    each(({ marks }) => {
      for (const side of SIDES) {
        const lane = marks.filter((mark) => mark.side === side);
        expect(lane.map(({ x }) => x)).toEqual(lane.map(({ x }) => x).toSorted((a, b) => a - b));
        for (let n = 1; n < lane.length; n += 1) {
          expect(lane[n]?.first).toBeGreaterThanOrEqual(lane[n - 1]?.first ?? 0);
        }
      }
    });
  });

  it("has no words over each other", () => {
    each(({ tags, ticks, dues, gaps }) => {
      for (const list of [tags.us, tags.them]) {
        for (const row of [0, 1]) {
          const words = list.filter((tag) => tag.row === row);
          const from = ({ x, end, words: said }: (typeof list)[number]) => (end ? x - textWidth(said) : x);
          expect(apart(words.map((tag) => [from(tag), from(tag) + textWidth(tag.words)]))).toBe(true);
        }
      }
      expect(apart(ticks.map(({ x, words }) => [x, x + textWidth(words)]))).toBe(true);
      for (const row of [0, 1, 2, 3]) {
        const own = dues.filter((due) => due.row === row);
        expect(apart(own.map(({ x, from }) => [Math.min(from ?? x, x - 8), x + 8]))).toBe(true);
      }
      for (const row of [0, 1, 2]) {
        const own = gaps.filter((gap) => gap.row === row);
        expect(apart(own.map(({ from, to }) => [from, to]))).toBe(true);
        const labels = own.flatMap(({ label }) => label ?? []);
        expect(apart(labels.map(({ x, width }) => [x - width / 2, x + width / 2]))).toBe(true);
      }
    });
  });

  it("measures every silence as the calendar does, and draws each promise once", () => {
    each(({ gaps, dues }, story) => {
      for (const { silence, from, to, parts } of gaps) {
        expect(to).toBeGreaterThan(from);
        expect(parts[0]?.from).toBe(from);
        expect(parts.at(-1)?.to).toBe(to);
        expect(silence.days).toBeGreaterThan(0);
      }
      const held = dues.flatMap(({ of, others }) => [of, ...others]);
      expect(held).toHaveLength(story.promises.filter(({ by }) => by !== null).length + story.dates.length);
    });
  });

  it("is the same whatever order the entries come in", () => {
    const { input } = FORTY();
    const look = { zoom: "all", width: 1100 } as const;
    const turned = tellStory({ ...input, entries: input.entries.toReversed() });
    expect(layStory(turned, look)).toEqual(layStory(tellStory(input), look));
  });

  it("takes time in proportion to the entries: 10,000 of them", () => {
    const { input } = TEN_THOUSAND();
    const start = process.threadCpuUsage();
    layStory(tellStory(input), { zoom: "all", width: 1100 });
    const { user, system } = process.threadCpuUsage(start);
    // About 50 ms on a quiet machine; comparing each with each would take many seconds.
    expect((user + system) / 1000).toBeLessThan(4000);
  }, 60_000);
});
