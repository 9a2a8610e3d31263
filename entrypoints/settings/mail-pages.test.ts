// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from "vitest";

const get = vi.fn();
const query = vi.fn();
const executeScript = vi.fn();
vi.mock("wxt/browser", () => ({ browser: { tabs: { get, query }, scripting: { executeScript } } }));
const { mailPages } = await import("./mail-pages.ts");

beforeEach(() => {
  vi.clearAllMocks();
  executeScript.mockResolvedValue([{ result: null }]);
});

const check = (url: string | undefined) => {
  get.mockResolvedValue({ url, discarded: false, status: "complete" });
  return mailPages(() => "2026-11-22").check(7);
};

it.each([
  "https://mail.google.com/mail/u/0/#inbox",
  "https://outlook.live.com/mail/0/inbox/id/AQQk",
  "https://outlook.cloud.microsoft/mail/",
])("looks at the mail page in the tab that was chosen: %s", async (url) => {
  await check(url);
  expect(executeScript).toHaveBeenCalledWith(expect.objectContaining({ target: { tabId: 7 } }));
});

it.each(["https://outlook.live.com/people/", "https://mail.google.com/chat/u/0/", "https://example.org/", undefined])(
  "puts nothing into a tab that has gone elsewhere since: %s",
  async (url) => {
    expect(await check(url)).toBe("no answer");
    expect(executeScript).not.toHaveBeenCalled();
  },
);

it("has no answer from a page in which the check itself fails", async () => {
  executeScript.mockRejectedValue(new Error("zebedee"));
  expect(await check("https://mail.google.com/mail/u/0/")).toBe("no answer");
});

it("lists the open pages of every mail site, the one looked at last first, by what tells them apart", async () => {
  const tabs = [
    { id: 1, url: "mail.google.com", title: "Inbox (2) - jo.whitlock@example.org - Gmail", lastAccessed: 5 },
    { id: 2, url: "outlook.live.com", title: "Mail - Jo Whitlock - Outlook", lastAccessed: 9 },
    { id: 3, url: "outlook.cloud.microsoft", title: "", lastAccessed: 7 },
  ];
  query.mockImplementation(async ({ url }: { url: string[] }) =>
    tabs.filter((tab) => url.some((pattern) => pattern.includes(tab.url))),
  );
  expect(await mailPages(() => "2026-11-22").list()).toEqual([
    { tab: 2, site: "Outlook", mailbox: "Mail - Jo Whitlock - Outlook" },
    { tab: 3, site: "Outlook", mailbox: null },
    { tab: 1, site: "Gmail", mailbox: "jo.whitlock@example.org" },
  ]);
});
