import type { MessageView, ThreadView } from "../../types.ts";
import type { App } from "../app.ts";
import { Compose } from "../compose/compose.ts";
import { savedSpec } from "../compose/spec.ts";
import { el, nest, nextId } from "../dom.ts";
import { collapsedCard } from "./collapsed.ts";
import { messageHeader } from "./header.ts";

/**
 * An own draft among the messages of a thread: one line like a collapsed message; pressed, it is an expanded "message" with
 * ids and a header of its own that holds the form where others hold their words.
 */
export class DraftItem {
  readonly root = el("div", { role: "listitem", tabindex: -1 });
  readonly id: string;
  readonly #app: App;
  readonly #thread: ThreadView;
  readonly #draft: MessageView;

  constructor(app: App, thread: ThreadView, draft: MessageView) {
    this.#app = app;
    this.#thread = thread;
    this.#draft = draft;
    this.id = draft.id;
    this.#collapse();
  }

  #collapse(): void {
    const card = collapsedCard(this.#app, this.#draft);
    this.root.className = "kv adv";
    this.root.replaceChildren(nest(["Bk", "G3 G2", ""], card));
    card.addEventListener("click", () => this.#open());
  }

  #open(): void {
    const { id, legacyId } = this.#draft;
    const place = el("div", { class: "ip adB", id: nextId() });
    const compose = new Compose(this.#app, savedSpec(this.#draft, this.#thread, "inline"), {
      gone: () => this.root.remove(),
    });
    place.append(el("div", { class: "aaZ" }, compose.form.root));
    const header = messageHeader(this.#app, this.#draft, () => compose.focus());
    const ids = { "data-message-id": `#${id}`, "data-legacy-message-id": legacyId };
    this.root.className = "h7 ie nH oy8Mbf adv";
    this.root.replaceChildren(nest(["Bk", "G3 G2", ""], el("div", { class: "adn ads", ...ids }, header, place)));
    compose.focus();
  }
}
