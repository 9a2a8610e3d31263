// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from "vitest";

const get = vi.fn();
const executeScript = vi.fn();
vi.mock("wxt/browser", () => ({ browser: { tabs: { get, query: vi.fn() }, scripting: { executeScript } } }));
const { mailPages } = await import("./mail-pages.ts");

beforeEach(() => {
  vi.clearAllMocks();
  executeScript.mockResolvedValue([{ result: null }]);
});

const check = (url: string | undefined) => {
  get.mockResolvedValue({ url, discarded: false, status: "complete" });
  return mailPages(() => "2026-11-22").check(7);
};

it("looks at the mail page in the tab that was chosen", async () => {
  await check("https://mail.google.com/mail/u/0/#inbox");
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
