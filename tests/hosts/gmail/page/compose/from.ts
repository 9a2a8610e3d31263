import type { App } from "../app.ts";
import { el, nextId, onPress } from "../dom.ts";
import { openMenu } from "./menu.ts";
import type { ComposeSpec } from "./spec.ts";

/**
 * The line that says from which of one's addresses a message goes, and the menu to choose another: its items have the
 * address in `value`. Null for accounts with one address.
 * @param spec its `from` changes with the choice
 */
export function fromLine(app: App, spec: ComposeSpec, changed: () => void): HTMLElement | null {
  const { account } = app.view;
  const { aliases = [] } = account;
  if (aliases.length === 0) return null;
  const label = { "aria-label": app.labels.fromField, "data-tooltip": app.labels.fromField, "aria-haspopup": "true" };
  const shown = el("div", { class: "J-J5-Ji J-JN-M-I", role: "button", tabindex: 1, id: nextId(), ...label });
  const say = () => {
    shown.textContent = `${spec.from.name} <${spec.from.address}>`;
  };
  onPress(shown, () => {
    const items = [account, ...aliases].map(({ name, address }) => ({
      text: `${name} <${address}>`,
      marks: { value: address },
      pick: () => {
        spec.from = { name, address };
        say();
        changed();
      },
    }));
    openMenu(shown, items);
  });
  say();
  return el("div", { class: "aoD az2 az4 L3" }, shown);
}
