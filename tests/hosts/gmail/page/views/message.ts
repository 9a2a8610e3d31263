import { htmlToText } from "../../mail/text.ts";
import type { MessageView, ThreadView } from "../../types.ts";
import { type App, sameMailbox } from "../app.ts";
import { Compose } from "../compose/compose.ts";
import type { ComposeSpec } from "../compose/spec.ts";
import { CLEARDOT, el, nest, nextId, onPress, setHtml, show } from "../dom.ts";
import { rerenderHeader } from "../hostility/rerenderHeader.ts";
import { attachmentCards } from "./attachments.ts";
import { longDate, shortDate } from "./dates.ts";
import { messageHeader } from "./header.ts";
import { replySpec } from "./reply.ts";

function pack(id: string): string {
  return btoa(JSON.stringify([`#${id}`])).replaceAll("=", ".");
}

/** The body, with its history behind the toggle. */
function body(app: App, thread: ThreadView, message: MessageView): HTMLElement {
  const text = el("div", { id: nextId(), class: "a3s aiL" });
  setHtml(text, message.html);
  if (message.quoted) {
    const quoted = el("div", { class: "adL" });
    setHtml(quoted, message.quoted);
    show(quoted, false);
    const label = { "data-tooltip": app.labels.trimmed, "aria-label": app.labels.trimmed, "aria-expanded": "false" };
    const toggle = el(
      "div",
      { class: "ajR", role: "button", tabindex: 0, ...label },
      el("img", { class: "ajT", alt: "", src: CLEARDOT }),
      "•••",
    );
    onPress(toggle, (event) => {
      event.stopPropagation();
      show(quoted, quoted.style.display === "none");
    });
    text.append(el("div", { class: "yj6qo" }, toggle), quoted);
  }
  const jslog = `20277; u014N:xr6bB; 1:${pack(thread.id)}; 4:${pack(message.id)}`;
  return el("div", { id: nextId(), class: "ii gt", jslog }, text);
}

/** One message of a thread: `[role=listitem]`, `kv` collapsed, `h7` expanded, `kQ` hidden. */
export class MessageItem {
  readonly root = el("div", { role: "listitem", tabindex: -1 });
  readonly #app: App;
  readonly #thread: ThreadView;
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

  /** One of those in the middle of a long thread. */
  hide(): void {
    this.root.className = "kQ";
    show(this.root, false);
  }

  collapse(): void {
    const { from, date, html, labels } = this.#message;
    const app = this.#app;
    const shown = sameMailbox(from, app.view.account) ? app.labels.me : from.name || from.address;
    const title = longDate(date, app.view.locale);
    const name = el(
      "span",
      { email: from.address, name: shown, class: "gD", "data-hovercard-id": from.address },
      shown,
    );
    const snippet = el("div", { class: "iA g6" }, htmlToText(html).replace(/\s+/g, " ").slice(0, 120));
    const when = el("span", { class: "g3", title, alt: title }, shortDate(date, app.view.locale));
    const cells = [
      el("td", { class: "gF gK" }, name),
      el("td", { class: "gH snippet" }, snippet),
      el("td", { class: "gH bAk" }, when),
    ];
    const table = el("table", { class: "cf gJ" }, el("tbody", {}, el("tr", { class: "acZ" }, ...cells)));
    const card = el("div", { class: "adf ads" }, nest(["gs", "gE iv gt"], table));
    this.root.className = labels.includes("^u") ? "kv ky" : "kv";
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
    const below = el("div", { class: "" }, body(app, this.#thread, message), attachmentCards(app, message));
    const inner = el("div", { class: "gs" }, header(), below);
    this.#place = el("div", { class: "ip", id: nextId() }, this.#buttons());
    card.append(
      el("div", { class: "aju" }, el("div", { class: "aCi" }, initial(message.from.name))),
      inner,
      el("div", { class: "ajx" }),
    );
    this.root.className = "h7 ie nH oy8Mbf";
    this.root.setAttribute("aria-expanded", "true");
    show(this.root, true);
    this.root.replaceChildren(nest(["Bk", "G3 G2", ""], card, this.#place));
    rerenderHeader(app, card, header);
    inner.querySelector(".gE")?.addEventListener("dblclick", () => this.collapse());
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
      const compose = new Compose(this.#app, spec, () => {
        this.#reply = null;
        place.classList.remove("adB");
        place.replaceChildren(this.#buttons());
      });
      this.#reply = compose;
      place.classList.add("adB");
      place.replaceChildren(el("div", { class: "aaZ" }, compose.form.root));
      compose.focus();
    });
  }

  /** A message sent from here has no legacy id, or an old one, for a while. */
  #nameLegacy(card: HTMLElement): void {
    const { id, date, legacyId } = this.#message;
    const { lateLegacyId } = this.#app.view.switches;
    const name = () => card.setAttribute("data-legacy-message-id", legacyId);
    const fresh = id.startsWith("msg-a:") && Date.now() - date < lateLegacyId;
    if (fresh) this.#app.after(lateLegacyId, name);
    else name();
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

function initial(name: string): string {
  return name.slice(0, 1).toUpperCase();
}
