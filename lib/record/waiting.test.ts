import { describe, expect, test } from "vitest";
import { schoolCalendar } from "../calendar/school-calendar.ts";
import { askedKind } from "./asked-kind.ts";
import { deriveEntries } from "./entries.ts";
import type { ItemBody } from "./items.ts";
import { nextStep, waiting } from "./next.ts";
import {
  LOWE,
  london,
  receivedSighting,
  SAMPLE_PROFILE,
  SAMPLE_TODAY,
  sampleLedger,
  sentSighting,
  writeLedger,
} from "./testing/fixtures.ts";

const calendar = schoolCalendar(SAMPLE_PROFILE);
type Step = [day: string, body: ItemBody | ((hashes: string[]) => ItemBody)];

/** Writes one body a day at noon; a function gets the hashes written so far. */
function entriesOf(...steps: Step[]) {
  const written: { at: number; body: ItemBody }[] = [];
  for (const [day, body] of steps) {
    const hashes = writeLedger(written).map(({ hash }) => hash);
    written.push({ at: london(`${day}T12:00`), body: typeof body === "function" ? body(hashes) : body });
  }
  return deriveEntries(writeLedger(written), SAMPLE_PROFILE);
}
const words = (today: string, ...steps: Step[]) =>
  waiting(entriesOf(...steps), SAMPLE_PROFILE, calendar, today).map((one) => one.words);

let no = 0;
const ids = (thread: string) => ({ draft: `msg-a:r${++no}`, thread });
const mail = (day: string, thread = "thread-a:r1"): Step => [
  day,
  sentSighting(london(`${day}T12:00`), { ids: ids(thread) }),
];
const reply = (day: string, thread = "thread-a:r1"): Step => [
  day,
  receivedSighting(london(`${day}T12:00`), { ids: ids(thread), text: `Reply of ${day}` }),
];
const said = (
  day: string,
  was: "acknowledged" | "holding" | "answer" | "refusal" | "question" | "bounce",
  item: number,
): Step => [day, (hashes) => ({ type: "answer", of: hashes[item] ?? "", was })];
const promised = (day: string, item: number, by: string | null): Step => [
  day,
  (hashes) => ({ type: "answer", of: hashes[item] ?? "", was: "promise", promise: { words: "Support plan.", by } }),
];
const checked = (day: string, item: number, found: "nothing" | "something"): Step => [
  day,
  (hashes) => ({ type: "checked", of: [hashes[item] ?? ""], found, text: "" }),
];

