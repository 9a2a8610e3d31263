/** @jsxImportSource react */
import { drafts, undo } from "../drafts/forms.ts";
import { hashed } from "../server.ts";
import { words } from "../words.ts";

/** A send that can be undone. */
export function Toasts() {
  const waiting = drafts.use().forms.filter(({ state }) => state === "waiting");
  return (
    <div role="log" aria-live="polite" data-part="toasts" className={hashed("toasts")}>
      {waiting.map(({ draft }) => (
        <div key={draft.key} className={`fui-Toast ${hashed("toast")}`} data-part="toast">
          <span>{words.sending}</span>
          <button type="button" onClick={() => undo(draft.key)}>
            {words.undo}
          </button>
        </div>
      ))}
    </div>
  );
}
