import { type Entry, isMessage } from "./entry.ts";

/**
 * The record as it stands at a moment: what the mail site was to send by then has likely gone. Entries have no clock of
 * their own, so this is done by whoever reads them.
 * @param now epoch ms
 */
export function asOf(entries: readonly Entry[], now: number): Entry[] {
  return entries.map((entry) =>
    isMessage(entry) && entry.state === "scheduled" && entry.goesAt !== undefined && entry.goesAt <= now
      ? { ...entry, state: "likely" }
      : entry,
  );
}
