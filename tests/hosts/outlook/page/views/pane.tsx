/** @jsxImportSource react */
import { useEffect } from "react";
import { drafts, leave, openDraft, toFront } from "../drafts/forms.ts";
import { mail } from "../mail.ts";
import { hashed, session } from "../server.ts";
import { words } from "../words.ts";
import { Conversation } from "./conversation.tsx";
import { FormOf } from "./form-of.tsx";
import { Single } from "./single.tsx";

/** The reading pane: what is read, or the form in front of it; below, a tab for each draft that stands open. */

function Empty() {
  return (
    <div data-part="empty" className={hashed("empty")}>
      <div>{words.emptyTitle}</div>
      <div>{words.emptyText}</div>
    </div>
  );
}

function Read() {
  const { shown, items } = mail.use();
  useEffect(() => leave(shown === null ? null : (items[0]?.ConversationId.Id ?? null)), [shown]);
  const [only] = items;
  const draftAlone = items.length === 1 && only?.IsDraft && !only.DeferredSendTime ? only : null;
  useEffect(() => {
    if (draftAlone) openDraft(draftAlone, "pane");
  }, [draftAlone?.ItemId.Id]);
  if (shown === null || items.length === 0 || draftAlone) return <Empty />;
  return session.conversationView ? <Conversation key={shown} items={items} /> : <Single key={shown} items={items} />;
}

export function Pane() {
  const { forms, front } = drafts.use();
  const inPane = forms.filter(({ mode, state }) => mode === "pane" && state === "open");
  const known = inPane.some(({ draft }) => draft.key === front);
  return (
    <div
      id="ReadingPaneContainerId"
      role="main"
      aria-label={words.readingPane}
      data-app-section="MailReadCompose"
      data-part="pane"
      className={hashed("pane")}
    >
      {known ? null : <Read />}
      {inPane
        .filter(({ draft }) => session.switches.keptForms || draft.key === front)
        .map((form) => (
          <div key={form.draft.key} data-part="stage" hidden={form.draft.key !== front} className={hashed("stage")}>
            <FormOf form={form} />
          </div>
        ))}
      {inPane.length > 0 ? (
        <div role="tablist" data-part="tabs" className={hashed("tabs")}>
          {inPane.map(({ draft }) => (
            <button
              key={draft.key}
              type="button"
              role="tab"
              aria-selected={draft.key === front}
              onClick={() => toFront(draft.key)}
            >
              {draft.subject || words.noConversation}
            </button>
          ))}
        </div>
      ) : null}
    </div>
  );
}
