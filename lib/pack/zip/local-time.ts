/** ZIP has no time zone, and its libraries take the computer's: so London's clock is given, whatever this computer's is. */
export function localTime(instant: number): string {
  const at = Temporal.Instant.fromEpochMilliseconds(Math.trunc(instant)).toZonedDateTimeISO("Europe/London");
  return at.toPlainDateTime().toString({ smallestUnit: "second" });
}
