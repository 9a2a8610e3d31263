import { type Item, refresh } from "../mail.ts";
import { session } from "../server.ts";
import { call } from "../service.ts";
import { store } from "../store.ts";
import type { ComposeMode, ComposeType, Draft } from "../types.ts";
import { words } from "../words.ts";
import { again, answerTo, blank, fromLink, newKey } from "./begin.ts";
import { createItem, type Disposition, type ItemId, updateItem } from "./requests.ts";

/** The drafts that are open, saved and sent from this page. */

export interface Form {
  draft: Draft;
  mode: ComposeMode;
  /** `open`: a form. `waiting`: sent, and can be undone. `sending`: the request is out. */
  state: "open" | "waiting" | "sending";
  /** What the service calls it; null before its first save. */
  item: ItemId | null;
  conversationId: string | null;
  /** The message that it answers. */
  reference: ItemId | null;
  /** A window of its own. */
  window: Window | null;
  /** It was to go later, and the next save says that it is not. */
  recalled: boolean;
}

interface Forms {
  forms: Form[];
  /** Which of those in the reading pane is in front; null when mail is read. */
  front: string | null;
  /** A compose link's draft has gone out. */
  done: boolean;
}

export const drafts = store<Forms>({ forms: [], front: null, done: false });

const find = (key: string) => drafts.get().forms.find(({ draft }) => draft.key === key);

function put(key: string, change: Partial<Form>): void {
  drafts.set({ forms: drafts.get().forms.map((form) => (form.draft.key === key ? { ...form, ...change } : form)) });
}

function putDraft(key: string, change: Partial<Draft>): void {
  const form = find(key);
  if (form) put(key, { draft: { ...form.draft, ...change } });
}

function drop(key: string): void {
  const { forms, front } = drafts.get();
  find(key)?.window?.close();
  drafts.set({ forms: forms.filter(({ draft }) => draft.key !== key), front: front === key ? null : front });
}

function open(draft: Draft, mode: ComposeMode, more: Partial<Form> = {}): void {
  const form: Form = {
    draft,
    mode,
    state: "open",
    item: null,
    conversationId: null,
    reference: null,
    window: null,
    recalled: false,
    ...more,
  };
  const { forms, front } = drafts.get();
  drafts.set({ forms: [...forms, form], front: mode === "pane" ? draft.key : front });
}

export const newMail = () => open(blank(), "pane");
export const openLink = (query: string) => open(fromLink(query), "deeplink");

/** In its conversation; where a reply is open there already, that one is meant. */
export function reply(item: Item, type: ComposeType): void {
  const conversationId = item.ConversationId.Id;
  if (inlineOf(conversationId)) return;
  const reference = { Id: item.ItemId.Id, ChangeKey: item.ItemId.ChangeKey };
  drafts.set({ front: null });
  open(answerTo(item, type), "inline", { conversationId, reference });
}

export const inlineOf = (conversationId: string | undefined) =>
  drafts
    .get()
    .forms.find((form) => form.mode === "inline" && form.state === "open" && form.conversationId === conversationId);

/** A saved draft, in the reading pane or in its conversation. */
export function openDraft(item: Item, mode: "pane" | "inline", recalled = false): void {
  const form = drafts.get().forms.find((one) => one.item?.Id === item.ItemId.Id);
  if (form) {
    drafts.set({ front: form.mode === "pane" ? form.draft.key : null });
    return;
  }
  open(again(item), mode, {
    ...{ item: { Id: item.ItemId.Id, ChangeKey: item.ItemId.ChangeKey }, conversationId: item.ConversationId.Id },
    recalled,
  });
}

/** A scheduled message is not to go, and is a draft to write on. */
export async function takeBack(item: Item, mode: "pane" | "inline"): Promise<void> {
  const { cancelRequest } = session.switches;
  if (cancelRequest) await call("CancelDeferredSend", null, { ItemId: item.ItemId });
  openDraft(item, mode, !cancelRequest);
  await refresh().catch(() => {});
}

export const toFront = (key: string | null) => drafts.set({ front: key });

const timers = new Map<string, ReturnType<typeof setTimeout>>();
const queues = new Map<string, Promise<void>>();
const unsaved = new Set<string>();

export function change(key: string, what: Partial<Draft>): void {
  if (find(key)?.state !== "open") return;
  putDraft(key, what);
  unsaved.add(key);
  clearTimeout(timers.get(key));
  timers.set(
    key,
    setTimeout(() => void save(key), session.switches.autosave),
  );
}

