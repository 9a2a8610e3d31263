import type { Address } from "../../types.ts";
import { el, nextId } from "../dom.ts";
import { isAddress } from "./addresses.ts";

/** Recipients as they were until October 2021: a textarea a row, and chips that hold their address in a hidden input. */

export function oldField(name: string, label: string): HTMLTextAreaElement {
  const roles = { role: "combobox", "aria-autocomplete": "list", "aria-label": label };
  return el("textarea", {
    id: nextId(),
    class: "vO",
    name,
    rows: 1,
    spellcheck: "false",
    tabindex: 1,
    dir: "ltr",
    ...roles,
  });
}

export function oldChip({ name, address }: Address, field: string, remove: () => void): HTMLElement {
  const cross = el("div", { class: "vM" }, "×");
  cross.addEventListener("click", remove);
  const words = el("span", { class: "vN bfK a3q", email: address }, el("div", { class: "vT" }, name || address), cross);
  const value = name && name !== address ? `"${name}" <${address}>` : address;
  const wrong = isAddress(address) ? "vR" : "vR vW";
  return el("div", { class: wrong }, words, el("input", { type: "hidden", name: field, value }));
}
