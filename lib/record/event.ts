/** What is written down of something that was no email: when it was as people know it, what kind, with which files. */

export const DAY_PARTS = ["morning", "afternoon", "evening"] as const;
export type DayPart = (typeof DAY_PARTS)[number];

/**
 * When something spoken or noted happened, as the parent knows it. Shown as entered; sorting takes its first moment.
 * `{ date }` that day; with `time` at that time; with `part` that morning; with `until` from that day to the other, or, with
 * `within`, at some time between them ("some time that week"). `about` says that none of it is exact.
 */
export interface EventTime {
  /** ISO, London: the day, or the first of several. */
  date: string;
  /** `HH:MM`; null when only the day is known. */
  time: string | null;
  /** `HH:MM` at which it ended, on the same day. */
  ended?: string;
  /** Instead of a time. */
  part?: DayPart;
  about?: true;
  /** ISO: the last of several days, later than `date`. */
  until?: string;
  within?: true;
}

/** What a parent can write down. The order is that in which they are offered. */
export const TYPED_KINDS = [
  "call",
  "meeting",
  "gate",
  "app",
  "absence",
  "incident",
  "posted",
  "appointment",
  "document",
  "note",
] as const;
/**
 * `gate`: a talk in person; `app`: a message in the school's app; `posted`: a letter that the family posted or handed in and
 * that is no letter of the catalogue; `incident`: something that happened to the child; `document`: a paper that came.
 */
export type TypedKind = (typeof TYPED_KINDS)[number];

/** An absence from school. Each part may be unknown. */
export interface AbsenceFacts {
  /** The sessions missed on each day of it. */
  morning: boolean;
  afternoon: boolean;
  /** Who at school was told, and how: "the office, by phone at 8:15"; "" when not said. */
  told: string;
  /** The code the school put into its register, upper case: "I"; "" when not known. */
  code: string;
  /** Whether the school has authorised it; missing when not known. */
  authorised?: boolean;
  /** Work set for home; "" when none or not said. */
  work: string;
}

/** A file kept with an entry. Its bytes are in the store under their SHA-256. */
export interface FileRef {
  /** Hex, of the bytes as kept: place data of a photo has been taken out by then. */
  sha256: string;
  name: string;
  /** MIME type. */
  type: string;
  /** Bytes. */
  size: number;
  /** SHA-256 of a smaller picture of it, kept likewise; null when there is none. */
  preview: string | null;
  /** What the camera wrote as the time of the picture, as it stands there; null when nothing. Shown, not trusted. */
  taken: string | null;
  /** Whether place data was found and taken out. */
  placeRemoved: boolean;
}
