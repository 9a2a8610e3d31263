import type { ThreadView } from "../../types.ts";
import type { App } from "../app.ts";
import { type Child, CLEARDOT, el } from "../dom.ts";

/** @returns the words with each emoji as a picture, as Gmail shows subjects: `img[data-emoji]` */
export function withEmoji(words: string): Child[] {
  return words.split(/(\p{RGI_Emoji})/v).map((piece) => {
    if (!/^\p{RGI_Emoji}/v.test(piece)) return piece;
    const attributes = { "data-emoji": piece, class: "an1", alt: piece, "aria-label": piece, draggable: "false" };
    return el("img", { ...attributes, src: CLEARDOT });
  });
}

/** The heading of a thread with its ids: `.ha > h2.hP`. It may come later than the messages below it. */
export function threadHeading(app: App, thread: ThreadView): HTMLElement {
  const { undefinedThreadId, lateHeading } = app.view.switches;
  const perm = undefinedThreadId ? "undefined" : thread.id;
  const ids = { "data-thread-perm-id": perm, "data-legacy-thread-id": thread.legacyId };
  const words = withEmoji(thread.subject || app.labels.noSubject);
  const holder = el("div", { class: "ha" });
  app.after(lateHeading, () =>
    holder.append(el("h2", { class: "hP", tabindex: -1, jsname: "r4nke", ...ids }, ...words)),
  );
  return el("div", { class: "nH V8djrc byY" }, el("div", { class: "nH" }, holder));
}
