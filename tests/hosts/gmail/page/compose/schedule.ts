import type { App } from "../app.ts";
import { el, onPress } from "../dom.ts";
import { longDate } from "../views/dates.ts";

const HOUR = 3_600_000;

/** Tomorrow morning, tomorrow afternoon, Monday morning. Epoch ms. */
function times(now: number): number[] {
  const at = (days: number, hour: number) => new Date(now + days * 24 * HOUR).setHours(hour, 0, 0, 0);
  const toMonday = (8 - new Date(now).getDay()) % 7 || 7;
  return [at(1, 8), at(1, 13), at(toMonday, 8)];
}

/** A dialog of times to send at. @param pick gets the time chosen, epoch ms; it is not called when nothing is chosen */
export function pickTime(app: App, pick: (at: number) => void): void {
  const { labels, view } = app;
  const title = el("span", { class: "Kj-JD-K7-K0", role: "heading" }, labels.scheduleSend);
  const cancel = el("button", { name: "cancel", class: "J-at1-atl" }, labels.cancel);
  const dialog = el(
    "div",
    { class: "Kj-JD rPLKYb", role: "dialog", tabindex: 0, "aria-label": labels.scheduleSend },
    el("div", { class: "Kj-JD-K7" }, title),
  );
  const shade = el("div", { class: "Kj-JD-Jh" });
  const close = () => {
    dialog.remove();
    shade.remove();
  };
  for (const time of times(Date.now())) {
    const option = el("div", { class: "Az AM", role: "menuitem", tabindex: 0 }, longDate(time, view));
    onPress(option, () => {
      close();
      pick(time);
    });
    dialog.append(option);
  }
  dialog.append(el("div", { class: "Kj-JD-Jl" }, cancel));
  onPress(cancel, close);
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  document.body.append(shade, dialog);
  dialog.focus();
}
