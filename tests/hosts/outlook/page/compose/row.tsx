/** @jsxImportSource react */
import { useRef, useState } from "react";
import { createPortal } from "react-dom";
import { hashed } from "../server.ts";
import type { ComposeMode } from "../types.ts";
import { labels } from "./labels.ts";

let count = 120;

/** As Fluent names its parts: `splitButton-r3a__primaryActionButton`, another one each time it is built. */
function nextId(): string {
  count += 1;
  return `splitButton-r${count.toString(36)}`;
}

interface Props {
  mode: ComposeMode;
  send(): void;
  schedule(): void;
  discard(): void;
  attach(files: { name: string; size: number }[]): void;
  popOut(): void;
  close(): void;
}

/** The row over the form: Send with its arrow, and beside it buttons that are made as Send is. */
export function Row({ mode, send, schedule, discard, attach, popOut, close }: Props) {
  const row = useRef<HTMLDivElement | null>(null);
  const files = useRef<HTMLInputElement | null>(null);
  const [menu, setMenu] = useState<DOMRect | null>(null);
  const [id] = useState(nextId);
  const pick = (act: () => void) => () => {
    setMenu(null);
    act();
  };
  const picked = (event: { target: HTMLInputElement }) => {
    const chosen = [...(event.target.files ?? [])].map(({ name, size }) => ({ name, size }));
    event.target.value = "";
    attach(chosen);
  };
  return (
    <div ref={row} role="toolbar" className={`${hashed("row")} ms-OverflowSet`} data-part="compose-row">
      <div data-testid="ComposeSendButton" className={hashed("sendHolder")}>
        <div className="fui-SplitButton" role="group">
          <button
            type="button"
            id={`${id}__primaryActionButton`}
            className="fui-Button fui-SplitButton__primaryActionButton"
            aria-label={labels.send}
            title={labels.sendTitle}
            onClick={send}
          >
            {labels.send}
          </button>
          <button
            type="button"
            id={`${id}__menuButton`}
            className="fui-Button fui-MenuButton fui-SplitButton__menuButton"
            aria-haspopup="true"
            aria-expanded={menu !== null}
            aria-label={labels.moreSend}
            onClick={(event: { currentTarget: HTMLElement }) =>
              setMenu(menu ? null : event.currentTarget.getBoundingClientRect())
            }
          >
            ▾
          </button>
        </div>
      </div>
      <button
        type="button"
        id="discardCompose"
        className="fui-Button"
        aria-label={labels.discard}
        title={labels.discardTitle}
        onClick={discard}
      >
        {labels.discard}
      </button>
      <LookAlike name={labels.attach} more={labels.attachMore} press={() => files.current?.click()} />
      <LookAlike name={labels.font} more={labels.fontMore} press={() => {}} />
      <input type="file" multiple ref={files} onChange={picked} hidden data-part="files" />
      {(mode === "pane" || mode === "inline") && (
        <button type="button" className="fui-Button" aria-label={labels.popOut} data-part="pop-out" onClick={popOut}>
          ⧉
        </button>
      )}
      <button type="button" className="fui-Button" aria-label={labels.close} data-part="close-compose" onClick={close}>
        ×
      </button>
      {menu &&
        row.current &&
        createPortal(
          <div role="menu" className="fui-MenuPopover" data-part="menu" style={{ left: menu.left, top: menu.bottom }}>
            <div role="menuitem" tabIndex={0} className="fui-MenuItem" onClick={pick(send)}>
              {labels.send}
            </div>
            <div role="menuitem" tabIndex={0} className="fui-MenuItem" onClick={pick(schedule)}>
              {labels.schedule}
            </div>
          </div>,
          row.current.ownerDocument.body,
        )}
    </div>
  );
}

/** A split button as the ribbon's are: it has the class that Send has, and no such id. */
function LookAlike({ name, more, press }: { name: string; more: string; press(): void }) {
  return (
    <div className="fui-SplitButton" role="group" data-automation-type="RibbonSplitButton">
      <button
        type="button"
        className="fui-Button ms-Button fui-SplitButton__primaryActionButton"
        aria-label={name}
        data-automation-type="RibbonSplitButton"
        onClick={press}
      >
        {name}
      </button>
      <button
        type="button"
        className="fui-Button fui-MenuButton fui-SplitButton__menuButton"
        aria-label={more}
        aria-haspopup="true"
      >
        ▾
      </button>
    </div>
  );
}
