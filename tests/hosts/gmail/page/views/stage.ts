import type { ThreadView } from "../../types.ts";
import type { App } from "../app.ts";
import type { ComposeSpec } from "../compose/spec.ts";
import { el, show } from "../dom.ts";
import { type Place, readPlace } from "../router.ts";
import { units } from "./folders.ts";
import { ListView } from "./list.ts";
import { PaneView } from "./pane.ts";
import { ThreadPage } from "./thread.ts";

/** So many left views stay in the document, hidden. */
const STALE = 3;

type View = ListView | ThreadPage | PaneView;

/** Where lists and threads are shown: one at a time, or both where the account has a preview pane. */
export class Stage {
  readonly root = el("div", { class: "AO" });
  readonly #app: App;
  /** The last address whose thread was not there yet: news is asked for once. */
  #asked = "";
  #now: { view: View; hash: string } | null = null;

  constructor(app: App) {
    this.#app = app;
    window.addEventListener("hashchange", () => this.follow());
  }

  get thread(): ThreadPage | null {
    const view = this.#now?.view;
    if (view instanceof PaneView) return view.thread;
    return view instanceof ThreadPage ? view : null;
  }

  /** Shows what the address bar says. */
  follow(): void {
    const hash = location.hash.split("?")[0] ?? "";
    if (this.#now?.hash === hash) return;
    const place = readPlace(hash);
    if (place.thread && !this.#known(place.thread) && this.#asked !== hash) {
      this.#asked = hash;
      void this.#app.refresh().then(() => this.follow());
      return;
    }
    const had = this.#now?.view;
    if (had instanceof PaneView && had.folder === place.folder && had.query === place.query) {
      had.open(this.#thread(place) ?? null, () => this.back());
      this.#now = { view: had, hash };
    } else {
      const view = this.#view(place);
      this.#leave();
      this.#now = { view, hash };
      this.root.append(view.root);
    }
    document.title = this.#title(place);
  }

  /** `Inbox (3) - jo@example.org - Gmail`; the last is the name of the service, which a work account's owner can choose. */
  #title(place: Place): string {
    const { labels, view } = this.#app;
    const unread = view.threads.filter((thread) => thread.messages.some((message) => message.labels.includes("^u")));
    const inbox = unread.length > 0 ? `${labels.inbox} (${unread.length})` : labels.inbox;
    const names: Record<string, string> = { inbox, sent: labels.sentFolder, drafts: labels.drafts };
    const shown = this.#thread(place)?.subject ?? names[place.folder] ?? labels.results;
    return `${shown} - ${view.account.address} - ${view.account.service ?? "Gmail"}`;
  }

  /** The mailbox has changed. */
  update(): void {
    const { thread } = this;
    if (this.#now && !(this.#now.view instanceof ThreadPage)) this.#now.view.update();
    const now = thread && this.#app.thread(thread.id);
    if (thread && now) thread.update(now);
  }

  open(spec: ComposeSpec): boolean {
    return this.thread?.open(spec) ?? false;
  }

  back(): void {
    const place = readPlace(location.hash);
    this.#app.go(place.query ? `${place.folder}/${encodeURIComponent(place.query)}` : place.folder);
  }

  #known(token: string): boolean {
    return units(this.#app.view).some((thread) => thread.token === token);
  }

  #thread(place: Place): ThreadView | undefined {
    return place.thread ? units(this.#app.view).find((one) => one.token === place.thread) : undefined;
  }

  #view(place: Place): View {
    const thread = this.#thread(place);
    const back = () => this.back();
    if (this.#app.view.pane === "none") {
      return thread ? new ThreadPage(this.#app, thread, back) : new ListView(this.#app, place);
    }
    const pane = new PaneView(this.#app, place);
    pane.open(thread ?? null, back);
    return pane;
  }

  #leave(): void {
    if (!this.#now) return;
    show(this.#now.view.root, false);
    if (!this.#app.view.switches.staleViews) this.#now.view.root.remove();
    const stale = [...this.root.children];
    for (const old of stale.slice(0, Math.max(0, stale.length - STALE))) old.remove();
  }
}
