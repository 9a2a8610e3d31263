import type { App } from "../app.ts";
import { el, nest, nextId, onPress } from "../dom.ts";
import { icon } from "../icons.ts";
import { composeLog } from "../jslog.ts";
import { openMenu } from "./menu.ts";
import type { ComposeSpec } from "./spec.ts";

export interface ToolbarActs {
  send(): void;
  /** Sends, and takes the thread out of the inbox. */
  sendAndArchive(): void;
  schedule(): void;
  attach(): void;
  /** Shows the other options beside this button. */
  more(near: HTMLElement): void;
  discard(): void;
}

function sendCell(app: App, spec: ComposeSpec, acts: ToolbarActs): HTMLElement {
  const { labels } = app;
  const tip = { "data-tooltip": labels.sendTip, "aria-label": labels.sendTip, "data-tooltip-delay": 800 };
  const look = "T-I J-J5-Ji aoO v7 T-I-atl L3 T-I-Zf-aw2";
  const send = el(
    "div",
    {
      id: nextId(),
      class: look,
      role: "button",
      tabindex: 1,
      ...tip,
      jslog: composeLog(32601, spec),
      style: "user-select: none;",
    },
    labels.send,
  );
  onPress(send, acts.send);
  const more = { "aria-label": labels.moreSend, "data-tooltip": labels.moreSend, "aria-expanded": "false" };
  const arrow = el(
    "div",
    { id: nextId(), class: "T-I J-J5-Ji hG T-I-atl L3", role: "button", tabindex: 1, ...more, "aria-haspopup": "true" },
    el("div", { class: "G-asx" }, "▾"),
  );
  const later = { text: labels.scheduleSend, marks: { selector: "scheduledSend" }, pick: acts.schedule };
  onPress(arrow, () => openMenu(arrow, [later]));
  const pair = el("div", { class: "dC" }, archiveButton(app, spec, acts.sendAndArchive), send, arrow);
  const cell = el(
    "div",
    { class: "J-J5-Ji btA" },
    el("div", { class: "J-J5-Ji" }),
    pair,
    el("div", { class: "J-J5-Ji" }),
  );
  return el("td", { class: "gU Up" }, cell);
}

/** "Send and archive" stands before Send where the account has chosen so, in replies. */
function archiveButton(app: App, spec: ComposeSpec, press: () => void): HTMLElement | null {
  if (!app.view.switches.sendAndArchive || !spec.replyTo) return null;
  const label = app.labels.sendArchive;
  const look = "T-I J-J5-Ji Uo v7 T-I-atl L3";
  const tip = { "data-tooltip": label, "aria-label": label };
  const button = el("div", { id: nextId(), class: look, role: "button", tabindex: 1, ...tip }, icon("archive"));
  onPress(button, press);
  return button;
}

function command(name: string, label: string, sign: Node): HTMLElement {
  const attributes = { class: "wG J-Z-I", command: name, "data-tooltip": label, "aria-label": label, tabindex: 1 };
  const inner = nest(["J-J5-Ji J-Z-I-Kv-H", "J-J5-Ji J-Z-I-J6-H", "a1 aaA aMZ", "a3I"], sign);
  return el("div", { ...attributes, id: nextId(), role: "button", "aria-pressed": "false" }, inner);
}

function discardCell(label: string, discard: () => void): HTMLElement {
  const attributes = { class: "oh J-Z-I J-J5-Ji T-I-ax7", tabindex: 1, role: "button" };
  const inner = nest(["J-J5-Ji J-Z-I-Kv-H", "J-J5-Ji J-Z-I-J6-H", "og T-I-J3"], icon("bin"));
  const button = el("div", { ...attributes, id: nextId(), "data-tooltip": label, "aria-label": label }, inner);
  onPress(button, discard);
  return el("td", { class: "gU az5" }, nest(["J-J5-Ji btx", "J-J5-Ji bty"], button));
}

/** The row of buttons under the body, the one that holds Send. */
export function toolbarRow(app: App, spec: ComposeSpec, acts: ToolbarActs): HTMLTableRowElement {
  const { labels } = app;
  const format = el(
    "div",
    { "data-tooltip": labels.formatting, "aria-label": labels.formatting, class: "J-Z-I" },
    icon("letters"),
  );
  const files = command("Files", labels.attach, icon("clip"));
  onPress(files, acts.attach);
  const attach = el("div", { class: "bAK" }, files);
  const tip = { "data-tooltip": labels.moreOptions, "aria-label": labels.moreOptions, "aria-haspopup": "true" };
  const more = el("div", { class: "J-JN-M-I J-J5-Ji Xv", role: "button", tabindex: 1, id: nextId(), ...tip }, "⋮");
  onPress(more, () => acts.more(more));
  return el(
    "tr",
    { class: "btC" },
    sendCell(app, spec, acts),
    el("td", { class: "oc gU" }, format),
    el("td", { class: "gU btB" }, el("div", { class: "Uz", "aria-hidden": "true" })),
    el("td", { class: "a8X gU" }, attach),
    el("td", { class: "gU aXw" }, more),
    discardCell(labels.discard, acts.discard),
  );
}

/** The table around it. */
export function toolbarTable(row: HTMLTableRowElement): HTMLElement {
  const columns = ["", "Uf", "UA", "Uy", "", "az8"].map((name) => el("col", name ? { class: name } : {}));
  const table = el(
    "table",
    { id: nextId(), class: "IZ", role: "group" },
    el("colgroup", {}, ...columns),
    el("tbody", {}, row),
  );
  return nest(["aDg", "aDj", "aDh"], table);
}
