/** @jsxImportSource react */

import { useLayoutEffect, useRef } from "react";
import type { IEditor } from "roosterjs";
import { hashed, session } from "../server.ts";
import { labels } from "./labels.ts";
import { modelOf, startEditor } from "./rooster.ts";
import { bodyRefuses, guard } from "./scripts.ts";

export interface BodyHandle {
  /** All that stands in the editor, as it would be sent. */
  html(): string;
  focus(): void;
}

interface Props {
  /** Of the form among those of the page. */
  number: number;
  initial: string;
  changed(html: string): void;
  handle: { current: BodyHandle | null };
}

/** What people write in: a roosterjs editor of its own, which React leaves alone. */
export function Body({ number, initial, changed, handle }: Props) {
  const parent = useRef<HTMLDivElement | null>(null);
  const surface = useRef<HTMLDivElement | null>(null);
  const latest = useRef(changed);
  latest.current = changed;
  useLayoutEffect(() => {
    const { current: div } = surface;
    if (!div || !parent.current) return;
    const html = () => cleaned(div);
    const editor: IEditor = startEditor(div, modelOf(initial), () => latest.current(html()), true);
    handle.current = { html, focus: () => editor.focus() };
    const { commandsBlocked, bodyIgnoresInsertHtml } = session.switches;
    const stopGuard = guard({
      active: commandsBlocked || bodyIgnoresInsertHtml,
      around: parent.current,
      root: () => surface.current,
      refuses: bodyRefuses,
      refusesPaste: false,
    });
    return () => {
      stopGuard();
      handle.current = null;
      editor.dispose();
    };
  }, []);
  return (
    <div id={`docking_DockingTriggerPart_${number}`} className="owaMailComposeEditorScrollContainer">
      <div id={`editorParent_${number}`} ref={parent} className={hashed("editorParent")} data-part="editor-parent">
        <div
          ref={surface}
          role="textbox"
          contentEditable
          suppressContentEditableWarning
          aria-multiline="true"
          aria-label={labels.body}
          tabIndex={0}
          className={`${hashed("body")} DziEn`}
          data-part="body"
        />
      </div>
    </div>
  );
}

/** The words without what an editor keeps in them for itself. */
function cleaned(div: HTMLElement): string {
  const copy = div.cloneNode(true) as HTMLElement;
  for (const node of copy.querySelectorAll("[class*='_Entity']")) node.removeAttribute("contenteditable");
  return copy.innerHTML.replaceAll("\u200b", "");
}
