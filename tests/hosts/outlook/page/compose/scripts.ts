import { session } from "../server.ts";

/** Tells what a person does in an editor from what a script does, for the switches that take the latter back. */

/** How an editor is asked to be as it was. */
interface Guarded {
  /** Whether there is anything to refuse. */
  active: boolean;
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
 * Takes refused changes back before the editor has heard of them. What the editor itself does, or anybody who needs no
 * command for it, stays.
 * @returns stops doing so
 */
export function guard({ active, around, root, refuses, refusesPaste }: Guarded): () => void {
  if (!active) return () => {};
  let byHand = false;
  let kept: Node[] = [];
  let caret: number[] = [];
  const keep = () => {
    kept = [...(root()?.childNodes ?? [])].map((node) => node.cloneNode(true));
    caret = caretPath(root());
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
    const { inputType, isComposing } = event as InputEvent;
    const accepted = byHand || isComposing || !refuses(inputType ?? "");
    // One key makes one change; what comes with the next command is not by hand any more.
    byHand = false;
    if (accepted) return keep();
    event.stopImmediatePropagation();
    root()?.replaceChildren(...kept.map((node) => node.cloneNode(true)));
    putCaret(root(), caret);
  };
  const stop = new AbortController();
  const options = { capture: true, signal: stop.signal };
  for (const type of BY_HAND) around.addEventListener(type, acted, options);
  around.addEventListener("input", changed, options);
  const observer = new MutationObserver(keep);
  observer.observe(around, { childList: true, subtree: true, characterData: true });
  keep();
  stop.signal.addEventListener("abort", () => observer.disconnect());
  return () => stop.abort();
}

/** Where the caret is: which child of which child, and how far in. */
function caretPath(root: HTMLElement | null): number[] {
  const selection = root?.ownerDocument.getSelection();
  let node = selection?.focusNode ?? null;
  if (!root || !selection || !node || !root.contains(node)) return [];
  const path = [selection.focusOffset];
  for (; node !== root && node.parentNode; node = node.parentNode) {
    path.unshift([...node.parentNode.childNodes].indexOf(node as ChildNode));
  }
  return path;
}

function putCaret(root: HTMLElement | null, path: number[]): void {
  const offset = path.at(-1);
  if (!root || offset === undefined) return;
  let node: Node = root;
  for (const index of path.slice(0, -1)) node = node.childNodes[index] ?? node;
  root.ownerDocument.getSelection()?.collapse(node, Math.min(offset, node.textContent?.length ?? 0));
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
