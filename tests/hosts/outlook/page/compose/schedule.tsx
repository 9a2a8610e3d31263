/** @jsxImportSource react */
import { useState } from "react";
import { createPortal } from "react-dom";
import { labels } from "./labels.ts";

interface Props {
  doc: Document;
  send(at: number): void;
  close(): void;
}

/** Tomorrow at eight. */
function tomorrow(): number {
  const at = new Date();
  at.setDate(at.getDate() + 1);
  return at.setHours(8, 0, 0, 0);
}

/** Asks when a message is to go out. */
export function Schedule({ doc, send, close }: Props) {
  const [custom, setCustom] = useState(false);
  const [time, setTime] = useState("");
  const at = new Date(time).getTime();
  return createPortal(
    <div data-part="dialog-layer">
      <div role="dialog" aria-modal="true" aria-label={labels.schedule} data-part="dialog">
        <button type="button" className="fui-Button" onClick={() => send(tomorrow())}>
          {labels.tomorrow}
        </button>
        <button type="button" className="fui-Button" onClick={() => setCustom(true)}>
          {labels.customTime}
        </button>
        {custom && (
          <input
            type="datetime-local"
            aria-label={labels.customTime}
            value={time}
            onChange={(event: { target: HTMLInputElement }) => setTime(event.target.value)}
          />
        )}
        {custom && (
          <button type="button" className="fui-Button" disabled={Number.isNaN(at)} onClick={() => send(at)}>
            {labels.send}
          </button>
        )}
        <button type="button" className="fui-Button" onClick={close}>
          {labels.cancel}
        </button>
      </div>
    </div>,
    doc.body,
  );
}
