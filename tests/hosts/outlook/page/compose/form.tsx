/** @jsxImportSource react */
import { useEffect, useRef, useState } from "react";
import { hashed, session } from "../server.ts";
import type { ComposeProps, Draft, Recipient } from "../types.ts";
import { Body, type BodyHandle } from "./body.tsx";
import { Dialog, type Question } from "./dialog.tsx";
import { Files } from "./files.tsx";
import { useHostility } from "./hostility.ts";
import { labels, say } from "./labels.ts";
import { FIELDS, type Field, FoldedPeople, People } from "./people.tsx";
import { useEpoch } from "./rebuilding.ts";
import { refusal } from "./refusal.ts";
import { Row } from "./row.tsx";
import { Schedule } from "./schedule.tsx";
import { Subject } from "./subject.tsx";
import type { WellHandle } from "./well.tsx";

let forms = 0;

/** One compose form, wherever it stands. */
export function Form({ draft, mode, actions }: ComposeProps) {
  const [number] = useState(() => forms++);
  const [opened] = useState(draft);
  const [folded, setFolded] = useState(
    session.switches.collapsedHeader && draft.type !== "newMail" && draft.to.length > 0,
  );
  const [caret, setCaret] = useState<Field | null>(draft.to.length === 0 ? "to" : null);
  const [question, setQuestion] = useState<Question | null>(null);
  const [scheduling, setScheduling] = useState(false);
  const [fresh, setFresh] = useState(0);
  const root = useRef<HTMLDivElement | null>(null);
  const body = useRef<BodyHandle | null>(null);
  const wells = useRef<Partial<Record<Field, WellHandle>>>({});
  const epoch = useEpoch(draft.savedAt, root);
  const bare = mode === "popout" && session.switches.poppedWithoutPart;
  const doc = root.current?.ownerDocument ?? document;
  useHostility(root);

  useEffect(() => {
    if (draft.to.length > 0) body.current?.focus();
    const { lateFields } = session.switches;
    if (lateFields === 0) return;
    const timer = window.setTimeout(() => {
      const { to, cc, bcc, subject } = opened;
      actions.change({ to, cc, bcc, subject });
      setFresh(1);
    }, lateFields);
    return () => clearTimeout(timer);
  }, []);

  /** Makes chips of what was typed. @returns the draft as it stands, and what nobody is known for */
  const finish = () => {
    const now: Draft = { ...draft, html: body.current?.html() ?? draft.html };
    const unresolved: string[] = [];
    for (const field of FIELDS) {
      const done = wells.current[field]?.finish();
      if (done) now[field] = done.people;
      if (done?.unresolved) unresolved.push(done.unresolved);
    }
    return { now, unresolved };
  };
  const send = (at?: number) => {
    const { now, unresolved } = finish();
    const go = () => {
      const { to, cc, bcc, html } = now;
      actions.change({ to, cc, bcc, html });
      actions.send(at);
    };
    const asked = refusal(now, unresolved, go);
    if (asked) setQuestion(asked);
    else go();
  };
  const discard = () => {
    if (!session.switches.askBeforeDiscard) return actions.discard();
    setQuestion({
      text: labels.discardAsk,
      ok: labels.ok,
      cancel: labels.cancel,
      yes: actions.discard,
      role: "dialog",
    });
  };
  const change = (field: Field, people: Recipient[]) => actions.change({ [field]: people });
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    if (!root.current?.contains(event.target as Node)) return;
    event.preventDefault();
    event.stopPropagation();
    send();
  };
  const unfold = () => {
    setCaret("to");
    setFolded(false);
  };
  const leavePeople = (event: { target: Element }) => {
    if (!session.switches.collapsedHeader || !event.target.closest("[id^=editorParent_]")) return;
    const { now, unresolved } = finish();
    if (unresolved.length === 0 && now.to.length > 0) setFolded(true);
  };

  return (
    <div
      id={bare ? undefined : `docking_InitVisiblePart_${number}`}
      ref={root}
      className={hashed("compose")}
      data-part="compose"
      data-mode={mode}
      onKeyDownCapture={onKey}
      onFocus={leavePeople}
    >
      <Row
        key={`row-${epoch}`}
        mode={mode}
        send={() => send()}
        schedule={() => setScheduling(true)}
        discard={discard}
        attach={(files) => actions.change({ attachments: [...draft.attachments, ...files] })}
        popOut={() => {
          finish();
          actions.popOut();
        }}
        close={() => {
          finish();
          actions.close();
        }}
      />
      {folded ? (
        <FoldedPeople draft={draft} open={unfold} />
      ) : (
        <People
          key={`people-${fresh}`}
          draft={draft}
          epoch={epoch}
          focused={fresh > 0 ? null : caret}
          change={change}
          handle={(field, handle) => {
            if (handle) wells.current[field] = handle;
            else delete wells.current[field];
          }}
          addressBook={() => setQuestion({ text: labels.addressBook, ok: labels.ok, role: "dialog" })}
        />
      )}
      {draft.problem && (
        <div role="alert" data-part="problem">
          {draft.problem}
        </div>
      )}
      <Subject
        key={`subject-${fresh}`}
        id={`MSG_${draft.key}_SUBJECT`}
        value={draft.subject}
        change={(subject) => actions.change({ subject })}
      />
      <Body number={number} initial={opened.html} changed={(html) => actions.change({ html })} handle={body} />
      <Files files={draft.attachments} change={(attachments) => actions.change({ attachments })} />
      <div className={hashed("saved")} data-part="saved">
        {draft.saving ? labels.saving : draft.savedAt ? say(labels.savedAt, time(draft.savedAt)) : ""}
      </div>
      {question && <Dialog {...question} doc={doc} close={() => setQuestion(null)} />}
      {scheduling && (
        <Schedule
          doc={doc}
          close={() => setScheduling(false)}
          send={(at) => {
            setScheduling(false);
            send(at);
          }}
        />
      )}
    </div>
  );
}

function time(at: number): string {
  const { locale, timeZone } = session;
  return new Date(at).toLocaleTimeString(locale, { hour: "2-digit", minute: "2-digit", timeZone });
}
