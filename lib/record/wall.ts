import { type Address, addressKey, domainOf, isSharedDomain } from "../mail/address.ts";
import type { MessageIds, MessageState, When } from "./items.ts";
import { isOwn } from "./own.ts";
import { placeName } from "./place-name.ts";

/**
 * The wall: whether a message is the case's. It decides before every write, the outbox included, and runs in the mail page
 * too, so it imports next to nothing. Everything here is plain JSON.
 */
export interface WallFacts {
  /** The parent's own addresses. They never count. */
  own: string[];
  contacts: { address: string; sensitive: boolean }[];
  /** The school's confirmed domains. */
  domains: string[];
  /** The sites' ids of threads with a recorded message. */
  threads: string[];
  /** Every id of the recorded messages but the drafts': RFC Message-IDs and the sites' own. */
  messages: string[];
  /** Ids of drafts that were recorded as sent and not taken back, and the names of forms without one. */
  drafts?: string[];
  /** Something is scheduled in Outlook of which no id is known. */
  unnamed?: true;
  /** Drafts and forms that a letter was put into and that were not recorded as sent: asked about, whoever they go to. */
  letters?: string[];
  /** The sites' ids of messages that the parent has removed from the record: they are not taken in again. */
  forgotten?: string[];
}

/** What the wall looks at. A Sighting fits. */
export interface WallMessage {
  direction: "out" | "in";
  from: Address;
  to: Address[];
  cc: Address[];
  bcc: Address[];
  ids: MessageIds;
  account?: string | null;
  state?: MessageState;
  when?: When;
  /** What a delivery report says it is about. */
  bounce?: { finalRecipient: string | null; originalMessageId: string | null } | null;
}

export type Verdict =
  | { keep: true; why: "contact" | "domain" | "thread" | "references" | "bounce" }
  | { keep: false; ask: "sensitive" | "unknown-sender" | null };

export type Standing = "contact" | "domain" | "sensitive" | null;

const keep = (why: Extract<Verdict, { keep: true }>["why"]): Verdict => ({ keep: true, why });
const ask = (about: "sensitive" | "unknown-sender" | null): Verdict => ({ keep: false, ask: about });

/** Programs that report on deliveries (RFC 3464 and custom). */
const REPORTER = /^(?:mailer-daemon|postmaster)@/;

/**
 * The rules, first that fits (they are tried as a table in wall.test.ts):
 * 0. What the parent has removed from the record stays out of it.
 * 1. A message that is recorded already, or an undone send of a recorded draft, is kept.
 * 2. Somebody of the school in it (contact, or on the confirmed domain; never the parent's own address) keeps it, whoever
 *    else is in it: the school has it anyway, and an unanswered question must not lose it. Packs leave a solicitor out.
 * 3. A report that a recorded message, or one to the school, did not arrive is kept.
 * 4. Otherwise mail with a sensitive contact is asked about each time, also in a thread of the case.
 * 5. In a thread of the case, or answering a recorded message: the parent's words to nobody else are kept; somebody
 *    unknown is asked about, whether they wrote it or are written to (Gmail keeps a forward to a friend in the thread), and
 *    somebody shown by name only too. A request that says of nobody to whom it sends is left out.
 * 6. A letter of ours that goes to somebody unknown (an address typed in the mail site) is asked about.
 * 7. Everything else is not the case's.
 * @param facts what is known of the case (see wallFacts)
 * @param message what was seen
 */
