import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { IcsError, LARGEST_ICS, readIcs } from "./read-ics.ts";

const file = (...events: string[][]) =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    ...events.flatMap((one) => ["BEGIN:VEVENT", ...one, "END:VEVENT"]),
    "END:VCALENDAR",
  ].join("\r\n");

const allDay = (name: string, first: string, end?: string) => [
  `SUMMARY:${name}`,
  `DTSTART;VALUE=DATE:${first}`,
  ...(end ? [`DTEND;VALUE=DATE:${end}`] : []),
];

const short = (text: string) =>
  readIcs(text).ranges.map(({ kind, first, last, name }) => `${kind} ${first} ${last} ${name}`);

/** As Google writes it: whole days, the end not included, other events among them. */
const GOOGLE = [
  "BEGIN:VCALENDAR",
  "PRODID:-//Google Inc//Google Calendar 70.9054//EN",
  "VERSION:2.0",
  "X-WR-CALNAME:Hillcrest Primary",
  "X-WR-TIMEZONE:Europe/London",
  "BEGIN:VEVENT",
  "DTSTART;VALUE=DATE:20261026",
  "DTEND;VALUE=DATE:20261031",
  "UID:1@example.org",
  "SUMMARY:October Half Term",
  "TRANSP:TRANSPARENT",
  "BEGIN:VALARM",
  "ACTION:DISPLAY",
  "SUMMARY:Not this",
  "END:VALARM",
  "END:VEVENT",
  "BEGIN:VEVENT",
  "DTSTART;VALUE=DATE:20270104",
  "DTEND;VALUE=DATE:20270105",
  "SUMMARY:INSET day \\, school closed to pupils",
  "END:VEVENT",
  "BEGIN:VEVENT",
  "DTSTART:20270702T080000Z",
  "DTEND:20270702T110000Z",
  "SUMMARY:Sports day",
  "END:VEVENT",
  "END:VCALENDAR",
].join("\r\n");

/** As Outlook writes it: a time zone of its own, midnight to midnight, folded lines. */
const OUTLOOK = [
  "BEGIN:VCALENDAR",
  "PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN",
  "VERSION:2.0",
  "BEGIN:VTIMEZONE",
  "TZID:GMT Standard Time",
  "BEGIN:STANDARD",
  "DTSTART:16011028T020000",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:-0000",
  "END:STANDARD",
  "END:VTIMEZONE",
  "BEGIN:VEVENT",
  'DTSTART;TZID="GMT Standard Time":20270215T000000',
  'DTEND;TZID="GMT Standard Time":20270220T000000',
  "SUMMARY;LANGUAGE=en-gb:Spring Half",
  "  Term Holiday",
  "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
  "END:VEVENT",
  "BEGIN:VEVENT",
  "DTSTART:20270530T230000Z",
  "DTEND:20270604T230000Z",
  "SUMMARY:May half term",
  "END:VEVENT",
  "END:VCALENDAR",
].join("\r\n");

