import { dateInFull, readDate } from "../calendar/dates.ts";
import { LARGEST_FILE, type WhyNot } from "./kept.ts";

/** What is said of files. */

/** Said before a file is chosen. */
export const BEFOREHAND = `Photo, screenshot, PDF or letter, up to ${LARGEST_FILE / 1_000_000} MB each. The place is taken out of photos. They stay in this browser.`;

const WORDS: Record<WhyNot, string> = {
  sound:
    "is a recording, and recordings are not kept here. Many schools do not accept one that was made without asking, and it can be held against you. Write down what was said, with the time; SENDIASS can tell you about recordings.",
  film: "is a film, and films are not kept here. They are large, and others may be seen in them. Write down what it shows, or add a picture from it.",
  heic: "is a photo in a form (HEIC or AVIF) from which the place cannot be taken out here. Open it and take a screenshot, or save it as JPEG, and add that. On an iPhone, Settings, Camera, Formats, “Most Compatible” makes JPEGs from now on.",
  raw: "is a camera’s own form (TIFF or raw), from which the place cannot be taken out here. Save it as JPEG or PDF, and add that.",
  "broken-picture":
    "is a picture that cannot be read to its end, so it is not sure that no place is in it. Open it and take a screenshot, and add that.",
  "too-large": `is larger than ${LARGEST_FILE / 1_000_000} MB. A photo of the page, or the PDF made smaller, will do.`,
  empty: "is empty. It may still be on its way from the cloud: open it once, and add it again.",
  unreadable: "could not be read. A folder cannot be added, only files; and it may have been moved meanwhile.",
};

/** @returns why a file is not kept and what to do instead, as sentences */
export function whyNotWords(name: string, why: WhyNot): string {
  return `“${name}” ${WORDS[why]}`;
}

/** @returns the camera's own date in words, for a sentence: "22 March 2027, 08:14"; as it stands there when it is no date */
export function takenWords(taken: string): string {
  const parts = /^(\d{4})[:-](\d{2})[:-](\d{2})(?:[ T](\d{2}:\d{2}))?/.exec(taken);
  const date = parts && readDate(`${parts[1]}-${parts[2]}-${parts[3]}`);
  if (!parts || !date) return taken.trim();
  return parts[4] ? `${dateInFull(date)}, ${parts[4]}` : dateInFull(date);
}
