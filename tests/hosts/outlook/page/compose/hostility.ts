import { useEffect } from "react";
import { session } from "../server.ts";

/** Whether React made this node, or an editor did inside one that React made. */
function isOwn(node: Element): boolean {
  const made = (one: Element) => Object.keys(one).some((key) => key.startsWith("__reactFiber$"));
  return made(node) || node.closest("[contenteditable=true]") !== null;
}

/** What a form does to nodes of others, by the switches that name it. */
export function useHostility(root: { current: HTMLElement | null }): void {
  useEffect(() => {
    const form = root.current;
    if (!form) return;
    const stop = new AbortController();
    if (session.switches.composeTrapsFocus) trapFocus(form, stop.signal);
    if (session.switches.formSwallowsPointer) swallowPresses(form, stop.signal);
    return () => stop.abort();
  }, []);
}

function trapFocus(form: HTMLElement, signal: AbortSignal): void {
  let last: HTMLElement | null = null;
  const focused = ({ target }: FocusEvent) => {
    const node = target as HTMLElement;
    if (form.contains(node) && isOwn(node)) last = node;
    else if (!isOwn(node) && last?.isConnected) last.focus();
  };
  form.ownerDocument.addEventListener("focusin", focused, { signal });
}

function swallowPresses(form: HTMLElement, signal: AbortSignal): void {
  let swallowed: EventTarget | null = null;
  const pressed = (event: Event) => {
    if (isOwn(event.target as Element)) return;
    event.preventDefault();
    event.stopPropagation();
    swallowed = event.target;
  };
  const clicked = (event: Event) => {
    if (event.target !== swallowed) return;
    swallowed = null;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of ["pointerdown", "mousedown"]) form.addEventListener(type, pressed, { signal });
  form.addEventListener("click", clicked, { capture: true, signal });
}
