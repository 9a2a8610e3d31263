import type { Entry } from "../../record/entry.ts";
import { isMessage } from "../../record/entry.ts";
import type { Profile } from "../../record/profile.ts";
import type { Snapshot } from "../../store/store.ts";
import { type ChronologyOptions, chronology, countsSentence, type PackEntry } from "../chronology.ts";
import { longDate, longMoment } from "../dates.ts";
import { type LimitFacts, limits } from "../limits.ts";

export interface PackOptions extends ChronologyOptions {
  /** When the pack is made, epoch ms. */
  madeAt: number;
}

/** A record in words, for tests of the writers: plainer than any preset’s. */
export interface PackInput {
  /** "R., Year 4". */
  child: string;
  /** "Hillcrest Primary"; "" when not known. */
  school: string;
  council: string;
  /** "Jo Whitlock, R.’s mum"; "the family" when not known. */
  family: string;
  /** "Mon 11 January 2027 to Tue 23 March 2027"; "" without entries. */
  period: string;
  madeOn: string;
  madeAt: number;
  counts: string;
  limits: string[];
  entries: PackEntry[];
}

/**
 * Gathers what a pack prints.
 * @param snapshot the record as it stands
 * @param options what may go in
 */
export function packInput(
  snapshot: Pick<Snapshot, "profile" | "entries" | "removed" | "damaged">,
  options: PackOptions,
): PackInput {
  const { profile } = snapshot;
  const { writer, school } = profile;
  const owner = { name: writer.name || "The family", pronoun: writer.name === "" };
  const { entries, leftOut } = chronology(snapshot.entries, profile, options, owner);
  return {
    child: childName(profile),
    school: school.name,
    council: school.council,
    family: [writer.name, writer.relation].filter(Boolean).join(", ") || "the family",
    period: period(entries),
    madeOn: longMoment(options.madeAt),
    madeAt: options.madeAt,
    counts: countsSentence(entries),
    limits: limits({
      leftOut,
      removed: snapshot.removed.length,
      damaged: snapshot.damaged.length,
      ...doubtful(snapshot.entries, entries),
    }),
    entries,
  };
}

function childName({ child }: Profile): string {
  return [child.name || "Our child", child.year].filter(Boolean).join(", ");
}

function period(entries: PackEntry[]): string {
  const first = entries[0]?.date;
  const last = entries.at(-1)?.date;
  if (!first || !last) return "";
  return first === last ? longDate(first) : `${longDate(first)} to ${longDate(last)}`;
}

function doubtful(all: Entry[], chosen: PackEntry[]): Pick<LimitFacts, "likely" | "scheduled"> {
  const ids = new Set(chosen.map(({ id }) => id));
  const likely = all.filter((entry) => ids.has(entry.id) && isMessage(entry) && entry.state === "likely");
  const scheduled = likely.filter((entry) => isMessage(entry) && entry.goesAt !== undefined);
  return { likely: likely.length - scheduled.length, scheduled: scheduled.length };
}
