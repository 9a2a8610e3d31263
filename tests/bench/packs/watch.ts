import { setInterval as every } from "node:timers/promises";
import type { CDPSession, Page } from "playwright";
import { PageMemory } from "./memory.ts";

/** What one stretch of work cost the page. */
export interface Spent {
  /** By the clock, ms. */
  ms: number;
  /** Processor time of the page's main thread, ms. */
  main: number;
  /** The longest task: nothing that is pressed is answered before it ends. By the clock, and in processor time; ms. */
  longest: number;
  longestOwn: number;
  /** Tasks of more than 100 ms of processor time. */
  holds: number;
  /** MB of the page's process at most, as Linux counts it, and before; NaN where it does not. */
  peak: number;
  before: number;
  /** MB of the JavaScript heap at most. */
  heap: number;
}

/** What a hand notices, ms. */
const HOLD = 100;
const LOOK_MS = 100;

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts?: number;
  dur?: number;
  tdur?: number;
  args: { name?: string };
}

/** Watches one page's process while something is done in it. */
export class Watch {
  readonly #devtools: CDPSession;
  readonly #memory: PageMemory;
  readonly pid: number;

  private constructor(devtools: CDPSession, pid: number) {
    this.#devtools = devtools;
    this.pid = pid;
    this.#memory = new PageMemory(pid);
  }

  /** @param pid of the page's process */
  static async on(page: Page, pid: number): Promise<Watch> {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
    return new Watch(devtools, pid);
  }

  /** @returns what the work cost; the heap is swept before */
  async over(work: () => Promise<void>): Promise<Spent> {
    for (let n = 0; n < 2; n += 1) await this.#devtools.send("HeapProfiler.collectGarbage");
    const before = this.#memory.now();
    this.#memory.forget();
    const events: TraceEvent[] = [];
    const collect = ({ value }: { value: object[] }) => void events.push(...(value as TraceEvent[]));
    this.#devtools.on("Tracing.dataCollected", collect);
    await this.#devtools.send("Tracing.start", {
      transferMode: "ReportEvents",
      traceConfig: { includedCategories: ["disabled-by-default-devtools.timeline"], excludedCategories: ["*"] },
    });
    const heap = this.#heapAtMost();
    const main = await this.#main();
    const start = performance.now();
    await work();
    const ms = performance.now() - start;
    const spent = (await this.#main()) - main;
    const most = await heap.stop();
    const peak = this.#memory.peak();
    const ended = new Promise((resolve) => this.#devtools.once("Tracing.tracingComplete", resolve));
    await this.#devtools.send("Tracing.end");
    await ended;
    this.#devtools.off("Tracing.dataCollected", collect);
    return { ms, main: spent, ...tasksOf(events, this.pid), peak, before, heap: most };
  }

  async #metric(name: string): Promise<number> {
    const { metrics } = await this.#devtools.send("Performance.getMetrics");
    return metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  }

  async #main(): Promise<number> {
    return (await this.#metric("TaskDuration")) * 1000;
  }

  #heapAtMost(): { stop(): Promise<number> } {
    let most = 0;
    const end = new AbortController();
    const looking = (async () => {
      try {
        for await (const _ of every(LOOK_MS, null, { signal: end.signal })) {
          most = Math.max(most, (await this.#metric("JSHeapUsedSize")) / 1e6);
        }
      } catch {
        // Stopped.
      }
    })();
    return {
      async stop() {
        end.abort();
        await looking;
        return most;
      },
    };
  }
}

/** Of the trace, tasks of the process's main thread. */
function tasksOf(events: readonly TraceEvent[], pid: number): Pick<Spent, "longest" | "longestOwn" | "holds"> {
  const main = events.find(
    (one) => one.pid === pid && one.name === "thread_name" && one.args.name === "CrRendererMain",
  );
  const tasks = events.filter((one) => one.name === "RunTask" && one.pid === pid && one.tid === main?.tid);
  const own = tasks.map(({ tdur = 0 }) => tdur / 1000);
  return {
    longest: Math.max(0, ...tasks.map(({ dur = 0 }) => dur / 1000)),
    longestOwn: Math.max(0, ...own),
    holds: own.filter((ms) => ms > HOLD).length,
  };
}
