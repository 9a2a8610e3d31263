import { htmlToText } from "../../mail/text.ts";
import type { MessageView, ThreadView } from "../../types.ts";
import { type App, isOwn } from "../app.ts";
import { savedSpec } from "../compose/spec.ts";
import { el, nextId } from "../dom.ts";
import { icon } from "../icons.ts";
import type { Place } from "../router.ts";
import { longDate, shortDate } from "./dates.ts";
import { draftOf, listed, mailOf } from "./folders.ts";
import { withEmoji } from "./heading.ts";

function who(app: App, thread: ThreadView): HTMLElement {
  const names = new Map<string, HTMLElement>();
  for (const message of thread.messages) {
    const own = isOwn(app, message.from);
    const shown =
      draftOf(thread) === message ? app.labels.draft : own ? app.labels.me : message.from.name || message.from.address;
    const { address, name } = message.from;
    const look = message.labels.includes("^u") ? "zF" : "yP";
    names.set(
      shown,
      el("span", { class: look, translate: "no", email: address, name: own ? app.labels.me : name }, shown),
    );
  }
  const parts = [...names.values()].flatMap((span, i) => (i > 0 ? [", ", span] : [span]));
  const count = mailOf(thread).length;
  const number = count > 1 ? el("span", { class: "bx0" }, ` ${count}`) : null;
  return el("div", { class: "yW" }, el("span", { class: "bA4" }, ...parts), number);
}

/** Of what was sent, the list says to whom. */
function toWhom(app: App, thread: ThreadView): HTMLElement {
  const last = mailOf(thread).findLast((message) => isOwn(app, message.from));
  const names = (last?.to ?? []).map((one) =>
    el("span", { class: "yP", translate: "no", email: one.address, name: one.name }, one.name || one.address),
  );
  const parts = names.flatMap((span, i) => (i > 0 ? [", ", span] : [span]));
  return el("div", { class: "yW" }, `${app.labels.toField}: `, ...parts);
}

function words(app: App, thread: ThreadView, last: MessageView): HTMLElement {
  const ids = { "data-thread-id": `#${thread.id}`, "data-legacy-thread-id": thread.legacyId };
  const legacy = { "data-legacy-last-message-id": last.legacyId };
  const subject = el("span", { ...ids, ...legacy }, ...withEmoji(thread.subject || app.labels.noSubject));
  const snippet = htmlToText(last.html).replace(/\s+/g, " ").slice(0, 140);
  return el(
    "div",
    { class: "xS", role: "link" },
    el(
      "div",
      { class: "xT" },
      el("div", { class: "y6" }, el("span", { class: "bog" }, subject)),
      el("span", { class: "y2" }, el("span", { class: "Zt" }, " - "), snippet),
    ),
  );
}

/** A list of threads: `tr.zA`, unread ones `zE`. Its rows are made anew whenever something has changed. */
export class ListView {
  readonly root: HTMLElement;
  readonly #app: App;
  readonly #place: Place;
  readonly #rows = el("tbody");

  constructor(app: App, place: Place) {
    this.#app = app;
    this.#place = place;
    const titles: Record<string, string> = {
      inbox: app.labels.inbox,
      sent: app.labels.sentFolder,
      scheduled: app.labels.scheduledFolder,
      drafts: app.labels.drafts,
      search: app.labels.results,
    };
    const heading = el("h1", { class: "list-title" }, titles[place.folder] ?? place.folder);
    const table = el("table", { class: "F cf zt", role: "grid", cellpadding: 0 }, this.#rows);
    const inner = el("div", { class: "Cp" }, el("div", {}, table));
    this.root = el("div", { class: "BltHke nH oy8Mbf", role: "main" }, heading, el("div", { class: "UI" }, inner));
    this.update();
  }

  update(): void {
    const threads = listed(this.#app.view, this.#place);
    const empty = el("tr", {}, el("td", { class: "TC" }, this.#app.labels.nothing));
    this.#rows.replaceChildren(...(threads.length > 0 ? threads.map((thread) => this.#row(thread)) : [empty]));
  }

  #row(thread: ThreadView): HTMLElement {
    const app = this.#app;
    const last = thread.messages.at(-1) as MessageView;
    const unread = thread.messages.some((message) => message.labels.includes("^u"));
    const title = longDate(last.date, app.view);
    const date = el("span", { title, "aria-label": title }, el("span", {}, shortDate(last.date, app.view)));
    const clip = thread.messages.some((message) => message.attachments.length > 0);
    const row = el(
      "tr",
      { class: `zA ${unread ? "zE" : "yO"}`, role: "row", id: nextId(), tabindex: 0 },
      el(
        "td",
        { class: "yX xY", role: "gridcell" },
        this.#place.folder === "sent" ? toWhom(app, thread) : who(app, thread),
      ),
      el("td", { class: "xY a4W", role: "gridcell" }, words(app, thread, last)),
      el("td", { class: "yf xY", role: "gridcell" }, clip && icon("clip")),
      el("td", { class: "xW xY", role: "gridcell" }, date),
    );
    row.addEventListener("click", () => this.#open(thread));
    row.addEventListener("keydown", (event) => {
      if (event.key === "Enter") this.#open(thread);
    });
    return row;
  }

  #open(thread: ThreadView): void {
    const draft = draftOf(thread);
    if (draft && mailOf(thread).length === 0)
      this.#app.open(savedSpec(draft, this.#app.thread(thread.id) ?? thread, "docked"));
    else
      this.#app.go(
        `${this.#place.folder}/${this.#place.query ? `${encodeURIComponent(this.#place.query)}/` : ""}${thread.token}`,
      );
  }
}
