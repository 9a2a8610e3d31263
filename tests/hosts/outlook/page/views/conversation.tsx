/** @jsxImportSource react */
import { useState } from "react";
import { longDate } from "../dates.ts";
import { drafts, inlineOf, openDraft, takeBack } from "../drafts/forms.ts";
import type { Item } from "../mail.ts";
import { shownId } from "../router.ts";
import { hashed, session } from "../server.ts";
import { say, words } from "../words.ts";
import { FormOf } from "./form-of.tsx";
import { From, Message, When } from "./message.tsx";

/** A conversation: a card a message, those that are open and those that show a line, and drafts among them. */

const short = (id: string) => id.slice(-30).replace(/[^a-z0-9]/gi, "");

function Card({ item, first }: { item: Item; first: boolean }) {
  const [open, setOpen] = useState(first || !item.IsRead);
  if (open) {
    return (
      <div aria-expanded="true" data-part="card" className={hashed("card")}>
        <Message item={item} />
      </div>
    );
  }
  return (
    <div aria-expanded="false" data-part="card" tabIndex={0} className={hashed("card")} onClick={() => setOpen(true)}>
      <div aria-label={words.emailMessage} className={hashed("message")}>
        <From item={item} />
        <div data-testid="SentReceivedSavedTime" className={hashed("when")}>
          <When item={item} />
        </div>
        <div data-part="preview">{item.Preview}</div>
      </div>
    </div>
  );
}

/** A draft that is not open: it says so, and offers to go on; a scheduled one has to be taken back first. */
function DraftCard({ item, alone }: { item: Item; alone: boolean }) {
  const scheduled = item.DeferredSendTime !== undefined;
  const [name, press] = scheduled
    ? [words.cancelSend, () => void takeBack(item, alone ? "pane" : "inline")]
    : [words.continueEditing, () => openDraft(item, "inline")];
  return (
    <div aria-expanded="true" data-part="card" className={hashed("card")}>
      <div aria-label={words.emailMessage} data-part="message" className={hashed("message")}>
        <div role="heading" aria-level={3}>
          {words.draft}
        </div>
        <div>
          {item.DeferredSendTime ? say(words.notSentUntil, longDate(Date.parse(item.DeferredSendTime))) : words.notSent}
        </div>
        <From item={item} />
        <button type="button" aria-label={name} onClick={press}>
          {name}
        </button>
        <div data-part="preview">{item.Preview}</div>
      </div>
    </div>
  );
}

export function Conversation({ items }: { items: Item[] }) {
  drafts.use();
  const id = items[0]?.ConversationId.Id ?? "";
  const form = inlineOf(id);
  const subject = items[0]?.Subject ?? "";
  const last = items.findLast(({ IsDraft }) => !IsDraft);
  return (
    <div
      id="ConversationReadingPaneContainer"
      data-convid={session.switches.paneConvId ? shownId(id) : undefined}
      tabIndex={-1}
      className={hashed("conversation")}
    >
      <div data-app-section="ConversationContainer" data-part="conversation" className={hashed("container")}>
        <span id={`CONV_${short(id)}_SUBJECT`} role="heading" aria-level={3} title={subject}>
          {subject}
        </span>
        <div aria-label={say(words.messages, items.length)} className={hashed("cards")}>
          {items.map((item) => {
            if (!item.IsDraft) return <Card key={item.ItemId.Id} item={item} first={item === last} />;
            return form?.item?.Id === item.ItemId.Id ? null : (
              <DraftCard key={item.ItemId.Id} item={item} alone={items.length === 1} />
            );
          })}
          {form ? (
            <div key={form.draft.key} data-part="card" className={hashed("card")}>
              <div role="heading" aria-level={3}>
                {words.draft}
              </div>
              <FormOf form={form} />
            </div>
          ) : null}
        </div>
      </div>
    </div>
  );
}