describe("waiting", () => {
  test("nothing sent, nothing waits", () => {
    expect(words("2027-03-08")).toEqual([]);
  });

  test.each([
    ["the same day", "2027-03-08", ["No reply recorded yet."]],
    ["counted in school days", "2027-03-17", ["No reply recorded, day 6."]],
  ])("an email without a reply: %s", (_what, today, expected) => {
    expect(words(today, mail("2027-03-08"))).toEqual(expected);
  });

  test("it has its courtesy date with its working, and is for today once that has passed", () => {
    const [before] = waiting(entriesOf(mail("2027-03-08")), SAMPLE_PROFILE, calendar, "2027-03-16");
    // 5 school days from Mon 8 Mar, and the 15th is an INSET day.
    expect(before).toMatchObject({
      why: "silence",
      now: false,
      due: { date: "2027-03-16", kind: "courtesy", estimate: false },
    });
    expect(before?.due?.counted?.working.skipped.map(({ why }) => why)).toContain("inset");
    expect(waiting(entriesOf(mail("2027-03-08")), SAMPLE_PROFILE, calendar, "2027-03-17")[0]?.now).toBe(true);
  });

  test("a reply is asked about, and meanwhile nothing is said to be missing", () => {
    expect(words("2027-03-17", mail("2027-03-08"), reply("2027-03-10"))).toEqual(["Wed 10 Mar. What was this?"]);
  });

  test.each(["acknowledged", "holding", "question"] as const)("%s leaves the question open", (was) => {
    expect(words("2027-03-17", mail("2027-03-08"), reply("2027-03-10"), said("2027-03-10", was, 1))).toEqual([
      "No reply recorded, day 6.",
    ]);
  });

  test.each(["answer", "refusal"] as const)("%s closes it", (was) => {
    expect(words("2027-03-17", mail("2027-03-08"), reply("2027-03-10"), said("2027-03-10", was, 1))).toEqual([]);
  });

  test("a bounce means that it did not arrive", () => {
    expect(words("2027-03-17", mail("2027-03-08"), reply("2027-03-08"), said("2027-03-10", "bounce", 1))).toEqual([
      "It did not arrive. Is the address right?",
    ]);
  });

  test.each([
    ["2027-03-12", "2027-03-17", ["Support plan. Promised for Wed 17 Mar."]],
    ["2027-03-23", "2027-03-17", ["Support plan. Promised for Wed 17 Mar, not recorded as kept, day 4."]],
    ["2027-03-20", "2027-03-19", ["Support plan. Promised for Fri 19 Mar, not recorded as kept yet."]],
    ["2027-03-12", null, ["Support plan. No day was named, not recorded as kept, day 2."]],
  ])("a promise, on %s for %s", (today, by, expected) => {
    expect(words(today, mail("2027-03-08"), reply("2027-03-10"), promised("2027-03-10", 1, by))).toEqual(expected);
  });

  test("what was promised came", () => {
    const steps = [
      mail("2027-03-08"),
      reply("2027-03-10"),
      promised("2027-03-10", 1, "2027-03-12"),
      reply("2027-03-12"),
      said("2027-03-12", "answer", 3),
    ];
    expect(words("2027-03-17", ...steps)).toEqual([]);
  });

  test("an answer that was found elsewhere closes it; looking in vain does not", () => {
    expect(words("2027-03-17", mail("2027-03-08"), checked("2027-03-16", 0, "something"))).toEqual([]);
    expect(words("2027-03-17", mail("2027-03-08"), checked("2027-03-16", 0, "nothing"))).toEqual([
      "No reply recorded, day 6.",
    ]);
  });

  test("a chase waits in place of what it chases, by the day it asks for", () => {
    const chase = london("2027-03-16T12:00");
    const steps: Step[] = [
      mail("2027-03-08"),
      [
        "2027-03-16",
        (hashes) => ({
          type: "letter",
          letter: "H1",
          draft: "msg-a:r900",
          about: [hashes[0] ?? ""],
          askedBy: "2027-03-22",
          clock: "school-reply",
          subject: "x",
          textHash: "0".repeat(64),
        }),
      ],
      ["2027-03-16", sentSighting(chase, { ids: { draft: "msg-a:r900", thread: "thread-a:r1" } })],
    ];
    const found = waiting(entriesOf(...steps), SAMPLE_PROFILE, calendar, "2027-03-18");
    expect(found).toMatchObject([
      { words: "No reply recorded, day 2.", due: { date: "2027-03-22", kind: "courtesy" }, now: false },
    ]);
  });

  test("a legal time that does not bind the school is not waited for", () => {
    const sent = london("2027-03-08T12:00");
    const steps: Step[] = [
      [
        "2027-03-08",
        {
          type: "letter",
          letter: "R5",
          draft: "msg-a:r901",
          about: [],
          askedBy: "2027-04-14",
          clock: "educational-record",
          subject: "x",
          textHash: "0".repeat(64),
        },
      ],
      ["2027-03-08", sentSighting(sent, { ids: { draft: "msg-a:r901", thread: "thread-a:r1" } })],
    ];
    const at = (type: "maintained" | "academy") => ({
      ...SAMPLE_PROFILE,
      school: { ...SAMPLE_PROFILE.school, type },
    });
    const dueAt = (type: "maintained" | "academy") =>
      waiting(entriesOf(...steps), at(type), calendar, "2027-03-18")[0]?.due;
    expect(dueAt("maintained")).toMatchObject({ clock: "educational-record" });
    expect(dueAt("academy")).toMatchObject({ clock: "school-reply", kind: "courtesy", date: "2027-04-14" });
    const asked = { askedBy: dueAt("maintained")?.counted?.date.toString() ?? "", clock: "educational-record" };
    expect(askedKind({ ...asked, askedBy: asked.askedBy || "2027-04-13" }, "2027-03-08", at("academy"))).toEqual({
      kind: "courtesy",
    });
  });

  test.each(["R1", "R2", "R3"])(
    "after %s, which asks nothing, no reply is waited for; what did not arrive is said",
    (letter) => {
      const act = { letter, draft: "msg-a:r902", about: [], askedBy: null, clock: null, subject: "x" };
      const note: Step[] = [
        ["2027-03-08", { type: "letter", ...act, textHash: "0".repeat(64) }],
        ["2027-03-08", sentSighting(london("2027-03-08T12:00"), { ids: { draft: act.draft, thread: "thread-a:r1" } })],
      ];
      expect(words("2027-03-18", ...note)).toEqual([]);
      expect(words("2027-03-18", ...note, reply("2027-03-09"), said("2027-03-09", "bounce", 2))).toEqual([
        "It did not arrive. Is the address right?",
      ]);
    },
  );

  test("an old email without a letter's question makes way for a newer one to the same person", () => {
    expect(words("2027-03-17", mail("2027-01-11", "thread-a:r1"), mail("2027-03-16", "thread-a:r2"))).toEqual([
      "No reply recorded, day 1.",
    ]);
  });

  test("another person's reply elsewhere settles nothing", () => {
    const elsewhere: Step = [
      "2027-03-10",
      receivedSighting(london("2027-03-10T12:00"), { ids: ids("thread-a:r9"), from: LOWE }),
    ];
    expect(words("2027-03-17", mail("2027-03-08"), elsewhere, said("2027-03-10", "answer", 1))).toEqual([
      "No reply recorded, day 6.",
    ]);
  });

  test("what the mailbox did not take comes first", () => {
    const failed: Step = [
      "2027-03-16",
      sentSighting(london("2027-03-16T12:00"), { ids: ids("thread-a:r2"), state: "failed" }),
    ];
    expect(words("2027-03-17", mail("2027-03-08"), failed)[0]).toMatch(/^Not sent: your mailbox did not take it/);
  });
});

describe("the sample record", () => {
  const entries = deriveEntries(sampleLedger(), SAMPLE_PROFILE);
  test("waits for the plan and for an answer", () => {
    expect(waiting(entries, SAMPLE_PROFILE, calendar, SAMPLE_TODAY).map((one) => one.words)).toEqual([
      "Support plan. Promised for Wed 3 Mar, not recorded as kept, day 14.",
      "No reply recorded, day 6.",
    ]);
  });
  test("suggests a gentle chase", () => {
    expect(nextStep(entries, SAMPLE_PROFILE, calendar, SAMPLE_TODAY)?.letter).toBe("H1");
  });
});
