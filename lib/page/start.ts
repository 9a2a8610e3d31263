import { browser } from "wxt/browser";
import { ask } from "../messaging.ts";
import type { ShownMessage, Webmail } from "../webmail/webmail.ts";
import { attendCompose, type Desk } from "./compose-watch.ts";
import { errands } from "./errands.ts";
import { recorder, screenName } from "./recorder.ts";
import { clearOwnShells, clearShells } from "./shell.ts";
import { shownSighting } from "./sightings.ts";
import { type WallCache, wallCache } from "./wall-cache.ts";

/**
 * Puts In Writing to work on a mail page.
 * @param replaced aborts when a newer script of ours has come in this one's place; that the extension has gone altogether
 *   is found when something is asked of it
 * @param serve what else this site has for the background, in the user's own mailbox: see originals.ts
 */
export function startPage(
  webmail: Webmail,
  doc: Document,
  replaced: AbortSignal,
  serve: (webmail: Webmail, signal: AbortSignal) => void = () => {},
): void {
  const gone = new AbortController();
  const signal = AbortSignal.any([replaced, gone.signal]);
  const errand = errands(() => gone.abort());
  answerThere(signal);
  clearShells(doc);
  signal.addEventListener("abort", () => clearOwnShells(doc));
  const walls = wallCache(signal);
  const records = recorder(walls);
  const desk = { webmail, doc, recorder: records, errand };
  let told: string | null = null;
  const tellMailbox = () => {
    const account = webmail.account();
    if (account === null || account === told) return;
    told = account;
    errand(() => ask("mailbox:here", { account }));
  };
  const seen = () => {
    if (!webmail.delegated()) tellMailbox();
  };
  seen();
  webmail.watchComposes(signal, (compose) => {
    seen();
    errand(() => attendCompose(desk, compose));
  });
  watchMessages(desk, walls, signal, seen);
  if (!webmail.delegated()) serve(webmail, signal);
  // Originals may wait for a mailbox to be open, and the outbox may hold what an earlier page saw.
  errand(() => ask("outbox:ready", null));
}

/** So many of the messages shown last are looked at again when the case changes. */
const REMEMBERED = 100;

/** A site may show no id of a message: its sender writes one at a time. */
function nameless({ ids, from, subject, when }: ShownMessage): string {
  return [ids.thread, from.address || from.name, subject, when.instant ?? when.shown].join(" ");
}

/** Records shown messages, and looks again at those on the page when the case has changed. */
function watchMessages(
  { webmail, recorder: { passes, record }, errand }: Desk,
  walls: WallCache,
  signal: AbortSignal,
  seen: () => void,
) {
  const onPage = new Map<string, ShownMessage>();
  const written = new Set<string>();
  const look = async (message: ShownMessage) => {
    const own = (await walls.facts())?.own ?? [];
    const sighting = shownSighting(message, webmail.site, webmail.account(), own);
    // First, since nearly all mail is not the case's, and a name takes a hash of all its words.
    if (!(await passes(sighting))) return;
    const name = await screenName(sighting, Date.now());
    if (!written.has(name) && (await record(sighting, name, Date.now()))) written.add(name);
  };
  webmail.watchMessages(signal, (message) => {
    // Somebody else's mailbox, shared with the user: nothing of it is recorded. Its folders may stand among one's own.
    if (webmail.delegated()) return;
    seen();
    const { ids } = message;
    // The oldest goes: a conversation in Gmail has 100 messages at most, and a mail page may stay open for weeks.
    if (onPage.size >= REMEMBERED) onPage.delete(onPage.keys().next().value ?? "");
    // Without its place: that would keep a whole view that the page has left.
    onPage.set(ids.message ?? ids.legacy ?? nameless(message), { ...message, place: null });
    errand(() => look(message));
  });
  walls.onChange(() => {
    for (const message of onPage.values()) errand(() => look(message));
  });
}

/** Whether a script of ours is in a tab is told by a port's staying open (background/inject.ts): some listener must be there. */
function answerThere(signal: AbortSignal): void {
  const stay = () => {};
  browser.runtime.onConnect.addListener(stay);
  signal.addEventListener("abort", () => browser.runtime.onConnect.removeListener(stay));
}
