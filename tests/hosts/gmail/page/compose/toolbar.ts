import type { App } from "../app.ts";
import { el, nest, nextId, onPress } from "../dom.ts";
import type { ComposeSpec } from "./spec.ts";

export interface ToolbarActs {
  send(): void;
  discard(): void;
  schedule(): void;
}

/** Ids as `jslog` hides them: base64url JSON in field 11. */
function jslog(spec: ComposeSpec): string {
  const ids = [`#${spec.draftId}`, null, null, null, 1, null, [`#${spec.threadId}`], 0, null, null, 0, null, null, 0];
  const packed = btoa(JSON.stringify(ids)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", ".");
  return `32601; u014N:xr6bB,cOuCgd,Kr2w4b; dYFj7e:true; 11:${packed}`;
}

function sendCell(app: App, spec: ComposeSpec, acts: ToolbarActs): HTMLElement {
  const { labels } = app;
  const tip = { "data-tooltip": labels.sendTip, "aria-label": labels.sendTip, "data-tooltip-delay": 800 };
  const look = "T-I J-J5-Ji aoO v7 T-I-atl L3 T-I-Zf-aw2";
  const send = el(
    "div",
    { id: nextId(), class: look, role: "button", tabindex: 1, ...tip, jslog: jslog(spec), style: "user-select: none;" },
    labels.send,
  );
  onPress(send, acts.send);
  const more = { "aria-label": labels.moreSend, "data-tooltip": labels.moreSend, "aria-expanded": "false" };
  const arrow = el(
    "div",
    { id: nextId(), class: "T-I J-J5-Ji hG T-I-atl L3", role: "button", tabindex: 1, ...more, "aria-haspopup": "true" },
    el("div", { class: "G-asx" }, "▾"),
  );
  onPress(arrow, acts.schedule);
  const pair = el("div", { class: "dC" }, send, arrow);
  const cell = el(
    "div",
    { class: "J-J5-Ji btA" },
    el("div", { class: "J-J5-Ji" }),
    pair,
    el("div", { class: "J-J5-Ji" }),
  );
  return el("td", { class: "gU Up" }, cell);
}

function command(name: string, label: string, sign: string): HTMLElement {
  const attributes = { class: "wG J-Z-I", command: name, "data-tooltip": label, "aria-label": label, tabindex: 1 };
  const inner = nest(["J-J5-Ji J-Z-I-Kv-H", "J-J5-Ji J-Z-I-J6-H", "a1 aaA aMZ", "a3I"], sign);
  return el("div", { ...attributes, id: nextId(), role: "button", "aria-pressed": "false" }, inner);
}

function discardCell(label: string, discard: () => void): HTMLElement {
  const attributes = { class: "oh J-Z-I J-J5-Ji T-I-ax7", tabindex: 1, role: "button" };
  const inner = nest(["J-J5-Ji J-Z-I-Kv-H", "J-J5-Ji J-Z-I-J6-H", "og T-I-J3"], "🗑");
  const button = el("div", { ...attributes, id: nextId(), "data-tooltip": label, "aria-label": label }, inner);
  onPress(button, discard);
  return el("td", { class: "gU az5" }, nest(["J-J5-Ji btx", "J-J5-Ji bty"], button));
}

/** The row of buttons under the body, the one that holds Send. */
export function toolbarRow(app: App, spec: ComposeSpec, acts: ToolbarActs): HTMLTableRowElement {
  const { labels } = app;
  const format = el("div", { "data-tooltip": labels.formatting, "aria-label": labels.formatting, class: "J-Z-I" }, "A");
  const attach = el("div", { class: "bAK" }, command("Files", labels.attach, "📎"));
  return el(
    "tr",
    { class: "btC" },
    sendCell(app, spec, acts),
    el("td", { class: "oc gU" }, format),
    el("td", { class: "gU btB" }, el("div", { class: "Uz", "aria-hidden": "true" })),
    el("td", { class: "a8X gU" }, attach),
    discardCell(labels.discard, acts.discard),
  );
}

/** The table around it. */
export function toolbarTable(row: HTMLTableRowElement): HTMLElement {
  const columns = ["", "Uf", "UA", "Uy", "az8"].map((name) => el("col", name ? { class: name } : {}));
  const table = el(
    "table",
    { id: nextId(), class: "IZ", role: "group" },
    el("colgroup", {}, ...columns),
    el("tbody", {}, row),
  );
  return nest(["aDg", "aDj", "aDh"], table);
}
