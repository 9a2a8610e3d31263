import type { App } from "../app.ts";
import type { ComposeSpec } from "../compose/spec.ts";
import { el, show } from "../dom.ts";
import { type Place, readPlace } from "../router.ts";
import { ListView } from "./list.ts";
import { ThreadPage } from "./thread.ts";

/** So many left views stay in the document, hidden. */
const STALE = 3;

/** Where lists and threads are shown, one at a time. */
export class Stage {
  readonly root = el("div", { class: "AO" });
  readonly #app: App;
  /** The last address whose thread was not there yet: news is asked for once. */
  #asked = "";
  #now: { view: ListView | ThreadPage; hash: string } | null = null;

  constructor(app: App) {
    this.#app = app;
    window.addEventListener("hashchange", () => this.follow());
  }

  get thread(): ThreadPage | null {
    return this.#now?.view instanceof ThreadPage ? this.#now.view : null;
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
    const view = this.#view(place);
    this.#leave();
    this.#now = { view, hash };
    this.root.append(view.root);
    const { address } = this.#app.view.account;
    const title = view instanceof ThreadPage ? (this.#app.thread(view.id)?.subject ?? "") : this.#app.labels.inbox;
    document.title = `${title} - ${address} - Gmail`;
  }

  /** The mailbox has changed. */
  update(): void {
    const { thread } = this;
    if (this.#now?.view instanceof ListView) this.#now.view.update();
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
    return this.#app.view.threads.some((thread) => thread.token === token);
  }

  #view(place: Place): ListView | ThreadPage {
    const thread = place.thread && this.#app.view.threads.find((one) => one.token === place.thread);
    if (thread) return new ThreadPage(this.#app, thread, () => this.back());
    return new ListView(this.#app, place);
  }

  #leave(): void {
    if (!this.#now) return;
    show(this.#now.view.root, false);
    if (!this.#app.view.switches.staleViews) this.#now.view.root.remove();
    const stale = [...this.root.children];
    for (const old of stale.slice(0, Math.max(0, stale.length - STALE))) old.remove();
  }
}
