import type { MessageView, ThreadView } from "../../types.ts";
import type { App } from "../app.ts";
import { pickTime } from "../compose/schedule.ts";
import { savedSpec } from "../compose/spec.ts";
import { el, onPress } from "../dom.ts";
import { say } from "../labels.ts";
import { scheduleMessage } from "../outbox.ts";
import { sync } from "../sync/post.ts";
import { DRAFT_LABELS, saveRequest } from "../sync/request.ts";
import { longDate } from "./dates.ts";

/** @returns the line above a message that waits for its time: cancel, or another time; null for other messages */
export function scheduledLine(app: App, thread: ThreadView, message: MessageView): HTMLElement | null {
  if (!message.labels.includes("^scheduled")) return null;
  const { labels, view } = app;
  const button = (name: string, text: string, press: () => void) => {
    const node = el("span", { class: `bAH ${name}`, role: "button", tabindex: 0 }, text);
    onPress(node, press);
    return node;
  };
  const cancel = async () => {
    const spec = savedSpec(message, thread, "docked");
    await sync(view.index, message.id, () => saveRequest(spec, DRAFT_LABELS));
    await app.refresh();
    app.go("drafts");
    app.open({ ...spec, saves: spec.saves + 1 });
  };
  const again = () =>
    pickTime(app, (sendAt) => void scheduleMessage(app, { ...savedSpec(message, thread, "docked"), sendAt }));
  return el(
    "div",
    { class: "bAG" },
    el("span", {}, say(labels.scheduledFor, longDate(message.sendAt ?? 0, view))),
    button("cancel-send", labels.cancelSend, () => void cancel()),
    button("reschedule", labels.reschedule, again),
  );
}
