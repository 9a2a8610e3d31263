import { describe, expect, it } from "vitest";
import { deriveEntries } from "../record/entries.ts";
import type { TypedAct } from "../record/items.ts";
import { london, SAMPLE_PROFILE, writeLedger } from "../record/testing/fixtures.ts";
import { type ChronologyOptions, chronology, countsSentence } from "./chronology.ts";
import { makeCsv } from "./csv.ts";
import { plainRecord } from "./testing/plain-record.ts";

/** What was written down by hand, as a pack prints it: at the time as it was given, with its facts and its files. */

const ALL: ChronologyOptions = { privateNotes: true, sensitive: true, first: null, last: null };
const OWNER = { name: "Jo Whitlock", pronoun: false };
const WRITTEN = london("2027-03-22T20:00");

const act = (part: Partial<TypedAct>): TypedAct => ({
  type: "typed",
  kind: "call",
  when: { date: "2027-03-22", time: "14:05" },
  people: [],
  text: "",
  private: false,
  ...part,
});

function rows(...acts: Partial<TypedAct>[]) {
  const items = writeLedger(acts.map((part, index) => ({ at: WRITTEN + index * 60_000, body: act(part) })));
  return chronology(deriveEntries(items, SAMPLE_PROFILE), SAMPLE_PROFILE, ALL, OWNER).entries;
}

describe("what was written down by hand, in a pack", () => {
  it("stands at the time as it was given, with the year, and both dates", () => {
    const [week, about, call] = rows(
      { when: { date: "2027-03-22", time: "14:05" } },
      { when: { date: "2027-03-22", time: "09:00", about: true } },
      { when: { date: "2027-03-15", time: null, until: "2027-03-19", within: true } },
    );
    expect(week).toMatchObject({
      dateWords: "some time in the week of Mon 15 March 2027",
      timeWords: "",
      dateNote: "The day is not known more exactly.",
    });
    expect(about).toMatchObject({ dayWords: "Mon 22 Mar 2027", time: "about 09:00", offset: "" });
    expect(call).toMatchObject({ dateWords: "Mon 22 March 2027", time: "14:05", offset: "+00:00", dateNote: "" });
    expect(call?.writtenDown).toBe("Mon 22 March 2027, 20:00");
  });

  it("an absence says what was missed, who was told and the code, and no time is missed in it", () => {
    const absence = { morning: true, afternoon: false, told: "The office, by phone", code: "I", work: "" };
    const [row] = rows({
      kind: "absence",
      when: { date: "2027-03-22", time: null },
      text: "Sick before school.",
      absence,
    });
    expect(row).toMatchObject({
      kindWord: "Absence",
      what: "Missed the morning, code I (illness). Sick before school.",
      timeWords: "",
      dateNote: "",
    });
    expect(row?.text).toBe(
      "Sick before school.\n\nMissed: Morning\nWho was told, and how: The office, by phone\nSchool’s code: I (illness)",
    );
  });

  it("names its files with their fingerprint, and the camera's date as not checked", () => {
    const file = { sha256: "a".repeat(64), name: "receipt.jpg", type: "image/jpeg", size: 12_345, preview: null };
    const files = [{ ...file, taken: "2027:03:22 08:14:05", placeRemoved: true }];
    const [row] = rows({ kind: "document", files });
    expect(row?.attachments).toEqual([
      `receipt.jpg (12 kB; the camera’s date: 22 March 2027, 08:14; SHA-256 ${"a".repeat(64)})`,
    ]);
    expect(row?.how).toContain("A camera’s own date is shown and was not checked.");
  });

  it("says who it came from or went to", () => {
    const people = [{ contact: null, name: "Mrs Dunn" }];
    const who = (kind: TypedAct["kind"]) => rows({ kind, people })[0]?.who;
    expect(who("app")).toBe("Mrs Dunn to Jo Whitlock");
    expect(who("posted")).toBe("Jo Whitlock to Mrs Dunn");
    expect(who("call")).toBe("Jo Whitlock with Mrs Dunn");
  });

  it("is counted by its kind", () => {
    expect(countsSentence(rows({ kind: "absence" }, { kind: "absence" }, { kind: "app" }, { kind: "incident" }))).toBe(
      "1 message in the school’s app, 2 absences, 1 incident",
    );
  });

  it("has a date in a spreadsheet that a program can read", () => {
    const about = { date: "2027-03-22", time: "09:00", about: true } as const;
    const items = writeLedger([
      { at: WRITTEN, body: act({ when: about }) },
      { at: WRITTEN, body: act({ when: { date: "2027-06-22", time: "09:00", ended: "09:30" } }) },
    ]);
    const [, first, second] = makeCsv(plainRecord(deriveEntries(items, SAMPLE_PROFILE))).split("\r\n");
    expect(first).toContain('"about 09:00","2027-03-22"');
    expect(second).toContain('"09:00 to 09:30","2027-06-22T09:00+01:00"');
  });
});
