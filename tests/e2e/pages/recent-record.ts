import { addSchoolDays, schoolCalendar, schoolDaysBetween } from "../../../lib/calendar/school-days.ts";
import type { ItemBody, ItemHash, LedgerItem, Sighting } from "../../../lib/record/items.ts";
import { EMPTY_PROFILE } from "../../../lib/record/profile.ts";
import {
  LOWE,
  london,
  PROFILE_CHANGES,
  receivedSighting,
  sentSighting,
  type Written,
  writeLedger,
} from "../../../lib/record/testing/fixtures.ts";
import { textHash } from "../../../lib/record/text-hash.ts";

/** Records whose days are counted back from the real today: the browser's clock is left alone. */

/** No term dates: weekends and bank holidays alone are left out, so the count holds on any day of the year. */
const CALENDAR = schoolCalendar(EMPTY_PROFILE);

const today = () => Temporal.Now.plainDateISO("Europe/London");

/** @returns the last day from which `days` school days have passed by now */
export function schoolDaysAgo(days: number): Temporal.PlainDate {
  let day = today();
  while (schoolDaysBetween(day, today(), CALENDAR) < days) day = day.subtract({ days: 1 });
  return day;
}

class Pen {
  readonly #written: Written[] = [];

  /** @returns the name of what was written, so that a later act can speak of it */
  write(day: Temporal.PlainDate, time: string, body: ItemBody): ItemHash {
    this.#written.push({ at: london(`${day}T${time}`), body });
    return this.items().at(-1)?.hash ?? "";
  }

  items(): LedgerItem[] {
    return writeLedger(this.#written, "recent");
  }
}

function family(): Pen {
  const pen = new Pen();
  const begun = schoolDaysAgo(30);
  for (const change of PROFILE_CHANGES) {
    if (change.part !== "term" && change.part !== "closure") pen.write(begun, "20:00", { type: "profile", ...change });
  }
  return pen;
}

export const LETTER = {
  subject: "R., Year 4: how school is going",
  text: "Dear Ms Patel,\n\nR. has been sick with worry on six mornings this half term.\n\nJo Whitlock",
};

/** A first concern, put in by the composer and sent, that asked for an answer within five school days. */
function concern(pen: Pen, day: Temporal.PlainDate, no: number): void {
  const ids = { draft: `msg-a:r${9000 + no}`, thread: `thread-a:r${9000 + no}` };
  const askedBy = addSchoolDays(day, 5, CALENDAR).date.toString();
  const { subject, text } = LETTER;
  const act = { letter: "C1", draft: ids.draft, about: [], askedBy, clock: "school-reply", subject };
  pen.write(day, "08:58", { type: "letter", ...act, textHash: textHash(text) });
  pen.write(day, "09:01", sentSighting(london(`${day}T09:00`), { ids, subject, text, cc: [LOWE] }));
}

function mail(pen: Pen, day: Temporal.PlainDate, no: number, more: Partial<Sighting>): ItemHash {
  const ids = { message: `msg-f:${1000 + no}`, legacy: `19ac8e${no}`, thread: `thread-a:r${9100 + no}` };
  const sighting = more.direction === "out" ? sentSighting : receivedSighting;
  return pen.write(day, "16:30", sighting(london(`${day}T16:12`), { ids, ...more }));
}

/** One letter, sent this many school days ago, and nothing since. */
export function oneLetter(days: number): LedgerItem[] {
  const pen = family();
  concern(pen, schoolDaysAgo(days), 1);
  return pen.items();
}

/** What a tired week looks like: a promise not kept, a letter without a reply, a reply nobody has sorted, a long subject. */
export function busyRecord(): LedgerItem[] {
  const pen = family();
  const subject =
    "Re: R., Year 4: the quiet room at lunch, the reading group on Thursdays, the bus home and who meets R. at the gate";
  mail(pen, schoolDaysAgo(16), 1, { subject, text: "Dear Jo,\n\nThank you, I have passed this on.\n\nMs Patel" });
  const reply = mail(pen, schoolDaysAgo(14), 2, {
    subject: "Re: R.: the support plan",
    text: "Dear Jo,\n\nYou will have a written support plan by the end of next week.\n\nMs Patel",
  });
  const promise = { words: "a written support plan", by: schoolDaysAgo(8).toString() };
  pen.write(schoolDaysAgo(14), "21:00", { type: "answer", of: reply, was: "promise", promise });
  concern(pen, schoolDaysAgo(7), 1);
  const when = { date: schoolDaysAgo(2).toString(), time: "14:25" };
  const people = [{ contact: "c-office", name: "School office" }];
  const text = "Asked whether Ms Patel is in this week. They will ring back.";
  pen.write(schoolDaysAgo(2), "14:40", { type: "typed", kind: "call", when, people, text, private: false });
  return pen.items();
}
