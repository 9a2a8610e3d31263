import { isShown } from "../common/dom.ts";
import type { Filler } from "../common/filling.ts";
import type { PageChanges, PageWatch } from "../common/page-changes.ts";
import type { Compose } from "../webmail.ts";
import { OutlookCompose } from "./compose.ts";
import { formAround, formsIn, prefixOf } from "./composes.ts";
import { Fate } from "./fate.ts";
import { watchIntents } from "./intent.ts";
import { find, findAll, isIn } from "./selectors.ts";

/** A form that has left the page may be back this soon: React takes it out and builds it anew. */
const BACK_MS = 400;
/** A dialog may be in the page and only be shown again, which no observer of ours sees: it is looked for this often, and no more. */
const DIALOG_MS = [50, 200, 500, 1400];
/** The fields of a fresh form may come this much later than the form. */
const FRESH_MS = 2000;

interface Live {
  compose: OutlookCompose;
  fate: Fate;
  since: number;
  goneAt: number | null;
  told: boolean;
}

/**
 * Keeps track of every compose form on the page: those there at the start, those that come, change and go. What a change costs
 * depends on the change and on how many forms there are, never on how much mail the page shows.
 */
export function watchComposes(
  doc: Document,
  page: PageWatch,
  account: () => string | null,
  filler: () => Promise<Filler>,
  signal: AbortSignal,
  found: (compose: Compose) => void,
): void {
  let live: Live[] = [];
  /** Of the forms on the page, and of those that went and may come back. */
  let fates: Fate[] = [];
  let pressed: Fate | undefined;
  /** Whose menu was opened last. */
  let menu: Live | undefined;

  const look = (changes: PageChanges) => {
    for (const one of live) if (isChanged(one, changes)) one.compose.freshen();
    for (const root of formsIn(changes)) meet(root);
    live = live.filter(stays);
    dialogs();
    settle();
  };

  const meet = (root: HTMLElement, byHand = false) => {
    const prefix = prefixOf(root);
    const one =
      live.find(({ compose }) => compose.isThere && compose.root === root) ?? live.find((x) => isOf(x, prefix));
    if (one) {
      // Of two that show the same draft, the one that is used counts; else the first, as long as it is there.
      if (one.compose.root !== root && (byHand || !one.compose.root.isConnected)) move(one, root);
      return;
    }
    const compose = new OutlookCompose(root, account, filler);
    const before = live.find((x) => !x.compose.root.isConnected && x.fate.isShownBy(compose));
    // Built anew under other names, and nothing was asked for: it is the same form.
    if (before && before.fate.asked === null) return move(before, root);
    if (before) live = live.filter((x) => x !== before || !ended(x));
    const fate = new Fate(compose);
    live.push({ compose, fate, since: Date.now(), goneAt: null, told: false });
    fates.push(fate);
  };

  const settle = () => {
    fates = fates.filter((fate) => !fate.over);
    for (const one of live) {
      const { compose } = one;
      if (Date.now() - one.since < FRESH_MS) recognise(one);
      if (!one.told) found(compose);
      one.told = true;
    }
  };

  /** Whether a fresh form shows a draft that has gone: then it goes by the same name. */
  const recognise = ({ compose, told }: Live) => {
    const problem = find(compose.root, "problem") !== null;
    const before = fates.find((fate) => fate.compose !== compose && fate.isAgain(compose, problem));
    if (before && !told) compose.takeOver(before.compose);
  };

  const stays = (one: Live): boolean => {
    const { compose } = one;
    if (compose.isThere) {
      one.goneAt = null;
      return true;
    }
    one.goneAt ??= Date.now();
    const rest = one.goneAt + BACK_MS - Date.now();
    // Another draft stands in its place: it will not come back there.
    if (rest > 0 && !compose.root.isConnected) {
      page.soon(rest);
      return true;
    }
    return !ended(one);
  };

  const at = (target: Element): Live | undefined => {
    const inside = () => live.find(({ compose }) => compose.root.contains(target));
    const root = inside() ? null : formAround(target);
    if (root) {
      meet(root, true);
      settle();
    }
    // In a window of its own, the row with Send may stand outside what holds the form, and there is one form only.
    return inside() ?? (isIn(target, "composePane") || live.length !== 1 || !ownWindow(doc) ? undefined : live[0]);
  };

  const dialog = () => findAll(doc, "dialog").find(isShown);
  const dialogs = () => {
    if (pressed?.asked === "send" && dialog()) pressed.stop();
  };

  const ask = (one: Live | undefined, what: "send" | "schedule" | "discard") => {
    if (!one) return;
    one.fate.ask(what);
    pressed = one.fate;
    for (const wait of what === "send" ? DIALOG_MS : []) setTimeout(() => !signal.aborted && dialogs(), wait);
  };

  watchIntents(doc, signal, {
    send: (target) => ask(at(target), "send"),
    discard: (target) => ask(at(target), "discard"),
    menu: (target) => {
      menu = at(target);
    },
    // Send stands in its own menu once more, by the same name; what else there is asks for a time.
    entry: (target) => {
      const send = menu && find(menu.compose.root, "send")?.textContent.trim();
      const same = send !== undefined && target.closest('[role^="menuitem"]')?.textContent.trim() === send;
      ask(menu, same ? "send" : "schedule");
      menu = undefined;
    },
    toast: () => {
      // What went last is what the page offers to take back.
      fates.findLast((fate) => fate.asked !== null && !fate.compose.isThere)?.undo();
    },
    other: (target) => {
      at(target);
      if (dialog()) pressed?.answer();
      else for (const fate of fates) fate.goOn();
    },
  });
  const leaving = ({ target }: FocusEvent) => {
    for (const { compose } of live) if (compose.root.contains(target as Node)) compose.noteRows();
  };
  doc.addEventListener("focusout", leaving, { capture: true, signal });
  page.onChanges(look);
}

/** @returns true: it has gone for good */
function ended({ compose, fate }: Live): true {
  fate.formGone();
  compose.end();
  return true;
}

function move(one: Live, root: HTMLElement): void {
  one.goneAt = null;
  one.compose.moveTo(root);
}

function isChanged({ compose: { root } }: Live, { touched }: PageChanges): boolean {
  for (const element of touched) if (root.contains(element)) return true;
  return false;
}

/** Whether this form shows the draft that goes by these names. */
function isOf({ compose }: Live, prefix: string | null): boolean {
  return prefix !== null && compose.prefix === prefix;
}

/** A window that holds one form and nothing else of the mailbox. */
function ownWindow(doc: Document): boolean {
  return find(doc, "composePane") === null;
}
