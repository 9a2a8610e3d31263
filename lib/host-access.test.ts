import { beforeEach, describe, expect, it, vi } from "vitest";

/** What the browser says about the mail sites, and that it is asked straight from the press. */

const holder: { browser: unknown } = { browser: null };
vi.mock("wxt/browser", () => ({
  get browser() {
    return holder.browser;
  },
}));

const { hostAccess } = await import("./host-access.ts");

let granted: Set<string>;
let asked: string[][];

beforeEach(() => {
  granted = new Set();
  asked = [];
  holder.browser = {
    permissions: {
      contains: async ({ origins }: { origins: string[] }) => origins.every((one) => granted.has(one)),
      request: (wanted: { origins: string[] }) => {
        asked.push(wanted.origins);
        return Promise.resolve(true);
      },
      onAdded: { addListener: () => {} },
      onRemoved: { addListener: () => {} },
    },
  };
});

describe("access to the mail sites", () => {
  it("says of each site whether all, some or none of it may be seen, and which hosts are missing", async () => {
    granted = new Set(["https://mail.google.com/*", "https://outlook.live.com/*"]);
    const [gmail, outlook] = await hostAccess.read();
    expect(gmail).toEqual({ site: "gmail", name: "Gmail", allowed: "all", missing: [] });
    expect(outlook).toMatchObject({ site: "outlook", allowed: "some" });
    expect(outlook?.missing).toEqual(["outlook.office.com", "outlook.office365.com", "outlook.cloud.microsoft"]);
    granted.clear();
    expect((await hostAccess.read()).map(({ allowed }) => allowed)).toEqual(["none", "none"]);
  });

  it("asks for every host of the site before anything is waited for", () => {
    void hostAccess.allow("outlook");
    expect(asked).toEqual([
      [
        "https://outlook.live.com/*",
        "https://outlook.office.com/*",
        "https://outlook.office365.com/*",
        "https://outlook.cloud.microsoft/*",
      ],
    ]);
  });

  it("knows nothing, and does not fall over, where the browser does not say", async () => {
    holder.browser = {};
    expect(await hostAccess.read()).toEqual([]);
    hostAccess.watch(() => {});
    await expect(hostAccess.allow("gmail")).rejects.toThrow("cannot ask");
  });
});