export function wall(facts: WallFacts, message: WallMessage): Verdict {
  const { ids, bounce } = message;
  if (isForgotten(facts, message)) return ask(null);
  if (isRecorded(facts, message)) return keep("references");
  const others = otherPeople(facts, message);
  const standings = others.map((address) => standing(facts, address));
  if (standings.includes("contact")) return keep("contact");
  if (standings.includes("domain")) return keep("domain");
  const link = linkTo(facts, ids);
  const failed = bounce?.finalRecipient ? standing(facts, addressKey(bounce.finalRecipient)) : null;
  if (bounce && (failed === "contact" || failed === "domain" || has(facts.messages, bounce.originalMessageId)))
    return keep("bounce");
  if (link !== null && isReport(message)) return keep("bounce");
  if (standings.includes("sensitive") || failed === "sensitive") return ask("sensitive");
  if (isBare(message)) return ask(null);
  if (link === null) return ask(isLetter(facts, ids) && others.length > 0 ? "unknown-sender" : null);
  return wroteIt(facts, message) && others.length === 0 && !namesSomebody(message) ? keep(link) : ask("unknown-sender");
}

function isForgotten({ forgotten }: WallFacts, mail: WallMessage): boolean {
  const { rfc, message, legacy, draft, form } = mail.ids;
  return [rfc, message, legacy, draft, form, message ? null : placeName(mail)].some((id) => has(forgotten, id));
}

function isLetter({ letters }: WallFacts, { draft, form }: MessageIds): boolean {
  return has(letters, draft) || has(letters, form);
}

/** A request may send a saved draft by its id alone: then whom it goes to is what is recorded of it, or anybody. */
function isBare({ state, to, cc, bcc }: WallMessage): boolean {
  return state === "sent" && to.length + cc.length + bcc.length === 0;
}

function isRecorded({ messages, drafts }: WallFacts, message: WallMessage): boolean {
  const { ids, state } = message;
  if ((state === "undone" || isBare(message)) && (has(drafts, ids.draft) || has(drafts, ids.form))) return true;
  return has(messages, ids.rfc) || has(messages, ids.message) || has(messages, ids.legacy);
}

function linkTo({ threads, messages }: WallFacts, ids: MessageIds): "thread" | "references" | null {
  if (has(threads, ids.thread) || has(threads, ids.legacyThread)) return "thread";
  return [ids.inReplyTo, ...(ids.references ?? [])].some((id) => has(messages, id)) ? "references" : null;
}

function isReport({ direction, from, bounce }: WallMessage): boolean {
  return direction === "in" && (Boolean(bounce) || REPORTER.test(addressKey(from.address)));
}

function wroteIt(facts: WallFacts, message: WallMessage): boolean {
  return message.direction === "out" || isTheirs(facts, message, message.from.address);
}

/** Everybody with an address but the parent. What goes out is from the parent, under whatever address. */
export function otherPeople(facts: WallFacts, message: WallMessage): string[] {
  const { direction, from, to, cc, bcc } = message;
  const all = [...(direction === "in" ? [from] : []), ...to, ...cc, ...bcc];
  return all.map(({ address }) => addressKey(address)).filter((key) => key !== "" && !isTheirs(facts, message, key));
}

/** Somebody whose address the page does not show may be anybody. */
function namesSomebody({ direction, to, cc, bcc }: WallMessage): boolean {
  return (
    direction === "out" && [...to, ...cc, ...bcc].some(({ name, address }) => addressKey(address) === "" && name !== "")
  );
}

function isTheirs({ own }: WallFacts, { account }: WallMessage, address: string): boolean {
  return isOwn([...own, account ?? ""], address);
}

/** A contact's standing beats the domain's: a counsellor at the school's domain may be somebody to be asked about. */
export function standing({ contacts, domains }: WallFacts, key: string): Standing {
  const named = contacts.filter(({ address }) => address !== "" && addressKey(address) === key);
  if (named.length > 0) return named.some(({ sensitive }) => sensitive) ? "sensitive" : "contact";
  const domain = domainOf(key);
  const inside = domains
    .map(addressKey)
    .some((own) => !isSharedDomain(own) && (domain === own || domain.endsWith(`.${own}`)));
  return inside ? "domain" : null;
}

function has(list: string[] | undefined, id: string | null | undefined): boolean {
  return Boolean(id) && list?.includes(id ?? "") === true;
}
