import type { CheckEntry, TypedEntry } from "./entry.ts";
import type { AbsenceFacts, EventTime } from "./event.ts";
import { eventInstant } from "./event-words.ts";
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
    at: eventInstant(begun(when, absence)),
    kind,
    when,
    people,
    text,
    private: act.private,
    absence,
    files,
    ...(act.children?.length ? { children: act.children } : {}),
  };
}

/** An absence of which no time is given begins with its first session. */
function begun(when: EventTime, absence: AbsenceFacts | null): EventTime {
  if (!absence || when.time !== null || when.part || absence.morning === absence.afternoon) return when;
  return { ...when, part: absence.morning ? "morning" : "afternoon" };
}

export function checkEntry(item: LedgerItem, { of, found, text }: CheckedAct): CheckEntry {
  return { ...base(item), at: item.at, kind: "check", of: [...of], found, text };
}
