import type { OutboxItem } from "../outbox.ts";
import type { KeepAsk } from "../record/keep-ask.ts";
import { sha256 } from "../record/sha256.ts";
import { sessionShelf } from "../session-shelf.ts";

/**
 * Mail that the wall says to ask about, until the parent answers. In memory only: it is gone with the browser's session,
 * and nothing of it is written anywhere before a yes.
 */
export const asks = sessionShelf<{ ask: KeepAsk; item: OutboxItem }>("ask");

/** What the parent has said no to: a hash of its id only, and in memory only, so that the same message is not asked about anew. */
const declined = sessionShelf<true>("declined");

const nameOf = async (id: string) => sha256(new TextEncoder().encode(id));

/** Asks once about a message, however often it is seen. */
export async function addAsk(ask: KeepAsk, item: OutboxItem): Promise<void> {
  if (await declined.get(await nameOf(ask.id))) return;
  await asks.put(ask.id, { ask, item });
}

/** Forgets a message that the parent does not want kept. */
export async function declineAsk(id: string): Promise<void> {
  await declined.put(await nameOf(id), true);
  await asks.remove(id);
}

/** @returns what waits for an answer, oldest first */
export async function openAsks(): Promise<KeepAsk[]> {
  const rows = await asks.all();
  return rows.map(([, { ask }]) => ask).sort((a, b) => a.at - b.at);
}
