import { addressKey } from "../../mail/address.ts";
import { OUTLOOK_HOSTS } from "../hosts.ts";
import type { RequestReader } from "../requests.ts";
import type { WireMessage } from "../wire.ts";
import { outlookSite } from "./links.ts";
import { readOutlookRequest } from "./wire.ts";
import { header } from "./wire-post.ts";

/** Names the mailbox that a request is made for, where that is not the session's own. Source: requests of 2013 to 2026. */
const EXPLICIT_LOGON = "x-owa-explicitlogonuser";

/** One that was to go later, and is sent when its time has passed, goes at once. */
function asOf(message: WireMessage, at: number): WireMessage {
  if (message.state !== "scheduled" || message.sendAt === undefined || message.sendAt > at) return message;
  const { sendAt: _passed, ...rest } = message;
  return { ...rest, state: "sent" };
}

/** How the background reads what Outlook's page says. What several people's mailbox sends is left out. */
export const outlookRequests: RequestReader = {
  site: "outlook",
  // …/owa/service.svc and …/owa/N/service.svc; whatever else it may stand under in another year.
  urls: OUTLOOK_HOSTS.map((host) => `https://${host}/*/service.svc*`),
  headers: ["action", "x-owa-actionsource", "x-owa-urlpostdata", EXPLICIT_LOGON],
  mailbox(request) {
    const named = header(request, EXPLICIT_LOGON) || (outlookSite.mailboxIn(request.url) ?? "");
    return named.includes("@") ? addressKey(named) : "";
  },
  read(request) {
    const { at = 0 } = request;
    const own = readOutlookRequest(request).filter(({ shared }) => !shared);
    return own.map((message) => ({ ...asOf(message, at), at }));
  },
};
