import type { PresetId } from "../../lib/pack/choice.ts";
import type { PackMake } from "../../lib/pack/make.ts";

/** What each preset needs of the parent, beside what the record knows. */
export const NEEDS: Record<PresetId, string> = {
  sendiass: "You say what you would like help with and how they may safely reach you. The rest comes from the record.",
  ehcna: "You tick which entries show a need, and which show what was tried.",
  complaint: "You say what went wrong, and what would put it right. It is made so that the head can read it too.",
  council: "You say what the council did or left undone, what it led to, and what would put it right.",
  tribunal: "Have the directions of your case beside you: they come before anything said here.",
};

export const MAKE_WORDS: Record<PackMake, { label: string; hint: string }> = {
  pdf: { label: "PDF", hint: "To read, print or upload. It can be searched and read aloud." },
  email: { label: "PDF for email", hint: "The same, in numbered parts where it is too large for one email." },
  word: { label: "Word", hint: "The summary and the chronology, to go on writing in." },
  csv: { label: "Spreadsheet (CSV)", hint: "The chronology, an entry a row." },
  zip: {
    label: "ZIP with the originals",
    hint: "For somebody who has to check it. School and council gateways often block ZIP and HTML, so send the PDF by email, and hand this over another way.",
  },
};

export const HASH_WORDS =
  "The fingerprint (SHA-256) shows later that a copy is this very file: one letter changed, and it is another fingerprint.";
