import { loadRows, mail, show } from "./mail.ts";
import { session } from "./server.ts";

/** Between the page's address and what is shown. The address changes first, and the pane some time after it. */

const toUrl = (id: string) => (session.switches.urlAlphabet ? id.replaceAll("/", "-").replaceAll("+", "_") : id);
const toWire = (id: string) => id.replaceAll("-", "/").replaceAll("_", "+");

/** An id as it stands in the address and in the list. */
export const shownId = toUrl;

/** The address below the mailbox: `inbox/id/AQQk…`. */
function path(): string {
  const { pathname } = location;
  return pathname.startsWith(session.base) ? pathname.slice(session.base.length).replace(/\/$/, "") : "";
}

export interface Place {
  page: "mailbox" | "compose" | "read" | "search";
  folder: string;
  id: string | null;
}

export function place(): Place {
  const [, kind, read] = /^deeplink\/(compose|search|read(?:conv)?)(?:\/(.+))?$/.exec(path()) ?? [];
  if (kind === "compose" || kind === "search") return { page: kind, folder: "inbox", id: null };
  if (kind) return { page: "read", folder: "inbox", id: toWire(decodeURIComponent(read ?? "")) };
  const [, folder, id] = /^(?:(\w+)(?:\/|$))?(?:id\/(.+))?$/.exec(path().replace(/^id\//, "inbox/id/")) ?? [];
  return { page: "mailbox", folder: folder || "inbox", id: id ? toWire(decodeURIComponent(id)) : null };
}

let waiting: ReturnType<typeof setTimeout> | undefined;

/** Selects what the address names and shows it later. */
async function follow(): Promise<void> {
  const { folder, id } = place();
  const before = mail.get();
  mail.set({ folder, selected: id, query: "" });
  if (before.folder !== folder || before.query !== "" || before.rows.length === 0) await loadRows();
  clearTimeout(waiting);
  waiting = setTimeout(() => void show(id).catch(() => {}), session.switches.latePane);
}

export function go(folder: string, id: string | null): void {
  const own = id === null ? "" : `id/${encodeURIComponent(toUrl(id))}`;
  history.pushState(null, "", `${session.base}${folder}/${own}`);
  void follow();
}

/** Follows the address from now on. */
export function route(): void {
  addEventListener("popstate", () => void follow());
  if (place().page === "search") {
    const query = new URLSearchParams(location.search).get("query") ?? "";
    history.replaceState(null, "", session.base);
    mail.set({ query });
    void loadRows();
    return;
  }
  void follow();
}
