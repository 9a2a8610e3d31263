import type { ShownMessage } from "../webmail.ts";
import { whenChanged } from "./dom.ts";
import { readMessage, shownMessages } from "./messages.ts";
import { find } from "./selectors.ts";

interface Seen {
  facts: number;
  place: HTMLElement | null;
}

/**
 * Reports each message that is shown, once; and again when the page has come to say more of it, or when the place for an
 * offer has been built anew, since what stood in it is gone then.
 */
export function watchMessages(
  doc: Document,
  account: () => string | null,
  signal: AbortSignal,
  shown: (message: ShownMessage) => void,
): void {
  const reported = new Map<string, Seen>();
  const looks = new WeakMap<HTMLElement, { look: string; place: HTMLElement | null }>();
  const isNew = (element: HTMLElement) => {
    const before = looks.get(element);
    const now = { look: lookOf(element, account()), place: find(element, "place") };
    looks.set(element, now);
    return before?.look !== now.look || before.place !== now.place;
  };
  whenChanged(doc, signal, () => {
    for (const element of shownMessages(doc).filter(isNew)) {
      const message = readMessage(element, account());
      if (!message) continue;
      const before = reported.get(keyOf(message));
      const facts = factsIn(message);
      if (before && facts <= before.facts && before.place === message.place) continue;
      reported.set(keyOf(message), { facts: Math.max(facts, before?.facts ?? 0), place: message.place });
      shown(message);
    }
  });
}

/** Changes when there may be something new to read; quick, since pages change all the time. */
function lookOf(element: HTMLElement, account: string | null): string {
  const { dataset, textContent, ownerDocument } = element;
  const nodes = element.getElementsByTagName("*").length;
  return [account, dataset.legacyMessageId, nodes, ownerDocument.title, textContent].join("\n");
}

function keyOf({ ids, from, when, text }: ShownMessage): string {
  return ids.message ?? ids.legacy ?? [from.address, when.shown, text].join("\n");
}

/** How much is known of a message; only grows while Gmail fills it in. */
function factsIn({ ids, from, to, subject, text, quoted, attachments, when, own }: ShownMessage): number {
  const known = [from.address, subject, text, quoted, when.instant, own].filter(Boolean).length;
  return known + Object.keys(ids).length + to.length + attachments.length;
}
