import { sessionShelf } from "../session-shelf.ts";

/** One-time tokens by which the composer's frame shows that it was put there by our own content script. */
interface TokenRow {
  tabId: number | undefined;
  compose: string;
}

const shelf = sessionShelf<TokenRow>("token");

/** @returns a token good for one frame of this tab */
export async function issueToken(tabId: number | undefined, compose: string): Promise<string> {
  const token = crypto.randomUUID();
  await shelf.put(token, { tabId, compose });
  return token;
}

/** Checks a token and uses it up. @returns the compose form it was issued for, or null when it is no good */
export async function spendToken(token: string, tabId: number | undefined): Promise<string | null> {
  const row = await shelf.get(token);
  if (!row || row.tabId !== tabId) return null;
  await shelf.remove(token);
  return row.compose;
}
