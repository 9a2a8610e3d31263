import { browser } from "wxt/browser";
import type { Written } from "../messages.ts";
import { answerRequests, type Handlers } from "../messaging.ts";
import { putAsideBack } from "../outbox.ts";
import type { ItemBody } from "../record/items.ts";
import { addAsk } from "../store/asks.ts";
import { dropComposing, findComposing, KEPT_AFTER_DROP_MS, purgeComposing } from "../store/composing.ts";
import { readDerived } from "../store/derive.ts";
import { answering, writeIn } from "../store/era.ts";
import { drainOutbox } from "../store/intake.ts";
import { appendToLedger } from "../store/ledger.ts";
import { publish } from "../store/publishing.ts";
import { RecordDb } from "../store/schema.ts";
import { noteIntake } from "../store/unwritten.ts";
import { composerContext, goOnIn, keepComposing, renameComposing } from "./composer-desk.ts";
import { injectIntoOpenTabs, injectOnceAllowed, putInFiller } from "./inject.ts";
import { noteMailbox, openSearch } from "./mailbox.ts";
import { fetchOriginals } from "./originals.ts";
import { tellOrphans } from "./pending-sends.ts";
import { watchReminders } from "./reminders.ts";
import { watchSends } from "./sends.ts";
import { issueToken, spendToken } from "./tokens.ts";
import { openDraft, takeWaiting } from "./waiting-drafts.ts";

const WAKE = "in-writing:wake";
const LOOK_AGAIN = "in-writing:look-again";
const LOOK_AGAIN_MINUTES = 180;
const TRY_AGAIN = "in-writing:try-again";
const TRY_AGAIN_MINUTES = 3;
const PURGE = "in-writing:purge";
/** Shorter waits than this are kept by a timer as well, while the background happens to be awake. */
const SHORT_MS = 40_000;

/** Pages that a content script or a frame may have opened. */
const PAGES = ["record.html", "settings.html", "composer.html", "paper.html", "welcome.html"];

async function append(db: RecordDb, era: string, body: ItemBody): Promise<Written> {
  const written = await answering(() => appendToLedger(db, { bodies: [body], at: Date.now(), era }));
  await publish(await readDerived(db));
  return written;
}

async function openPage(page: string): Promise<null> {
  const url = browser.runtime.getURL("/");
  if (!PAGES.some((known) => page === known || page.startsWith(`${known}#`) || page.startsWith(`${known}?`))) {
    throw new Error("There is no such page.");
  }
  await browser.tabs.create({ url: url + page });
  return null;
}

function handlers(db: RecordDb, takeIn: () => Promise<void>): Handlers {
  const anew = inTurn(async () => publish(await readDerived(db)));
  const still = (era: string) => writeIn(db, era, [], async () => {});
  const halfFilled = async (draftKey: string) => ({ halfFilled: await findComposing(db, draftKey, Date.now()) });
  return {
    "composer:token": async ({ compose }, { tabId }) => ({ token: await issueToken(tabId, compose, Date.now()) }),
    "composer:check": async ({ token }, { tabId }) => {
      const compose = await spendToken(token, tabId, Date.now());
      return { good: compose !== null, compose: compose ?? "" };
    },
    "composer:context": (asked) => composerContext(db, asked, Date.now()),
    "composer:keep": ({ draftKey, draft, era }) => keepComposing(db, draftKey, draft, era),
    "composer:still": ({ era }) => still(era),
    "composer:drop": async ({ draftKey }) => {
      const kept = await dropComposing(db, draftKey, Date.now());
      if (kept) await browser.alarms.create(PURGE, { delayInMinutes: KEPT_AFTER_DROP_MS / 60_000 + 1 });
      return null;
    },
    "composer:rename": async ({ from, to }) => {
      await renameComposing(db, from, to);
      return halfFilled(to);
    },
    "composer:kept": ({ draftKey }) => halfFilled(draftKey),
    "record:letter": ({ act, era }) => append(db, era, act),
    "record:checked": ({ era, ...checked }) => append(db, era, { type: "checked", ...checked }),
    "record:contact": ({ contact: value, era }) =>
      append(db, era, { type: "profile", part: "contact", id: value.id, value }),
    "record:template": ({ id, template: value, era }) =>
      append(db, era, { type: "profile", part: "template", id, value }),
    "outbox:ready": async () => {
      await takeIn();
      return null;
    },
    // Answered at once: whoever wrote does not wait for it.
    "record:written": async () => {
      void anew();
      return null;
    },
    "mailbox:here": async ({ account }, { tabId, url }) => {
      await noteMailbox(tabId, url, account);
      return null;
    },
    "keep:ask": async ({ ask, item }) => {
      if (await addAsk(ask, item)) await takeIn();
      else await publish(await readDerived(db));
      return null;
    },
    "draft:open": (asked) => openDraft(asked, Date.now(), () => still(asked.era)),
    "draft:waiting": async ({ draft, draftKey }, { tabId }) => {
      const kept = await halfFilled(draftKey);
      const waiting = await takeWaiting(draft, tabId, Date.now());
      if (!waiting) return { letter: null, ...kept };
      await goOnIn(db, waiting.draftKey, draftKey);
      return { letter: { filling: waiting.filling, act: waiting.act, era: waiting.era }, ...kept };
    },
    "mail:search": async ({ addresses }) => {
      await openSearch(addresses);
      return null;
    },
    "page:filler": async (_, { tabId, frameId }) => {
      await putInFiller(tabId, frameId);
      return null;
    },
    "page:open": ({ page }) => openPage(page),
  };
}

