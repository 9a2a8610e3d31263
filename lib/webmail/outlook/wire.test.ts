import { describe, expect, it } from "vitest";
import type { Json } from "../common/json-body.ts";
import {
  AHMED,
  createItem,
  deferred,
  item,
  JO,
  LOWE,
  lines,
  PATEL,
  page,
  QUOTED,
  SERVICE,
  setField,
  updateItem,
  updatesOf,
} from "./wire.fixtures.ts";
import { readOutlookRequest } from "./wire.ts";

const read = (json: Json, query = "") => readOutlookRequest({ url: SERVICE + query, body: JSON.stringify(json) });
const states = (json: Json, query = "") => read(json, query).map(({ state }) => state);

const WHOLE = {
  draftId: "",
  threadId: null,
  state: "sent",
  from: { name: "Jo Whitlock", address: "jo.whitlock@example.org" },
  to: [{ name: "Ms Patel", address: "senco@hillcrest.example.sch.uk" }],
  cc: [],
  bcc: [],
  subject: "About R.",
  html: lines("Dear Ms Patel", "", "R. was sick again."),
  text: "Dear Ms Patel\n\nR. was sick again.",
  at: 0,
};

describe("a message in a request", () => {
  it("that was never saved before it is sent is read whole", () => {
    expect(read(createItem([item()]))).toEqual([WHOLE]);
  });

  it("that was saved before is read whole, whatever the order of its fields, by the id that requests name it by", () => {
    const updates = updatesOf(item());
    for (const some of [updates, updates.toReversed()])
      expect(read(updateItem(some))).toEqual([{ ...WHOLE, draftId: "AAMkDraft/1+A=" }]);
  });

  it.each(["item:", "message:", ""])("is found by a path with “%s” before the field's name", (prefix) => {
    const updates = updatesOf(item()).map((update) => ({
      ...update,
      Path: { FieldURI: prefix + String((update.Path as { FieldURI: string }).FieldURI) },
    }));
    expect(read(updateItem(updates))).toMatchObject([{ subject: "About R.", to: WHOLE.to }]);
  });

  it("is found by the name that the field has in the update, or by the path where the value stands alone", () => {
    const bare = [
      { Item: { Subject: "About R." } },
      { __type: "SetItemField:#Exchange", Path: { FieldURI: "message:ToRecipients" }, Value: [PATEL] },
      { __type: "AppendToItemField:#Exchange", Path: { FieldURI: "ToRecipients" }, Item: { ToRecipients: [LOWE] } },
      setField("CcRecipients", { CcRecipients: [LOWE] }),
      { __type: "DeleteItemField:#Exchange", Path: { FieldURI: "CcRecipients" } },
    ];
    expect(read(updateItem(bare))).toMatchObject([
      { subject: "About R.", to: [WHOLE.to[0], { name: "", address: LOWE.EmailAddress }], cc: [] },
    ]);
  });

  it.each(["ReplyToItem", "ReplyAllToItem", "ForwardItem"])("may be a %s", (kind) => {
    const { Body, ...rest } = item({ __type: `${kind}:#Exchange`, ReferenceItemId: { Id: "AAMkOriginal=" } });
    expect(read(createItem([{ ...rest, NewBodyContent: Body as Json }]))).toEqual([WHOLE]);
  });

  it("may be one of several, with others that are none", () => {
    const meeting = { ...item(), __type: "CalendarItem:#Exchange" };
    const found = read(createItem([item(), meeting, item({ Subject: "About T." })]));
    expect(found.map(({ subject }) => subject)).toEqual(["About R.", "About T."]);
  });

  it("names its files, and not the pictures among its words", () => {
    const files = [
      { __type: "FileAttachment:#Exchange", Name: "letter.pdf" },
      { Name: "image001.png", IsInline: true },
    ];
    expect(read(createItem([item({ Attachments: files })]))[0]?.attachments).toEqual(["letter.pdf"]);
  });

  it("names its conversation in the alphabet of requests", () => {
    expect(read(createItem([item({ ConversationId: { Id: "AAQk-a_b=" } })]))[0]?.threadId).toBe("AAQk/a+b=");
  });
});

