import { count } from "./words.ts";

/** What a record cannot know, said plainly wherever it is shown to somebody else. */

export interface LimitFacts {
  /** Entries the family's choice left out of this pack. */
  leftOut: number;
  /** Items removed from the record on the family's wish. */
  removed: number;
  /** Items that were left out of a file somebody shared with the family, and that this record does not know. */
  withheld?: number;
  /** Items whose fingerprints do not fit. */
  damaged: number;
  /** Emails of this pack that are only likely sent. */
  likely: number;
  /** Emails of this pack that the mail site was to send by itself, of which that was not seen. */
  scheduled?: number;
  /** Emails of this pack whose quoted history was taken out, since it repeats an entry that is not in it. */
  unquoted?: number;
}

const ALWAYS = [
  "An answer that was read on a phone, by the other parent or carer, in the school’s app, or given by telephone or in person is here only if somebody wrote it down.",
  "So “no reply recorded” means that no reply is in this record. It does not mean that nobody answered.",
];

/**
 * The sentences under "What this record cannot have seen".
 * @returns at least the two that are always true, then those that this pack's facts call for
 */
export function limits(facts: LimitFacts): string[] {
  const more: string[] = [];
  if (facts.likely > 0) {
    more.push(
      `${count(facts.likely, "email is", "emails are")} marked “likely sent”: Send was pressed, and the mail site’s confirmation was not seen.`,
    );
  }
  if (facts.scheduled) {
    more.push(
      `${count(facts.scheduled, "email was", "emails were")} left with the mail site to be sent at a set time: that the site sent it was not seen.`,
    );
  }
  if (facts.leftOut > 0) {
    more.push(
      `${count(facts.leftOut, "entry of the record is", "entries of the record are")} not in this pack, by the family’s choice, so some numbers are missing.`,
    );
  }
  if (facts.unquoted) {
    more.push(
      `What ${count(facts.unquoted, "email quotes", "emails quote")} below ${facts.unquoted === 1 ? "itself" : "themselves"} is not printed, since it repeats an entry that is not in this pack.`,
    );
  }
  if (facts.removed > 0) {
    more.push(`${count(facts.removed, "item was", "items were")} removed from the record by the family.`);
  }
  if (facts.withheld) {
    more.push(
      `Part of this record came in a file from another person’s record. ${count(facts.withheld, "item was", "items were")} left out of that file: what they say is not known here, and the same entry may have another number there.`,
    );
  }
  if (facts.damaged > 0) {
    more.push(
      `${count(facts.damaged, "item does", "items do")} not match the fingerprint made when it was written down.`,
    );
  }
  return [...ALWAYS, ...more];
}
