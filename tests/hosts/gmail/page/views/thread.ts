import type { MessageView, ThreadView } from "../../types.ts";
import type { App } from "../app.ts";
import { openThreadPopOut } from "../compose/popout.ts";
import { type ComposeSpec, savedSpec } from "../compose/spec.ts";
import { el, nextId, onPress } from "../dom.ts";
import { icon } from "../icons.ts";
import { say } from "../labels.ts";
import { sync } from "../sync/post.ts";
import { labelRequest } from "../sync/request.ts";
import { DraftItem } from "./draft-item.ts";
import { mailOf } from "./folders.ts";
import { threadHeading } from "./heading.ts";
import { MessageItem } from "./message.ts";

/** From this many messages on, those in the middle are hidden behind a number. */
const LONG = 5;

/**
 * An open thread. New messages are added at its end; those that stand are left as they are. Where the conversation view is
 * off it is one message of a thread, and no list.
 */
export class ThreadPage {
  readonly root: HTMLElement;
  readonly id: string;
  readonly #app: App;
  readonly #items: MessageItem[] = [];
  readonly #list: HTMLElement;
  /** The ids of the messages that it may show; all of them when null. */
  readonly #only: Set<string> | null;

  constructor(app: App, thread: ThreadView, back: () => void) {
    this.#app = app;
    this.id = thread.id;
    const { conversationView } = app.view;
    this.#only = conversationView ? null : new Set(thread.messages.map((message) => message.id));
    this.#list = el("div", conversationView ? { class: "AO-list", role: "list" } : { class: "if" });
    const bar = el(
      "div",
      { class: "G-atb", role: "toolbar" },
      this.#button(app.labels.back, "lS", "back", back),
      ...this.#acts(back),
      this.#button(app.labels.expandAll, "gx", "letters", () => this.expandAll()),
    );
    this.root = el(
      "div",
      { class: "BltHke nH oy8Mbf", role: "main" },
      bar,
      el("div", { class: "nH aHU" }, threadHeading(app, thread), this.#list),
    );
    this.#first(thread);
    this.#read(thread);
  }

  update(thread: ThreadView): void {
    for (const message of mailOf(thread)) {
      const had = this.#items.find((item) => item.id === message.id);
      had?.follow(thread, message);
      if (had) continue;
      this.#add(thread, message).expand();
    }
    const kept = new Set(this.#mail(thread).map((message) => message.id));
    for (const item of this.#items.filter((one) => !kept.has(one.id))) {
      item.root.remove();
      this.#items.splice(this.#items.indexOf(item), 1);
    }
    this.#read(thread);
  }

  reply(all: boolean): void {
    this.#items.at(-1)?.reply(all);
  }

  /** @returns whether the form belongs here and has been opened */
  open(spec: ComposeSpec): boolean {
    if (spec.threadId !== this.id || spec.kind !== "inline") return false;
    const item = this.#items.find((one) => one.id === spec.replyTo?.id);
    item?.compose(spec);
    return item !== undefined;
  }

  archive(): void {
    this.#label([], ["^i"], this.#app.labels.archived);
  }

  remove(): void {
    this.#label(["^t_z"], ["^i"], this.#app.labels.deleted);
  }

  #label(added: string[], removed: string[], words: string): void {
    const app = this.#app;
    const ids = this.#items.map((item) => item.id);
    void sync(app.view.index, this.id, () => labelRequest(this.id, ids, added, removed)).then(() => app.refresh());
    app.toast.say(words);
  }

  #first(thread: ThreadView): void {
    const mail = this.#mail(thread);
    const items = mail.map((message) => this.#add(thread, message));
    items.forEach((item, i) => {
      const middle = mail.length >= LONG && i > 0 && i < mail.length - 2;
      if (i === mail.length - 1 || mail[i]?.labels.includes("^u")) item.expand();
      else if (middle) item.hide();
      else item.collapse();
    });
    const hidden = items.filter((item) => item.root.classList.contains("kQ"));
    if (hidden.length > 0) this.#older(hidden);
    this.#drafts(thread);
  }

  /** The draft that answers the last message is open below it; one that answers another is a line after that. */
  #drafts(thread: ThreadView): void {
    if (this.#only) return;
    for (const draft of thread.messages.filter((message) => message.labels.includes("^r"))) {
      const parent = this.#items.find((item) => item.rfcId === draft.references.at(-1));
      if (!parent) continue;
      if (parent === this.#items.at(-1)) this.open(savedSpec(draft, thread, "inline"));
      else parent.root.after(new DraftItem(this.#app, thread, draft).root);
    }
  }

  #mail(thread: ThreadView): MessageView[] {
    return mailOf(thread).filter((message) => !this.#only || this.#only.has(message.id));
  }

  /** Opens every message, as the key ";" does. */
  expandAll(): void {
    this.#list.querySelector(".adx")?.remove();
    for (const item of this.#items) if (!item.expanded) item.expand();
  }

  #older(hidden: MessageItem[]): void {
    const label = say(this.#app.labels.older, hidden.length);
    const bar = el("div", { class: "adx", role: "button", tabindex: 0, "aria-label": label }, label);
    onPress(bar, () => {
      bar.remove();
      for (const item of hidden) item.collapse();
    });
    hidden[0]?.root.before(bar);
  }

  #add(thread: ThreadView, message: ThreadView["messages"][number]): MessageItem {
    const item = new MessageItem(this.#app, thread, message);
    this.#items.push(item);
    this.#list.append(item.root);
    return item;
  }

  #read(thread: ThreadView): void {
    const unread = this.#mail(thread).filter((message) => message.labels.includes("^u"));
    if (unread.length === 0) return;
    const ids = unread.map((message) => message.id);
    for (const message of unread) message.labels = message.labels.filter((label) => label !== "^u");
    void sync(this.#app.view.index, this.id, () => labelRequest(this.id, ids, [], ["^u"]));
  }

  #acts(back: () => void): HTMLElement[] {
    const { labels } = this.#app;
    const leaving = (act: () => void) => () => {
      act();
      back();
    };
    return [
      this.#button(
        labels.archive,
        "lR",
        "archive",
        leaving(() => this.archive()),
      ),
      this.#button(
        labels.remove,
        "nX",
        "bin",
        leaving(() => this.remove()),
      ),
      this.#button(labels.newWindow, "popped", "reply", () => {
        const token = this.#app.thread(this.id)?.token;
        if (token) openThreadPopOut(this.#app, token);
      }),
    ];
  }

  #button(label: string, look: string, sign: Parameters<typeof icon>[0], act: () => void): HTMLElement {
    const attributes = { role: "button", tabindex: 0, "aria-label": label, "data-tooltip": label, id: nextId() };
    const node = el("div", { class: `T-I J-J5-Ji ${look} T-I-ax7 L3`, ...attributes }, icon(sign));
    onPress(node, act);
    return node;
  }
}