/** One request of a draft at a time. */
function queued(key: string, task: () => Promise<void>): Promise<void> {
  const next = (queues.get(key) ?? Promise.resolve()).then(task);
  queues.set(
    key,
    next.catch(() => {}),
  );
  return next;
}

/** Saves what has changed. A save that fails is tried again with the next change. */
export function save(key: string): Promise<void> {
  clearTimeout(timers.get(key));
  return queued(key, async () => {
    if (!unsaved.has(key) || !find(key)) return;
    unsaved.delete(key);
    putDraft(key, { saving: true });
    try {
      await write(key, "SaveOnly");
      putDraft(key, { saving: false, savedAt: Date.now() });
    } catch {
      unsaved.add(key);
      putDraft(key, { saving: false });
    }
  });
}

async function write(key: string, disposition: Disposition, at?: number): Promise<void> {
  const form = find(key);
  if (!form) return;
  const { draft, item, reference, recalled } = form;
  const anew = item === null || (disposition === "SendAndSaveCopy" && session.switches.sendByCreate);
  const answer = anew
    ? await call("CreateItem", createItem(draft, disposition, reference, at))
    : await call("UpdateItem", updateItem(draft, item, disposition, { at, recalled }));
  const [said] = answer.ResponseMessages.Items[0].Items;
  if (recalled) put(key, { recalled: false });
  if (said) put(key, { item: said.ItemId, conversationId: said.ConversationId?.Id ?? form.conversationId });
  else if (anew && item) await call("DeleteItem", { DeleteType: "HardDelete", ItemIds: [item] }).catch(() => {});
}

/** Out now, or after the time in which it can be undone. */
export function send(key: string, at?: number): void {
  const form = find(key);
  if (form?.state !== "open") return;
  putDraft(key, { problem: null });
  if (form.window) form.window.close();
  put(key, { state: "waiting", window: null });
  if (drafts.get().front === key) drafts.set({ front: null });
  if (session.undoSeconds === 0 || at !== undefined) return void goOut(key, at);
  unsaved.add(key);
  void save(key);
  timers.set(
    key,
    setTimeout(() => void goOut(key), session.undoSeconds * 1000),
  );
}

async function goOut(key: string, at?: number): Promise<void> {
  clearTimeout(timers.get(key));
  put(key, { state: "sending" });
  try {
    await queued(key, () => write(key, "SendAndSaveCopy", at));
    if (find(key)?.mode === "deeplink") drafts.set({ done: true });
    unsaved.delete(key);
    drop(key);
    if (drafts.get().done) window.close();
    await refresh().catch(() => {});
  } catch {
    comeBack(key, words.sendFailed);
  }
}

/** The form is there again, as another form of the same draft. */
function comeBack(key: string, problem: string | null): void {
  const form = find(key);
  if (!form) return;
  clearTimeout(timers.get(key));
  const mode = form.mode === "popout" ? "pane" : form.mode;
  const draft = { ...form.draft, key: newKey(), problem, saving: false };
  drop(key);
  open(draft, mode, { item: form.item, conversationId: form.conversationId, reference: form.reference });
}

export const undo = (key: string) => comeBack(key, null);

export async function discard(key: string): Promise<void> {
  clearTimeout(timers.get(key));
  unsaved.delete(key);
  const saved = () => find(key)?.item ?? null;
  put(key, { state: "sending" });
  await queued(key, async () => {
    const item = saved();
    drop(key);
    if (item) await call("DeleteItem", { DeleteType: "MoveToDeletedItems", ItemIds: [item] });
  }).catch(() => {});
  await refresh().catch(() => {});
}

/** Leaves it among the drafts. */
export async function close(key: string): Promise<void> {
  await save(key);
  drop(key);
  await refresh().catch(() => {});
}

/** Leaves what stands in other conversations among the drafts. */
export function leave(conversationId: string | null): void {
  for (const form of drafts.get().forms) {
    if (form.mode === "inline" && form.state === "open" && form.conversationId !== conversationId)
      void close(form.draft.key);
  }
}

/** Into a window of its own, which the opener has written. */
export function standIn(key: string, popped: Window): void {
  put(key, { mode: "popout", window: popped });
  if (drafts.get().front === key) drafts.set({ front: null });
}
