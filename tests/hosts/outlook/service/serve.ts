import type { OutlookHost } from "../host.ts";
import { inWireAlphabet } from "../ids.ts";
import type { Mailbox, StoredItem } from "../mailbox.ts";
import * as say from "./answer.ts";

// biome-ignore lint/suspicious/noExplicitAny: JSON of our own page
type Json = any;

const newest = (a: StoredItem, b: StoredItem) => b.date - a.date;

/** Items of a folder, or those that a search finds, newest first. */
function itemsOf(box: Mailbox, body: Json): StoredItem[] {
  const query = body.QueryString?.Value?.toLowerCase();
  const folder = body.ParentFolderId?.BaseFolderId?.Id ?? "inbox";
  const found = query ? (item: StoredItem) => matches(item, query) : (item: StoredItem) => item.folder === folder;
  return box.items.filter(found).sort(newest);
}

/** A search for addresses, each after `from:`, `to:` or `cc:`, or for words. */
function matches(item: StoredItem, query: string): boolean {
  return query.split(" or ").some((term) => {
    const [, where, what = term] = /^(from|to|cc):(.*)$/.exec(term.trim()) ?? [];
    const people = where === "from" ? [item.from] : where ? item[where as "to" | "cc"] : [];
    if (where) return people.some(({ address }) => address.toLowerCase() === what.trim());
    return `${item.subject} ${item.html}`.toLowerCase().includes(what.trim());
  });
}

/** Answers what only reads. @returns null for an action that is not known */
export function readAnswer(host: OutlookHost, account: number, action: string, json: unknown): object | null {
  const box = host.box(account);
  const body = (json as Json)?.Body ?? {};
  if (action === "FindConversation") {
    const ids = new Set(itemsOf(box, body).map((item) => item.conversationId));
    return say.conversationList(box, [...ids]);
  }
  if (action === "FindItem") return say.itemList(itemsOf(box, body));
  if (action === "GetConversationItems") {
    const ids = (body.Conversations ?? []).map((one: Json) => inWireAlphabet(one.ConversationId?.Id ?? ""));
    return say.conversationsAnswer(box, ids);
  }
  if (action === "GetItem") {
    const item = box.item(inWireAlphabet(body.ItemIds?.[0]?.Id ?? ""));
    return item ? say.itemAnswer(item) : say.refusal(action);
  }
  if (action === "MarkAsRead") {
    box.markRead((body.ItemIds ?? []).map((one: Json) => one.Id));
    return say.writeAnswer(action, null);
  }
  return null;
}
