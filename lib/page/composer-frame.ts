import { browser } from "wxt/browser";
import { ask } from "../messaging.ts";
import type { Compose } from "../webmail/webmail.ts";
import type { Errand } from "./errands.ts";
import { type FrameHandlers, serveFrame } from "./frame-port.ts";
import { makeShell } from "./shell.ts";

/** Pixels. Also the width the composer is drawn for. */
const WIDTH = 440;

/** As high as the window; `--right` is where it stands: beside the draft, else over the right edge of the mail page. */
const CSS = `
:host { all: initial; position: fixed; inset: 0 var(--right, 0) 0 auto; z-index: 2147483000; width: min(${WIDTH}px, 100vw);
  display: block; }
iframe { display: block; width: 100%; height: 100%; border: 0; background: Canvas; color-scheme: light dark;
  box-shadow: -2px 0 12px oklch(0.2 0.02 262 / 0.18); }
`;

/**
 * @returns how far from the window's right edge to stand, px, so that the draft stays in sight where there is room. Where
 *   there is none, it covers the ends of the draft's lines, and neither their beginnings nor Send.
 */
export function besides(draft: DOMRect | null, windowWidth: number, rightToLeft = false): number {
  const covered = draft && windowWidth - draft.right < WIDTH;
  if (covered && draft.left >= WIDTH) return windowWidth - draft.left;
  return rightToLeft && (covered || !draft) ? Math.max(0, windowWidth - WIDTH) : 0;
}

/** Composers that are open in this page: one at a time, since two would cover each other. */
const open = new Set<() => void>();

export interface ComposerFrame {
  close(): void;
}

/**
 * Shows the composer over the page for one compose form.
 * @param compose the form
 * @param closed called once, when the frame has been taken away
 */
export function openComposer(
  { doc, errand }: { doc: Document; errand: Errand },
  compose: Compose,
  handlers: FrameHandlers,
  closed: () => void,
): ComposerFrame {
  for (const closeOther of open) closeOther();
  const { host, root } = makeShell(doc, "composer", CSS);
  const rightToLeft = getComputedStyle(doc.body).direction === "rtl";
  const place = () => host.style.setProperty("--right", `${besides(compose.box(), window.innerWidth, rightToLeft)}px`);
  place();
  window.addEventListener("resize", place);
  const frame = doc.createElement("iframe");
  frame.title = "Write to school";
  frame.allow = "clipboard-write";
  frame.src = browser.runtime.getURL("/composer.html");
  let port: MessagePort | null = null;
  // A token is good for one document: each load of the frame gets its own.
  const handOver = async () => {
    port?.close();
    const { token } = await ask("composer:token", { compose: compose.key() });
    port = serveFrame(frame, new URL(frame.src).origin, token, handlers);
    frame.focus();
  };
  frame.addEventListener("load", () => errand(handOver));
  root.append(frame);
  doc.documentElement.append(host);
  const close = () => {
    open.delete(close);
    port?.close();
    window.removeEventListener("resize", place);
    host.remove();
    closed();
  };
  open.add(close);
  return { close };
}
