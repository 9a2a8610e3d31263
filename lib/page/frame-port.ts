import type { FrameRequestName, FrameRequests } from "../messages.ts";
import { ask } from "../messaging.ts";

/**
 * The line between the composer's frame and the content script that shows it: a MessagePort, handed over with a one-time
 * token that the background issued and checks. The mail page never holds an end of it.
 */

const HANDOVER = "in-writing:port";

export type FrameHandlers = {
  [N in FrameRequestName]: (payload: FrameRequests[N]["ask"]) => Promise<FrameRequests[N]["answer"]>;
};

interface Call {
  id: number;
  name: FrameRequestName;
  payload: unknown;
}

type Answer = { id: number; ok: true; answer: unknown } | { id: number; ok: false; error: string };

/** The page's end of the line. */
export interface FrameLink {
  /** The compose form the frame belongs to. */
  compose: string;
  ask<N extends FrameRequestName>(name: N, payload: FrameRequests[N]["ask"]): Promise<FrameRequests[N]["answer"]>;
}

/**
 * Content script's end: hands a port to the frame and answers on it.
 * @param frame an iframe of ours that has loaded
 * @param origin the extension's origin: only a document of ours can receive the port
 */
export function serveFrame(
  frame: HTMLIFrameElement,
  origin: string,
  token: string,
  handlers: FrameHandlers,
): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = async (event: MessageEvent<Call>) => {
    const { id, name, payload } = event.data;
    try {
      const answer = await (handlers[name] as (p: unknown) => Promise<unknown>)(payload);
      port1.postMessage({ id, ok: true, answer } satisfies Answer);
    } catch (error) {
      port1.postMessage({
        id,
        ok: false,
        error: error instanceof Error ? error.message : String(error),
      } satisfies Answer);
    }
  };
  frame.contentWindow?.postMessage({ type: HANDOVER, token }, origin, [port2]);
  return port1;
}

function link(port: MessagePort, compose: string): FrameLink {
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  port.onmessage = (event: MessageEvent<Answer>) => {
    waiting.get(event.data.id)?.(event.data);
    waiting.delete(event.data.id);
  };
  return {
    compose,
    ask(name, payload) {
      last += 1;
      const id = last;
      return new Promise((resolve, reject) => {
        waiting.set(id, (answer) => (answer.ok ? resolve(answer.answer as never) : reject(new Error(answer.error))));
        port.postMessage({ id, name, payload } satisfies Call);
      });
    },
  };
}

/**
 * Composer's end: waits for the port and has the background check the token that came with it.
 * @returns null when the composer is a tab of its own
 */
export function connectFrame(): Promise<FrameLink | null> {
  if (window.parent === window) return Promise.resolve(null);
  return new Promise((resolve) => {
    const receive = async (event: MessageEvent) => {
      const port = event.ports[0];
      if (event.source !== window.parent || event.data?.type !== HANDOVER || !port) return;
      const checked = await ask("composer:check", { token: String(event.data.token) });
      if (!checked.good) return port.close();
      window.removeEventListener("message", receive);
      resolve(link(port, checked.compose));
    };
    window.addEventListener("message", receive);
  });
}
