import { beforeEach, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { openSearch } from "./mailbox.ts";

async function search(tabs: { url: string; lastAccessed?: number }[]): Promise<URL> {
  vi.spyOn(fakeBrowser.tabs, "query").mockResolvedValue(tabs as never);
  const create = vi.spyOn(fakeBrowser.tabs, "create").mockResolvedValue({ id: 7 } as never);
  await openSearch(["senco@hillcrest.example.sch.uk"]);
  return new URL(String(create.mock.lastCall?.[0]?.url));
}

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

it("searches the mailbox that was looked at last", async () => {
  const link = await search([
    { url: "https://mail.google.com/mail/u/0/#inbox", lastAccessed: 1 },
    { url: "https://mail.google.com/mail/u/2/?tab=rm#inbox", lastAccessed: 3 },
    { url: "https://mail.google.com/mail/u/1/#inbox", lastAccessed: 2 },
  ]);
  expect(link.pathname).toBe("/mail/u/2/");
  expect(decodeURIComponent(link.hash)).toContain("from:senco@hillcrest.example.sch.uk");
});

it("searches the browser's first mailbox when none is open", async () => {
  expect((await search([])).pathname).toBe("/mail/u/0/");
});

it("never searches somebody else's mailbox that is shared with the parent", async () => {
  const shared = { url: "https://mail.google.com/mail/b/AEoRXRT_5/u/0/#inbox", lastAccessed: 9 };
  expect((await search([shared, { url: "https://mail.google.com/mail/u/1/", lastAccessed: 1 }])).pathname).toBe(
    "/mail/u/1/",
  );
  expect((await search([shared])).pathname).toBe("/mail/u/0/");
  const second = { url: "https://mail.google.com/mail/u/1/d/AEoRXRT_5/#inbox" };
  expect((await search([second])).pathname).toBe("/mail/u/1/");
});
