import type { Compose } from "../webmail.ts";
import { GmailCompose } from "./compose.ts";
import { composeRoots } from "./composes.ts";
import { Fate } from "./fate.ts";
import { draftIds } from "./ids.ts";
import { watchIntents } from "./intent.ts";
import type { PageWatch } from "./page-changes.ts";
import { around } from "./selectors.ts";

/** A form that has left the page may be back this soon: Gmail takes it out and builds it anew. */
const BACK_MS = 400;

/** An alert may only be made visible, which the page's observer does not see: so it is looked for this long after a press. */
const ALERT_LOOKS_MS = [50, 200, 500, 1400];

interface Live {
  compose: GmailCompose;
  fate: Fate;
  /** The window around the form, which outlives it when it is built anew. */
  frame: HTMLElement | null;
  goneAt: number | null;
}

/** Keeps track of every compose form on the page: those there at the start, those that come, move, change and go. */
export function watchComposes(
  doc: Document,
  page: PageWatch,
  account: () => string | null,
  signal: AbortSignal,
  found: (compose: Compose) => void,
): void {
  let live: Live[] = [];
  let fates: Fate[] = [];
  const look = () => {
    for (const fate of fates) fate.look(doc);
    live = live.filter(stays);
    for (const root of composeRoots(doc)) if (!live.some((one) => one.compose.root === root)) settle(root);
    for (const { compose } of live) for (const fate of fates) fate.reopened(compose);
    fates = fates.filter((fate) => !fate.over());
  };
  const settle = (root: HTMLElement) => {
    const back = live.find((one) => !one.compose.root.isConnected && isSameForm(one, root));
    if (back) return back.compose.moveTo(root);
    const compose = new GmailCompose(root, account);
    const fate = new Fate(compose, page.soon);
    live.push({ compose, fate, frame: around(root, "composeFrame"), goneAt: null });
    fates.push(fate);
    found(compose);
  };
  const stays = (one: Live): boolean => {
    if (one.compose.root.isConnected) {
      one.goneAt = null;
      one.compose.refresh();
      one.compose.keepMounted();
      return true;
    }
    one.goneAt ??= Date.now();
    if (!one.fate.sent && Date.now() - one.goneAt < BACK_MS) {
      page.soon(BACK_MS);
      return true;
    }
    one.fate.formGone();
    one.compose.end();
    return false;
  };
  const at = (target: Element) => live.find((one) => one.compose.root.contains(target));
  watchIntents(doc, signal, {
    send: (target) => {
      at(target)?.fate.send();
      for (const wait of ALERT_LOOKS_MS) setTimeout(() => signal.aborted || look(), wait);
    },
    discard: (target) => at(target)?.fate.discard(),
    undo: () => Fate.undo(fates, doc),
  });
  page.onChanges(look);
}

function isSameForm({ compose, frame }: Live, root: HTMLElement): boolean {
  const draft = draftIds(root).draft;
  if (draft && compose.ids.draft) return draft === compose.ids.draft;
  return frame?.isConnected === true && frame.contains(root);
}