describe("a school's calendar file", () => {
  it("is read as Google writes it, the end of a whole day not being a day", () => {
    expect(short(GOOGLE)).toEqual([
      "holiday 2026-10-26 2026-10-30 October Half Term",
      "inset 2027-01-04 2027-01-04 INSET day , school closed to pupils",
    ]);
    expect(readIcs(GOOGLE).leftOut).toEqual([
      { name: "Sports day", date: "2027-07-02", why: "no term, holiday or training day" },
    ]);
  });

  it("is read as Outlook writes it: midnight to midnight, in summer time too, folded lines", () => {
    expect(short(OUTLOOK)).toEqual([
      "holiday 2027-02-15 2027-02-19 Spring Half Term Holiday",
      "holiday 2027-05-31 2027-06-04 May half term",
    ]);
  });

  it("makes a term of its start and its end, as councils write them", () => {
    const council = file(
      allDay("Autumn term starts", "20260903", "20260904"),
      allDay("Half term begins", "20261026", "20261027"),
      allDay("Half term ends", "20261030", "20261031"),
      allDay("Last day of autumn term", "20261218", "20261219"),
      allDay("Christmas holiday", "20261221", "20270102"),
      allDay("First day of Spring Term", "20270105"),
      allDay("Spring term ends", "20270325"),
      allDay("Good Friday", "20270326", "20270327"),
      allDay("Staff training day", "20270104"),
      allDay("Disaggregated day", "20270723"),
    );
    expect(short(council)).toEqual([
      "term 2026-09-03 2026-12-18 Autumn term",
      "holiday 2026-10-26 2026-10-30 Half term",
      "holiday 2026-12-21 2027-01-01 Christmas holiday",
      "inset 2027-01-04 2027-01-04 Staff training day",
      "term 2027-01-05 2027-03-25 Spring term",
      "inset 2027-07-23 2027-07-23 Disaggregated day",
    ]);
    expect(readIcs(council).leftOut.map(({ why }) => why)).toEqual(["bank holidays are known already"]);
  });

  it("takes a whole term as a range, and does not guess where only its start is given", () => {
    expect(short(file(allDay("Summer Term", "20270412", "20270722")))).toEqual([
      "term 2027-04-12 2027-07-21 Summer Term",
    ]);
    const lonely = readIcs(file(allDay("Term starts", "20260903"), allDay("Term starts", "20270105")));
    expect(lonely.ranges).toEqual([]);
    expect(lonely.leftOut.map(({ why }) => why)).toEqual([
      "a term begins, but the file does not say when it ends",
      "a term begins, but the file does not say when it ends",
    ]);
  });

  it("takes the last day before a holiday and the first after it for school days", () => {
    const words = file(
      allDay("School closes for Christmas holidays", "20261218"),
      allDay("Back to school after the Christmas holiday", "20270105"),
    );
    expect(readIcs(words).ranges.filter(({ kind }) => kind === "holiday")).toEqual([]);
  });

  it("follows what repeats, without those taken out, and not for ever", () => {
    const weekly = file([...allDay("INSET", "20260907"), "RRULE:FREQ=WEEKLY;COUNT=3", "EXDATE;VALUE=DATE:20260914"]);
    expect(short(weekly)).toEqual(["inset 2026-09-07 2026-09-07 INSET", "inset 2026-09-21 2026-09-21 INSET"]);
    expect(readIcs(file([...allDay("INSET", "20260907"), "RRULE:FREQ=YEARLY"])).ranges).toHaveLength(5);
    expect(readIcs(file([...allDay("INSET", "20260907"), "RRULE:FREQ=DAILY"])).ranges.length).toBeLessThanOrEqual(200);
  });

  it("takes the same days once, leaves out what was cancelled, and what is too long", () => {
    const doubled = file(allDay("Half term", "20261026", "20261031"), allDay("Half Term", "20261026", "20261031"));
    expect(readIcs(doubled).ranges).toHaveLength(1);
    expect(readIcs(file([...allDay("Half term", "20261026", "20261031"), "STATUS:CANCELLED"])).ranges).toEqual([]);
    const long = readIcs(file(allDay("Christmas holiday", "20261221", "20720102")));
    expect(long.leftOut[0]?.why).toContain("a year may be wrong");
  });

  it.each(["Holiday club", "Half term trip to the coast", "Parents’ evening before end of term", "Term fees deadline"])(
    "does not take %s for a day off",
    (name) => expect(readIcs(file(allDay(name, "20261026", "20261027"))).ranges).toEqual([]),
  );
});

describe("a bad file", () => {
  it("loses only the events that cannot be read", () => {
    const broken = file(
      allDay("Half term", "20261026", "20261031"),
      ["SUMMARY:Odd", "DTSTART;VALUE=DATE:2026XX99"],
      allDay("INSET day", "20260902"),
    );
    expect(readIcs(broken)).toMatchObject({ unreadable: 1, ranges: [{ kind: "inset" }, { kind: "holiday" }] });
  });

  it("that was cut off is read as far as it goes", () => {
    expect(readIcs(GOOGLE.slice(0, GOOGLE.indexOf("Sports day")))).toMatchObject({ unreadable: 1, ranges: [{}, {}] });
  });

  it.each([
    ["a web page", "<!doctype html><title>Term dates</title>", "It is a web page"],
    ["a picture", "\u0000PNG", "not a calendar file"],
    ["nothing", "", "not a calendar file"],
    ["only broken days", file(["SUMMARY:x"]), "damaged"],
    ["far too much", `BEGIN:VCALENDAR${" ".repeat(LARGEST_ICS)}`, "too large"],
  ])("%s is refused in a sentence", (_what, text, words) => {
    expect(() => readIcs(text)).toThrow(IcsError);
    expect(() => readIcs(text)).toThrow(words);
  });

  it("whatever it holds, gives ranges of real days or a sentence", () => {
    const line = fc.oneof(
      fc.constantFrom(
        "BEGIN:VEVENT",
        "END:VEVENT",
        "DTSTART;VALUE=DATE:20261026",
        "DTEND;VALUE=DATE:20261031",
        "SUMMARY:Half term",
        "RRULE:FREQ=DAILY",
        "DTSTART:20261026T230000Z",
        "BEGIN:VALARM",
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        try {
          for (const { first, last } of readIcs(["BEGIN:VCALENDAR", ...lines].join("\n")).ranges) {
            expect(Temporal.PlainDate.compare(first, last)).toBeLessThanOrEqual(0);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(IcsError);
        }
      }),
      { numRuns: 200 },
    );
  });
});
