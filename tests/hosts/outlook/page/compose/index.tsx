/** @jsxImportSource react */
import type { ComposeProps } from "../types.ts";

/** The form that people write in. */
export function Compose({ draft, mode, actions }: ComposeProps) {
  return (
    <div id={`docking_InitVisiblePart_${draft.key}`} data-mode={mode}>
      <input
        id={`MSG_${draft.key}_SUBJECT`}
        value={draft.subject}
        onChange={(event: { target: HTMLInputElement }) => actions.change({ subject: event.target.value })}
      />
      <button type="button" onClick={() => actions.send()}>
        Send
      </button>
    </div>
  );
}
