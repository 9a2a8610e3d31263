/** @jsxImportSource react */
import { useEffect, useState } from "react";
import { messageDate } from "../dates.ts";
import { reply } from "../drafts/forms.ts";
import type { Item } from "../mail.ts";
import { byNameAlone, isOwn } from "../people.ts";
import { hashed, session } from "../server.ts";
import { say, words } from "../words.ts";
import { Html } from "./html.tsx";

/** An expanded message. */

type Mailbox = Item["From"]["Mailbox"];

/** As the page names people: an outsider with the address, one of one's own organisation by name alone. */
function named({ Name, EmailAddress }: Mailbox): string {
  if (byNameAlone(EmailAddress)) return Name;
  return Name === EmailAddress ? EmailAddress : `${Name}<${EmailAddress}>`;
}

/** How the owner of the mailbox is named, by the switch for that place. */
function owner({ Name, EmailAddress }: Mailbox, how: "name" | "you" | "address"): string {
  return { name: Name, you: words.you, address: `${Name}<${EmailAddress}>` }[how];
}

const sender = (one: Mailbox) => (isOwn(one.EmailAddress) ? owner(one, session.switches.ownSender) : named(one));

function recipient(one: Mailbox): string {
  if (isOwn(one.EmailAddress)) return owner(one, session.switches.ownRecipient);
  return session.switches.recipientsByName ? one.Name : named(one);
}

/** A number for each message that this page has shown. */
const numbers = new Map<string, number>();
export function numberOf(item: Item): number {
  const known = numbers.get(item.ItemId.Id) ?? numbers.size + 1;
  numbers.set(item.ItemId.Id, known);
  return known;
}

const prefix = (item: Item) => `MSG_${item.ItemId.Id.slice(-24).replace(/[^a-z0-9]/gi, "")}${numberOf(item)}`;

export function From({ item }: { item: Item }) {
  const shown = sender(item.From.Mailbox);
  return (
    <span id={`${prefix(item)}_FROM`} className={hashed("from")} aria-label={say(words.from, item.From.Mailbox.Name)}>
      <span className={hashed("from-name")}>{shown}</span>
    </span>
  );
}

function Well({ item, kind, people }: { item: Item; kind: "TO" | "CC"; people: Mailbox[] }) {
  if (people.length === 0) return null;
  const label = kind === "TO" ? words.to : words.cc;
  return (
    <div
      id={`${prefix(item)}_${kind}`}
      data-testid="RecipientWell"
      aria-label={`${label} ${people.map(recipient).join("; ")}`}
      className={hashed("well")}
    >
      <span>{label}</span>
      {people.map((one, nth) => (
        <span key={one.EmailAddress} className={`lpc-hoverTarget ${hashed("pill")}`}>
          <span>{recipient(one)}</span>
          {nth < people.length - 1 ? ";" : ""}
        </span>
      ))}
    </div>
  );
}

export function When({ item }: { item: Item }) {
  return (
    <div id={`${prefix(item)}_DATETIME`} data-testid="SentReceivedSavedTime" className={hashed("when")}>
      {messageDate(Date.parse(item.DateTimeSent))}
    </div>
  );
}

function Actions({ item }: { item: Item }) {
  const button = (name: string, press: () => void) => (
    <div className="ms-OverflowSet-item" role="none">
      <button
        type="button"
        role="menuitem"
        className="ms-Button ms-Button--commandBar"
        aria-label={name}
        onClick={press}
      >
        <span>{name}</span>
      </button>
    </div>
  );
  return (
    <div role="toolbar" aria-label={words.messageActions} data-part="actions" className="ms-OverflowSet">
      {button(words.reply, () => reply(item, "reply"))}
      {button(words.replyAll, () => reply(item, "replyAll"))}
      {button(words.forward, () => reply(item, "forward"))}
    </div>
  );
}

const size = (bytes: number) => (bytes < 1024 ? `${bytes} B` : `${Math.round(bytes / 1024)} KB`);

function Attachments({ item }: { item: Item }) {
  if (item.Attachments.length === 0) return null;
  return (
    <div id={`${prefix(item)}_ATTACHMENTS`} data-part="attachments" className={hashed("attachments")}>
      <div role="listbox" aria-label={words.attachments} tabIndex={-1}>
        {item.Attachments.map(({ Name, Size }) => (
          <div
            key={Name}
            role="option"
            aria-label={`${Name} ${words.open} ${size(Size)}`}
            tabIndex={0}
            className={hashed("file")}
          >
            <div title={Name}>{Name}</div>
            <div title={size(Size)}>
              <span>{size(Size)}</span>
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}

/** The words, some time after the header; below them the history, closed at first. */
function Body({ item }: { item: Item }) {
  const [there, setThere] = useState(session.switches.lateBodies === 0);
  const [history, setHistory] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setThere(true), session.switches.lateBodies);
    return () => clearTimeout(timer);
  }, []);
  const number = numberOf(item) * 2;
  return (
    <div role="document" className={hashed("document")}>
      <div
        id={`UniqueMessageBody_${number}`}
        aria-label={words.messageBody}
        tabIndex={0}
        data-part="body"
        className={hashed("body")}
      >
        {there ? <Html html={item.UniqueBody.Value} /> : null}
      </div>
      {there && item.HasQuotedText ? (
        <button type="button" aria-label={words.history} aria-expanded={history} onClick={() => setHistory(!history)}>
          …
        </button>
      ) : null}
      {history ? (
        <div id={`UniqueMessageBody_${number + 1}`} data-part="body" className={hashed("body")}>
          <Html html={item.Body.Value.slice(item.UniqueBody.Value.length)} />
        </div>
      ) : null}
    </div>
  );
}

/** Everything of a message but the card it stands in. */
export function Message({ item }: { item: Item }) {
  const [anew, setAnew] = useState(0);
  useEffect(() => {
    if (session.switches.rerenderHeader === 0) return undefined;
    const timer = setTimeout(() => setAnew(1), session.switches.rerenderHeader);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div tabIndex={-1} aria-label={words.emailMessage} data-part="message" className={hashed("message")}>
      <div key={anew} data-part="head" className={hashed("head")}>
        <From item={item} />
        <Actions item={item} />
        <Well item={item} kind="TO" people={item.ToRecipients} />
        <Well item={item} kind="CC" people={item.CcRecipients} />
        <When item={item} />
        <div id={`${prefix(item)}_SUBJECT`} aria-labelledby="CONV_SUBJECT" />
      </div>
      <Attachments item={item} />
      <Body item={item} />
    </div>
  );
}
