import type { PageReport } from "./check.ts";
import type { PageData } from "./data.ts";

/** What the check found, in plain words, and what that shows and does not show. */

export interface Finding {
  good: boolean;
  /** The one sentence. */
  sentence: string;
  /** What does not fit, one thing a line. */
  wrong: string[];
  /** What is to be known besides. */
  more: string[];
}

/** Of its own: those of ../words.ts would bring half of the record's words into each page. */
const count = (n: number, one: string, some: string) => `${n} ${many(n, one, some)}`;
const many = (n: number, one: string, some: string) => (n === 1 ? one : some);

/** @returns "These 212 items match the fingerprints made with this pack on …; 3 are withheld." and what goes with it */
export function finding(report: PageReport, { cover, entries }: Pick<PageData, "cover" | "entries">): Finding {
  const wrong = wrongs(report, entries);
  const { redacted, madeOn } = cover;
  const [n, one, some] = redacted ? [report.entries, "entry", "entries"] : [report.items, "item", "items"];
  const withheld = `${report.withheld} ${many(report.withheld, "is", "are")} withheld`;
  const match = `${many(n, `This 1 ${one} matches`, `These ${n} ${some} match`)} the fingerprints made with this pack on ${madeOn}`;
  const rest = redacted
    ? `; the ${count(report.withheld, "item", "items")} of the record behind them ${many(report.withheld, "is", "are")} withheld`
    : `; ${withheld}`;
  if (wrong.length === 0) return { good: true, sentence: `${match}${rest}.`, wrong, more: notes(report, redacted) };
  const not = "Something in this file does not match the fingerprints made with this pack";
  return { good: false, sentence: `${not} on ${madeOn}.`, wrong, more: notes(report, redacted) };
}

function wrongs(report: PageReport, entries: PageData["entries"]): string[] {
  const by = new Map(entries.map((entry) => [entry.id, entry]));
  const named = report.wrongEntries.map((id) => {
    const entry = by.get(id);
    return entry
      ? `${entry.number}, ${entry.kindWord}, ${entry.dateWords}: it is not as it was.`
      : "An entry is not as it was.";
  });
  const items = report.wrongItems.length;
  return [
    ...named,
    ...(items > 0
      ? [`${count(items, "withheld item is", "withheld items are")} not as ${many(items, "it was", "they were")}.`]
      : []),
    ...(report.wrongCover ? ["The title, the summary, the limits or the list of files are not as they were."] : []),
    ...(report.wrongWhole ? ["Something was put in, taken out or moved since the pack was made."] : []),
  ];
}

function notes(report: PageReport, redacted: boolean): string[] {
  const { gone, broken, missing } = report;
  return [
    ...(redacted
      ? ["Names or contact details were replaced or covered in this pack, so the record’s own words are not in it."]
      : []),
    ...(gone > 0
      ? [
          `Of what is withheld, ${count(gone, "item was", "items were")} deleted from the record before this pack was made.`,
        ]
      : []),
    ...(broken > 0
      ? [
          `${count(broken, "item", "items")} did not match ${many(broken, "its fingerprint", "their fingerprints")} already when this pack was made.`,
        ]
      : []),
    ...(missing > 0
      ? [`${count(missing, "number of the record has", "numbers of the record have")} no item at all here.`]
      : []),
  ];
}

/** Under "What this shows". */
export function shows(redacted: boolean): string[] {
  return redacted
    ? [
        "Each entry has a fingerprint (SHA-256), worked out from its words as they stand here. If a letter of it is changed later, the fingerprint no longer fits.",
        "Each item of the record has a numbered place in a chain, and names the item before it. The places are here and fit together; the words are not.",
      ]
    : [
        "Each item has a fingerprint (SHA-256), worked out from its words, from when it was written down and from the item before it. If a letter is changed later, or an item is taken out, the fingerprints no longer fit.",
        "An item is one sighting of an email or one thing that the family wrote down. An entry is made of one item or more.",
        "Of a withheld item only its place, the time it was written down and its fingerprint are here. These are entries that the family left out, private notes, settings, and what was deleted. Its words cannot be worked out from them.",
      ];
}

/** Under "What this does not show". */
export function doesNotShow(redacted: boolean): string[] {
  return [
    "It does not show that what was written down is true, or that nothing is missing from it.",
    "It shows nothing about the time before the pack was made. What was earlier is shown only by copies sent to others, such as an earlier pack or an email with a fingerprint in it.",
    "Somebody who makes this whole file anew can make new fingerprints as well. To rule that out, compare the file with one that another person was sent on the day, or its SHA-256 with the one in the email that it came with.",
    ...(redacted
      ? ["Whether an entry says what the record says, but for the names, only the family’s own record can show."]
      : ["An email that matters can be checked against the mailbox of whoever sent it or got it."]),
  ];
}
