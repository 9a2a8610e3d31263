import { makeShell } from "./shell.ts";

/** The look of the button follows components/kit/tokens.css; the mail page cannot load that file, so its roles stand here. */
const CSS = `
:host { all: initial; display: inline-flex; vertical-align: middle; margin: 0 8px; color-scheme: light dark; }
button { all: unset; box-sizing: border-box; display: inline-flex; align-items: center; gap: 8px; min-height: 36px; padding: 4px 14px;
  border: 1.5px solid oklch(0.375 0.115 264); border-radius: 6px; background: oklch(0.945 0.02 264); color: oklch(0.375 0.115 264);
  font: 560 15px/1.2 system-ui, "Segoe UI", sans-serif; white-space: nowrap; cursor: pointer; }
button:hover { background: oklch(0.91 0.03 264); }
button:focus-visible { outline: 3px solid oklch(0.47 0.19 264); outline-offset: 2px; }
svg { width: 18px; height: 18px; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
@media (forced-colors: active) { button { border-color: ButtonText; background: ButtonFace; color: ButtonText; } }
`;

const PEN = "M3.5 16.5l.9-3.9 8.9-8.9a1.4 1.4 0 0 1 2 0l1 1a1.4 1.4 0 0 1 0 2l-8.9 8.9zM11.5 5.5l3 3";

function pen(doc: Document): SVGElement {
  const svg = doc.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("aria-hidden", "true");
  const path = doc.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", PEN);
  svg.append(path);
  return svg;
}

export interface WriteButton {
  host: HTMLElement;
  /** Says whether a half-filled letter waits behind it. */
  setHalfFilled(half: boolean): void;
  /** Where the keyboard is again once the composer was closed. */
  focus(): void;
}

/** What would set off the mail site's shortcuts, or have it take a press or the focus back from what is not its own. */
const KEPT = ["keydown", "keyup", "keypress", "pointerdown", "mousedown", "focusin"];

/** The one thing we add to a draft: "Write to school". What is done on it does not reach the mail site. */
export function writeButton(doc: Document, press: () => void): WriteButton {
  const { host, root } = makeShell(doc, "button", CSS);
  const button = doc.createElement("button");
  button.type = "button";
  const label = doc.createElement("span");
  label.textContent = "Write to school";
  button.append(pen(doc), label);
  button.addEventListener("click", (event) => {
    event.stopPropagation();
    press();
  });
  for (const type of KEPT) button.addEventListener(type, (event) => event.stopPropagation());
  root.append(button);
  return {
    host,
    setHalfFilled(half) {
      label.textContent = half ? "Go on with your letter" : "Write to school";
    },
    focus: () => button.focus(),
  };
}
