import { composeToken } from "../ids.ts";
import type { MailboxView } from "../types.ts";
import type { App } from "./app.ts";
import { chrome } from "./chrome.ts";
import { ownPopOuts } from "./compose/popout.ts";
import { blankSpec, savedSpec } from "./compose/spec.ts";
import { Windows } from "./compose/windows.ts";
import { el, show } from "./dom.ts";
import { ownShortcuts } from "./hostility/ownShortcuts.ts";
import { labelsFor } from "./labels.ts";
import { discardDraft, scheduleMessage, sendMessage } from "./outbox.ts";
import { composePage, leaveToOwner, linkSpec, poppedSpec } from "./popup.ts";
import { composeTokens, writeTokens } from "./router.ts";
import { batchRequests, news } from "./sync/post.ts";
import { Toast } from "./toast.ts";
import { Stage } from "./views/stage.ts";

/** The page as a whole: reads the mailbox it came with, then asks for news as long as it lives. */

/** Delays vary by a tenth, in the same way in every run. */
let seed = 7;
function wobble(ms: number): number {
  seed = (seed * 16807) % 2147483647;
  return ms * (0.9 + (seed / 2147483647) * 0.2);
}

function makeApp(view: MailboxView, updated: () => void): App {
  const app: App = {
    view,
    labels: labelsFor(view.locale),
    toast: new Toast(),
    ownFields: new WeakSet(),
    after: (ms, run) => {
      if (ms === 0) run();
      else window.setTimeout(run, wobble(ms));
    },
    open: () => {},
    forms: new Set(),
    send: (spec, archive) => void sendMessage(app, spec, archive),
    schedule: (spec) => void scheduleMessage(app, spec),
    discard: (spec) => void discardDraft(app, spec),
    refresh: async () => {
      const fresh = await news(view.index, app.view.version);
      if (!fresh || fresh.version <= app.view.version) return;
      app.view = fresh;
      batchRequests(fresh.switches.batch);
      for (const form of [...app.forms]) form.follow();
      updated();
    },
    go: (place) => {
      location.hash = place;
    },
    thread: (id) => app.view.threads.find((thread) => thread.id === id),
    nameOf: (address) => {
      const people = app.view.threads.flatMap((thread) => thread.messages.flatMap((m) => [m.from, ...m.to, ...m.cc]));
      return (
        [...app.view.contacts, ...people].find((one) => one.address.toLowerCase() === address.toLowerCase() && one.name)
          ?.name ?? ""
      );
    },
    composesChanged: () => {},
  };
  return app;
}

async function poll(app: App): Promise<void> {
  await app.refresh();
  window.setTimeout(() => void poll(app), app.view.pollMs);
}

/** Opens the drafts that the address bar names. */
function restore(app: App): void {
  for (const token of composeTokens(location)) {
    if (token === "new") app.open(blankSpec("docked", app.view.account));
    for (const thread of app.view.threads) {
      const draft = thread.messages.find((one) => one.labels.includes("^r") && composeToken(one.id) === token);
      if (draft) app.open(savedSpec(draft, thread, "docked"));
    }
  }
}

function mailbox(app: App, stage: Stage): void {
  const compose = () => app.open(blankSpec("docked", app.view.account));
  const { root, search } = chrome(app, compose, stage.root);
  document.body.append(root);
  const windows = new Windows(app, (spec) => void (spec.replyTo && stage.open({ ...spec, kind: "inline" })));
  app.open = (spec) => {
    if (!stage.open(spec)) windows.open({ ...spec, kind: "docked" });
  };
  restore(app);
  app.composesChanged = () => {
    const open = [...windows.composes.values()];
    writeTokens(open.map((one) => (one.begun ? composeToken(one.draftId) : "new")));
  };
  stage.follow();
  const leaving = (act: () => void) => () => {
    if (!stage.thread) return;
    act();
    stage.back();
  };
  ownShortcuts(app, {
    c: compose,
    "/": () => search.focus(),
    u: () => stage.back(),
    r: () => stage.thread?.reply(false),
    a: () => stage.thread?.reply(true),
    e: leaving(() => stage.thread?.archive()),
    "#": leaving(() => stage.thread?.remove()),
    j: () => {},
    k: () => {},
    s: () => {},
  });
}

/** A thread in a browser window of its own. Forms that do not belong to it are docked in it, too. */
function threadWindow(app: App, stage: Stage): void {
  document.body.append(el("div", { class: "nH", id: ":3" }, stage.root));
  const windows = new Windows(app, () => {});
  app.open = (spec) => {
    if (!stage.open(spec)) windows.open({ ...spec, kind: "docked" });
  };
  stage.follow();
}

function start(): void {
  const view = JSON.parse(document.getElementById("mailbox")?.textContent ?? "null") as MailboxView;
  let stage: Stage | null = null;
  const app = makeApp(view, () => stage?.update());
  const loading = document.getElementById("loading");
  if (loading) show(loading, false);
  batchRequests(view.switches.batch);
  ownPopOuts(app);
  const query = new URLSearchParams(location.search);
  const popped = location.pathname.endsWith("/popout");
  const draft = query.get("draft");
  if (popped && draft) {
    leaveToOwner(app);
    composePage(app, poppedSpec(app, draft));
  } else if (query.get("view") === "cm") composePage(app, linkSpec(app, query));
  else if (popped) {
    stage = new Stage(app);
    threadWindow(app, stage);
  } else {
    stage = new Stage(app);
    mailbox(app, stage);
  }
  void poll(app);
}

start();
