import { describe, expect, test } from "vitest";
import { OutlookHost } from "./host.ts";
import type { HostOptions } from "./options.ts";
import { HEAD, SENCO } from "./practice.ts";
import { answer } from "./routes.ts";
import { CALM } from "./switches.ts";

const made = (options: HostOptions = {}) => new OutlookHost({ switches: CALM, ...options });

const get = (host: OutlookHost, url: string) =>
  answer(host, { url: new URL(url), method: "GET", headers: {}, body: "" });

async function post(
  host: OutlookHost,
  action: string,
  body: object,
  headers: Record<string, string> = {},
  beside: object = {},
) {
  const url = new URL(
    `https://${host.hostname}/owa/${host.kind === "work" ? "" : "0/"}service.svc?action=${action}&app=Mail`,
  );
  const words = JSON.stringify({ Body: body, ...beside });
  const inHeader = "x-owa-urlpostdata" in headers;
  const given = inHeader ? { ...headers, "x-owa-urlpostdata": encodeURIComponent(words) } : headers;
  const found = await answer(host, { url, method: "POST", headers: given, body: inHeader ? "" : words });
  return { status: found?.status, json: found && found.status === 200 ? JSON.parse(String(found.body)) : null };
}

const message = (subject: string) => ({
  Subject: subject,
  ToRecipients: [{ Name: SENCO.name, EmailAddress: SENCO.address }],
  CcRecipients: [{ Name: HEAD.address, EmailAddress: HEAD.address }],
  Body: {
    BodyType: "HTML",
    Value:
      '<html><body><div>Own.</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg">Theirs.</div></body></html>',
  },
});

describe("addresses", () => {
  test.each([
    ["https://outlook.live.com/mail/0/", 200],
    ["https://outlook.live.com/mail/0/inbox/id/AQQk", 200],
    ["https://outlook.live.com/mail/0/deeplink/compose?mailtouri=x", 200],
    ["https://outlook.live.com/mail/1/", 404],
    ["https://outlook.live.com/mail/0/elsewhere/", 404],
    ["https://outlook.live.com/calendar/0/", 404],
    ["https://outlook.cloud.microsoft/mail/", 404],
    ["https://outlook.office.com/mail/", 404],
    ["https://outlook.live.com/mail/inbox/id/AQQk?x=1", 302],
  ])("a consumer's mailbox: %s is a %i", async (url, status) => {
    expect((await get(made(), url))?.status).toBe(status);
  });

  test.each([
    ["https://outlook.cloud.microsoft/mail/", 200, undefined],
    ["https://outlook.cloud.microsoft/mail/kit@example.org/inbox/", 200, undefined],
    ["https://outlook.cloud.microsoft/mail/nobody@example.org/inbox/", 404, undefined],
    ["https://outlook.live.com/mail/0/", 404, undefined],
    ["https://outlook.office.com/mail/inbox/?a=1", 302, "https://outlook.cloud.microsoft/mail/inbox/?a=1"],
    ["https://outlook.office365.com/mail/", 302, "https://outlook.cloud.microsoft/mail/"],
  ])("a mailbox of work: %s is a %i", async (url, status, location) => {
    const host = made({ kind: "work", delegated: [{ name: "Kit", address: "kit@example.org" }] });
    const found = await get(host, url);
    expect([found?.status, found?.headers.location]).toEqual([status, location]);
  });
});

