import type { ShownMessage } from "../webmail.ts";
import { whenChanged } from "./dom.ts";
import { readMessage, shownMessages } from "./messages.ts";

/** Reports each message that is shown, once; and again when the page has come to say more of it, or has moved its place. */
export function watchMessages(
  doc: Document,
  account: () => string | null,
  signal: AbortSignal,
  shown: (message: ShownMessage) => void,
): void {
  const reported = new Map<string, { facts: number; place: HTMLElement | null }>();
  whenChanged(doc, signal, () => {
    for (const element of shownMessages(doc)) {
      const message = readMessage(element, account());
      if (!message) continue;
      const key = keyOf(message);
      const before = reported.get(key);
      const facts = factsIn(message);
      if (before && facts <= before.facts && before.place === message.place) continue;
      reported.set(key, { facts: Math.max(facts, before?.facts ?? 0), place: message.place });
      shown(message);
    }
  });
}

function keyOf({ ids, from, when, text }: ShownMessage): string {
  return ids.message ?? ids.legacy ?? [from.address, when.shown, text].join("\n");
}

/** How much is known of a message; only grows while Gmail fills it in. */
function factsIn({ ids, from, to, subject, text, quoted, attachments, when, own }: ShownMessage): number {
  const known = [from.address, subject, text, quoted, when.instant, own].filter(Boolean).length;
  return known + Object.keys(ids).length + to.length + attachments.length;
}
