/** @jsxImportSource react */
import { useLayoutEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { hashed, session } from "../server.ts";

export interface Question {
  text: string;
  /** Words of the button that goes on. */
  ok: string;
  /** Words of the button that does not; without it nothing can be done but read. */
  cancel?: string;
  yes?: () => void;
  role: "alertdialog" | "dialog";
}

interface Props extends Question {
  doc: Document;
  close(): void;
}

/** What the page asks or says before it goes on, over everything. It keeps the focus while it is there. */
export function Dialog({ doc, text, ok, cancel, yes, role, close }: Props) {
  const box = useRef<HTMLDivElement | null>(null);
  useLayoutEffect(() => {
    const before = doc.activeElement as HTMLElement | null;
    const first = () => box.current?.querySelector<HTMLElement>("button")?.focus();
    first();
    const trap = ({ target }: FocusEvent) => {
      if (!box.current?.contains(target as Node)) first();
    };
    if (session.switches.focusTraps) doc.addEventListener("focusin", trap);
    return () => {
      doc.removeEventListener("focusin", trap);
      if (before?.isConnected) before.focus();
    };
  }, []);
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close();
  };
  const go = () => {
    close();
    yes?.();
  };
  return createPortal(
    <div className={hashed("dialogLayer")} data-part="dialog-layer">
      <div role={role} aria-modal="true" aria-label={text} ref={box} onKeyDown={onKey} data-part="dialog">
        <div className={hashed("dialogText")}>{text}</div>
        <button type="button" id="ok-1" className="fui-Button" onClick={go}>
          {ok}
        </button>
        {cancel && (
          <button type="button" id="cancel-1" className="fui-Button" onClick={close}>
            {cancel}
          </button>
        )}
      </div>
    </div>,
    doc.body,
  );
}
