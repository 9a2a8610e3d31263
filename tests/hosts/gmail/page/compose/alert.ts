import type { App } from "../app.ts";
import { el, onPress } from "../dom.ts";

/** The page's own alert: `body > [role=alertdialog]`. Nothing is sent. */
export function alertDialog(app: App, text: string): void {
  const ok = el("button", { name: "ok", class: "J-at1-auR" }, app.labels.ok);
  const background = el("div", { class: "Kj-JD-Jh" });
  const dialog = el(
    "div",
    { class: "Kj-JD", role: "alertdialog", tabindex: 0, "aria-label": app.labels.error },
    el("div", { class: "Kj-JD-K7" }, el("span", { class: "Kj-JD-K7-K0", role: "heading" }, app.labels.error)),
    el("div", { class: "Kj-JD-Jz" }, text),
    el("div", { class: "Kj-JD-Jl" }, ok),
  );
  const close = () => {
    dialog.remove();
    background.remove();
  };
  onPress(ok, close);
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  document.body.append(background, dialog);
  ok.focus();
}
