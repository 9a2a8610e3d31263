import type { MessageView, ThreadView } from "../../types.ts";
import type { App } from "../app.ts";
import { CLEARDOT, el, nextId, onPress, setHtml, show } from "../dom.ts";
import { bodyLog } from "../jslog.ts";

/** The body, with its history behind the toggle. */
export function messageBody(app: App, thread: ThreadView, message: MessageView): HTMLElement {
  const text = el("div", { id: nextId(), class: "a3s aiL" });
  setHtml(text, message.clipped ?? message.html);
  if (message.clipped !== null) {
    const href = `?ui=2&view=lg&permmsgid=${message.id}`;
    const link = el("a", { href, target: "_blank" }, app.labels.entire);
    text.append(el("br"), el("div", { class: "iX" }, `${app.labels.clipped}\u00a0\u00a0`, link));
  }
  if (message.quoted && message.clipped === null) {
    const quoted = el("div", { class: "adL" });
    setHtml(quoted, message.quoted);
    show(quoted, false);
    const label = { "data-tooltip": app.labels.trimmed, "aria-label": app.labels.trimmed, "aria-expanded": "false" };
    const toggle = el(
      "div",
      { class: "ajR", role: "button", tabindex: 0, ...label },
      el("img", { class: "ajT", alt: "", src: CLEARDOT }),
      "•••",
    );
    onPress(toggle, (event) => {
      event.stopPropagation();
      show(quoted, quoted.style.display === "none");
    });
    text.append(el("div", { class: "yj6qo" }, toggle), quoted);
  }
  return el("div", { id: nextId(), class: "ii gt", jslog: bodyLog(thread.id, message.id) }, text);
}
