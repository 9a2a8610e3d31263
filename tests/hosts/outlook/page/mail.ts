import type { ConversationJson, ItemJson } from "../service/answer.ts";
import { session } from "./server.ts";
import { call } from "./service.ts";
import { store } from "./store.ts";

/** What is shown of the mailbox, as the service tells it. */

export type Item = ItemJson;

/** A row of the list: a conversation, or where there are none a message. */
export interface Row {
  /** Of the conversation, in the alphabet of requests. */
  convId: string;
  /** What the address names: the conversation, or the message. */
  id: string;
  instance: string;
  topic: string;
  senders: string;
  preview: string;
  at: number;
  unread: boolean;
  draft: boolean;
  items: { Id: string }[];
}

interface Mail {
  folder: string;
  /** A search, instead of a folder. */
  query: string;
  rows: Row[];
  /** What the address names: selected in the list. */
  selected: string | null;
  /** What the pane shows, some time later. */
  shown: string | null;
  /** The messages of what is shown. */
  items: Item[];
}

export const mail = store<Mail>({ folder: "inbox", query: "", rows: [], selected: null, shown: null, items: [] });

const idOf = (Id: string) => ({ __type: "ItemId:#Exchange", Id });

function conversationRow(one: ConversationJson): Row {
  return {
    convId: one.ConversationId.Id,
    id: one.ConversationId.Id,
    instance: one.InstanceKey,
    topic: one.ConversationTopic,
    senders: one.UniqueSenders.join("; "),
    preview: one.Preview,
    at: Date.parse(one.LastDeliveryTime),
    unread: one.UnreadCount > 0,
    draft: one.HasDraft,
    items: one.ItemIds,
  };
}

function itemRow(one: Item): Row {
  return {
    convId: one.ConversationId.Id,
    id: one.ItemId.Id,
    instance: one.InstanceKey,
    topic: one.Subject,
    senders: one.From.Mailbox.Name,
    preview: one.Preview,
    at: Date.parse(one.DateTimeSent),
    unread: !one.IsRead,
    draft: one.IsDraft,
    items: [one.ItemId],
  };
}

/** Asks for the list of the folder or of the search. */
export async function loadRows(): Promise<void> {
  const { folder, query } = mail.get();
  const ask = {
    ParentFolderId: {
      __type: "TargetFolderId:#Exchange",
      BaseFolderId: { __type: "DistinguishedFolderId:#Exchange", Id: folder },
    },
    ...(query ? { QueryString: { __type: "QueryStringType:#Exchange", Value: query } } : {}),
  };
  const rows = session.conversationView
    ? (await call("FindConversation", ask)).Conversations.map(conversationRow)
    : (await call("FindItem", ask)).ResponseMessages.Items[0].RootFolder.Items.map(itemRow);
  const now = mail.get();
  if (now.folder === folder && now.query === query) mail.set({ rows });
}

/** @returns the messages of a conversation, oldest first; of a message alone, itself */
export async function itemsOf(id: string): Promise<Item[]> {
  if (!session.conversationView) return [await itemOf(id)];
  const answer = await call("GetConversationItems", {
    MaxItemsToReturn: 100,
    SortOrder: "DateOrderAscending",
    ItemShape: { __type: "ItemResponseShape:#Exchange", BaseShape: "IdOnly" },
    Conversations: [{ ConversationId: idOf(id), SyncState: null }],
  });
  const [first] = answer.ResponseMessages.Items;
  return first.Conversation.ConversationNodes.flatMap((node: { Items: Item[] }) => node.Items);
}

/** @throws ServiceError when there is no such message */
export async function itemOf(id: string): Promise<Item> {
  const ItemShape = { __type: "ItemResponseShape:#Exchange", BaseShape: "IdOnly" };
  return (await call("GetItem", { ItemShape, ItemIds: [idOf(id)] })).ResponseMessages.Items[0].Items[0];
}

/** Shows what the address names, once it is there; what came later wins. */
export async function show(id: string | null): Promise<void> {
  if (id === null) return mail.set({ shown: null, items: [] });
  const items = await itemsOf(id);
  if (mail.get().selected !== id) return;
  mail.set({ shown: id, items });
  const unread = items.filter(({ IsRead }) => !IsRead).map(({ ItemId }) => ItemId);
  if (unread.length > 0) await call("MarkAsRead", { ItemIds: unread });
}

export async function remove(items: { Id: string }[]): Promise<void> {
  await call("DeleteItem", { DeleteType: "MoveToDeletedItems", ItemIds: items.map(({ Id }) => idOf(Id)) });
  await refresh();
}

/** Draws the list and the pane from what the service says now. */
export async function refresh(): Promise<void> {
  await loadRows();
  const { shown } = mail.get();
  if (shown !== null) mail.set({ items: await itemsOf(shown).catch(() => []) });
}

/** Asks for news now and then, as the page does by a connection of its own. */
export function watchNews(): void {
  let known = "";
  const url = session.service.replace("service.svc", "ev.owa2");
  const look = async () => {
    const answer = await fetch(url).catch(() => null);
    const version = answer?.ok ? await answer.text() : known;
    if (known !== "" && version !== known) await refresh().catch(() => {});
    known = version;
    setTimeout(look, session.pollMs);
  };
  void look();
}
