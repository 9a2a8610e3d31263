import type { Entry, Fact, MessageEntry, PaperEntry } from "../record/entry.ts";
import { isMessage } from "../record/entry.ts";
import { sureness } from "../record/event-words.ts";
import type { Answer, Handed, MessageState, Site, Source } from "../record/items.ts";
import { wasCancelled } from "../record/scheduled.ts";
import { londonDate, londonTime, longDate } from "./dates.ts";

/** What things are called, on the record page and in packs. */

const KINDS: Record<Entry["kind"], string> = {
  sent: "Email sent",
  reply: "Reply",
  call: "Call",
  meeting: "Meeting",
  gate: "Talk at the gate",
  app: "Message in the school’s app",
  absence: "Absence",
  incident: "Incident",
  posted: "Letter posted or handed in",
  appointment: "Appointment",
  document: "Document",
  note: "Note",
  check: "Looked for replies",
  letter: "Letter on paper",
};

const LETTER_KINDS: Record<Handed, string> = { "handed-in": "Letter handed in", posted: "Letter posted" };

/** @returns "Email sent", "Reply", "Call" … */
export function kindWord(entry: Entry): string {
  if (entry.kind === "letter") return entry.done === null ? "Letter printed" : LETTER_KINDS[entry.done];
  return KINDS[entry.kind];
}

const SITES: Record<Site, string> = { gmail: "Gmail", outlook: "Outlook" };

/** @returns "Gmail" or "Outlook" where the message was seen there or its own ids say so, else "the mail site" */
export function siteName(entry: MessageEntry): string {
  if (entry.site) return SITES[entry.site];
  const { draft, message, thread } = entry.ids;
  return [draft, message, thread].some((id) => id && /^(msg|thread)-[af]:/.test(id)) ? "Gmail" : "the mail site";
}

/**
 * What must be said about a message besides its date.
 * @returns a short sentence without a full stop, or "" when there is nothing to add
 */
export function stateWords(entry: MessageEntry): string {
  const site = siteName(entry);
  if (entry.goesAt !== undefined) return scheduledWords(entry, entry.goesAt, site);
  if (wasCancelled(entry)) return "Scheduled, then cancelled: not sent";
  const words: Record<MessageState, string> = {
    likely: `Likely sent: ${site} has not confirmed it yet`,
    sent: "",
    shown: "",
    received: "",
    undone: "Undone: not sent",
    scheduled: `Scheduled in ${site} for a time that was not seen. Open it there to see whether it has gone`,
    stopped: `Not sent: ${site} stopped it`,
    failed: `Not sent: ${site} answered with an error`,
  };
  return words[entry.state];
}

function scheduledWords(entry: MessageEntry, goesAt: number, site: string): string {
  const { state } = entry;
  const time = `${longDate(londonDate(goesAt))} at ${londonTime(goesAt)}`;
  return state === "scheduled"
    ? `Scheduled in ${site} to go on ${time}: not sent yet`
    : `Was to go on ${time}. ${capital(site)} sends it by itself; open it in ${entry.site === "outlook" ? "Sent Items" : "Sent"} to make sure`;
}

/**
 * What has become of a letter on paper.
 * @returns sentences without the last full stop: "Taken by Mrs Dunn at reception. Receipt signed by A. Dunn, Wed 3 March 2027"
 */
export function paperWords({ done, handedTo, receipt, printed }: PaperEntry): string {
  if (done === null) return "Printed; not handed in or posted yet, as far as the record knows";
  const taken = handedTo && (done === "posted" ? `Posted to ${handedTo}` : `Taken by ${handedTo}`);
  const time = receipt?.when.time ? ` at ${receipt.when.time}` : "";
  const signed = receipt
    ? `Receipt signed by ${receipt.by}, ${longDate(receipt.when.date)}${time}`
    : "No receipt recorded";
  return [`Printed ${longDate(printed.date)}`, taken, signed].filter(Boolean).join(". ");
}

/** Whether the school can have had this message, as far as the record knows. */
export function wasSent(entry: MessageEntry): boolean {
  return entry.kind === "sent" && (entry.state === "likely" || entry.state === "sent" || entry.state === "shown");
}

const SOURCES: Record<Source, (site: string) => string> = {
  typed: () => "typed in by the family",
  screen: (site) => `seen on the screen in ${site}`,
  request: (site) => `taken from ${site}’s own request to send it`,
  file: () => "read from the saved email",
  original: () => "read from the original message",
};

/** @returns "read from the original message" and the like */
export function sourceWords(source: Source, site: string): string {
  return SOURCES[source](site);
}

const FACTS: Record<Fact, string> = {
  when: "when",
  from: "from",
  to: "to",
  cc: "Cc",
  subject: "subject",
  text: "words",
  attachments: "attachments",
};

/**
 * How each fact of a message is known, strongest source first.
 * @returns sentences such as "When, from, to: read from the original message."
 */
export function factSentences(entry: MessageEntry): string[] {
  const site = siteName(entry);
  const order: Source[] = ["original", "file", "request", "screen", "typed"];
  const facts = Object.keys(FACTS) as Fact[];
  return order.flatMap((source) => {
    const known = facts.filter((fact) => entry.how[fact] === source && isThere(entry, fact));
    if (known.length === 0) return [];
    const all = known.length === facts.filter((fact) => isThere(entry, fact)).length;
    const names = all ? "All of it" : capital(known.map((fact) => FACTS[fact]).join(", "));
    return [`${names}: ${sourceWords(source, site)}.`];
  });
}

function isThere(entry: MessageEntry, fact: Fact): boolean {
  if (fact === "cc") return entry.cc.length > 0;
  if (fact === "attachments") return entry.attachments.length > 0;
  return true;
}

/** @returns one sentence on how sure the time is; "" when it is exact */
export function certaintyWords(entry: Entry): string {
  if (entry.kind === "check") return "";
  if (entry.kind === "absence" || entry.kind === "document") return sureness({ part: "morning", ...entry.when });
  if (!isMessage(entry)) return sureness(entry.when);
  const shown = entry.when.shown ? ` The screen showed “${entry.when.shown}”.` : "";
  if (isDayOpen(entry)) return `The day is not certain, so it stands by when it was written down.${shown}`;
  if (entry.how.when === "typed") return `The day was chosen by hand.${shown}`;
  return {
    exact: "",
    minute: "The minute is known, the seconds are not.",
    day: "The day is known, the time is not.",
    uncertain: "The date may be wrong.",
  }[entry.when.certainty];
}

/** Whether the day of an entry is not known: it stands where it was written down. */
export function isDayOpen(entry: Entry): boolean {
  return isMessage(entry) && entry.when.instant === null;
}

/** The seven answers to "What was this?", in the parent's voice. */
export const ANSWER_WORDS: Record<Answer, { label: string; hint?: string; past: string }> = {
  acknowledged: {
    label: "They have my email",
    hint: "An answer is still to come",
    past: "They have the email; an answer is still to come",
  },
  holding: { label: "They need more time", past: "They need more time" },
  answer: { label: "It answers what I asked", past: "It answers what was asked" },
  refusal: { label: "They said no", past: "They said no" },
  promise: {
    label: "They promise something",
    hint: "Give the words, then say by when",
    past: "They promise something",
  },
  question: { label: "They ask me something", past: "They ask something" },
  bounce: { label: "My email did not arrive", past: "The email did not arrive" },
};

/** First letter in upper case. */
export function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** @returns "1 reply", "3 replies" */
export function count(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}
