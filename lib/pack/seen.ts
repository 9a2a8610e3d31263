/** How each thing in a record is known, from strongest to weakest, for a reader who has never seen one. */
export const SEEN: readonly { term: string; means: string }[] = [
  {
    term: "Original",
    means: "read from the message itself, with its exact date and all who received it.",
  },
  { term: "Saved email", means: "read from a file of the message itself that the family saved from their mailbox." },
  { term: "Request", means: "taken from the mail site’s own request when the email was sent." },
  { term: "Screen", means: "copied from what the mail site showed." },
  { term: "Typed", means: "written by the family, as they remember it: calls, meetings, notes." },
];

/** One sentence on the two dates of an entry. */
export const TWO_DATES =
  "Each entry has two dates: when it happened, and when it was written down. Times are London times.";
