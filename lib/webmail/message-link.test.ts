import { describe, expect, test } from "vitest";
import { message } from "../../components/testing/family.ts";
import { messageLink } from "./message-link.ts";

const at = Date.UTC(2027, 2, 3, 16, 5);
const mail = (part: Partial<Parameters<typeof message>[0]>) => message({ id: "a", kind: "reply", at, ...part });
const ACCOUNT = "https://mail.google.com/mail/u/?authuser=jo.whitlock%40example.org";

describe("the way to the message", () => {
  test("is its thread's permalink in Gmail, in the mailbox that it was seen in", () => {
    const link = messageLink(mail({ ids: { thread: "thread-f:1795000000000000001", rfc: "<a@b.example>" } }));
    expect(link).toEqual({ href: `${ACCOUNT}#all/18e91efd5bd38001`, label: "Open it in Gmail" });
  });

  test("is a search for its Message-ID where the thread was begun here, whose number may have been a draft's", () => {
    const ids = { thread: "thread-a:r-123", legacyThread: "18e920bde6c98001", rfc: "<a+1@b.example>" };
    expect(messageLink(mail({ ids }))?.href).toBe(`${ACCOUNT}#search/rfc822msgid%3Aa%2B1%40b.example`);
  });

  test("is a search for the people around that day where no id is known, and holds no word of it", () => {
    const link = messageLink(mail({ ids: {}, account: null, subject: "R. and his bag" }));
    expect(decodeURIComponent(link?.href ?? "")).toMatch(
      /^https:\/\/mail\.google\.com\/mail\/u\/0\/#search\/\{from:(\S+) to:\1 cc:\1\} after:2027\/03\/02 before:2027\/03\/05$/,
    );
    expect(link).toMatchObject({ label: "Look for it in Gmail" });
    expect(link?.href).not.toContain("bag");
  });

  test("is a search in Outlook, in the site of that kind of mailbox", () => {
    const host = (account: string | null) =>
      URL.parse(messageLink(mail({ site: "outlook", account }))?.href ?? "")?.host;
    expect(host("jo@outlook.com")).toBe("outlook.live.com");
    expect(host("jo@work.example.org")).toBe("outlook.cloud.microsoft");
  });

  test("is none where no mail site is known", () => expect(messageLink(mail({ site: null }))).toBeNull());
});
