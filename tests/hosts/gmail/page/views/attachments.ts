import type { MessageView } from "../../types.ts";
import type { App } from "../app.ts";
import { el } from "../dom.ts";
import { say } from "../labels.ts";

function sizeWords(bytes: number): string {
  return bytes < 1024 ? `${bytes} B` : `${Math.round(bytes / 1024)} KB`;
}

/** The cards of a message's attachments; they are empty until loaded. Null when there are none. */
export function attachmentCards(app: App, message: MessageView): HTMLElement | null {
  if (message.attachments.length === 0) return null;
  const cards = message.attachments.map((file, i) => {
    const card = el("span", { class: "aZo" });
    const url = `${location.origin}${location.pathname}?view=att&th=${message.legacyId}&attid=0.${i + 1}&disp=safe`;
    app.after(app.view.switches.lateAttachments, () => {
      card.setAttribute("download_url", `${file.type}:${file.name}:${url}`);
      const words = el(
        "div",
        { class: "aQw" },
        el("span", { class: "aV3" }, file.name),
        " ",
        el("span", { class: "SaH2Ve" }, sizeWords(file.size)),
      );
      card.replaceChildren(el("a", { class: "aQy aZr", href: url, role: "link", download: file.name }, words));
    });
    return card;
  });
  const head = el("div", { class: "hp" }, say(app.labels.attachments, cards.length));
  return el("div", { class: "hq gt" }, head, el("div", { class: "aQH" }, ...cards));
}
