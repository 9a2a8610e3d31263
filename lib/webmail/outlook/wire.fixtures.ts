import type { Json } from "../common/json-body.ts";
import type { JsonObject } from "./wire-json.ts";

/** Requests as Outlook's page makes them, written by hand with invented people. */

export const SERVICE = "https://outlook.live.com/owa/0/service.svc";
export const JO = { Name: "Jo Whitlock", EmailAddress: "jo.whitlock@example.org", RoutingType: "SMTP" };
export const PATEL = { Name: "Ms Patel", EmailAddress: "senco@hillcrest.example.sch.uk", RoutingType: "SMTP" };
export const LOWE = { Name: "", EmailAddress: "head@hillcrest.example.sch.uk", RoutingType: "SMTP" };
/** Of the sender's own organisation: the request names their directory entry. */
export const AHMED = {
  Name: "Sara Ahmed",
  EmailAddress: "/o=ExchangeLabs/ou=x/cn=Recipients/cn=s.ahmed",
  RoutingType: "EX",
};

export const page = (own: string) =>
  `<html><head><style type="text/css" style="display:none;"> P {margin-top:0;margin-bottom:0;} </style></head>` +
  `<body dir="ltr">${own}</body></html>`;

export const lines = (...all: string[]) =>
  all.map((line) => `<div class="elementToProof">${line === "" ? "<br>" : line}</div>`).join("");

/** What Outlook puts under an answer. */
export const QUOTED =
  `<div id="appendonsend"></div><hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg" dir="ltr">` +
  `<b>From:</b> Ms Patel<br><b>Sent:</b> 8 March 2027 09:00<br><b>To:</b> Jo Whitlock<br><b>Subject:</b> About R.</div>` +
  `<div>On Monday we wrote.</div>`;

export function item(more: JsonObject = {}): JsonObject {
  return {
    __type: "Message:#Exchange",
    Subject: "About R.",
    Body: { BodyType: "HTML", Value: page(lines("Dear Ms Patel", "", "R. was sick again.")) },
    ToRecipients: [PATEL],
    CcRecipients: [],
    BccRecipients: [],
    From: { Mailbox: { ...JO, MailboxType: "Mailbox" } },
    ...more,
  };
}

export function createItem(items: Json[], disposition: string | null = "SendAndSaveCopy"): JsonObject {
  return {
    __type: "CreateItemJsonRequest:#Exchange",
    Header: { __type: "JsonRequestHeaders:#Exchange", RequestServerVersion: "V2018_01_08" },
    Body: {
      __type: "CreateItemRequest:#Exchange",
      ComposeOperation: "newMail",
      ...(disposition === null ? {} : { MessageDisposition: disposition }),
      Items: items,
    },
  };
}

export const setField = (FieldURI: string, fields: JsonObject): JsonObject => ({
  __type: "SetItemField:#Exchange",
  Path: { __type: "PropertyUri:#Exchange", FieldURI },
  Item: { __type: "Message:#Exchange", ...fields },
});

/** Its fields as updates, in the order given. */
export const updatesOf = ({ __type: _type, ...fields }: JsonObject): JsonObject[] =>
  Object.entries(fields).map(([name, value]) => setField(name, { [name]: value }));

export function updateItem(
  updates: Json[],
  disposition: string | null = "SendAndSaveCopy",
  Id = "AAMkDraft-1_A=",
): JsonObject {
  return {
    __type: "UpdateItemJsonRequest:#Exchange",
    Header: { __type: "JsonRequestHeaders:#Exchange" },
    Body: {
      __type: "UpdateItemRequest:#Exchange",
      ConflictResolution: "AlwaysOverwrite",
      ...(disposition === null ? {} : { MessageDisposition: disposition }),
      ItemChanges: [{ __type: "ItemChange:#Exchange", ItemId: { Id, ChangeKey: "CQAA" }, Updates: updates }],
    },
  };
}

export const deferred = (Value: Json, PropertyTag: Json = "0x3fef"): JsonObject => ({
  __type: "ExtendedPropertyType:#Exchange",
  ExtendedFieldURI: { __type: "ExtendedPropertyUri:#Exchange", PropertyTag, PropertyType: "SystemTime" },
  Value,
});
