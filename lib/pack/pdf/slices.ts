/** Work in slices: a page that makes a pack must go on answering clicks. */

/** Milliseconds of work before others get their turn. */
const SLICE = 8;

/** Waits for one turn of the event loop: a message is quicker than a timer, which browsers hold back to 4 ms. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** What sliced work yields: nothing, or something it waits for (a file being read). It gets no answer back. */
export type Step = unknown;

/**
 * Runs a generator to its end, giving way to the event loop every few milliseconds. A promise that it yields is waited for.
 * @param each called after every slice
 * @throws the signal's reason when it is aborted; whatever the work throws
 */
export async function inSlices<T>(work: Generator<Step, T>, signal: AbortSignal, each: () => void): Promise<T> {
  for (;;) {
    signal.throwIfAborted();
    const until = performance.now() + SLICE;
    do {
      const step = work.next();
      if (step.done) return step.value;
      if (step.value instanceof Promise) {
        await step.value;
        break;
      }
    } while (performance.now() < until);
    each();
    // Also after waiting: what was waited for may have been at hand.
    await turn();
  }
}
