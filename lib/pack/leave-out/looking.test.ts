import { describe, expect, it, vi } from "vitest";
import type { PackChoice } from "../choice.ts";
import { SAMPLE_PROFILE } from "../testing/sample.ts";
import { cautions, leaveOut, suggestReplacements } from "./index.ts";
import { looker } from "./looking.ts";
import * as against from "./read-against.ts";
import { documentOf, entryOf } from "./testing/documents.ts";

/** Reading a pack in slices says what reading it in one go says, and reads no text twice. */

const TEXTS = Array.from(
  { length: 60 },
  (_, at) => `Day ${at}. Tyler Marsh hit R. and I lost my temper. Ring 01632 960 1${at + 10}.`,
);
const document = documentOf("", {
  entries: TEXTS.map((text, at) => entryOf({ id: `hash-${at}`, subject: `Day ${at}`, text, quoted: "", answer: "" })),
});
const CHOICE = { replace: [{ from: "Tyler Marsh", to: "T.M." }], contactDetails: false } as unknown as PackChoice;
const ANSWERS = [{ id: "issue", label: "Issue", words: "I lost my temper with Tyler Marsh." }];
const never = new AbortController().signal;
const look = (one: ReturnType<typeof looker>, choice = CHOICE, signal = never, progress = () => {}) =>
  one.look(document, SAMPLE_PROFILE, choice, ANSWERS, progress, signal);

describe("reading in slices", () => {
  it("says what reading in one go says", async () => {
    const out = leaveOut(document, CHOICE);
    const seen = await look(looker());
    expect(seen.document).toEqual(out.document);
    expect(seen.replaced).toEqual(out.replaced);
    expect(seen.suggestions).toEqual(
      suggestReplacements(document, SAMPLE_PROFILE, { answers: ANSWERS, replace: CHOICE.replace }),
    );
    const shown = ANSWERS.map((one) => ({ ...one, words: "I lost my temper with T.M." }));
    expect(seen.cautions).toEqual(cautions(out.document, SAMPLE_PROFILE, { answers: shown }));
  });

  it("with another choice says the same as one that never saw the first", async () => {
    const one = looker();
    await look(one);
    const other = { ...CHOICE, replace: [{ from: "Day", to: "D." }], contactDetails: true };
    expect(await look(one, other)).toEqual(await look(looker(), other));
    expect(await look(one)).toEqual(await look(looker()));
  });

  it("reads anew only what has changed", async () => {
    const read = vi.spyOn(against, "readAgainst");
    const one = looker();
    await look(one, { ...CHOICE, replace: [] });
    const first = read.mock.calls.length;
    expect(first).toBeGreaterThanOrEqual(TEXTS.length);
    await look(one, { ...CHOICE, replace: [] });
    expect(read.mock.calls.length).toBe(first);
    // One day is another now, and so are the words typed.
    await look(one, { ...CHOICE, replace: [{ from: "Day 7", to: "D. 7" }] });
    expect(read.mock.calls.length - first).toBeLessThan(5);
    read.mockRestore();
  });

  it("tells how far it is, and stops when it is told to", async () => {
    const told: number[] = [];
    const stop = new AbortController();
    const done = looker().look(document, SAMPLE_PROFILE, CHOICE, [], () => {}, stop.signal);
    stop.abort(new Error("changed"));
    await expect(done).rejects.toThrow("changed");
    // Each look at the clock is a slice later: every single step is told of.
    let clock = 0;
    const slow = vi.spyOn(performance, "now").mockImplementation(() => (clock += 10));
    await looker().look(document, SAMPLE_PROFILE, CHOICE, [], (at, total) => void told.push(at / (total ?? 1)), never);
    slow.mockRestore();
    expect(told.length).toBeGreaterThan(TEXTS.length);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.every((part) => part >= 0 && part <= 1)).toBe(true);
  });
});
