import type { ThreadView } from "../../types.ts";
import type { App } from "../app.ts";
import { type ComposeSpec, savedSpec } from "../compose/spec.ts";
import { el, nextId, onPress } from "../dom.ts";
import { icon } from "../icons.ts";
import { say } from "../labels.ts";
import { sync } from "../sync/post.ts";
import { labelRequest } from "../sync/request.ts";
import { draftOf, mailOf } from "./folders.ts";
import { MessageItem } from "./message.ts";

/** From this many messages on, those in the middle are hidden behind a number. */
const LONG = 5;

/** An open thread. New messages are added at its end; those that stand are left as they are. */
export class ThreadPage {
  readonly root: HTMLElement;
  readonly id: string;
  readonly #app: App;
  readonly #items: MessageItem[] = [];
  readonly #list = el("div", { class: "AO-list", role: "list" });

  constructor(app: App, thread: ThreadView, back: () => void) {
    this.#app = app;
    this.id = thread.id;
    const perm = app.view.switches.undefinedThreadId ? "undefined" : thread.id;
    const ids = { "data-thread-perm-id": perm, "data-legacy-thread-id": thread.legacyId };
    const subject = el(
      "h2",
      { class: "hP", tabindex: -1, jsname: "r4nke", ...ids },
      thread.subject || app.labels.noSubject,
    );
    const bar = el(
      "div",
      { class: "G-atb", role: "toolbar" },
      this.#button(app.labels.back, "lS", "back", back),
      ...this.#acts(back),
    );
    const head = el("div", { class: "nH V8djrc byY" }, el("div", { class: "nH" }, el("div", { class: "ha" }, subject)));
    this.root = el(
      "div",
      { class: "BltHke nH oy8Mbf", role: "main" },
      bar,
      el("div", { class: "nH aHU" }, head, this.#list),
    );
    this.#first(thread);
    this.#read(thread);
  }

  update(thread: ThreadView): void {
    for (const message of mailOf(thread)) {
      if (this.#items.some((item) => item.id === message.id)) continue;
      this.#add(thread, message).expand();
    }
    const kept = new Set(mailOf(thread).map((message) => message.id));
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
    const mail = mailOf(thread);
    const items = mail.map((message) => this.#add(thread, message));
    items.forEach((item, i) => {
      const middle = mail.length >= LONG && i > 0 && i < mail.length - 2;
      if (i === mail.length - 1 || mail[i]?.labels.includes("^u")) item.expand();
      else if (middle) item.hide();
      else item.collapse();
    });
    const hidden = items.filter((item) => item.root.classList.contains("kQ"));
    if (hidden.length > 0) this.#older(hidden);
    const draft = draftOf(thread);
    if (draft && draft.references.length > 0) this.open(savedSpec(draft, thread, "inline"));
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
    const unread = mailOf(thread).filter((message) => message.labels.includes("^u"));
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
    ];
  }

  #button(label: string, look: string, sign: Parameters<typeof icon>[0], act: () => void): HTMLElement {
    const attributes = { role: "button", tabindex: 0, "aria-label": label, "data-tooltip": label, id: nextId() };
    const node = el("div", { class: `T-I J-J5-Ji ${look} T-I-ax7 L3`, ...attributes }, icon(sign));
    onPress(node, act);
    return node;
  }
}
