import type { OutlookHost } from "./host.ts";
import type { StoredItem } from "./mailbox.ts";
import type { Address } from "./types.ts";

/** A great deal of mail, quickly made and the same in every run. */

const HOUR = 3_600_000;
const SCHOOL: Address = { name: "Ms Patel", address: "senco@hillcrest.example.sch.uk" };

/**
 * A conversation of so many messages, school and parent in turn, an hour apart, the last of them just now. Each has words
 * of its own: "Message 7 of 60".
 * @returns the last of them
 */
export function bigConversation(
  host: OutlookHost,
  count: number,
  options: { from?: Address; subject?: string } = {},
): StoredItem {
  const { from = SCHOOL, subject = "R. and the long story" } = options;
  const own: Address = { name: host.box().account.name, address: host.box().account.address };
  const start = host.now() - count * HOUR;
  let last: StoredItem | undefined;
  for (let number = 1; number <= count; number += 1) {
    const people = number % 2 === 0 ? { from: own, to: [from] } : { from, to: [own] };
    last = host.deliver({
      ...people,
      subject: last ? `Re: ${subject}` : subject,
      text: `Message ${number} of ${count}.\n\nAll the best`,
      at: start + number * HOUR,
      unread: false,
      ...(last ? { threadId: last.conversationId } : {}),
    });
  }
  if (!last) throw new RangeError("a conversation has at least one message");
  return last;
}

/** So many conversations of one message, an hour apart, from so many people. */
export function fillInbox(host: OutlookHost, count: number): void {
  const start = host.now() - (count + 24) * HOUR;
  for (let number = 1; number <= count; number += 1) {
    const from = { name: `Sender ${number}`, address: `sender.${number}@example.org` };
    host.deliver({ from, subject: `Letter ${number}`, text: `Words of letter ${number}.`, at: start + number * HOUR });
  }
}
