import type { Address, MessageView } from "../../types.ts";
import { type App, isOwn } from "../app.ts";
import { CLEARDOT, el, nest, nextId, onPress } from "../dom.ts";
import { icon } from "../icons.ts";
import { longDate } from "./dates.ts";

/** At most this many recipients are named in the header; the rest only in the details. */
const NAMED = 4;

/** What says whose name it is; nothing where the mail gave no address. */
export function hover(address: string): Record<string, string | undefined> {
  return address === "" ? {} : { email: address, "data-hovercard-id": address };
}

function recipient(app: App, person: Address): HTMLElement {
  const name = isOwn(app, person) ? app.labels.me : person.name || person.address.split("@")[0] || "";
  return el("span", { ...hover(person.address), name, class: "g2" }, name);
}

function sender(from: Address): HTMLElement {
  const attributes = { ...hover(from.address), name: from.name || from.address };
  const name = el("span", { ...attributes, class: "gD" }, el("span", {}, from.name || from.address));
  const mark = (text: string) => el("span", { "aria-hidden": "true" }, text);
  const address = el("span", { class: "go" }, mark("<"), from.address, mark(">"));
  const shown = from.address === "" ? [name] : [name, " ", address];
  const cell = el("span", { translate: "no", class: "qu", role: "gridcell", tabindex: -1 }, ...shown);
  return el("h3", { class: "iw gFxsud" }, cell);
}

function table(look: string, ...rows: HTMLElement[]): HTMLElement {
  return el("table", { cellpadding: 0, class: look }, el("tbody", {}, ...rows));
}

/** The pop-up with everybody's whole address. */
function details(app: App, message: MessageView): HTMLElement {
  const line = (word: string, people: Address[]) =>
    el(
      "tr",
      {},
      el("td", { class: "gG" }, `${word}: `),
      el(
        "td",
        { class: "gL" },
        ...people.map((one) =>
          el(
            "span",
            { translate: "no", ...hover(one.address), name: one.name },
            one.address === "" ? `${one.name} ` : `${one.name} <${one.address}> `,
          ),
        ),
      ),
    );
  const { labels } = app;
  const plain = (words: string) =>
    el("tr", {}, el("td", { class: "gG" }), el("td", { class: "gL" }, el("span", {}, words)));
  const rows = [line(labels.fromField, [message.from]), line(labels.toField, message.to)];
  if (message.cc.length > 0) rows.push(line(labels.ccField, message.cc));
  rows.push(plain(longDate(message.date, app.view)), plain(message.subject));
  return el("div", { class: "ajA SK", role: "dialog" }, table("ajC", ...rows));
}

function recipientsRow(app: App, message: MessageView): HTMLElement {
  const people = [...message.to, ...message.cc];
  const names = people.slice(0, NAMED).flatMap((person, i) => [i > 0 ? ", " : "", recipient(app, person)]);
  const rest = people.length > NAMED ? " …" : "";
  const words = el("span", { translate: "no", class: "hb" }, `${app.labels.to} `, ...names, rest, " ");
  const tip = { "data-tooltip": app.labels.details, "aria-label": app.labels.details };
  const opener = el(
    "div",
    { id: nextId(), "aria-haspopup": "true", class: "ajy", role: "button", tabindex: 0, ...tip },
    "▾",
  );
  onPress(opener, (event) => {
    event.stopPropagation();
    const open = opener.parentElement?.querySelector(".ajA");
    if (open) open.remove();
    else opener.after(details(app, message));
  });
  const cell = el("td", { class: "ady" }, el("div", { class: "iw ajw" }, words), opener);
  return el("tr", { class: "acZ xD" }, el("td", { colspan: 3 }, table("cf adz", el("tr", {}, cell))));
}

/** The header of an expanded message. */
export function messageHeader(app: App, message: MessageView, reply: () => void): HTMLElement {
  const title = longDate(message.date, app.view);
  const date = el("span", { id: nextId(), class: "g3", title, alt: title, role: "gridcell", tabindex: -1 }, title);
  const star = { "aria-label": app.labels.star, tabindex: 0, role: "checkbox", "aria-checked": "false" };
  const tip = { "data-tooltip": app.labels.reply, "aria-label": app.labels.reply };
  const button = el(
    "div",
    { class: "T-I J-J5-Ji T-I-Js-IF aaq T-I-ax7 L3", role: "button", tabindex: 0, ...tip },
    el("img", { class: "hB T-I-J3", alt: "", src: CLEARDOT }),
    icon("reply"),
  );
  onPress(button, (event) => {
    event.stopPropagation();
    reply();
  });
  const first = el(
    "tr",
    { class: "acZ" },
    el("td", { class: "gF gK" }, table("cf ix", el("tr", {}, el("td", { class: "c2" }, sender(message.from))))),
    el(
      "td",
      { class: "gH bAk" },
      el("div", { class: "gK" }, date, el("div", { class: "zd bi4", ...star }, icon("star"))),
    ),
    el("td", { class: "gH acX bAm", rowspan: 2 }, button),
  );
  return nest(["gE iv gt"], table("cf gJ", first, recipientsRow(app, message)));
}
