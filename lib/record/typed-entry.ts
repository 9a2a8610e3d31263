import type { CheckEntry, TypedEntry } from "./entry.ts";
import type { CheckedAct, EventTime, LedgerItem, TypedAct } from "./items.ts";

const NOON = Temporal.PlainTime.from("12:00");

/** @returns the instant of a day and time in London, epoch ms; a day without a time stands at its noon */
export function instantOf({ date, time }: EventTime): number {
  const plainTime = time === null ? NOON : Temporal.PlainTime.from(time);
  return Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: "Europe/London", plainTime }).epochMilliseconds;
}

const base = ({ hash, at }: LedgerItem) => ({ id: hash, items: [hash], number: 0, writtenDown: at, corrections: [] });

export function typedEntry(item: LedgerItem, { kind, when, people, text, private: hidden }: TypedAct): TypedEntry {
  return { ...base(item), at: instantOf(when), kind, when, people, text, private: hidden };
}

export function checkEntry(item: LedgerItem, { of, found, text }: CheckedAct): CheckEntry {
  return { ...base(item), at: item.at, kind: "check", of, found, text };
}
