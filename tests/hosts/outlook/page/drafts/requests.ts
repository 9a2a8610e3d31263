import { session } from "../server.ts";
import type { Draft, Recipient } from "../types.ts";

/** What a draft looks like in requests to the service. */

export interface ItemId {
  Id: string;
  ChangeKey?: string;
}

export type Disposition = "SaveOnly" | "SendAndSaveCopy";

const person = ({ name, address, internal }: Recipient) => ({
  EmailAddress: address,
  Name: name || address,
  MailboxType: internal ? "Mailbox" : "OneOff",
  RoutingType: "SMTP",
});

const STYLE = '<style type="text/css" style="display:none;"> P {margin-top:0;margin-bottom:0;} </style>';

const page = (html: string) =>
  `<html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8">${STYLE}</head><body dir="ltr">${html}</body></html>`;

const OPERATION = { newMail: "New", reply: "Reply", replyAll: "ReplyAll", forward: "Forward" } as const;
const ITEM = { newMail: "Message", reply: "ReplyToItem", replyAll: "ReplyAllToItem", forward: "ForwardItem" } as const;

/** PidTagDeferredSendTime */
const deferred = (at: number) => ({
  __type: "ExtendedPropertyType:#Exchange",
  ExtendedFieldURI: { __type: "ExtendedPropertyUri:#Exchange", PropertyTag: "0x3FEF", PropertyType: "SystemTime" },
  Value: new Date(at).toISOString(),
});

const LABELS = {
  __type: "ExtendedPropertyType:#Exchange",
  ExtendedFieldURI: {
    __type: "ExtendedPropertyUri:#Exchange",
    PropertyName: "msip_labels",
    DistinguishedPropertySetId: "InternetHeaders",
    PropertyType: "String",
  },
  Value: "",
};

function mailboxes() {
  const { name, address } = session.account;
  const own = { MailboxType: "Mailbox", RoutingType: "SMTP", EmailAddress: address, Name: name };
  return {
    mailboxInfo: {
      type: "UserMailbox",
      mailboxSmtpAddress: address,
      userIdentity: address,
      mailboxRank: "Coprincipal",
      mailboxProvider: "Outlook",
    },
    sendAs: own,
    From: { Mailbox: own },
  };
}

const SHAPE = {
  __type: "ItemResponseShape:#Exchange",
  BaseShape: "IdOnly",
  AdditionalProperties: [{ __type: "PropertyUri:#Exchange", FieldURI: "ItemLastModifiedTime" }],
};

/** The `Body` of a CreateItem. @param at when it is to go, for a scheduled one */
export function createItem(draft: Draft, disposition: Disposition, reference: ItemId | null, at?: number) {
  const answers = session.switches.replyItems && reference !== null && disposition === "SendAndSaveCopy";
  const content = { BodyType: "HTML", DataUriCount: 0, Value: page(draft.html) };
  const body = answers
    ? { NewBodyContent: { __type: "BodyContentType:#Exchange", BodyType: "HTML", Value: page(draft.html) } }
    : { Body: content };
  const item = {
    __type: `${answers ? ITEM[draft.type] : "Message"}:#Exchange`,
    BccRecipients: draft.bcc.map(person),
    ...body,
    CcRecipients: draft.cc.map(person),
    Importance: "Normal",
    IsDeliveryReceiptRequested: false,
    IsReadReceiptRequested: false,
    ReferenceItemDocumentId: 0,
    ...(reference ? { ReferenceItemId: { __type: "ItemId:#Exchange", ...reference } } : {}),
    ReplyTo: [],
    Sensitivity: "Normal",
    Subject: draft.subject,
    ToRecipients: draft.to.map(person),
    appendOnSend: [],
    draftComposeType: draft.type,
    ...mailboxes(),
    operation: OPERATION[draft.type],
    MessageDisposition: disposition,
    ShouldIgnoreChangeKey: true,
    ExtendedProperty: [LABELS, ...(at ? [deferred(at)] : [])],
  };
  return {
    ...{ ClientSupportsIrm: true, ComposeOperation: draft.type, MessageDisposition: disposition, Items: [item] },
    ...{ TimeFormat: "HH:mm", SendOnNotFoundError: true, RemoteExecute: false, ItemShape: SHAPE },
    ...{ OutboundCharset: "AutoDetect", UseGB18030: false, UseISO885915: false },
  };
}

const setField = (uri: string, field: object) => ({
  __type: "SetItemField:#Exchange",
  Path: { __type: "PropertyUri:#Exchange", FieldURI: uri },
  Item: { __type: "Message:#Exchange", ...field },
});

const setExtended = (property: ReturnType<typeof deferred>) => ({
  __type: "SetItemField:#Exchange",
  Path: property.ExtendedFieldURI,
  Item: { __type: "Message:#Exchange", ExtendedProperty: [property] },
});

/** Takes from a message that it was to go later. */
const unsetDeferred = {
  __type: "DeleteItemField:#Exchange",
  Path: { __type: "ExtendedPropertyUri:#Exchange", PropertyTag: "0x3FEF", PropertyType: "SystemTime" },
};

/** What the `Body` of an UpdateItem says of the time to go: when, or that there is none any more. */
export interface Going {
  at?: number | undefined;
  recalled: boolean;
}

/** The `Body` of an UpdateItem. */
export function updateItem(draft: Draft, id: ItemId, disposition: Disposition, { at, recalled }: Going) {
  const people = (list: Recipient[]) => list.map((one) => ({ __type: "EmailAddress:#Exchange", ...person(one) }));
  const content = { __type: "BodyContentType:#Exchange", BodyType: "HTML", Value: page(draft.html) };
  const Updates = [
    setField("CcRecipients", { CcRecipients: people(draft.cc) }),
    setField("BccRecipients", { BccRecipients: people(draft.bcc) }),
    setField("ToRecipients", { ToRecipients: people(draft.to) }),
    setField("Importance", { Importance: "Normal" }),
    setField("Sensitivity", { Sensitivity: "Normal" }),
    setField("Subject", { Subject: draft.subject }),
    setField("item:Body", { Body: content }),
    ...(recalled ? [unsetDeferred] : []),
    ...(at ? [setExtended(deferred(at))] : []),
  ];
  return {
    ...{ ConflictResolution: "AlwaysOverwrite", ClientSupportsIrm: true },
    ...{ SendCalendarInvitationsOrCancellations: "SendToNone", MessageDisposition: disposition },
    ...{ ComposeOperation: draft.type, SendOnNotFoundError: true },
    ItemChanges: [{ __type: "ItemChange:#Exchange", ItemId: { __type: "ItemId:#Exchange", ...id }, Updates }],
  };
}
