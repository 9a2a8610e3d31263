import { browser } from "wxt/browser";
import { ask } from "../messaging.ts";
import { type FrameHandlers, serveFrame } from "./frame-port.ts";
import { makeShell } from "./shell.ts";

/** Beside the draft, over the right edge of the mail page; all of it on a narrow screen. */
const CSS = `
:host { all: initial; position: fixed; inset: 0 0 0 auto; z-index: 2147483000; width: min(440px, 100vw); display: block; }
iframe { display: block; width: 100%; height: 100%; border: 0; background: Canvas; color-scheme: light dark;
  box-shadow: -2px 0 12px oklch(0.2 0.02 262 / 0.18); }
`;

export interface ComposerFrame {
  close(): void;
}

/**
 * Shows the composer over the page for one compose form.
 * @param compose its key
 * @param closed called once, when the frame has been taken away
 */
export function openComposer(
  doc: Document,
  compose: string,
  handlers: FrameHandlers,
  closed: () => void,
): ComposerFrame {
  const { host, root } = makeShell(doc, "composer", CSS);
  const frame = doc.createElement("iframe");
  frame.title = "Write to school";
  frame.allow = "clipboard-write";
  frame.src = browser.runtime.getURL("/composer.html");
  let port: MessagePort | null = null;
  // A token is good for one document: each load of the frame gets its own.
  frame.addEventListener("load", async () => {
    port?.close();
    const { token } = await ask("composer:token", { compose });
    port = serveFrame(frame, new URL(frame.src).origin, token, handlers);
    frame.focus();
  });
  root.append(frame);
  doc.documentElement.append(host);
  return {
    close() {
      port?.close();
      host.remove();
      closed();
    },
  };
}
