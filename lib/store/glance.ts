import { browser } from "wxt/browser";
import { londonDate } from "../calendar/dates.ts";
import { openAsks } from "./asks.ts";
import type { Derived } from "./derive.ts";
import type { RecordDb } from "./schema.ts";
import type { GlanceContent, GlanceMaker, Glimpse } from "./store.ts";
import { readUnwritten } from "./unwritten.ts";

/**
 * What the popup shows of a record, made when the record was written: a small part of it, however long it is, in the memory
 * of the browser's session. So the popup opens at once. It can be made again at any time, and is no source of anything.
 */

const KEY = "glance";

interface Glance extends GlanceContent {
  /** ISO, London: what waits is of a day. */
  day: string;
  /** How many items it was made from. */
  items: number;
}

let maker: GlanceMaker | null = null;

/** From now on this context makes the glance whenever the record is published. The background does. */
export function glanceWith(made: GlanceMaker): void {
  maker = made;
}

/** Makes it anew, or takes it away where it cannot be made: what is no longer true is not shown. */
export async function putGlance(derived: Derived, now: number): Promise<void> {
  try {
    if (!maker) await browser.storage.session.remove(KEY);
    else {
      const glance: Glance = { ...maker(derived, now), day: londonDate(now).toString(), items: derived.items.length };
      await browser.storage.session.set({ [KEY]: glance });
    }
  } catch {
    await browser.storage.session.remove(KEY);
  }
}

/** Whether these changes of the session's storage are of nothing but the glance. */
export function changesGlanceAlone(changes: object): boolean {
  return Object.keys(changes).every((key) => key === KEY);
}

/**
 * Calls back with the glance now and after each change of it.
 * @param otherwise called once when there is none, or one that is not of the record as it is: the record itself is to be read
 * @returns stop
 */
export function watchGlance(db: RecordDb, listener: (glimpse: Glimpse) => void, otherwise: () => void): () => void {
  let stopped = false;
  let asked = false;
  const all = () => {
    if (!asked && !stopped) otherwise();
    asked = true;
  };
  const look = async () => {
    const glance = (await browser.storage.session.get(KEY))[KEY] as Glance | undefined;
    if (stopped) return;
    if (glance?.day !== londonDate(Date.now()).toString()) return all();
    const { snapshot, shown, items } = glance;
    const live = { asks: await openAsks(), persisted: null, ...(await readUnwritten()) };
    if (stopped) return;
    listener({ snapshot: { ...snapshot, items, damaged: [], removed: [], ...live }, shown });
  };
  const begin = async () => {
    await look();
    const glance = (await browser.storage.session.get(KEY))[KEY] as Glance | undefined;
    if (glance && (await db.items.count()) !== glance.items) all();
  };
  const changed = () => void look().catch(all);
  browser.storage.session.onChanged.addListener(changed);
  void begin().catch(all);
  return () => {
    stopped = true;
    browser.storage.session.onChanged.removeListener(changed);
  };
}
