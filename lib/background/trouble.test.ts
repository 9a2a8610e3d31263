import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { putAside, putInOutbox, readAside } from "../outbox.ts";
import type { Sighting } from "../record/items.ts";
import { freshDisk } from "../store/fresh-disk.fixtures.ts";
import { openStore } from "../store/open.ts";
import { RecordDb } from "../store/schema.ts";
import type { Store } from "../store/store.ts";

/** What cannot be written is kept, told, and tried again. */

const REPLY: Sighting = {
  type: "message",
  source: "screen",
  site: "gmail",
  account: "jo.whitlock@example.org",
  direction: "in",
  state: "received",
  ids: { message: "msg-f:1" },
  from: { name: "Ms Patel", address: "senco@hillcrest.example.sch.uk" },
  to: [{ name: "Jo Whitlock", address: "jo.whitlock@example.org" }],
  cc: [],
  bcc: [],
  subject: "Re: R. and mornings",
  text: "Thank you.",
  quoted: "",
  attachments: [],
  when: { instant: 1_790_000_000_000, shown: null, certainty: "minute" },
};
const ITEM = { via: "screen:1", sighting: REPLY, seenAt: 1_790_000_000_000 };

const nothing = async () => {};
let store: Store;

beforeEach(async () => {
  fakeBrowser.reset();
  freshDisk();
  const listeners = { addListener: () => {} };
  Object.assign(fakeBrowser, {
    webRequest: {
      onBeforeRequest: listeners,
      onBeforeSendHeaders: listeners,
      onBeforeRedirect: listeners,
      onCompleted: listeners,
      onErrorOccurred: listeners,
    },
    permissions: { onAdded: listeners },
    action: { setBadgeText: nothing, setBadgeBackgroundColor: nothing, setTitle: nothing },
  });
  const { startBackground } = await import("./start.ts");
  startBackground();
  store = openStore();
});

afterEach(() => store.close());

it("after a full disk it is told what waits, and an alarm tries again", async () => {
  await putInOutbox(ITEM);
  const full = vi.spyOn(RecordDb.prototype, "transaction").mockRejectedValue(new Error("QuotaExceededError"));
  await fakeBrowser.runtime.onStartup.trigger();
  full.mockRestore();
  expect(await store.snapshot()).toMatchObject({ waitingToBeWritten: 1, entries: [] });
  const alarms = await fakeBrowser.alarms.getAll();
  expect(alarms.map(({ name }) => name)).toContain("in-writing:try-again");
  for (const alarm of alarms) await fakeBrowser.alarms.onAlarm.trigger(alarm);
  const after = await store.snapshot();
  expect(after.entries).toHaveLength(1);
  expect(after.waitingToBeWritten).toBeUndefined();
});

it("tries what was put aside again when the browser starts", async () => {
  await putAside(ITEM, "It could not be read.");
  expect((await store.snapshot()).putAside).toBe(1);
  await fakeBrowser.runtime.onStartup.trigger();
  const after = await store.snapshot();
  expect(after.entries).toHaveLength(1);
  expect(after.putAside).toBeUndefined();
});

it("what still cannot be taken in can be saved and deleted, odd rows too", async () => {
  await putInOutbox({ ...ITEM, sighting: { ...REPLY, text: 7 } } as never);
  await fakeBrowser.storage.local.set({ "outbox:odd": "odd words" });
  await fakeBrowser.runtime.onStartup.trigger();
  await fakeBrowser.runtime.onStartup.trigger();
  expect((await store.snapshot()).putAside).toBe(2);
  expect(await (await store.asideFile()).text()).toMatch(/odd words/);
  await store.deleteAside();
  expect(await readAside()).toEqual([]);
  expect((await store.snapshot()).putAside).toBeUndefined();
});

it("starts the browser's clock anew, which Firefox forgets, and takes away what was thrown away before", async () => {
  const db = new RecordDb();
  const draft = {
    letter: "K1",
    answers: {},
    about: [],
    to: null,
    cc: null,
    aboutWhom: "child",
    askBy: null,
    savedAt: 1,
  } as const;
  await db.composing.put({ draftKey: "msg-a:r1", draft: { ...draft, about: [] }, droppedAt: 1 });
  await fakeBrowser.runtime.onStartup.trigger();
  expect(await db.composing.count()).toBe(0);
  expect((await fakeBrowser.alarms.getAll()).map(({ name }) => name)).toContain("in-writing:look-again");
  db.close();
});
