import type { App } from "./app.ts";
import type { ComposeSpec } from "./compose/spec.ts";
import { sync } from "./sync/post.ts";
import { DRAFT_LABELS, SEND_LABELS, saveRequest } from "./sync/request.ts";

/** Sends a message whose form has gone, and offers to take it back for as long as the host allows. */
export async function sendMessage(app: App, spec: ComposeSpec): Promise<void> {
  const { toast, labels, view } = app;
  toast.say(labels.sending, 0);
  const ok = await sync(view.index, spec.draftId, () => saveRequest(spec, SEND_LABELS));
  const after = { ...spec, saves: spec.saves + 1 };
  if (!ok) {
    toast.say(labels.notSent);
    return app.open(spec);
  }
  const undo = {
    id: "link_undo",
    text: labels.undo,
    param: `#${spec.threadId}`,
    press: () => void undoSend(app, after),
  };
  const look = { id: "link_vsm", text: labels.viewMessage, press: () => showSent(app, spec.threadId) };
  toast.say(labels.sent, view.undoSeconds, spec.replyTo ? [undo] : [undo, look]);
  await app.refresh();
}

function showSent(app: App, threadId: string): void {
  const thread = app.thread(threadId);
  if (thread) app.go(`sent/${thread.token}`);
}

async function undoSend(app: App, spec: ComposeSpec): Promise<void> {
  app.toast.say(app.labels.undoing, 0);
  await sync(app.view.index, spec.draftId, () => saveRequest(spec, DRAFT_LABELS));
  await app.refresh();
  app.toast.say(app.labels.undone);
  app.open({ ...spec, saves: spec.saves + 1 });
}
