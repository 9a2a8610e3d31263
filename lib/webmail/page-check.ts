/**
 * What a self-check of an open mail page found, in words a parent can read. Types alone: a mail site's folder makes it,
 * the settings page shows it.
 */
export interface PageCheck {
  /** Whether In Writing is at work in this tab; when not, the page has to be loaded again. */
  running: boolean;
  groups: CheckedGroup[];
  /** What can be copied for whoever mends In Writing: structure, no words of the page. */
  report: string;
}

export interface CheckedGroup {
  /** "An email being written". */
  title: string;
  /** How many are open; null for the page itself. */
  count: number | null;
  /** What to do when nothing of this group is open; null when something is. */
  notOpen: string | null;
  parts: CheckedPart[];
}

export interface CheckedPart {
  /** In words: "the To line". */
  thing: string;
  /** As the table of selectors names it. */
  name: string;
  state: "found" | "older" | "missing" | "absent";
  /** What does not work while it is missing, a sentence. */
  cost: string;
  alternatives: CheckedAlternative[];
}

export interface CheckedAlternative {
  css: string;
  /** When it was last seen to work, and by whom. */
  seen: string;
  /** Elements that match it on this page. */
  matches: number;
  /** Whether this is the one that counts. */
  counts: boolean;
}