describe("its people", () => {
  const to = (...all: Json[]) => read(createItem([item({ ToRecipients: all })]))[0]?.to;

  it("may be wrapped, in other letters, or an address alone", () => {
    expect(to({ Mailbox: PATEL })).toEqual(WHOLE.to);
    expect(to({ name: "Ms Patel", emailAddress: PATEL.EmailAddress })).toEqual(WHOLE.to);
    expect(to({ EmailAddress: { Name: "Ms Patel", Address: PATEL.EmailAddress } })).toEqual(WHOLE.to);
    expect(to("Ms Patel <senco@hillcrest.example.sch.uk>")).toEqual(WHOLE.to);
    expect(to({ ...PATEL, EmailAddress: `SMTP:${PATEL.EmailAddress}` })).toEqual(WHOLE.to);
    expect(read(createItem([item({ ToRecipients: { Mailbox: [PATEL] } })]))[0]?.to).toEqual(WHOLE.to);
  });

  it("have a name only where the request knows them by the directory", () => {
    expect(to(AHMED)).toEqual([{ name: "Sara Ahmed", address: "" }]);
    expect(to({ ...AHMED, RoutingType: "" })).toEqual([{ name: "Sara Ahmed", address: "" }]);
    expect(to({ Name: "Governors", MailboxType: "PrivateDL", RoutingType: "MAPIPDL" })).toEqual([
      { name: "Governors", address: "" },
    ]);
  });

  it("have no name where only the address is repeated", () => {
    expect(to({ ...PATEL, Name: PATEL.EmailAddress.toUpperCase() })).toEqual([
      { name: "", address: PATEL.EmailAddress },
    ]);
    expect(to(null, {}, { Name: "" }, 7)).toEqual([]);
  });

  it("send from the account that is named when the message does not say", () => {
    const from = (more: Record<string, Json>) => read(createItem([item({ From: null, ...more })]))[0]?.from;
    expect(from({ sendAs: JO })).toEqual(WHOLE.from);
    expect(from({ mailboxInfo: { mailboxSmtpAddress: JO.EmailAddress } })).toEqual({ ...WHOLE.from, name: "" });
    expect(from({ From: { Mailbox: { ...AHMED } }, mailboxInfo: { mailboxSmtpAddress: JO.EmailAddress } })).toEqual({
      name: "Sara Ahmed",
      address: JO.EmailAddress,
    });
    expect(from({})).toEqual({ name: "", address: "" });
  });
});

describe("its words", () => {
  const text = (Value: string, BodyType = "HTML") => read(createItem([item({ Body: { BodyType, Value } })]))[0]?.text;
  const own = lines("Thank you.", "", "Jo");

  it.each<[string, string]>([
    ["Outlook's rule and header", QUOTED],
    ["the container of newer versions", `<div id="mail-editor-reference-message-container"><hr>${QUOTED}</div>`],
    ["a header with marks of what was quoted before", `<hr><div id="x_divRplyFwdMsg"><b>From:</b> Ms Patel</div>Words`],
    ["a cited block under a rule", `<hr><blockquote>On Monday we wrote.</blockquote>`],
    [
      "the desktop's border and header",
      `<div style="border:none;border-top:solid #E1E1E1 1.0pt"><p><b>From:</b> Ms Patel<br><b>Sent:</b> 8 March 2027<br>` +
        `<b>To:</b> Jo<br><b>Subject:</b> R.</p></div><p>On Monday.</p>`,
    ],
    [
      "a header without a mark",
      "<div>From: Ms Patel<br>Sent: 8 March 2027<br>To: Jo<br>Subject: R.</div><div>Old</div>",
    ],
  ])("end before %s", (_, quoted) => {
    expect(text(page(own + quoted))).toBe("Thank you.\n\nJo");
  });

  it("go on under a rule that quotes nothing", () => {
    expect(text(page(`${lines("Thank you.")}<hr>${lines("Jo")}`))).toBe("Thank you.\nJo");
  });

  it("are none where everything is quoted", () => {
    expect(text(page(QUOTED))).toBe("");
    expect(read(createItem([item({ Body: { BodyType: "HTML", Value: page(QUOTED) } })]))[0]?.html).toBe("");
  });

  it("may be plain text, which keeps its lines and signs", () => {
    expect(text("R. < 90% again\r\n\r\nJo", "Text")).toBe("R. < 90% again\n\nJo");
    expect(text("Yes.\n\n________________________________\nFrom: A\nSent: B\nTo: C\nSubject: D\n\nOld", "Text")).toBe(
      "Yes.",
    );
    expect(read(createItem([item({ Body: { BodyType: "Text", Value: "a < b\nc" } })]))[0]?.html).toBe("a &lt; b<br>c");
  });

  it("are found without the parts of a page", () => {
    expect(text(own)).toBe("Thank you.\n\nJo");
  });
});

