import { describe, expect, it } from "vitest";
import { outlookRequests } from "./requests.ts";
import { createItem, deferred, item, JO, SERVICE } from "./wire.fixtures.ts";

const AT = Date.UTC(2027, 2, 8, 21);
const request = (json: object, more: object = {}) => ({ url: SERVICE, body: JSON.stringify(json), at: AT, ...more });

describe("a request of Outlook's page", () => {
  it("has the time at which it was made, since it does not say", () => {
    expect(outlookRequests.read(request(createItem([item()])))).toMatchObject([{ state: "sent", at: AT }]);
  });

  it("that is to go at a time that has passed goes at once", () => {
    const at = (time: number) => createItem([item({ ExtendedProperty: [deferred(new Date(time).toISOString())] })]);
    const [later] = outlookRequests.read(request(at(AT + 60_000)));
    expect(later).toMatchObject({ state: "scheduled", sendAt: AT + 60_000 });
    const [now] = outlookRequests.read(request(at(AT - 1)));
    expect(now).toMatchObject({ state: "sent" });
    expect(now).not.toHaveProperty("sendAt");
  });

  it("names the mailbox it is made for, in a header or in its address", () => {
    const named = (more: object) => outlookRequests.mailbox?.(request({}, more));
    expect(named({ headers: { "X-OWA-ExplicitLogonUser": "Office@hillcrest.example.sch.uk" } })).toBe(
      "office@hillcrest.example.sch.uk",
    );
    const address = "https://outlook.office.com/owa/office@hillcrest.example.sch.uk/service.svc";
    expect(named({ url: address })).toBe("office@hillcrest.example.sch.uk");
    expect([named({}), named({ url: "https://outlook.office.com/owa/service.svc" })]).toEqual(["", ""]);
  });

  it("of a mailbox that several people use is not read", () => {
    const info = (type: string) => item({ mailboxInfo: { type, mailboxSmtpAddress: JO.EmailAddress } });
    expect(outlookRequests.read(request(createItem([info("SharedMailbox")])))).toEqual([]);
    expect(outlookRequests.read(request(createItem([info("UserMailbox")])))).toHaveLength(1);
  });

  it.each(["outlook.live.com", "outlook.office.com", "outlook.office365.com", "outlook.cloud.microsoft"])(
    "is heard of at %s, with and without a mailbox in its address",
    (host) => {
      const heard = (path: string) =>
        outlookRequests.urls.some((url) =>
          new RegExp(`^${url.split("*").map(RegExp.escape).join(".*")}$`).test(`https://${host}${path}`),
        );
      const paths = ["/owa/service.svc?action=CreateItem", "/owa/0/service.svc", "/owa/jo@example.org/service.svc?n=1"];
      expect([...paths, "/mail/0/service.svc"].map(heard)).toEqual([true, true, true, true]);
      expect(["/owa/startupdata.ashx", "/mail/0/", "/search/api/v2/query"].map(heard)).toEqual([false, false, false]);
    },
  );
});