describe("the service", () => {
  test("keeps a draft under one id through changes and the send, and parts own words from history", async () => {
    const host = made();
    const saved = await post(host, "CreateItem", { MessageDisposition: "SaveOnly", Items: [message("One")] });
    const { ItemId: id } = saved.json.Body.ResponseMessages.Items[0].Items[0];
    const Updates = [{ Item: { Subject: "Two" } }];
    const change = { MessageDisposition: "SendAndSaveCopy", ItemChanges: [{ ItemId: id, Updates }] };
    const sent = await post(host, "UpdateItem", change, { "x-owa-urlpostdata": "" });
    expect(sent.json.Body.ResponseMessages.Items[0]).toMatchObject({ ResponseClass: "Success", Items: [] });
    expect(host.sent).toMatchObject([
      {
        id: id.Id,
        draftId: id.Id,
        subject: "Two",
        text: "Own.",
        to: [SENCO],
        cc: [{ name: "", address: HEAD.address }],
      },
    ]);
    expect(host.sent[0]?.quoted).toContain("Theirs.");
    expect(host.requests.map(({ body }) => body === "")).toEqual([false, true]);
  });

  test.each([
    ["500", 500],
    ["login", 302],
    ["refused", 200],
    ["lost", undefined],
    ["hang", undefined],
  ] as const)("%s: does what it says", async (fault, status) => {
    const host = made();
    host.faults.service = fault;
    const answered = await post(host, "CreateItem", { MessageDisposition: "SendAndSaveCopy", Items: [message("One")] });
    expect(answered.status).toBe(status);
    expect(host.sent).toHaveLength(fault === "lost" ? 1 : 0);
    if (fault === "refused") expect(answered.json.Body.ResponseMessages.Items[0].ResponseClass).toBe("Error");
  });

  test("a message with a time of its own waits for it", async () => {
    const host = made();
    const uri = { PropertyTag: "0x3FEF", PropertyType: "SystemTime" };
    const later = { ...message("Later"), ExtendedProperty: [{ ExtendedFieldURI: uri, Value: "2026-12-01T08:00:00Z" }] };
    await post(host, "CreateItem", { MessageDisposition: "SendAndSaveCopy", Items: [later] });
    expect(host.sent).toEqual([]);
    expect(host.scheduled().map(({ sendAt }) => sendAt)).toEqual([Date.parse("2026-12-01T08:00:00Z")]);
  });

  test("names nothing as another mailbox does", () => {
    const named = (options: HostOptions) => new OutlookHost(options).addDraft().id;
    const ids = [{}, { kind: "work" as const }, { accounts: [{ name: "Ada", address: "ada@example.org" }] }].map(named);
    expect(new Set(ids).size).toBe(3);
    expect(named({})).toBe(ids[0]);
  });

  test("what waits for its time is taken back by a request of its own, or by a save that takes its time from it", async () => {
    const host = made();
    const uri = { PropertyTag: "0x3FEF", PropertyType: "SystemTime" };
    const later = { ...message("Later"), ExtendedProperty: [{ ExtendedFieldURI: uri, Value: "2026-12-01T08:00:00Z" }] };
    const putOff = () => post(host, "CreateItem", { MessageDisposition: "SendAndSaveCopy", Items: [later] });
    await putOff();
    const [first] = host.scheduled();
    if (!first) throw new Error("none is scheduled");
    const save = (Updates: object[]) =>
      post(host, "UpdateItem", {
        MessageDisposition: "SaveOnly",
        ItemChanges: [{ ItemId: { Id: first.id }, Updates }],
      });
    await save([]);
    expect(host.scheduled()).toHaveLength(1);
    await save([{ __type: "DeleteItemField:#Exchange", Path: uri }]);
    expect([host.scheduled(), host.drafts().map(({ subject }) => subject)]).toEqual([[], ["Later"]]);
    await putOff();
    const [second] = host.scheduled();
    const cancel = () => post(host, "CancelDeferredSend", {}, {}, { ItemId: { Id: second?.id } });
    expect((await cancel()).status).toBe(200);
    expect([host.scheduled().length, host.drafts().length]).toEqual([0, 2]);
    expect((await cancel()).json.Body.ResponseMessages.Items[0].ResponseClass).toBe("Error");
  });

  test("refuses what it does not know", async () => {
    const host = made();
    expect((await post(host, "SendItem", {})).status).toBe(404);
    const change = { MessageDisposition: "SaveOnly", ItemChanges: [{ ItemId: { Id: "none" }, Updates: [] }] };
    const answered = await post(host, "UpdateItem", change);
    expect(answered.json.Body.ResponseMessages.Items[0].ResponseClass).toBe("Error");
  });
});
