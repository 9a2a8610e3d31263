/** What the address bar says: `#<place>?compose=<token>,<token>`. */

export interface Place {
  /** inbox, sent, drafts, all, search … */
  folder: string;
  /** Words of a search. */
  query: string;
  /** Token of an open thread; null for a list. */
  thread: string | null;
}

export function readPlace(hash: string): Place {
  const [folder = "", ...rest] = hash.replace(/^#/, "").split("?")[0]?.split("/") ?? [];
  const tail = rest.at(-1);
  const thread = tail?.startsWith("FMfcgz") ? tail : null;
  const words = rest.slice(0, thread ? -1 : rest.length).join("/");
  return { folder: folder || "inbox", query: decodeURIComponent(words.replaceAll("+", " ")), thread };
}

/** @returns tokens of the drafts that shall be open, `new` among them, from the hash or the query */
export function composeTokens(location: Location): string[] {
  const inHash = new URLSearchParams(location.hash.split("?")[1] ?? "").get("compose");
  const inQuery = new URLSearchParams(location.search).get("compose");
  return (inHash ?? inQuery ?? "").split(",").filter((token) => token !== "");
}

/** Names the open drafts in the address bar, in place. */
export function writeTokens(tokens: string[]): void {
  const place = location.hash.split("?")[0] || "#inbox";
  const hash = tokens.length > 0 ? `${place}?compose=${tokens.join(",")}` : place;
  if (hash !== location.hash) history.replaceState(history.state, "", `${location.pathname}${hash}`);
}
