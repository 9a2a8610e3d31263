import { escapeHtml, htmlToText } from "../../gmail/mail/text.ts";
import type { Mailbox, StoredItem } from "../mailbox.ts";
import type { Address } from "../types.ts";

/** What the service answers, in the shapes of what is publicly known of Exchange's. */

const HEADER = {
  ServerVersionInfo: { MajorVersion: 15, MinorVersion: 20, MajorBuildNumber: 5566, MinorBuildNumber: 21 },
};

const mailbox = (person: Address) => ({
  Name: person.name || person.address,
  EmailAddress: person.address,
  RoutingType: "SMTP",
  MailboxType: person.name ? "Mailbox" : "OneOff",
});

const itemId = ({ id, changeKey }: StoredItem) => ({ __type: "ItemId:#Exchange", ChangeKey: changeKey, Id: id });
const idOf = (id: string) => ({ __type: "ItemId:#Exchange", Id: id });
const html = (value: string) => ({ BodyType: "HTML", Value: value });

/** A message as the service tells it. */
export function itemJson(item: StoredItem) {
  return {
    __type: "Message:#Exchange",
    ItemId: itemId(item),
    ParentFolderId: { __type: "FolderId:#Exchange", Id: item.folder },
    ConversationId: idOf(item.conversationId),
    InstanceKey: item.instanceKey,
    ItemClass: "IPM.Note",
    InternetMessageId: item.rfcId,
    Subject: item.subject,
    From: { Mailbox: mailbox(item.from) },
    Sender: { Mailbox: mailbox(item.from) },
    ToRecipients: item.to.map(mailbox),
    CcRecipients: item.cc.map(mailbox),
    BccRecipients: item.bcc.map(mailbox),
    DateTimeSent: new Date(item.date).toISOString(),
    DateTimeReceived: new Date(item.date).toISOString(),
    IsRead: !item.unread,
    IsDraft: item.draft,
    Preview: htmlToText(item.html).slice(0, 120),
    UniqueBody: html(item.html),
    Body: html(item.html + item.quoted),
    HasQuotedText: item.quoted !== "",
    HasAttachments: item.files.length > 0,
    Attachments: item.files.map(({ name, type, bytes }) => ({ Name: name, ContentType: type, Size: bytes.length })),
    draftComposeType: item.composeType,
    ...(item.sendAt ? { DeferredSendTime: new Date(item.sendAt).toISOString() } : {}),
  };
}

export type ItemJson = ReturnType<typeof itemJson>;

/** A row of a list of conversations. */
export function conversationJson(box: Mailbox, id: string) {
  const items = box.conversation(id);
  const last = items.at(-1);
  return {
    ConversationId: idOf(id),
    InstanceKey: box.rowOf(id),
    ConversationTopic: items[0]?.subject ?? "",
    UniqueSenders: [...new Set(items.map(({ from }) => from.name || from.address))],
    LastDeliveryTime: new Date(last?.date ?? 0).toISOString(),
    Preview: htmlToText(last?.html ?? "").slice(0, 120),
    MessageCount: items.length,
    UnreadCount: items.filter(({ unread }) => unread).length,
    HasAttachments: items.some(({ files }) => files.length > 0),
    HasDraft: items.some(({ draft }) => draft),
    ItemIds: items.map(itemId),
  };
}

export type ConversationJson = ReturnType<typeof conversationJson>;

const answer = (type: string, body: object) => ({
  Header: HEADER,
  Body: { __type: `${type}Response:#Exchange`, ...body },
});
const message = (action: string, body: object) => {
  const one = {
    __type: "ItemInfoResponseMessage:#Exchange",
    ...body,
    ResponseCode: "NoError",
    ResponseClass: "Success",
  };
  return answer(action, { ResponseMessages: { Items: [one] } });
};

/** What a save is answered with: what the draft is called. A send: nothing of it. */
export function writeAnswer(action: string, item: StoredItem | null) {
  if (!item) return message(action, { Items: [] });
  const said = {
    __type: "Message:#Exchange",
    Sender: { Mailbox: mailbox(item.from) },
    ItemId: itemId(item),
    ItemClass: "IPM.Note",
    Subject: item.subject,
    Body: {
      ...html(`<html><head></head><body dir="ltr">${item.html}${item.quoted}</body></html>`),
      IsTruncated: false,
    },
    From: { Mailbox: mailbox(item.from) },
    IsDraft: item.draft,
    LastModifiedTime: new Date(item.date).toISOString(),
    ConversationId: idOf(item.conversationId),
    Apps: [],
  };
  return message(action, { Items: [said] });
}

/** 200, and yet nothing was done. */
export function refusal(action: string) {
  const said = "The message could not be sent.";
  const one = {
    ...{ __type: "ItemInfoResponseMessage:#Exchange", Items: [], MessageText: escapeHtml(said) },
    ...{ ResponseCode: "ErrorMessageSubmissionBlocked", ResponseClass: "Error" },
  };
  return answer(action, { ResponseMessages: { Items: [one] } });
}

export const itemAnswer = (item: StoredItem) => message("GetItem", { Items: [itemJson(item)] });

/** The messages of conversations, oldest first. */
export function conversationsAnswer(box: Mailbox, ids: string[]) {
  const Items = ids.map((id) => {
    const nodes = box.conversation(id).map((item, nth) => ({
      InternetMessageId: item.rfcId,
      ParentInternetMessageId: item.references.at(-1) ?? null,
      HasQuotedText: item.quoted !== "",
      IsRootNode: nth === 0,
      Items: [itemJson(item)],
    }));
    const Conversation = { ConversationId: idOf(id), ConversationNodes: nodes };
    return { ResponseClass: "Success", ResponseCode: "NoError", Conversation };
  });
  return answer("GetConversationItems", { ResponseMessages: { Items } });
}

export const conversationList = (box: Mailbox, ids: string[]) =>
  answer("FindConversation", { Conversations: ids.map((id) => conversationJson(box, id)) });

export const itemList = (items: StoredItem[]) =>
  message("FindItem", { RootFolder: { Items: items.map(itemJson), TotalItemsInView: items.length } });
