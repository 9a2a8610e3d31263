import type { Counts } from "../../lib/import/choice.ts";
import type { Found } from "../../lib/import/found.ts";
import type { Outcome } from "../../lib/import/take.ts";

/** Numbers and sentences of the import page. */

/** Made once: a page that counts along would make it anew with each number. */
const NUMBERS = new Intl.NumberFormat("en-GB");

export const number = (n: number) => NUMBERS.format(n);

export const count = (n: number, one: string, many: string) => `${number(n)} ${n === 1 ? one : many}`;

const messages = (n: number) => count(n, "message", "messages");

/** @returns "1.2 GB", "34 MB", "210 KB" */
export function size(bytes: number): string {
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(1)} GB`;
  if (bytes >= 1e6) return `${number(Math.round(bytes / 1e6))} MB`;
  return `${number(Math.max(1, Math.round(bytes / 1e3)))} KB`;
}

/** @returns "2024", "2024 to 2026", "no date" */
export function span(first: number | null, last: number | null): string {
  if (first === null || last === null) return "no date";
  return first === last ? String(first) : `${first} to ${last}`;
}

/** @returns how many of what was looked at concern the case, and what becomes of the rest */
export function foundWords({ looked, messages: found, copies }: Found): string {
  const rest = looked - found.length - copies;
  const one = found.length === 1;
  const concern = `${messages(looked)} ${looked === 1 ? "was" : "were"} looked at. ${number(found.length)} of them ${one ? "has" : "have"} to do with the people of your record.`;
  if (rest <= 0) return concern;
  return `${concern} The other ${number(rest)} ${rest === 1 ? "was" : "were"} forgotten again: nothing of ${rest === 1 ? "it" : "them"} is kept.`;
}

/** @returns what will happen when the button is pressed */
export function chosenWords({ chosen, here, lacking, bytes }: Counts): string {
  if (chosen === 0) return "Nothing is ticked yet.";
  const fresh = chosen - here - lacking;
  const parts = [fresh > 0 ? `${messages(fresh)} will come into the record` : ""];
  if (lacking > 0)
    parts.push(`${number(lacking)} that ${lacking === 1 ? "is" : "are"} there already will gain the original`);
  if (here > 0) parts.push(`${number(here)} ${here === 1 ? "is" : "are"} there in full and will not be written again`);
  const sentence = parts.filter(Boolean).join("; ");
  return `${sentence[0]?.toUpperCase()}${sentence.slice(1)}. ${fresh + lacking > 0 ? `That takes about ${size(bytes)} in this browser.` : ""}`.trim();
}

/** @returns what came in */
export function outcomeWords({ added, gained, here, stopped }: Outcome): string {
  const parts = [
    added > 0 ? `${messages(added)} came into the record.` : "",
    gained > 0
      ? `${messages(gained)} that ${gained === 1 ? "was" : "were"} there already gained what ${gained === 1 ? "it" : "they"} lacked.`
      : "",
    here > 0
      ? `${messages(here)} ${here === 1 ? "was" : "were"} there in full, so nothing of ${here === 1 ? "it" : "them"} was written again.`
      : "",
  ].filter(Boolean);
  if (parts.length === 0) parts.push(stopped ? "You stopped before anything was taken in." : "Nothing was taken in.");
  if (stopped && added + gained + here > 0) parts.push("You stopped there. What came in stays.");
  return parts.join(" ");
}

/** @returns what was passed over on purpose, in one line; "" when nothing was */
export function passedWords({ drafts, deleted, passedOver, copies }: Found): string {
  const parts = [
    copies > 0 ? `${count(copies, "copy", "copies")} of messages found elsewhere in the files` : "",
    drafts > 0 ? `${count(drafts, "draft that was", "drafts that were")} never sent` : "",
    deleted > 0 ? `${count(deleted, "message", "messages")} that had been deleted in Thunderbird` : "",
    passedOver > 0 ? `${count(passedOver, "file", "files")} that mail programs keep for themselves` : "",
  ].filter(Boolean);
  return parts.length > 0 ? `Passed over: ${parts.join("; ")}.` : "";
}

/** The way to the files, by where the mail is. */
export const WAYS: { name: string; steps: string[] }[] = [
  {
    name: "Gmail",
    steps: [
      "Open takeout.google.com and sign in.",
      "Choose “Deselect all”, then tick “Mail” only. You may pick labels under “All Mail data included”.",
      "Choose “Next step”, then “Create export”. Google sends an email when it is ready, often hours later.",
      "Download it and unpack the .zip: on Windows right-click it and choose “Extract All”, on a Mac double-click it.",
      "Drop the file “All mail Including Spam and Trash.mbox”, or the whole folder, here.",
    ],
  },
  {
    name: "Outlook",
    steps: [
      "On the web (outlook.com or office.com), open an email, press “…” at its top right, then “Download” or “Save as”: that gives an .eml file.",
      "For many emails, add the account to Thunderbird (it is free), and do as under Thunderbird.",
      "In the new Outlook for Windows, drag emails from the list into a folder on your computer: that makes .eml files too.",
      "Drop the files, or their folder, here.",
    ],
  },
  {
    name: "Thunderbird",
    steps: [
      "Right-click the mail folder, choose “Properties”, and see under “Location” where its file is.",
      "Drop that file here: it has the folder’s name and no ending, such as “Inbox”.",
      "Or choose several emails, then “Save As”, “File”: each becomes an .eml file.",
    ],
  },
  {
    name: "Apple Mail",
    steps: [
      "Choose the mailbox on the left.",
      "In the menu “Mailbox”, choose “Export Mailbox”, and a place to save it.",
      "Drop the folder ending in .mbox that comes out of it here.",
    ],
  },
];
