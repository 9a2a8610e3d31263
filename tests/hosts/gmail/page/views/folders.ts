import { threadToken } from "../../ids.ts";
import type { MailboxView, MessageView, ThreadView } from "../../types.ts";
import type { Place } from "../router.ts";

/** Which threads a list shows, newest first. */

const isDraft = (message: MessageView) => message.labels.includes("^r");
const isScheduled = (message: MessageView) => message.labels.includes("^scheduled");
const has = (label: string) => (message: MessageView) => message.labels.includes(label);

/** Words that a search leaves out: operators' names and brackets. */
function terms(query: string): string[] {
  return query
    .toLowerCase()
    .replace(/\b(from|to|cc|subject):/g, " ")
    .split(/[\s(){}"]+/)
    .filter((word) => word !== "" && word !== "or");
}

function found(thread: ThreadView, words: string[]): boolean {
  const text = JSON.stringify(thread.messages.map(({ from, to, cc, subject, html }) => [from, to, cc, subject, html]));
  return words.some((word) => text.toLowerCase().includes(word));
}

/** What has a row and a page of its own: a thread, or each of its messages where the conversation view is off. */
export function units(view: MailboxView): ThreadView[] {
  if (view.conversationView) return view.threads;
  const alone = (thread: ThreadView) => (message: MessageView) => {
    const { legacyId, subject } = message;
    return { ...thread, token: threadToken(legacyId), subject, messages: [message] };
  };
  return view.threads.flatMap((thread) => thread.messages.map(alone(thread)));
}

export function listed(view: MailboxView, place: Place): ThreadView[] {
  const words = terms(place.query);
  const filters: Record<string, (thread: ThreadView) => boolean> = {
    inbox: (thread) => thread.messages.some(has("^i")),
    sent: (thread) =>
      thread.messages.some((message) => message.id.startsWith("msg-a:") && !isDraft(message) && !isScheduled(message)),
    scheduled: (thread) => thread.messages.some(isScheduled),
    drafts: (thread) => thread.messages.some(isDraft),
    search: (thread) => found(thread, words),
  };
  const newest = (thread: ThreadView) => thread.messages.at(-1)?.date ?? 0;
  return units(view)
    .filter(filters[place.folder] ?? (() => true))
    .sort((a, b) => newest(b) - newest(a));
}

/** @returns the messages of a thread that are mail: sent or received */
export function mailOf(thread: ThreadView): MessageView[] {
  return thread.messages.filter((message) => !isDraft(message));
}

export function draftOf(thread: ThreadView): MessageView | undefined {
  return thread.messages.find(isDraft);
}
