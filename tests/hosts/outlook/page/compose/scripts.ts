import { session } from "../server.ts";

/** Tells what a person does in an editor from what a script does, for the switches that take the latter back. */

/** How an editor is asked to be as it was. */
interface Guarded {
  /** What the editor stands in; its events come past here first. */
  around: HTMLElement;
  root(): HTMLElement | null;
  /** Whether this change by a script is to be taken back. */
  refuses(inputType: string): boolean;
  /** Whether what a script pastes is to be kept away. */
  refusesPaste: boolean;
}

const BY_HAND = ["keydown", "compositionstart", "paste", "cut", "drop"];

/**
 * Takes refused changes back before the editor has heard of them.
 * @returns stops doing so
 */
export function guard({ around, root, refuses, refusesPaste }: Guarded): () => void {
  let byHand = false;
  let kept: Node[] = [];
  const keep = () => {
    kept = [...(root()?.childNodes ?? [])].map((node) => node.cloneNode(true));
  };
  const acted = (event: Event) => {
    if (event.type === "paste" && !event.isTrusted && refusesPaste) return refuse(event);
    if (!event.isTrusted && event.type !== "paste") return;
    byHand = true;
    setTimeout(() => {
      byHand = false;
    });
  };
  const changed = (event: Event) => {
    const { inputType } = event as InputEvent;
    if (byHand || !refuses(inputType ?? "")) return;
    event.stopImmediatePropagation();
    root()?.replaceChildren(...kept.map((node) => node.cloneNode(true)));
  };
  const stop = new AbortController();
  const options = { capture: true, signal: stop.signal };
  for (const type of BY_HAND) around.addEventListener(type, acted, options);
  around.addEventListener("input", changed, options);
  const observer = new MutationObserver(() => byHand && keep());
  observer.observe(around, { childList: true, subtree: true, characterData: true });
  keep();
  stop.signal.addEventListener("abort", () => observer.disconnect());
  return () => stop.abort();
}

function refuse(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** @returns whether the body takes a script's change of this kind back */
export function bodyRefuses(inputType: string): boolean {
  const { commandsBlocked, bodyIgnoresInsertHtml } = session.switches;
  return commandsBlocked || (bodyIgnoresInsertHtml && inputType !== "insertText" && inputType !== "insertFromPaste");
}

export function wellRefuses(): boolean {
  return session.switches.commandsBlocked || session.switches.wellsIgnoreScripts;
}
