import { sessionShelf } from "../session-shelf.ts";

/** One-time tokens by which the composer's frame shows that it was put there by our own content script. */
interface TokenRow {
  tabId: number | undefined;
  compose: string;
  /** Epoch ms: when it was issued. */
  at: number;
}

/** A frame asks as soon as it is there; one that has not by now will not. */
const GOOD_FOR_MS = 60_000;

const shelf = sessionShelf<TokenRow>("token");

/**
 * Old tokens that nobody has used go with it.
 * @param now epoch ms
 * @returns a token good for one frame of this tab, for a minute
 */
export async function issueToken(tabId: number | undefined, compose: string, now: number): Promise<string> {
  for (const [old, { at }] of await shelf.all()) if (now - at > GOOD_FOR_MS) await shelf.remove(old);
  const token = crypto.randomUUID();
  await shelf.put(token, { tabId, compose, at: now });
  return token;
}

/** Checks a token and uses it up. @returns the compose form it was issued for, or null when it is no good */
export async function spendToken(token: string, tabId: number | undefined, now: number): Promise<string | null> {
  const row = await shelf.get(token);
  if (!row || row.tabId !== tabId) return null;
  await shelf.remove(token);
  return now - row.at > GOOD_FOR_MS ? null : row.compose;
}
