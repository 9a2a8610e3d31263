import type { Site } from "../record/items.ts";
import { readGmailRequest } from "./gmail/wire.ts";
import { readGmailTakenBack } from "./gmail/wire-labels.ts";
import { outlookRequests } from "./outlook/requests.ts";
import type { WireMessage } from "./wire.ts";

/** A request of a mail page, as the browser shows it to the background. */
export interface PageRequest {
  url: string;
  headers?: Record<string, string>;
  body?: string;
  /** Epoch ms: when it was made. */
  at?: number;
}

/** Which requests of a mail site say that a message was sent, and how to read them. Used by the background only. */
export interface RequestReader {
  site: Site;
  /** Match patterns. */
  urls: string[];
  /** The headers that are looked at, in lower case; absent when the body says it all. */
  headers?: readonly string[];
  /** @returns the address of the mailbox it is made for, as compared; "" or absent where it does not name one */
  mailbox?(request: PageRequest): string;
  /** @returns the messages in it; none for any other request. Never throws. */
  read(request: PageRequest): WireMessage[];
}

const gmailRequests: RequestReader = {
  site: "gmail",
  // POST …/sync/u/N/i/s saves, sends and labels; seen since 2018, in the array form since September 2022.
  urls: ["https://mail.google.com/*/i/s*"],
  read: ({ url, body = "", at = 0 }) => {
    // Somebody else's mailbox: …/sync/u/N/d/<id>/i/s, and its page is /mail/b/<id>/u/N. Source: InboxSDK 2026-07.
    if (/^\/mail\/b\/|\/d\/[^/]+\/i\/s/.test(URL.parse(url)?.pathname ?? "")) return [];
    // Where none was found in it, its time is the request's.
    const messages = readGmailRequest(body).map((one) => ({ ...one, at: one.at || at }));
    const whole = new Set(messages.map(({ draftId }) => draftId));
    const bare = readGmailTakenBack(body).filter((id) => !whole.has(id));
    return [...messages, ...bare.map((id) => draftAgain(id, at))];
  },
};

export const REQUEST_READERS: readonly RequestReader[] = [gmailRequests, outlookRequests];

/** A message of which only the id is known, and that it is a draft again. */
function draftAgain(draftId: string, at: number): WireMessage {
  const nobody = { from: { name: "", address: "" }, to: [], cc: [], bcc: [] };
  return { draftId, threadId: null, state: "draft", ...nobody, subject: "", html: "", text: "", at };
}
