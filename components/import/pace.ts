import type { Pace } from "./state.ts";

/** So long may the page be kept waiting: a key or a press is answered within three frames. */
const LONGEST_MS = 40;

/** By messages of its own and not by a timer: timers of a page that nobody looks at come once a second. */
export function browserPace(): Pace {
  const { port1, port2 } = new MessageChannel();
  let since = performance.now();
  return {
    due: () => performance.now() - since > LONGEST_MS,
    rest: () =>
      new Promise((done) => {
        port1.onmessage = () => {
          since = performance.now();
          done();
        };
        port2.postMessage(null);
      }),
  };
}
