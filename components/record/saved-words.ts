import { longMoment } from "../../lib/pack/dates.ts";
import { siteName } from "../../lib/pack/words.ts";
import type { MessageEntry } from "../../lib/record/entry.ts";
import type { Refusal } from "../../lib/record/saved-email.ts";
import type { Saved } from "./saved-desk.ts";

/** What is said about an entry without its original, and about a file that is given for it. */

/** @returns how the entry is known, and why its original is not here */
export function seenTitle(entry: MessageEntry): string {
  const site = siteName(entry);
  const how = entry.how.text === "request" ? `Taken from ${site}’s own request.` : "Seen on screen.";
  return entry.site === "outlook"
    ? `${how} Outlook does not hand out the original.`
    : `${how} The original is not here.`;
}

/** @returns what the original is good for */
export function whyOriginal(entry: MessageEntry): string {
  const own =
    entry.site === "gmail"
      ? "In Writing fetches it while your mailbox is open. If it does not come, you can add it. "
      : "";
  return `${own}With it, this entry has the exact time, everyone it went to, and what others need to check it.`;
}

/** @returns the way to the file, a step a sentence */
export function howToSave({ site }: MessageEntry): string[] {
  const drop = "Drop the file here, or press the button.";
  switch (site) {
    case "outlook":
      return [
        "Open this message in Outlook.",
        "Press “…” at its top right, then “Download” or “Save as”, and choose EML if you are asked.",
        drop,
      ];
    case "gmail":
      return ["Open this message in Gmail.", "Press the three dots at its top right, then “Download message”.", drop];
    default:
      return [
        "Open this message in your mailbox.",
        "Look for “Download”, “Save as” or “Export”, and choose EML.",
        drop,
      ];
  }
}

const NOTHING_KEPT = "Nothing of it was kept, and what stands here is as it was.";

/** @returns what has become of the file, and what to do next; "" while there is nothing to say */
export function savedWords(saved: Saved): string {
  switch (saved.at) {
    case "kept":
      return "The saved email is in the record: its exact time, everyone it went to, and the file itself.";
    case "out":
      return "The saved email was taken out. What was seen before stands.";
    case "not-one":
      return saved.files > 1
        ? `Those were ${saved.files} files. Please give the one that is this message. ${NOTHING_KEPT}`
        : `That was not a file. Save the message from your mailbox first, then drop the file here. ${NOTHING_KEPT}`;
    case "refused":
      return refusedWords(saved.refusal);
    case "failed":
      return FAILED[saved.doing];
    default:
      return "";
  }
}

const FAILED = {
  reading: `The file could not be read. Is it still where it was? ${NOTHING_KEPT}`,
  keeping: `The file could not be written down; the disk may be full. ${NOTHING_KEPT} Make some room on this computer’s disk and give the file again.`,
  "taking-out": "It could not be taken out just now. It is still here; please try again.",
};

const REFUSED: Record<Exclude<Refusal["why"], "other">, string> = {
  empty: `This file is empty. Save the message once more. ${NOTHING_KEPT}`,
  "not-mail": `This file is not an email. Look for one whose name ends in .eml. ${NOTHING_KEPT}`,
  msg:
    "This is a .msg file, which only Outlook’s own program can read. Open the message in Outlook in this browser, press “…”, " +
    `then “Download” or “Save as”, and choose EML. ${NOTHING_KEPT}`,
  draft: `This is a draft, and not the email that was sent. Open the one in Sent Items and save that. ${NOTHING_KEPT}`,
  "too-large": `This file is larger than 60 MB, which is more than In Writing can read. ${NOTHING_KEPT}`,
  unusual: `This email is of a form that the record cannot hold. Please keep the file yourself. ${NOTHING_KEPT}`,
};

function refusedWords(refusal: Refusal): string {
  if (refusal.why !== "other") return REFUSED[refusal.why];
  const { subject, from, at, entry } = refusal;
  const what = [`“${subject || "(no subject)"}”`, from && `from ${from}`].filter(Boolean).join(" ");
  const when = at === null ? "" : `, ${longMoment(at)}`;
  const next =
    entry === null
      ? "Look for the file of this message."
      : `It belongs to entry E-${entry}: open that, and give it there.`;
  return `This is another email: ${what}${when}. ${NOTHING_KEPT} ${next}`;
}
