import { quote } from "../../mail/text.ts";
import type { Address, MessageView, ThreadView } from "../../types.ts";
import { type App, isOwn, sameMailbox } from "../app.ts";
import { blankSpec, type ComposeSpec } from "../compose/spec.ts";
import { say } from "../labels.ts";
import { longDate } from "./dates.ts";

/** @returns an inline reply, to the sender or to all, with the history kept out of sight */
export function replySpec(app: App, thread: ThreadView, message: MessageView, all: boolean): ComposeSpec {
  const { account } = app.view;
  const own = isOwn(app, message.from);
  const to = own ? message.to : [message.from];
  const others = (all ? [...(own ? [] : message.to), ...message.cc] : []).filter(
    (one) => !isOwn(app, one) && !to.some((had) => sameMailbox(had, one)),
  );
  // Gmail answers from the address that was written to.
  const written = [...message.to, ...message.cc];
  const alias = (account.aliases ?? []).find((one) => written.some((person) => sameMailbox(person, one)));
  const writer: Address = message.from;
  const attribution = say(app.labels.wrote, longDate(message.date, app.view), `${writer.name} <${writer.address}>`);
  return {
    ...blankSpec("inline", account),
    ...(alias ? { from: alias } : {}),
    threadId: thread.id,
    legacyThread: thread.legacyId,
    to,
    cc: others,
    subject: `Re: ${message.subject.replace(/^Re: /, "")}`,
    quoted: quote(attribution, message.html + message.quoted),
    replyTo: { id: message.id, rfcId: message.rfcId },
  };
}
