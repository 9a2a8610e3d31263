import * as v from "valibot";

/** Pieces of the schemas under which rows and imports enter. The limits are far beyond real mail; they stop a bad file. */

/** Characters of the longest text: larger than any mail that a mail site lets through. */
export const LONGEST_TEXT = 30_000_000;
const LONGEST_LINE = 20_000;
const LONGEST_LIST = 10_000;

/** After 1970 and before the year 3000, epoch ms. */
export const instant = v.pipe(v.number(), v.minValue(-2_208_988_800_000), v.maxValue(32_503_680_000_000));

export const text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));
export const line = v.pipe(v.string(), v.maxLength(LONGEST_LINE));
export const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
export const date = v.pipe(v.string(), v.isoDate(), v.check(isRealDay));
export const size = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export function list<const S extends v.GenericSchema>(item: S) {
  return v.pipe(v.array(item), v.maxLength(LONGEST_LIST));
}

/** A time of day, `HH:MM` with or without seconds. */
export const time = v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/));

export const address = v.looseObject({ name: line, address: line });

/** 30 February has the form of a date and is none. */
function isRealDay(iso: string): boolean {
  const day = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso);
}