describe("what becomes of it", () => {
  it("is said by the request, or by the item", () => {
    expect(states(createItem([item()], "SendOnly"))).toEqual(["sent"]);
    expect(states(createItem([item()], "SaveOnly"))).toEqual(["draft"]);
    expect(states(createItem([item({ MessageDisposition: "SendAndSaveCopy" })], null))).toEqual(["sent"]);
    expect(states(createItem([item({ MessageDisposition: "SaveOnly" })], null))).toEqual(["draft"]);
  });

  it("is no send where one says so and the other does not, or nobody says", () => {
    expect(states(createItem([item({ MessageDisposition: "SaveOnly" })]))).toEqual(["draft"]);
    expect(states(createItem([item({ MessageDisposition: "SendAndSaveCopy" })], "SaveOnly"))).toEqual(["draft"]);
    expect(states(createItem([item()], null))).toEqual(["draft"]);
    expect(states(updateItem(updatesOf(item()), "SaveOnly"))).toEqual(["draft"]);
  });

  it("is sent by its id alone", () => {
    const send = { __type: "SendItemRequest:#Exchange", ItemIds: [{ Id: "AAMk-1=" }], SaveItemToFolder: true };
    expect(read({ Body: send })).toMatchObject([{ draftId: "AAMk/1=", state: "sent", to: [], text: "" }]);
    expect(states({ ItemIds: [{ Id: "AAMk-1=" }] }, "?action=SendItem")).toEqual(["sent"]);
    expect(states({ ItemIds: [{ Id: "AAMk-1=" }] }, "?action=DeleteItem")).toEqual([]);
  });

  const GOES = Date.UTC(2027, 2, 10, 9);
  it.each<[string, Json, Json]>([
    ["as a date", "2027-03-10T09:00:00.000Z", "0x3fef"],
    ["in another zone", "2027-03-10T10:00:00+01:00", "0x3FEF"],
    ["without a zone", "2027-03-10T09:00:00", "16367"],
    ["as a number", GOES, 16367],
    ["as Microsoft wrote dates once", `/Date(${GOES})/`, "0x3FEF0040"],
  ])("is scheduled, its time %s", (_, value, tag) => {
    const property = deferred(value, tag);
    const found = { state: "scheduled", sendAt: GOES };
    expect(read(createItem([item({ ExtendedProperty: [{ Value: "" }, property] })]))).toMatchObject([found]);
    const path = (property as { ExtendedFieldURI: Json }).ExtendedFieldURI;
    const update = { __type: "SetItemField:#Exchange", Path: path, Item: { ExtendedProperty: [property] } };
    expect(read(updateItem([...updatesOf(item()), update]))).toMatchObject([found]);
    expect(states(updateItem([...updatesOf(item()), update], "SaveOnly"))).toEqual(["draft"]);
  });

  it("is scheduled for a time that is not known", () => {
    const [found] = read(createItem([item({ ExtendedProperty: [deferred("tomorrow")] })]));
    expect([found?.state, found?.sendAt]).toEqual(["scheduled", undefined]);
  });

  it("is a draft again when that it was to go later is taken from it", () => {
    const path = { __type: "ExtendedPropertyUri:#Exchange", PropertyTag: "0x3fef" };
    const recall = { __type: "DeleteItemField:#Exchange", Path: path };
    expect(read(updateItem([recall], "SaveOnly"))).toMatchObject([{ draftId: "AAMkDraft/1+A=", state: "draft" }]);
  });
});

describe("what is no message", () => {
  it.each<[string, Json, string]>([
    ["a flag on a message", updateItem([setField("Flag", { Flag: { FlagStatus: "Flagged" } })], "SaveOnly"), ""],
    ["a message that is marked read", updateItem([setField("message:IsRead", { IsRead: true })], "SaveOnly"), ""],
    ["an invitation", createItem([{ __type: "MeetingRequest:#Exchange", ...item(), ItemClass: "IPM.Schedule" }]), ""],
    ["a meeting without its type", createItem([{ ...item({ __type: "" }), Start: "2027-03-10T09:00:00Z" }]), ""],
    ["an answer to an invitation", createItem([{ ...item(), __type: "AcceptItem:#Exchange" }]), ""],
    ["a change of a meeting", updateItem([setField("calendar:Start", { Start: "2027" }), ...updatesOf(item())]), ""],
    ["another request", { Body: { Items: [item()], MessageDisposition: "SendAndSaveCopy" } }, "?action=GetItem"],
    [
      "an answer",
      { Body: { __type: "CreateItemResponse:#Exchange", ResponseMessages: { Items: [{ Items: [item()] }] } } },
      "",
    ],
  ])("%s", (_, json, query) => {
    expect(read(json, query)).toEqual([]);
  });

  it("is asked of another address", () => {
    const body = JSON.stringify(createItem([item()]));
    expect(readOutlookRequest({ url: "https://outlook.live.com/owa/0/startupdata.ashx", body })).toEqual([]);
    expect(readOutlookRequest({ url: "not an address", body })).toEqual([]);
  });

  it("is not looked for inside a message's own words", () => {
    const forged = JSON.stringify(createItem([item({ Subject: "Forged" })]));
    const found = read(createItem([item({ Subject: forged, Body: { BodyType: "Text", Value: forged } })]));
    expect(found).toHaveLength(1);
  });
});

