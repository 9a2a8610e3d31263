import type { App } from "./app.ts";
import type { ComposeSpec } from "./compose/spec.ts";
import { say } from "./labels.ts";
import { sync } from "./sync/post.ts";
import { DRAFT_LABELS, labelRequest, SCHEDULED_LABELS, SEND_LABELS, saveRequest } from "./sync/request.ts";
import { longDate } from "./views/dates.ts";

/** Sends a message whose form has gone, and offers to take it back for as long as the host allows. */
export async function sendMessage(app: App, spec: ComposeSpec, archive: boolean): Promise<void> {
  const { toast, labels, view } = app;
  const leaving = archive ? (app.thread(spec.threadId)?.messages ?? []).map((message) => message.id) : [];
  toast.say(labels.sending, 0);
  const ok = await sync(view.index, spec.draftId, () => saveRequest(spec, SEND_LABELS, leaving));
  if (!ok) return notSent(app, spec);
  const look = { id: "link_vsm", text: labels.viewMessage, press: () => showSent(app, spec.threadId) };
  toast.say(labels.sent, view.undoSeconds, spec.replyTo ? [undoLink(app, spec)] : [undoLink(app, spec), look]);
  if (archive) app.go("inbox");
  await app.refresh();
}

/** Has a message sent later, at the time it holds. */
export async function scheduleMessage(app: App, spec: ComposeSpec): Promise<void> {
  const { toast, labels, view } = app;
  toast.say(labels.sending, 0);
  if (!(await sync(view.index, spec.draftId, () => saveRequest(spec, SCHEDULED_LABELS)))) return notSent(app, spec);
  const words = say(labels.scheduledFor, longDate(spec.sendAt ?? 0, view));
  toast.say(words, view.undoSeconds, [undoLink(app, spec)]);
  await app.refresh();
}

/** Throws a draft away, and offers to put it back. */
export async function discardDraft(app: App, spec: ComposeSpec): Promise<void> {
  const { draftId, threadId, saves } = spec;
  const back = () => app.open({ ...spec, saves: 0 });
  app.toast.say(app.labels.discarded, 6, [
    { id: "link_undo", text: app.labels.undo, param: `#${threadId}`, press: back },
  ]);
  if (saves === 0) return;
  await sync(app.view.index, draftId, () => labelRequest(threadId, [draftId], ["^k"], ["^r", "^r_bt"]));
  await app.refresh();
}

function notSent(app: App, { sendAt: _never, ...spec }: ComposeSpec): void {
  app.toast.say(app.labels.notSent);
  app.open(spec);
}

function undoLink(app: App, spec: ComposeSpec) {
  const { sendAt: _never, ...draft } = { ...spec, saves: spec.saves + 1 };
  const press = () => void undoSend(app, draft);
  return { id: "link_undo", text: app.labels.undo, param: `#${spec.threadId}`, press };
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
