import { type Entry, isMessage, type MessageEntry } from "../../record/entry.ts";
import { promisesIn } from "../../record/promises.ts";
import { entryDate, entryDay } from "../chronology.ts";
import { longDate } from "../dates.ts";
import type { Block, Span } from "../document.ts";
import { personName } from "../people.ts";
import { link, paragraph, soft, span } from "./blocks.ts";
import type { ChildPart, Scene } from "./scene.ts";
import { promiserOf, readerOf, waited } from "./waited.ts";
import { letterThreads, weighs } from "./weight.ts";
import { inShort, nameOf } from "./words.ts";

/** How much of the last reply is given: it has to fit a page with much else. */
const MOST = 200;

/**
 * The last reply that weighs something (see weight.ts; the newest of all where none does) in its own words, and what has been
 * waited for since; one or two paragraphs.
 */
export function lastWord(part: ChildPart, scene: Scene): Block[] {
  const letters = letterThreads(part.entries);
  const reply =
    part.entries.findLast((one): one is MessageEntry => isWord(one) && weighs(one, letters, scene.profile)) ??
    part.entries.findLast(isWord);
  const silence = silenceWords(part, scene, reply?.at ?? Number.NEGATIVE_INFINITY);
  const first = reply ? paragraph(...replyWords(reply, scene)) : paragraph(soft("No reply is in this record."));
  return silence ? [first, paragraph(...silence)] : [first];
}

/** A reply that says something: not that the email arrived, nor that it did not. */
function isWord(entry: Entry): entry is MessageEntry {
  if (entry.kind !== "reply") return false;
  return entry.was?.answer !== "acknowledged" && entry.was?.answer !== "bounce";
}

function replyWords(reply: MessageEntry, { profile, rowOf }: Scene): Span[] {
  const promise = promisesIn(reply).at(-1)?.words ?? "";
  const words = inShort(promise || reply.text, MOST) || inShort(reply.subject, MOST);
  const number = rowOf(reply.id)?.number ?? "";
  return [
    span(`“${words}” `),
    span(`${personName(profile, reply.from)}, ${entryDay(reply)} (`),
    link(number, reply.id),
    span(")"),
  ];
}

/** A question or a letter; “please let Mrs Bell know” waits for no answer, and a stranger would read it as a silence. */
function asks(entry: Entry): boolean {
  if (entry.kind === "reply") return true;
  return isMessage(entry) ? entry.letter !== null || entry.text.includes("?") : true;
}

/** A letter, something of a matter, or a reply that asked for more time. */
function isOfCase(entry: Entry): boolean {
  return entry.kind === "reply" || entry.matters.length > 0 || !isMessage(entry) || entry.letter !== null;
}

/** "No reply recorded since to “R. and a quiet start” of Wed 24 February 2027 (E-9): 14 school days." */
function silenceWords({ story }: ChildPart, scene: Scene, since: number): Span[] | null {
  const { rowOf, entryOf, today, profile, viewOf } = scene;
  // The first thing asked after the last word that still waits; or the last word itself, where that asked for more time.
  const waits = story.unanswered.flatMap(({ after, asks }) => [...asks, after].flatMap((id) => entryOf(id) ?? []));
  const asked = waits.filter((one) => one.at >= since && asks(one)).sort((a, b) => a.at - b.at);
  // A letter that waits is told before a question of the week.
  const entry = asked.find(isOfCase) ?? asked[0];
  if (!entry) return null;
  const whose = entry.kind === "reply" ? promiserOf({ contact: null }, entry, profile) : readerOf(entry, profile);
  const n = waited(entryDate(entry), today.toString(), whose, viewOf(entry).calendar);
  // It begins with the reply itself where that asked for more time.
  if (entry.kind === "reply") return [span(`No further reply recorded in ${n}.`)];
  return [
    span(`No reply recorded since to “${nameOf(entry)}” of ${longDate(entryDate(entry))} (`),
    link(rowOf(entry.id)?.number ?? "", entry.id),
    span(`): ${n}.`),
  ];
}
