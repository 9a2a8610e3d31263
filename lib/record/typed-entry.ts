import { londonInstant } from "../calendar/dates.ts";
import type { CheckEntry, TypedEntry } from "./entry.ts";
import type { CheckedAct, LedgerItem, TypedAct } from "./items.ts";

const base = ({ hash, at }: LedgerItem) => ({
  id: hash,
  items: [hash],
  number: 0,
  writtenDown: at,
  corrections: [],
  matters: [],
});

export function typedEntry(item: LedgerItem, act: TypedAct): TypedEntry {
  const { kind, when, people, text, absence = null, files = [] } = act;
  return {
    ...base(item),
    at: londonInstant(when.date, when.time),
    kind,
    when,
    people,
    text,
    private: act.private,
    absence,
    files,
  };
}

export function checkEntry(item: LedgerItem, { of, found, text }: CheckedAct): CheckEntry {
  return { ...base(item), at: item.at, kind: "check", of: [...of], found, text };
}
