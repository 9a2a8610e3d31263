/** @jsxImportSource react */
import { drafts, inlineOf } from "../drafts/forms.ts";
import type { Item } from "../mail.ts";
import { hashed } from "../server.ts";
import { FormOf } from "./form-of.tsx";
import { Message } from "./message.tsx";

/** A message by itself, where messages do not stand together in conversations. */
export function Single({ items }: { items: Item[] }) {
  drafts.use();
  const [item] = items;
  if (!item) return null;
  const form = inlineOf(item.ConversationId.Id);
  return (
    <div id="ItemReadingPaneContainer" tabIndex={-1} className={hashed("item")}>
      <div data-app-section="ItemContainer" data-part="conversation" className={hashed("container")}>
        <span id={`CONV_${item.ItemId.Id.slice(-20).replace(/[^a-z0-9]/gi, "")}_SUBJECT`} role="heading" aria-level={3}>
          {item.Subject}
        </span>
        {form ? <FormOf form={form} /> : null}
        <div data-part="card" className={hashed("card")}>
          <Message item={item} />
        </div>
      </div>
    </div>
  );
}
