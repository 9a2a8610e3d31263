const LATE = { from: 22, until: 7 };
const MORNING = "8:00";

/**
 * An email that comes at night reads differently in the morning. In Writing sends nothing, so it can only say that the mail
 * site can wait.
 * @param now epoch ms
 * @returns "It is 23:04. In your mail you can schedule it for 8:00." from 22:00 to 6:59 in London, else null
 */
export function lateNote(now: number): string | null {
  const time = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO("Europe/London");
  if (time.hour < LATE.from && time.hour >= LATE.until) return null;
  return `It is ${time.hour}:${String(time.minute).padStart(2, "0")}. In your mail you can schedule it for ${MORNING}.`;
}
