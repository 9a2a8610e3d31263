import { htmlToText } from "../../mail/text.ts";
import type { MessageView } from "../../types.ts";
import { type App, isOwn } from "../app.ts";
import { el, nest } from "../dom.ts";
import { longDate, shortDate } from "./dates.ts";
import { hover } from "./header.ts";

/** One line for a message that is not opened: `.adf.ads`, without any id. */
export function collapsedCard(app: App, message: MessageView): HTMLElement {
  const { address, name } = message.from;
  const draft = message.labels.includes("^r");
  const shown = draft ? app.labels.draft : isOwn(app, message.from) ? app.labels.me : name || address;
  const title = longDate(message.date, app.view);
  const sender = el("span", { ...hover(address), name: shown, class: "gD" }, shown);
  const snippet = el("div", { class: "iA g6" }, htmlToText(message.html).replace(/\s+/g, " ").slice(0, 120));
  const when = el("span", { class: "g3", title, alt: title }, shortDate(message.date, app.view));
  const cells = [
    el("td", { class: "gF gK" }, sender),
    el("td", { class: "gH" }, snippet),
    el("td", { class: "gH bAk" }, when),
  ];
  const table = el("table", { class: "cf gJ" }, el("tbody", {}, el("tr", { class: "acZ" }, ...cells)));
  return el("div", { class: "adf ads" }, nest(["gs", "gE iv gt"], table));
}
