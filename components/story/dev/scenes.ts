import { schoolCalendar } from "../../../lib/calendar/school-days.ts";
import { answeredPromises } from "../../../lib/story/promised.ts";
import type { StoryDate, StoryInput } from "../../../lib/story/story.ts";
import { FORTY, FOUR_HUNDRED, family, TEN_THOUSAND, THREE } from "../../../lib/story/testing/families.ts";
import { ENTRIES } from "../../record/dev/scenes.ts";
import { WHITLOCKS } from "../../testing/family.ts";

/** Stories of every length, for looking at them and checking them with axe. */
const DATES: StoryDate[] = [
  { words: "Copy of the educational record", date: "2027-04-14", kind: "legal", opens: { date: "d1" } },
  { words: "Complaint, stage 1", date: "2027-03-29", kind: "policy", opens: { date: "d2" } },
  { words: "Hearing, by video, at 10", date: "2027-08-12", kind: "own", opens: { date: "d3" } },
];

const london = (at: number) =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO("Europe/London").toPlainDate().toString();

export const SCENES: Record<string, () => StoryInput> = {
  days: () => ({
    entries: ENTRIES,
    profile: WHITLOCKS,
    calendar: schoolCalendar(WHITLOCKS),
    today: "2027-03-23",
    promises: answeredPromises(ENTRIES, "2027-03-23", london),
    dates: DATES,
  }),
  two: () => family(2, "2027-03-08", "2027-03-23").input,
  three: () => THREE().input,
  forty: () => ({ ...FORTY().input, dates: DATES }),
  "four-hundred": () => FOUR_HUNDRED().input,
  "ten-thousand": () => TEN_THOUSAND().input,
};
