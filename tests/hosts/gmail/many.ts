import type { GmailHost } from "./host.ts";
import type { StoredMessage, StoredThread } from "./mailbox.ts";
import type { Address } from "./types.ts";

/** A great deal of mail, quickly made and the same in every run. */

const HOUR = 3_600_000;
const SCHOOL: Address = { name: "Ms Patel", address: "senco@hillcrest.example.sch.uk" };

/**
 * A thread of so many messages, school and parent in turn, an hour apart, the last of them just now. Each has words of its
 * own: "Message 7 of 60".
 */
export function bigThread(
  host: GmailHost,
  count: number,
  options: { from?: Address; subject?: string } = {},
): StoredThread {
  const { from = SCHOOL, subject = "R. and the long story" } = options;
  const own: Address = { name: host.box().account.name, address: host.box().account.address };
  const start = host.now() - count * HOUR;
  let first: StoredMessage | undefined;
  for (let number = 1; number <= count; number += 1) {
    const mine = number % 2 === 0;
    const words = {
      subject: first ? `Re: ${subject}` : subject,
      text: `Message ${number} of ${count}.\n\nAll the best`,
    };
    const people = mine ? { from: own, to: [from] } : { from, to: [own] };
    const threadId = first ? { threadId: first.threadId } : {};
    const stored = host.deliver({ ...people, ...words, ...threadId, at: start + number * HOUR, unread: false });
    first ??= stored;
  }
  const thread = host.box().thread(first?.threadId ?? "");
  if (!thread) throw new RangeError("a thread has at least one message");
  return thread;
}

/** So many threads of one message, an hour apart, from so many people. */
export function fillInbox(host: GmailHost, count: number): void {
  const start = host.now() - (count + 24) * HOUR;
  for (let number = 1; number <= count; number += 1) {
    const from = { name: `Sender ${number}`, address: `sender.${number}@example.org` };
    host.deliver({ from, subject: `Letter ${number}`, text: `Words of letter ${number}.`, at: start + number * HOUR });
  }
}
