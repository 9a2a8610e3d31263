import { isShown } from "../common/dom.ts";
import type { PageChanges, PageWatch } from "../common/page-changes.ts";
import type { Compose } from "../webmail.ts";
import { Bar } from "./bar.ts";
import { GmailCompose } from "./compose.ts";
import { formAround, formsIn, isEmptied } from "./composes.ts";
import { Fate } from "./fate.ts";
import { draftIds } from "./ids.ts";
import { watchIntents } from "./intent.ts";
import { findAll } from "./selectors.ts";

/** A form that has left the page may be back this soon: Gmail takes it out and builds it anew. */
const BACK_MS = 400;
/** The same while there is a form that has no id yet: it may be this one. */
const NAMELESS_MS = 2000;
/**
 * Gmail's alert comes within 15 ms of the press (source: InboxSDK 2026-07); a slow machine gets more. It may be in the page and
 * only be shown again, which no observer of ours sees: so it is looked for, this often and no more.
 */
const ALERT_MS = [50, 200, 500, 1400];

interface Live {
  compose: GmailCompose;
  fate: Fate;
  goneAt: number | null;
  /** Forms that show the same draft and were left for a newer one: Gmail may show them again. */
  left: HTMLElement[];
  told: boolean;
}

/**
 * Keeps track of every compose form on the page: those there at the start, those that come, move, change and go. What a change
 * costs depends on the change and on how many forms there are, never on how much mail the page shows.
 */
export function watchComposes(
  doc: Document,
  page: PageWatch,
  account: () => string | null,
  signal: AbortSignal,
  found: (compose: Compose) => void,
): void {
  /** Oldest first. */
  let live: Live[] = [];
  let fates: Fate[] = [];
  /** Hidden forms of drafts that have gone. */
  const stale = new WeakSet<HTMLElement>();
  const bar = new Bar(doc, () => fates);

  const look = (changes: PageChanges) => {
    bar.look();
    for (const one of live) if (isChanged(one, changes)) one.compose.freshen();
    unite();
    live = live.filter(stays);
    for (const root of formsIn(changes)) meet(root);
    settle();
  };

  /** @param byHand the user acts in it, so that is where the draft is, whatever else shows it */
  const meet = (root: HTMLElement, byHand = false) => {
    const one = live.find((known) => isSame(known, root));
    if (one && (byHand ? one.compose.root !== root : !knows(one, root))) return move(one, root);
    if (one || (stale.has(root) && !isShown(root))) return;
    const compose = new GmailCompose(root, account);
    const fate = new Fate(compose, page.soon);
    live.push({ compose, fate, goneAt: null, left: [], told: false });
    fates.push(fate);
  };

  /** A draft has one Compose, the oldest: who holds it may have its composer open. */
  const unite = () => {
    live = live.filter((one, i) => {
      const { draft } = one.compose.ids;
      const older = draft && !one.fate.asked && live.slice(0, i).find(({ compose }) => compose.ids.draft === draft);
      if (!older) return true;
      fates = fates.filter((fate) => fate !== one.fate);
      one.compose.end();
      move(older, one.compose.root);
      return false;
    });
  };

  const settle = () => {
    unite();
    for (const { compose } of live) for (const fate of fates) fate.reopened(compose);
    for (const fate of fates) fate.look();
    fates = fates.filter((fate) => !fate.over);
    for (const one of live) {
      if (!one.told) found(one.compose);
      one.told = true;
    }
  };

  const stays = (one: Live): boolean => {
    const { compose, fate } = one;
    if (compose.isThere) {
      one.goneAt = null;
      return true;
    }
    const back = !fate.asked && one.left.find(isShown);
    if (back) {
      move(one, back);
      return true;
    }
    one.goneAt ??= Date.now();
    const nameless = live.some((other) => other !== one && !other.compose.ids.draft);
    const rest = one.goneAt + (nameless ? NAMELESS_MS : BACK_MS) - Date.now();
    const replaced = compose.root.isConnected && !isEmptied(compose.root);
    if (rest > 0 && !fate.certain && !replaced) {
      page.soon(rest);
      return true;
    }
    for (const root of one.left) stale.add(root);
    fate.formGone();
    compose.end();
    return false;
  };

  const at = (target: Element): Live | undefined => {
    const inside = () => live.find(({ compose }) => compose.root.contains(target));
    const known = inside();
    const root = known ? null : formAround(target);
    if (root) {
      meet(root, true);
      settle();
    }
    return known ?? inside() ?? live.find(({ compose }) => compose.frame?.contains(target));
  };

  let last: Live | undefined;
  let pressed: Fate | undefined;
  const ask = (one: Live | undefined, what: "send" | "schedule" | "discard") => {
    if (!one) return;
    bar.pressed();
    one.fate.ask(what);
    pressed = one.fate;
    if (what !== "send") return;
    const alerted = () => {
      if (!signal.aborted && pressed === one.fate && findAll(doc, "alert").some(isShown)) one.fate.stop();
    };
    for (const wait of ALERT_MS) setTimeout(alerted, wait);
  };
  watchIntents(doc, signal, {
    send: (target) => ask(at(target), "send"),
    // The menu may hang anywhere in the page: then it is of the form that was used last.
    schedule: (target) => ask(at(target) ?? live.find((one) => one === last), "schedule"),
    discard: (target) => ask(at(target), "discard"),
    undo: () => bar.undo(),
    other: (target) => {
      const one = at(target);
      one?.fate.goOn();
      last = one ?? last;
    },
  });
  page.onChanges(look);
}

function move(one: Live, root: HTMLElement): void {
  one.left = [one.compose.root, ...one.left].filter((other) => other !== root && other.isConnected);
  one.goneAt = null;
  one.compose.moveTo(root);
}

function isChanged({ compose: { root } }: Live, { touched }: PageChanges): boolean {
  for (const element of touched) if (root.contains(element)) return true;
  return false;
}

function knows({ compose, left }: Live, root: HTMLElement): boolean {
  return compose.root === root || left.includes(root);
}

/** Whether this form shows the draft of that one: by the draft's id, else by where it stands. */
function isSame({ compose }: Live, root: HTMLElement): boolean {
  const { draft } = draftIds(root);
  if (draft && compose.ids.draft) return draft === compose.ids.draft;
  if (compose.root.contains(root) || root.contains(compose.root)) return true;
  return !compose.isThere && compose.frame?.isConnected === true && compose.frame.contains(root);
}
