import { setTimeout as sleep } from "node:timers/promises";
import type { CDPSession, Page } from "playwright";

/** What one run cost the page's main thread, as Chromium itself counts it. Milliseconds of processor time, not of the clock. */
export interface Cost {
  /** All tasks of the main thread, without those of the measuring. */
  main: number;
  script: number;
  style: number;
  layout: number;
  layouts: number;
  styles: number;
  /** Megabytes (10⁶) of JavaScript heap in use after a forced collection: the page's, and all content scripts' in it. */
  heap: number;
}

type Metrics = Record<string, number>;

/** Two looks this far apart show whether the page has come to rest. */
const REST_MS = 200;
/** Below this much work between two looks a page is at rest, ms. */
const IDLE = 1;
const CAP_MS = 30_000;

/** Reads a page's counters. */
export class Meter {
  readonly #devtools: CDPSession;

  private constructor(devtools: CDPSession) {
    this.#devtools = devtools;
  }

  /**
   * Thread time: what other programs do at the same time hardly counts. The counters start anew with each process of the
   * page, so a page that is to be measured from its first byte is metered before it goes anywhere.
   */
  static async on(page: Page): Promise<Meter> {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
    return new Meter(devtools);
  }

  /** Waits until the page does nothing any more, and at least so many ms. */
  async rest(atLeast: number): Promise<void> {
    await sleep(atLeast);
    const end = Date.now() + CAP_MS;
    let before = work(await this.#read());
    for (let still = 0; still < 2 && Date.now() < end; ) {
      await sleep(REST_MS);
      const now = work(await this.#read());
      still = now - before < IDLE ? still + 1 : 0;
      before = now;
    }
  }

  /** @returns what has been spent since `start`, or since the page began; afterwards the heap is swept and weighed */
  async cost(start: Metrics = {}): Promise<Cost> {
    const now = await this.#read();
    const spent = (name: string) => (now[name] ?? 0) - (start[name] ?? 0);
    const ms = (name: string) => spent(name) * 1000;
    return {
      main: work(now) - work(start),
      script: ms("ScriptDuration"),
      style: ms("RecalcStyleDuration"),
      layout: ms("LayoutDuration"),
      layouts: spent("LayoutCount"),
      styles: spent("RecalcStyleCount"),
      heap: await this.#heap(),
    };
  }

  /** Where the counters stand, to be given to `cost`. */
  now(): Promise<Metrics> {
    return this.#read();
  }

  async #read(): Promise<Metrics> {
    const { metrics } = await this.#devtools.send("Performance.getMetrics");
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  }

  async #heap(): Promise<number> {
    // What the first collection lets go of may hold more that only the second one finds.
    for (let n = 0; n < 2; n += 1) await this.#devtools.send("HeapProfiler.collectGarbage");
    return ((await this.#read()).JSHeapUsedSize ?? 0) / 1e6;
  }
}

function work({ TaskDuration = 0, DevToolsCommandDuration = 0 }: Metrics): number {
  return (TaskDuration - DevToolsCommandDuration) * 1000;
}