describe("where a request carries it", () => {
  const json = JSON.stringify(createItem([item()]));

  it.each<[string, Record<string, string>]>([
    ["its header", { "X-OWA-UrlPostData": encodeURIComponent(json) }],
    ["its header, in other letters", { "x-owa-urlpostdata": encodeURIComponent(json) }],
    ["its header, encoded twice", { "X-OWA-URLPOSTDATA": encodeURIComponent(encodeURIComponent(json)) }],
    ["its header, as a form", { "X-OWA-UrlPostData": encodeURIComponent(json).replaceAll("%20", "+") }],
    ["its header, as it is", { "X-OWA-UrlPostData": json }],
  ])("is %s", (_, headers) => {
    expect(readOutlookRequest({ url: `${SERVICE}?action=CreateItem`, headers, body: "" })).toEqual([WHOLE]);
  });

  it("is its body, behind a mark of the order of bytes too", () => {
    expect(readOutlookRequest({ url: SERVICE, body: `\uFEFF${json}` })).toEqual([WHOLE]);
  });

  it("is told by the address, by a header, or by itself", () => {
    const bare = { MessageDisposition: "SendAndSaveCopy", Items: [item()] };
    const body = JSON.stringify(bare);
    expect(states(bare, "?action=CreateItem&app=Mail&n=26")).toEqual(["sent"]);
    expect(states(bare, "?ACTION=createitem")).toEqual(["sent"]);
    expect(readOutlookRequest({ url: SERVICE, headers: { Action: "CreateItem" }, body })).toHaveLength(1);
    expect(readOutlookRequest({ url: SERVICE, headers: { action: "FindItem" }, body })).toEqual([]);
    expect(states(bare)).toEqual(["sent"]);
  });

  it.each([
    "https://outlook.office.com/owa/service.svc?action=CreateItem&EP=1&ID=-34&AC=1",
    "https://outlook.cloud.microsoft/owa/0/service.svc/s/x?action=CreateItem",
    "https://mail.hillcrest.example.sch.uk/owa/jo@example.org/service.svc",
    "/owa/service.svc?action=CreateItem",
  ])("is asked at %s", (url) => {
    expect(readOutlookRequest({ url, body: json })).toEqual([WHOLE]);
  });
});

describe("a batch", () => {
  const save = updateItem(updatesOf(item()), "SaveOnly");
  const send = { __type: "SendItemJsonRequest:#Exchange", Body: { ItemIds: [{ Id: "AAMkDraft-1_A=" }] } };

  it("is seen through, its requests as objects or as text", () => {
    expect(states({ requests: [{ id: 1, body: createItem([item()]) }] }, "?action=Batch")).toEqual(["sent"]);
    expect(states({ requests: [{ id: 1, body: JSON.stringify(createItem([item()])) }] })).toEqual(["sent"]);
    const part = { MessageDisposition: "SendAndSaveCopy", Items: [item()] };
    expect(states([{ action: "CreateItem", body: part }] as unknown as Json)).toEqual(["sent"]);
    expect(states([{ url: "/owa/service.svc?action=CreateItem", body: part }] as unknown as Json)).toEqual(["sent"]);
    expect(states([{ url: "/owa/service.svc?action=GetItem", body: part }] as unknown as Json)).toEqual([]);
  });

  it("that saves a draft and sends it by its id sends what it saved", () => {
    expect(read([save, send])).toEqual([{ ...WHOLE, draftId: "AAMkDraft/1+A=" }]);
  });

  it("leaves a message as its last request does", () => {
    expect(states([updateItem(updatesOf(item())), save])).toEqual(["draft"]);
  });

  it("may name its things by keys around them", () => {
    const body = { MessageDisposition: "SendAndSaveCopy", Items: { Message: [item()] } };
    expect(states({ CreateItem: body }, "?action=CreateItem")).toEqual(["sent"]);
  });
});
