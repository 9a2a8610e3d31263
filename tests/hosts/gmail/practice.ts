import { answerForSchool, guide, HEAD, JO, OFFICE, practiceMail, SENCO } from "../common/practice.ts";
import { GmailHost, type HostOptions } from "./host.ts";

export { HEAD, JO, OFFICE, SENCO } from "../common/practice.ts";

export interface PracticeOptions extends HostOptions {
  /** A holding reply comes from the school this long after each letter to it, ms; none when left out. */
  holdingReplyAfter?: number;
  /** A first email says who is who, for somebody who tries it by hand. */
  guide?: boolean;
}

/**
 * A mailbox to practise in: account 0 is Jo Whitlock, with some ordinary mail and two letters from the school's office.
 * Nothing is answered by itself unless `holdingReplyAfter` is given.
 */
export function practiceMailbox(options: PracticeOptions = {}): GmailHost {
  const { holdingReplyAfter, guide: guided = false, ...rest } = options;
  const host = new GmailHost({
    accounts: [JO],
    brand: "Practice mailbox",
    contacts: [SENCO, HEAD, OFFICE],
    undoSeconds: 10,
    ...rest,
  });
  for (const message of practiceMail(host.now())) host.deliver(message);
  if (guided) host.deliver(guide("Compose"));
  if (holdingReplyAfter !== undefined) answerForSchool(host, holdingReplyAfter);
  return host;
}