/** Runs one round after another, never two at once; asked for during a round, one more follows it. */
function inTurn(round: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let again = false;
  const run = async (): Promise<void> => {
    do {
      again = false;
      await round();
    } while (again);
  };
  return () => {
    if (running) again = true;
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  };
}

async function wakeAt(when: number | null, work: () => Promise<void>): Promise<void> {
  if (when === null) return;
  const wait = Math.max(0, when - Date.now());
  if (wait < SHORT_MS) setTimeout(() => void work(), wait);
  await browser.alarms.create(WAKE, { when });
}

/**
 * Empties the outbox, and sees to it that this is tried again when it cannot be: what waits stays there meanwhile, so whoever
 * put it in need not do anything. The parent is told by the record.
 */
async function triedAgain(work: () => Promise<void>): Promise<void> {
  try {
    await work();
    await noteIntake(true);
  } catch {
    await browser.alarms.create(TRY_AGAIN, { delayInMinutes: TRY_AGAIN_MINUTES });
    await noteIntake(false);
  }
}

/**
 * Everything the background does. Called once at the top level: every listener is there when the browser wakes it up.
 */
export function startBackground(): void {
  const db = new RecordDb();
  const originals = inTurn(async () => wakeAt(await fetchOriginals(db, Date.now()), originals));
  const takeIn = inTurn(async () => {
    await triedAgain(async () => {
      await tellOrphans(Date.now());
      await drainOutbox(db, Date.now());
    });
    // Not waited for: a slow mailbox must not hold up what is to be written down.
    void originals();
  });
  answerRequests(handlers(db, takeIn));
  watchSends(() => void takeIn());
  injectOnceAllowed();
  const reminders = watchReminders(() => readDerived(db), openPage);
  browser.alarms.onAlarm.addListener(async () => {
    await takeIn();
    await purgeComposing(db, Date.now());
    // Days pass without anything being seen: what waits today is looked at anew.
    await publish(await readDerived(db));
    await reminders.look();
  });
  browser.runtime.onStartup.addListener(async () => {
    // Firefox forgets alarms when it ends.
    await browser.alarms.create(LOOK_AGAIN, { periodInMinutes: LOOK_AGAIN_MINUTES });
    await putAsideBack();
    await takeIn();
    await purgeComposing(db, Date.now());
    await publish(await readDerived(db));
    await reminders.look();
  });
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    // First: an open mail page must not go without its script, whatever becomes of the rest.
    await injectIntoOpenTabs();
    await browser.alarms.create(LOOK_AGAIN, { periodInMinutes: LOOK_AGAIN_MINUTES });
    await publish(await readDerived(db));
    await putAsideBack();
    await takeIn();
    await reminders.look();
    if (reason === "install") await openPage("welcome.html");
  });
}
