import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { readIcs } from "./read-ics.ts";
import { type IcsDay, writeIcs } from "./write-ics.ts";

const NOW = Date.UTC(2026, 10, 22, 14, 56, 31, 250);
const DAY: IcsDay = { uid: "abc@in-writing", date: "2027-01-04", title: "School matter", text: "", moved: 0 };

function events(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  return calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
}

/** As it comes back from the disk: a character cut in two would not survive that. */
const asBytes = (file: string) => new TextDecoder().decode(new TextEncoder().encode(file));

describe("a calendar file", () => {
  it("is written to the letter of the standard", () => {
    expect(writeIcs([DAY], { now: NOW, remindDays: 3 }).split("\r\n")).toEqual([
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//In Writing//In Writing//EN",
      "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH",
      "BEGIN:VEVENT",
      "UID:abc@in-writing",
      "DTSTAMP:20261122T145631Z",
      "SEQUENCE:0",
      "DTSTART;VALUE=DATE:20270104",
      "DTEND;VALUE=DATE:20270105",
      "SUMMARY:School matter",
      "CLASS:PRIVATE",
      "TRANSP:TRANSPARENT",
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      "DESCRIPTION:School matter",
      "TRIGGER:-P2DT15H",
      "END:VALARM",
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ]);
  });

  it("is read back as whole days, over the end of a year and a leap day", () => {
    const days = ["2026-12-31", "2028-02-29", "2027-03-28"].map((date) => ({ ...DAY, uid: date, date }));
    const read = events(writeIcs(days, { now: NOW, remindDays: null }));
    expect(read.map(({ startDate }) => [startDate.isDate, startDate.toString()])).toEqual(
      days.map(({ date }) => [true, date]),
    );
    expect(read.map(({ duration }) => duration.toString())).toEqual(["P1D", "P1D", "P1D"]);
  });

  it("reminds at nine in the morning, so many days before", () => {
    const trigger = (remindDays: number) =>
      new ICAL.Component(ICAL.parse(writeIcs([DAY], { now: NOW, remindDays })))
        .getFirstSubcomponent("vevent")
        ?.getFirstSubcomponent("valarm")
        ?.getFirstPropertyValue("trigger")
        ?.toString();
    expect([0, 1, 3].map(trigger)).toEqual(["PT9H", "-PT15H", "-P2DT15H"]);
  });

  it("is no school's calendar to our own reader: nothing of it is taken for a term or a holiday", () => {
    const reading = readIcs(writeIcs([DAY], { now: NOW, remindDays: 1 }));
    expect(reading).toEqual({
      ranges: [],
      leftOut: [{ name: "School matter", date: "2027-01-04", why: "no term, holiday or training day" }],
      unreadable: 0,
    });
  });

  it("without a day it is still a calendar", () => {
    expect(events(writeIcs([], { now: NOW, remindDays: null }))).toEqual([]);
  });

  it("whatever the words are, they come back as they were, and no line is longer than 75 bytes", () => {
    const words = fc.string({ unit: "binary", maxLength: 200, size: "max" });
    fc.assert(
      fc.property(words, words, (title, text) => {
        const file = asBytes(writeIcs([{ ...DAY, title, text }], { now: NOW, remindDays: null }));
        const longest = Math.max(...file.split("\r\n").map((line) => new TextEncoder().encode(line).length));
        expect(longest).toBeLessThanOrEqual(75);
        const [event] = events(file);
        const kept = (said: string) => said.replace(/\r\n?|[\u2028\u2029]/g, "\n").replace(/[^\P{Cc}\n]/gu, " ");
        expect(event?.summary).toBe(kept(title));
        expect(event?.description ?? "").toBe(kept(text));
      }),
      { numRuns: 100 },
    );
  });

  it("words cannot end their line and begin one of their own", () => {
    const title = "Hearing\r\nATTENDEE:mailto:someone@example.org\nEND:VEVENT";
    const [event, ...others] = events(writeIcs([{ ...DAY, title }], { now: NOW, remindDays: null }));
    expect(others).toEqual([]);
    expect(event?.attendees).toEqual([]);
  });
});
