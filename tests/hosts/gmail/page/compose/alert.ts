import type { App } from "../app.ts";
import { el, onPress, show } from "../dom.ts";

const KEPT = "kept-alert";

/**
 * The page's own alert: `body > [role=alertdialog]`.
 * @param yes done when "OK" is pressed; there is a "Cancel" beside it then. Without it nothing can be done but read.
 */
export function alertDialog(app: App, text: string, yes?: () => void): void {
  const { labels } = app;
  const ok = el("button", { name: "ok", class: "J-at1-auR" }, labels.ok);
  const cancel = yes && el("button", { name: "cancel", class: "J-at1-atl" }, labels.cancel);
  const background = el("div", { class: "Kj-JD-Jh" });
  const dialog = shell(app);
  dialog.replaceChildren(
    el("div", { class: "Kj-JD-K7" }, el("span", { class: "Kj-JD-K7-K0", role: "heading" }, labels.error)),
    el("div", { class: "Kj-JD-Jz" }, text),
    el("div", { class: "Kj-JD-Jl" }, ok, cancel),
  );
  const close = () => {
    background.remove();
    if (app.view.switches.keptAlert) show(dialog, false);
    else dialog.remove();
  };
  onPress(ok, () => {
    close();
    yes?.();
  });
  if (cancel) onPress(cancel, close);
  dialog.onkeydown = (event) => {
    if (event.key === "Escape") close();
  };
  document.body.append(background);
  if (!dialog.isConnected) document.body.append(dialog);
  show(dialog, true);
  ok.focus();
}

/** A new one, or the one that was kept from the last time. */
function shell(app: App): HTMLElement {
  const kept = app.view.switches.keptAlert ? document.getElementById(KEPT) : null;
  const id = app.view.switches.keptAlert ? KEPT : undefined;
  return kept ?? el("div", { class: "Kj-JD", role: "alertdialog", tabindex: 0, "aria-label": app.labels.error, id });
}
