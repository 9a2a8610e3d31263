import { rmSync } from "node:fs";
import type { BrowserContext, Page } from "playwright";
import { type Extension, launch } from "./browser.ts";
import { stopBackground } from "./lib/background.ts";

/**
 * One browser for the tests of a process that only drive our own pages, or these and a stand-in mail page. Starting a browser
 * costs as much as most of what is tested in it; putting the extension back to the state in which it was installed costs a
 * third of that. `reuse.spec.ts` proves that nothing of a test is left for the next.
 *
 * `reuse()`: the usual build, nothing asked of the profile. `launch()` (browser.ts): where the files of the profile are searched,
 * the browser is closed or started anew, the install itself is the test, another build is tried, or two records are needed at once.
 */

interface Area {
  get(keys: null): Promise<Record<string, unknown>>;
  set(rows: Record<string, unknown>): Promise<void>;
  clear(): Promise<void>;
}

interface Alarm {
  name: string;
  scheduledTime: number;
  periodInMinutes?: number;
}

interface ExtensionApi {
  chrome: {
    storage: { local: Area; session: Area };
    alarms: {
      getAll(): Promise<Alarm[]>;
      clearAll(): Promise<boolean>;
      create(name: string, when: { when: number; periodInMinutes?: number }): Promise<void>;
    };
    action: {
      getTitle(of: object): Promise<string>;
      setTitle(of: { title: string }): Promise<void>;
      setBadgeText(of: { text: string }): Promise<void>;
    };
  };
}

/** What the extension keeps outside its database. */
interface Kept {
  local: Record<string, unknown>;
  session: Record<string, unknown>;
  alarms: Alarm[];
  /** What is said of its button; nothing stands on it. */
  title: string;
}

interface Home {
  extension: Extension;
  /** A page of the extension's origin without a script, in which the browser waits between two tests. */
  page: Page;
  installed: Kept;
}

/** What a test would leave in the browser's context, and nobody could take back. */
const LASTING = [
  "addInitScript",
  "exposeBinding",
  "exposeFunction",
  "grantPermissions",
  "setExtraHTTPHeaders",
] as const;
const HEARD = ["page", "request", "requestfailed", "requestfinished", "response", "serviceworker"] as const;
const DISK = "cookies,indexeddb,local_storage,cache_storage,file_systems";

let home: Promise<Home> | undefined;
let lent = false;

function readKept(page: Page): Promise<Kept> {
  return page.evaluate(async () => {
    const { storage, alarms, action } = (globalThis as unknown as ExtensionApi).chrome;
    const [local, session] = [await storage.local.get(null), await storage.session.get(null)];
    return { local, session, alarms: await alarms.getAll(), title: await action.getTitle({}) };
  });
}

function writeKept(page: Page, kept: Kept): Promise<void> {
  return page.evaluate(async ({ local, session, alarms: asked, title }) => {
    const { storage, alarms, action } = (globalThis as unknown as ExtensionApi).chrome;
    await Promise.all([storage.local.clear(), storage.session.clear(), alarms.clearAll()]);
    await Promise.all([storage.local.set(local), storage.session.set(session)]);
    for (const { name, scheduledTime: when, periodInMinutes } of asked) {
      await alarms.create(name, { when, ...(periodInMinutes ? { periodInMinutes } : {}) });
    }
    await Promise.all([action.setBadgeText({ text: "" }), action.setTitle({ title })]);
  }, kept);
}

/** @param made what a test may do to the context so that it outlives the test: it is told to take a browser of its own */
function refuse(made: BrowserContext): void {
  for (const name of LASTING) {
    made[name] = () => {
      throw new Error(`${name} cannot be taken back: do it to a page, or use launch()`);
    };
  }
}

async function start(): Promise<Home> {
  const extension = await launch({ viewport: { width: 1280, height: 900 } });
  process.once("exit", () => rmSync(extension.profileDir, { recursive: true, force: true }));
  refuse(extension.context);
  const page = await extension.context.newPage();
  await page.goto(extension.url("welcome").replace("welcome.html", "manifest.json"));
  return { extension, page, installed: await readKept(page) };
}

/** Takes everything away that a test has done, as if the extension had just been installed. */
async function restore({ extension: { context, id }, page, installed }: Home): Promise<void> {
  for (const name of HEARD) context.removeAllListeners(name);
  await Promise.all(context.pages().map((open) => (open === page ? null : open.close())));
  await context.unrouteAll({ behavior: "ignoreErrors" });
  await stopBackground(page);
  const devtools = await context.newCDPSession(page);
  for (const origin of [`chrome-extension://${id}`, "*"]) {
    await devtools.send("Storage.clearDataForOrigin", { origin, storageTypes: DISK });
  }
  await devtools.detach();
  await page.bringToFront();
  await page.evaluate(() => navigator.clipboard.writeText(""));
  await writeKept(page, installed);
}

/**
 * Lends the process's browser, with the extension as it is after its install. Its `close()` gives it back and must be called
 * before it is asked for again; the browser itself ends with the process.
 * @param prepare answers for the mail sites, by routes
 * @throws when another test of this process has not given it back: two records at once need `launch()`
 */
export async function reuse(prepare?: (context: BrowserContext) => Promise<void>): Promise<Extension> {
  if (lent) throw new Error("the browser was not given back: call close(), or use launch() for a second one");
  lent = true;
  home ??= start();
  const { extension, ...rest } = await home;
  await prepare?.(extension.context);
  return {
    ...extension,
    async close() {
      await restore({ extension, ...rest });
      lent = false;
    },
  };
}
