import {
  type Entry,
  isHanded,
  isMessage,
  type MessageEntry,
  type PaperEntry,
  type TypedEntry,
} from "../../record/entry.ts";
import { isOwn } from "../../record/own.ts";
import { entryDay } from "../chronology.ts";
import { longMoment } from "../dates.ts";
import type { Block, Span } from "../document.ts";
import { contactOf, personName, spokenName } from "../people.ts";
import { paperWords, siteName, stateWords, wasSent } from "../words.ts";
import { link, soft, span } from "./blocks.ts";
import type { Scene } from "./scene.ts";
import { COUNCIL_ROLES } from "./waited.ts";
import { nameOf } from "./words.ts";

type Letter = MessageEntry | PaperEntry | TypedEntry;

/** How each letter is known to have gone: what the Ombudsman asks for as proof of sending. */

/** @returns a table of the letters that went out, oldest first; null when none did */
export function proofTable(scene: Scene): Block | null {
  const { rowOf } = scene;
  const letters = scene.chosen.entries.filter((entry): entry is Letter => isProved(entry, scene));
  if (letters.length === 0) return null;
  const rows = letters.map((entry): Span[][] => [
    [span(rowOf(entry.id)?.dayWords ?? entryDay(entry))],
    [readers(entry, scene) === "" ? soft("not written down") : span(readers(entry, scene))],
    // The number of a recorded letter stands in its words.
    [span(nameOf(entry, entry.kind === "posted" ? 180 : 70))],
    proof(entry, scene),
    [link(scene.rowOf(entry.id)?.number ?? "", entry.id)],
  ]);
  const caption = "How each is known to have gone, as far as the record can know";
  return {
    block: "table",
    caption,
    head: ["Date", "To", "What", "Proof of sending", "See"],
    widths: [18, 19, 22, 32, 9],
    rows,
  };
}

/** Letters that were written with a purpose, and everything that went to the council; not each “thank you”. */
function isProved(entry: Entry, { profile }: Scene): boolean {
  if (isHanded(entry) || entry.kind === "posted") return true;
  if (entry.kind !== "sent" || !wasSent(entry)) return false;
  if (entry.letter !== null) return true;
  return [...entry.to, ...entry.cc].some((who) => COUNCIL_ROLES.includes(contactOf(profile, who)?.role ?? "other"));
}

function readers(entry: Letter, { profile }: Scene): string {
  if (!isMessage(entry)) return entry.people.map((one) => spokenName(profile, one)).join("; ");
  const others = [...entry.to, ...entry.cc].filter(({ address }) => !isOwn(profile.writer.addresses, address));
  return others.map((who) => personName(profile, who)).join("; ");
}

/** "Gmail accepted it: its own request was seen to succeed. The original is kept, with its Message-ID. Answered by E-13." */
function proof(entry: Letter, scene: Scene): Span[] {
  if (entry.kind === "letter") return [span(`${paperWords(entry)}.`)];
  if (!isMessage(entry)) return [span(writtenDown(entry))];
  const site = siteName(entry);
  const confirmed = entry.seen.some(({ source, state }) => source === "request" && state === "sent");
  const told = [
    stateWords(entry) && `${stateWords(entry)}.`,
    confirmed &&
      `${site === "the mail site" ? "The mail site" : site} accepted it: its own request was seen to succeed.`,
    entry.state === "shown" && "Seen among the sent mail.",
    entry.how.text === "file" && "The saved email is kept.",
    entry.original !== null && `The original is kept${entry.ids.rfc ? ", with its Message-ID" : ""}.`,
  ].filter((words) => typeof words === "string" && words !== "");
  const words = told.length > 0 ? told.join(" ") : "Seen to be sent.";
  return [span(words), ...answeredBy(entry, scene)];
}

/** What was posted by other means is known by the family's own words, and by what they kept. */
function writtenDown({ writtenDown: at, files }: TypedEntry): string {
  const kept = files.length === 0 ? "" : ` Kept with it: ${files.map(({ name }) => name).join(", ")}.`;
  return `Written down by the family on ${longMoment(at)}.${kept}`;
}

/** A reply is the best proof that it arrived; a report that it did not is said as plainly. */
function answeredBy(entry: MessageEntry, { chosen, rowOf }: Scene): Span[] {
  if (entry.thread === null) return [];
  const replies = chosen.entries.filter(
    (one): one is MessageEntry => one.kind === "reply" && one.thread === entry.thread && one.at > entry.at,
  );
  const bounced = replies.find(({ was }) => was?.answer === "bounce");
  const [reply] = replies.filter(({ was }) => was?.answer !== "bounce");
  const named = (words: string, one: MessageEntry) => [
    span(` ${words} `),
    link(rowOf(one.id)?.number ?? "", one.id),
    span("."),
  ];
  if (bounced && (!reply || bounced.at < reply.at)) return named("A report says that it did not arrive:", bounced);
  if (!reply) return [];
  // A receipt proves that it came; called a reply it would be held against who says that nobody answered.
  return named(reply.was?.answer === "acknowledged" ? "That it came is said in" : "A reply came:", reply);
}
