import type { OutboxItem } from "../outbox.ts";
import type { KeepAsk } from "../record/keep-ask.ts";
import { sessionShelf } from "../session-shelf.ts";

/**
 * Mail that the wall says to ask about, until the parent answers. In memory only: it is gone with the browser's session,
 * and nothing of it is written anywhere before a yes.
 */
export const asks = sessionShelf<{ ask: KeepAsk; item: OutboxItem }>("ask");

/** Asks once about a message, however often it is seen. */
export async function addAsk(ask: KeepAsk, item: OutboxItem): Promise<void> {
  await asks.put(ask.id, { ask, item });
}

/** @returns what waits for an answer, oldest first */
export async function openAsks(): Promise<KeepAsk[]> {
  const rows = await asks.all();
  return rows.map(([, { ask }]) => ask).sort((a, b) => a.at - b.at);
}
