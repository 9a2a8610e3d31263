import { ask } from "../messaging.ts";
import type { ShownMessage, Webmail } from "../webmail/webmail.ts";
import { attendCompose } from "./compose-watch.ts";
import { serveOriginals } from "./originals.ts";
import { recorder, screenName } from "./recorder.ts";
import { clearShells } from "./shell.ts";
import { shownSighting } from "./sightings.ts";
import { wallCache } from "./wall-cache.ts";

/**
 * Puts In Writing to work on a mail page.
 * @param signal aborts when this script is cut off from the extension (an update) or replaced by a newer one
 */
export function startPage(webmail: Webmail, doc: Document, signal: AbortSignal): void {
  clearShells(doc);
  const walls = wallCache(signal);
  const records = recorder(walls);
  const desk = { webmail, doc, recorder: records };
  const kept = ask("composer:kept", null).then(
    ({ draftKeys }) => draftKeys,
    () => [],
  );
  webmail.watchComposes(signal, async (compose) => attendCompose(desk, compose, await kept));
  watchMessages(webmail, records.record, walls.onChange, signal);
  serveOriginals(webmail, signal);
  signal.addEventListener("abort", () => clearShells(doc));
  // Originals may wait for a mailbox to be open, and the outbox may hold what an earlier page saw.
  void ask("outbox:ready", null).catch(() => {});
}

type Record = ReturnType<typeof recorder>["record"];

/** Records shown messages, and looks again at those on the page when the case has changed. */
function watchMessages(
  webmail: Webmail,
  record: Record,
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
    void look(message);
  });
  onChange(() => {
    for (const message of onPage.values()) void look(message);
  });
}
