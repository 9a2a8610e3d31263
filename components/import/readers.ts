import type { Bytes } from "../../lib/import/bytes.ts";
import { type Reader, readWhole, type Whole } from "../../lib/import/whole.ts";

/** Messages to and from a reader beside the page. */
export interface Asked {
  id: number;
  bytes: Bytes;
}
export interface Told {
  id: number;
  whole: Whole;
}

/** What is used of a Worker. */
export interface Helper {
  onmessage: ((event: MessageEvent<Told>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(asked: Asked): void;
}

interface Waiting {
  bytes: Bytes;
  done(whole: Whole | Promise<Whole>): void;
}

/**
 * @param make starts a helper; when it cannot, or one breaks, messages are read in the page itself
 * @param helpers how many of them
 */
export function readersBeside(make: () => Helper, helpers: number): Reader {
  const all = Array.from({ length: helpers }, () => startHelper(make));
  let turn = 0;
  return (bytes) => {
    const helper = all[turn++ % all.length];
    return helper ? helper(bytes) : readWhole(bytes);
  };
}

function startHelper(make: () => Helper): Reader {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let helper: Helper | null = null;
  const giveUp = () => {
    helper = null;
    for (const { bytes, done } of waiting.values()) done(readWhole(bytes));
    waiting.clear();
  };
  try {
    helper = make();
    helper.onerror = giveUp;
    helper.onmessage = ({ data: { id, whole } }) => {
      waiting.get(id)?.done(whole);
      waiting.delete(id);
    };
  } catch {
    giveUp();
  }
  return (bytes) => {
    if (!helper) return readWhole(bytes);
    const beside = helper;
    return new Promise((done) => {
      last += 1;
      waiting.set(last, { bytes, done });
      beside.postMessage({ id: last, bytes });
    });
  };
}

/** One beside the page, or two where the computer has the cores for it. */
export function browserReaders(): Reader {
  const helpers = navigator.hardwareConcurrency > 3 ? 2 : 1;
  return readersBeside(() => new Worker(new URL("./read-worker.ts", import.meta.url), { type: "module" }), helpers);
}
