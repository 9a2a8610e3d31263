import { Headings } from "../common/headings.ts";
import type { PageChanges, PageWatch } from "../common/page-changes.ts";
import { changed, ShownOnce } from "../common/shown-once.ts";
import type { ShownMessage } from "../webmail.ts";
import { OWNER, type Owner } from "./account.ts";
import { cardOf } from "./cards.ts";
import { isOfRow, isOver, Selection, subjectOf } from "./conversation.ts";
import { readMessage } from "./messages.ts";
import { anyOf, around } from "./selectors.ts";

const BODY = anyOf("messageBody");
const HEADING = anyOf("threadSubject");

/** The pane follows the list after up to 200 ms: what it shows this long after another row was selected may be of the one before. */
const FOLLOWS_MS = 300;
/** A card comes piece by piece. What is not there by then will not come, and the rest is reported without it. */
const SETTLES_MS = 1500;

/** What is known of a card of the pane. */
interface Card {
  /** Whether it has been in sight. */
  seen: boolean;
  /** When it was first in sight, epoch ms; 0 before. */
  since: number;
  /** The conversation that was selected when it came; null while there was none. */
  under: string | null;
  /** Who wrote it and when, so that another message in the same element is known for one. */
  is: string;
  /** What stood over it when that was sure. */
  subject: string;
  thread: string | null;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/**
 * Reports each message that is shown, once; and again when the page has come to say more of it. Looks only at what has changed: a
 * card is read when it comes into sight and when something in it or over it has changed.
 */
export function watchMessages(
  page: PageWatch,
  owner: () => Owner,
  signal: AbortSignal,
  shown: (message: ShownMessage) => void,
): void {
  const headings = new Headings(BODY, (card) => around(card, "main") ?? around(card, "shownPane"));
  const selection = new Selection();
  const reports = new ShownOnce();
  const cards = new Map<HTMLElement, Card>();
  /** Bodies whose card is not whole yet, or is folded. */
  const waiting = new Set<HTMLElement>();
  let known = owner();
  let selected: string | null = null;
  let followsAt = 0;
  // The browser tells by itself when what was hidden gets a size, and need not lay the page out for it.
  const sizes = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) {
      const card = cards.get(target as HTMLElement);
      if (!card || contentRect.height === 0) continue;
      sizes.unobserve(target);
      card.seen = true;
      read(target as HTMLElement, card);
    }
  });
  signal.addEventListener("abort", () => {
    sizes.disconnect();
    for (const { timer } of cards.values()) clearTimeout(timer);
  });

  const read = (element: HTMLElement, card: Card) => {
    const message = signal.aborted || !element.isConnected || !card.seen ? null : readMessage(element, known);
    if (!message) return;
    const now = Date.now();
    if (now < followsAt) return again(element, card, followsAt - now);
    card.since ||= now;
    const is = `${message.from.address || message.from.name}\n${message.when.shown}`;
    if (card.is !== is && card.subject !== "") renew(card);
    card.is = is;
    const settled = now - card.since >= SETTLES_MS;
    const over = standsOver(element, card, settled);
    if (!settled && !(over && isWhole(message))) return again(element, card, card.since + SETTLES_MS - now);
    const { subject, thread } = card;
    const whole = { ...message, subject, ids: thread === null ? {} : { thread } };
    if (reports.isNews(whole, keyOf(whole), Number(known.address !== null))) shown(whole);
  };
  const again = (element: HTMLElement, card: Card, wait: number) => {
    clearTimeout(card.timer);
    card.timer = setTimeout(() => read(element, card), wait);
  };
  /** @returns whether all is known of what stands over a card */
  const standsOver = (element: HTMLElement, card: Card, settled: boolean): boolean => {
    const heading = headings.of(element);
    const row = selection.row();
    if (card.subject !== "" && (card.thread !== null || row === null)) return true;
    if (!heading || !isOver(heading, element)) return false;
    const subject = subjectOf(heading);
    card.under ??= selected;
    const agrees = row !== null && card.under === selected && isOfRow(element, subject, row);
    if (card.subject === "" && (agrees || row === null || settled)) card.subject = subject;
    if (agrees && card.subject === subject) card.thread = selected;
    return card.subject !== "" && (agrees || row === null);
  };
  const renew = (card: Card) =>
    Object.assign(card, { since: Date.now(), under: selected, subject: "", thread: null } satisfies Partial<Card>);
  const look = (element: HTMLElement) => {
    const card = cards.get(element);
    if (card) return read(element, card);
    cards.set(element, { seen: false, since: 0, under: selected, is: "", subject: "", thread: null, timer: undefined });
    sizes.observe(element);
  };
  const select = () => {
    const now = selection.id();
    if (now === null || now === selected) return;
    if (selected !== null) followsAt = Date.now() + FOLLOWS_MS;
    selected = now;
    for (const [element, card] of cards) if (card.under === null) read(element, card);
  };
  /** A heading that comes after its cards is theirs, and one that comes long after is of others that are to come. */
  const retitle = (titles: Set<HTMLElement>) => {
    for (const [element, card] of cards) {
      const heading = headings.of(element);
      if (!heading || !titles.has(heading)) continue;
      const stale = card.subject !== "" && subjectOf(heading) !== card.subject;
      if (stale && Date.now() - card.since < SETTLES_MS) renew(card);
      read(element, card);
    }
  };

  page.onChanges((changes) => {
    const before = known;
    if (changed(changes, OWNER).size > 0) known = owner();
    selection.look(changes);
    select();
    const titles = changed(changes, HEADING);
    for (const heading of titles) headings.add(heading);
    for (const body of changed(changes, BODY)) waiting.add(body);
    for (const element of settle(waiting)) look(element);
    for (const element of cardsAround(changes, cards)) look(element);
    if (titles.size > 0) retitle(titles);
    if (known.address !== before.address || known.name !== before.name || known.label !== before.label)
      for (const [element, card] of cards) read(element, card);
    for (const element of cards.keys()) if (!element.isConnected) cards.delete(element);
  });
}

/** The cards that have become whole; what is no longer in the page is forgotten. */
function settle(waiting: Set<HTMLElement>): Set<HTMLElement> {
  const whole = new Set<HTMLElement>();
  for (const body of waiting) {
    const card = body.isConnected ? cardOf(body) : null;
    if (card) whole.add(card);
    if (card || !body.isConnected) waiting.delete(body);
  }
  return whole;
}

/** The known cards in which something has changed. */
function cardsAround({ added, touched }: PageChanges, cards: Map<HTMLElement, Card>): Set<HTMLElement> {
  const found = new Set<HTMLElement>();
  for (const element of [...added, ...touched])
    for (let up: Element | null = element; up; up = up.parentElement)
      if (cards.has(up as HTMLElement)) found.add(up as HTMLElement);
  return found;
}

/** Whether as much has come as a message has as a rule: the names of files come before the words. */
function isWhole({ when, text, quoted }: ShownMessage): boolean {
  return when.shown !== null && text + quoted !== "";
}

/** Outlook shows no id of a message. */
function keyOf({ from, when, text }: ShownMessage): string {
  return [from.address || from.name, when.shown, text.length, text.slice(0, 500)].join("\n");
}
