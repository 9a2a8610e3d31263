import type { Letter } from "./letter.ts";

const LATE = { from: 22, until: 7 };
const MORNING = "8:00";
const FRIDAY = 5;
const SATURDAY = 6;
const SUNDAY = 7;

/**
 * An email that comes at night reads differently in the morning. In Writing sends nothing, so it can only say that the mail
 * site can wait.
 * @param now epoch ms
 * @param letter one that is about tomorrow has to be there before school: of that nothing is said
 * @returns "It is 23:04. In your mail you can schedule it for 8:00." from 22:00 to 6:59 in London, else null; "for Monday 8:00"
 * from Friday night to Sunday night: a school reads nothing in between
 */
export function lateNote(now: number, letter: Pick<Letter, "aboutTomorrow"> | null = null): string | null {
  if (letter?.aboutTomorrow) return null;
  const time = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO("Europe/London");
  if (time.hour < LATE.from && time.hour >= LATE.until) return null;
  return `It is ${time.hour}:${String(time.minute).padStart(2, "0")}. In your mail you can schedule it for ${morning(time)}.`;
}

function morning({ dayOfWeek, hour }: Temporal.ZonedDateTime): string {
  const weekend = dayOfWeek === SATURDAY || dayOfWeek === SUNDAY || (dayOfWeek === FRIDAY && hour >= LATE.from);
  return weekend ? `Monday ${MORNING}` : MORNING;
}
