import { describe, expect, it } from "vitest";
import { ENTRIES } from "../../components/record/dev/scenes.ts";
import { london, message, typed, WHITLOCKS } from "../../components/testing/family.ts";
import { schoolCalendar } from "../calendar/school-days.ts";
import type { Entry } from "../record/entry.ts";
import { EMPTY_PROFILE } from "../record/profile.ts";
import { countersOf } from "./counters.ts";
import { type StoryInput, tellStory } from "./story.ts";
import { FOUR_HUNDRED } from "./testing/families.ts";
import { storySummary, storyText } from "./text.ts";

const calendar = schoolCalendar(WHITLOCKS);
const input = (entries: readonly Entry[], more: Partial<StoryInput> = {}): StoryInput => ({
  entries,
  profile: WHITLOCKS,
  calendar,
  today: "2027-03-23",
  ...more,
});
const letter = (id: string) => ({ id, askedBy: null, clock: null, about: [] });
const missed = (id: string, date: string, code: string, afternoon = true) =>
  typed({
    id,
    kind: "absence",
    when: { date, time: null },
    absence: { morning: true, afternoon, told: "", code, work: "" },
  });

const TERM: Entry[] = [
  message({ id: "a", number: 1, kind: "sent", at: london("2027-01-11T20:30"), letter: letter("C1") }),
  message({ id: "b", number: 2, kind: "sent", at: london("2027-01-22T20:30"), letter: letter("H1") }),
  message({
    id: "r",
    number: 3,
    kind: "reply",
    at: london("2027-03-03T16:05"),
    was: { answer: "answer", at: 0, promise: null },
  }),
  missed("m1", "2027-03-08", "I"),
  missed("m2", "2027-03-09", "O", false),
];

describe("the story in words", () => {
  it("tells a term: what was written, what came, the longest wait with its days, sessions by code", () => {
    const [term] = storyText(tellStory(input(TERM)));
    expect(term?.title).toBe("Spring term 2027, from 4 Jan to 25 Mar");
    expect(term?.sentences).toEqual([
      "You wrote twice, once to ask again; 1 reply was recorded.",
      "Longest wait: 32 school days, from Mon 11 Jan 2027 to Wed 3 Mar 2027.",
      "3 sessions missed, as far as this record knows: 2 as I, 1 as O.",
    ]);
  });

  it("speaks of the family in what others read, and takes what is kept out", () => {
    const story = tellStory(input(TERM, { keep: ({ kind }) => kind !== "reply" }));
    const [term] = storyText(story, "family");
    expect(term?.sentences[0]).toBe("The family wrote twice, once to ask again; no reply was recorded.");
    expect(term?.sentences[1]).toMatch(/^Longest wait: 46 school days, from Mon 11 Jan 2027 and still going on\.$/);
  });

  it("tells promises and dates in the term they fall in", () => {
    const story = tellStory(
      input(ENTRIES, {
        promises: [{ words: "The plan", by: "2027-03-17", state: "kept" }],
        dates: [{ words: "Hearing", date: "2027-03-24", kind: "own", opens: { date: "d" } }],
      }),
    );
    const said = storyText(story)
      .flatMap(({ sentences }) => sentences)
      .join(" ");
    expect(said).toContain("1 promise for these days: 1 kept.");
    expect(said).toContain("Hearing: Wed 24 Mar 2027 (");
  });

  it("parts the story by months where terms are not known, each entry in one part", () => {
    const { input: long } = FOUR_HUNDRED();
    const story = tellStory({ ...long, profile: EMPTY_PROFILE, calendar: schoolCalendar(EMPTY_PROFILE) });
    const titles = storyText(story).map(({ title }) => title);
    expect(titles[0]).toBe("September to December 2025");
    expect(titles.slice(0, 3)).toEqual(["September to December 2025", "January to March 2026", "April to August 2026"]);
    expect(storySummary(tellStory(input([])))).toBe("Nothing is in the record yet.");
  });
});

describe("the counters", () => {
  const counters = (entries: readonly Entry[]) =>
    Object.fromEntries(countersOf(tellStory(input(entries))).map((one) => [one.id, one]));

  it("are what the record says, each with its working", () => {
    const { longest, unanswered, chases, missed: sessions, illness } = counters(TERM);
    expect(longest).toMatchObject({ value: "32 school days", entries: ["a", "r"] });
    expect(longest?.working.join(" ")).toContain(
      "Not counted: weekends, Mon 15 Feb 2027 to Fri 19 Feb 2027 (Half-term).",
    );
    expect(unanswered).toBeUndefined();
    expect(chases).toMatchObject({ value: "1", name: "chase sent", entries: ["b"] });
    expect(sessions).toMatchObject({ value: "3 sessions", entries: ["m2", "m1"] });
    expect(illness).toMatchObject({ value: "1 of 15" });
    expect(illness?.working[0]).toContain("Mon 8 Mar 2027");
  });

  it("leave out what would be nothing, and say what has no reply", () => {
    const { unanswered, ...rest } = counters(TERM.slice(0, 2));
    expect(unanswered).toMatchObject({ value: "1 question", name: "no reply recorded", entries: ["a"] });
    expect(unanswered?.working[0]).toBe("Day 46, since Mon 11 Jan 2027.");
    expect(rest.missed).toBeUndefined();
    expect(counters([])).toEqual({});
  });
});
