import type { MessageView, ThreadView } from "../../types.ts";
import type { App } from "../app.ts";
import { Compose } from "../compose/compose.ts";
import { openPopOut } from "../compose/popout.ts";
import type { ComposeSpec } from "../compose/spec.ts";
import { el, nest, nextId, onPress, show } from "../dom.ts";
import { rerenderHeader } from "../hostility/rerenderHeader.ts";
import { attachmentCards } from "./attachments.ts";
import { messageBody } from "./body.ts";
import { collapsedCard } from "./collapsed.ts";
import { messageHeader } from "./header.ts";
import { replySpec } from "./reply.ts";
import { scheduledLine } from "./scheduled.ts";

/** For so long a message sent from here may be without its own older id. Source: InboxSDK 2026-07. */
const FRESH_MS = 30_000;

/** One message of a thread: `[role=listitem]`, `kv` collapsed, `h7` expanded, `kQ` hidden. */
export class MessageItem {
  readonly root = el("div", { role: "listitem", tabindex: -1 });
  readonly #app: App;
  #thread: ThreadView;
  #message: MessageView;
  #reply: Compose | null = null;
  #place: HTMLElement | null = null;

  constructor(app: App, thread: ThreadView, message: MessageView) {
    this.#app = app;
    this.#thread = thread;
    this.#message = message;
  }

  get id(): string {
    return this.#message.id;
  }

  /** A message that waited for its time has gone out, or waits for another. */
  follow(thread: ThreadView, message: MessageView): void {
    const waited = this.#message.labels.includes("^scheduled") && this.#message.legacyId !== message.legacyId;
    this.#thread = thread;
    if (!waited) return;
    this.#message = message;
    this.expand();
  }

  /** Message-ID of what it shows. */
  get rfcId(): string {
    return this.#message.rfcId;
  }

  get expanded(): boolean {
    return this.root.classList.contains("h7");
  }

  /** One of those in the middle of a long thread. */
  hide(): void {
    this.root.className = "kQ";
    show(this.root, false);
  }

  collapse(): void {
    const card = collapsedCard(this.#app, this.#message);
    this.#place = null;
    this.root.className = this.#message.labels.includes("^u") ? "kv ky" : "kv";
    this.root.setAttribute("aria-expanded", "false");
    show(this.root, true);
    this.root.replaceChildren(nest(["Bk", "G3 G2", ""], card));
    card.addEventListener("click", () => this.expand());
  }

  expand(): void {
    const app = this.#app;
    const message = this.#message;
    const header = () => messageHeader(app, message, () => this.reply(false));
    const card = el("div", { class: "adn ads", "data-message-id": `#${message.id}` });
    this.#nameLegacy(card);
    const below = el("div", { class: "" }, messageBody(app, this.#thread, message), attachmentCards(app, message));
    const waits = scheduledLine(app, this.#thread, message);
    const inner = el("div", { class: "gs" }, header(), strip(), waits, below);
    this.#place = el("div", { class: "ip", id: nextId() }, this.#buttons());
    card.append(
      el("div", { class: "aju" }, el("div", { class: "aCi" }, message.from.name.slice(0, 1).toUpperCase())),
      inner,
      el("div", { class: "ajx" }),
    );
    this.root.className = "h7 ie nH oy8Mbf";
    this.root.setAttribute("aria-expanded", "true");
    show(this.root, true);
    this.root.replaceChildren(nest(["Bk", "G3 G2", ""], card, this.#place));
    rerenderHeader(app, card, header);
    card.addEventListener("click", (event) => this.#pressed(event));
  }

  /** A click on the header's empty parts collapses the message, unless it is the last or is being answered. */
  #pressed(event: Event): void {
    const target = event.target as Element;
    const idle = target.closest(".gE") && !target.closest("[role=button], [role=checkbox], [email], .ajA");
    if (idle && !this.#reply && this.root.nextElementSibling) this.collapse();
  }

  /** Opens the reply form under this message; at most one at a time. */
  reply(all: boolean): void {
    this.compose(replySpec(this.#app, this.#thread, this.#message, all));
  }

  compose(spec: ComposeSpec): void {
    if (!this.#place) this.expand();
    const place = this.#place;
    if (!place || this.#reply) {
      this.#reply?.focus();
      return;
    }
    this.#app.after(this.#app.view.switches.lateCompose, () => {
      const gone = () => {
        this.#reply = null;
        place.classList.remove("adB");
        place.replaceChildren(this.#buttons());
      };
      const compose = new Compose(this.#app, spec, { gone, popOut: (ownWindow) => this.#popOut(ownWindow) });
      this.#reply = compose;
      place.classList.add("adB");
      place.replaceChildren(el("div", { class: "aaZ" }, compose.form.root));
      compose.focus();
      compose.form.root.scrollIntoView({ block: "nearest" });
    });
  }

  /** The reply goes on in a window at the bottom, or (with Shift) in one of its own. */
  #popOut(ownWindow: boolean): void {
    const reply = this.#reply;
    if (!reply) return;
    const spec: ComposeSpec = { ...reply.leave(), kind: "docked" };
    const { lateClose } = this.#app.view.switches;
    if (lateClose === 0) reply.remove();
    else this.#app.after(lateClose + this.#app.view.switches.lateCompose, () => reply.remove());
    if (ownWindow) openPopOut(this.#app, spec);
    else this.#app.open(spec);
  }

  /** A message sent from here has no legacy id, or an old one, for a while. */
  #nameLegacy(card: HTMLElement): void {
    const { id, date, legacyId, draftLegacyId } = this.#message;
    const { lateLegacyId, staleLegacyId } = this.#app.view.switches;
    const name = (legacy: string) => card.setAttribute("data-legacy-message-id", legacy);
    const late = Math.max(lateLegacyId, staleLegacyId);
    const fresh = id.startsWith("msg-a:") && late > 0 && Date.now() - date < FRESH_MS;
    if (fresh && staleLegacyId > 0 && draftLegacyId) name(draftLegacyId);
    if (fresh) this.#app.after(late, () => name(legacyId));
    else name(legacyId);
  }

  #buttons(): HTMLElement {
    const { labels } = this.#app;
    const button = (look: string, word: string, all: boolean) => {
      const node = el("span", { class: `ams ${look}`, role: "link", tabindex: 0 }, word);
      onPress(node, () => this.reply(all));
      return node;
    };
    const several = this.#message.to.length + this.#message.cc.length > 1;
    return el(
      "div",
      { class: "amn" },
      button("bkH", labels.reply, false),
      several && button("bkI", labels.replyAll, true),
    );
  }
}

/** The empty places that Gmail keeps between a header and a body for what it may add. */
function strip(): HTMLElement {
  const places = ["KKSLrd", "qQVYZb", "utdU2e", "lQs8Hd", "wl4W9b"].map((name) => el("div", { class: name }));
  return el("div", { id: nextId() }, ...places);
}
