import { ask } from "../messaging.ts";
import type { ShownMessage, Webmail } from "../webmail/webmail.ts";
import { attendCompose, type Desk } from "./compose-watch.ts";
import { errands } from "./errands.ts";
import { serveOriginals } from "./originals.ts";
import { recorder, screenName } from "./recorder.ts";
import { clearOwnShells, clearShells } from "./shell.ts";
import { shownSighting } from "./sightings.ts";
import { wallCache } from "./wall-cache.ts";

/**
 * Puts In Writing to work on a mail page.
 * @param replaced aborts when a newer script of ours has come in this one's place; that the extension has gone altogether
 *   is found when something is asked of it
 */
export function startPage(webmail: Webmail, doc: Document, replaced: AbortSignal): void {
  const gone = new AbortController();
  const signal = AbortSignal.any([replaced, gone.signal]);
  const errand = errands(() => gone.abort());
  clearShells(doc);
  signal.addEventListener("abort", () => clearOwnShells(doc));
  const walls = wallCache(signal);
  const records = recorder(walls);
  const desk = { webmail, doc, recorder: records, errand };
  const kept = ask("composer:kept", null).then(
    ({ draftKeys }) => draftKeys,
    () => [],
  );
  webmail.watchComposes(signal, (compose) => errand(async () => attendCompose(desk, compose, await kept)));
  watchMessages(desk, walls.onChange, signal);
  serveOriginals(webmail, signal);
  // Originals may wait for a mailbox to be open, and the outbox may hold what an earlier page saw.
  errand(() => ask("outbox:ready", null));
}

/** Records shown messages, and looks again at those on the page when the case has changed. */
function watchMessages(
  { webmail, recorder: { record }, errand }: Desk,
  onChange: (listener: () => void) => void,
  signal: AbortSignal,
) {
  const onPage = new Map<string, ShownMessage>();
  const written = new Set<string>();
  const look = async (message: ShownMessage) => {
    const sighting = shownSighting(message, webmail.site, webmail.account());
    const name = await screenName(sighting);
    if (!written.has(name) && (await record(sighting, name, Date.now()))) written.add(name);
  };
  webmail.watchMessages(signal, (message) => {
    const { ids } = message;
    onPage.set(ids.message ?? ids.legacy ?? `${message.from.address} ${message.subject}`, message);
    errand(() => look(message));
  });
  onChange(() => {
    for (const message of onPage.values()) errand(() => look(message));
  });
}
