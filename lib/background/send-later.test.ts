import { beforeEach, describe, expect, it, vi } from "vitest";
import { AT, DRAFT, request, SCHEDULED } from "../webmail/gmail/wire.fixtures.ts";
import type { Json } from "../webmail/gmail/wire-json.ts";
import { JO, one, PAGE, SendStand, T } from "./sends.fixtures.ts";

/** What else the requests of a mail page tell: letters that go later, and whose mailbox they are made in. */

const holder: { browser: unknown } = { browser: null };
vi.mock("wxt/browser", () => ({
  get browser() {
    return holder.browser;
  },
}));

let stand: SendStand;

beforeEach(async () => {
  stand = new SendStand((browser) => {
    holder.browser = browser;
  });
  await stand.wake();
});

describe("a scheduled letter", () => {
  const GOES = AT + 86_400_000;
  const scheduled = (goesAt = GOES) => one({ labels: SCHEDULED, far: { 30: goesAt } });

  it("is told with when it was scheduled and when it is to go", async () => {
    await stand.begin(scheduled());
    await stand.finish();
    expect(stand.told()).toMatchObject([{ state: "scheduled", goesAt: GOES, when: { instant: AT } }]);
  });

  it("is not sent when it is refused, and still scheduled when nobody knows", async () => {
    await stand.begin(scheduled());
    await stand.finish({ statusCode: 500 });
    await stand.begin(scheduled(), { requestId: "8" });
    await stand.minutesLater(3);
    expect(stand.states()).toEqual(["failed", "scheduled"]);
  });

  it("that is saved as a draft again was cancelled", async () => {
    stand.setWall({ drafts: ["msg-a:r-77"] });
    await stand.begin(one({ labels: DRAFT }));
    await stand.finish();
    expect(stand.states()).toEqual(["undone"]);
  });

  const relabel = (added: string[], removed: string[], id = "msg-a:r-77"): Json =>
    request([["thread-a:r1", [null, null, null, null, null, null, [added, removed, [id]]]]]);

  it.each([
    ["its label is taken off", [], ["^scheduled"]],
    ["it is a draft again", ["^r", "^r_bt"], ["^scheduled"]],
  ])("was cancelled when %s", async (_what, added, removed) => {
    stand.setWall({ drafts: ["msg-a:r-77"] });
    // The browser's times have fractions of a millisecond.
    await stand.begin(relabel(added, removed), { at: T + 0.4 });
    await stand.finish();
    expect(stand.told()).toMatchObject([{ state: "undone", ids: { draft: "msg-a:r-77" }, when: { instant: T } }]);
  });

  it.each([
    ["other labels change", [], ["^i"], "msg-a:r-77"],
    ["it is another message", ["^r"], ["^scheduled"], "msg-a:r5"],
    ["it is sent", ["^pfg"], ["^scheduled"], "msg-a:r-77"],
  ])("was not cancelled when %s", async (_what, added, removed, id) => {
    stand.setWall({ drafts: ["msg-a:r-77"] });
    await stand.begin(relabel(added, removed, id));
    await stand.finish();
    expect(stand.told()).toEqual([]);
  });

  it("that is not taken back, the request refused or lost, stays what it was", async () => {
    stand.setWall({ drafts: ["msg-a:r-77"] });
    await stand.begin(relabel(["^r"], ["^scheduled"]));
    await stand.finish({ statusCode: 500 });
    await stand.begin(relabel(["^r"], ["^scheduled"]), { requestId: "8" });
    await stand.minutesLater(3);
    expect(stand.told()).toEqual([]);
  });
});

describe("the mailbox of a send", () => {
  const ALIAS = "jo.alias@example.org";
  const there = async (tabId: number, path: string, account: string) => {
    const { noteMailbox } = await import("./mailbox.ts");
    await noteMailbox(tabId, `${PAGE}${path}`, account);
  };

  it("is that of its tab, whatever address it goes from", async () => {
    await there(1, "/mail/u/0/", JO);
    await stand.begin(one({ from: [ALIAS] }));
    await stand.finish();
    expect(stand.told()).toMatchObject([{ account: JO, from: { address: ALIAS } }]);
  });

  it("is told apart for two mailboxes in two tabs", async () => {
    await there(1, "/mail/u/0/", JO);
    await there(2, "/mail/u/1/", "jo@work.example.org");
    await stand.begin(one({ from: [ALIAS] }), { tabId: 2, url: `${PAGE}/sync/u/1/i/s` });
    await stand.finish({}, { tabId: 2, url: `${PAGE}/sync/u/1/i/s` });
    expect(stand.told()).toMatchObject([{ account: "jo@work.example.org" }]);
  });

  it("is the sender's where the tab has gone on to another mailbox, or has said nothing", async () => {
    await there(1, "/mail/u/0/", "other@example.org");
    await stand.begin(one({ from: [ALIAS] }), { url: `${PAGE}/sync/u/1/i/s` });
    await stand.finish({}, { url: `${PAGE}/sync/u/1/i/s` });
    expect(stand.told()).toMatchObject([{ account: ALIAS }]);
  });

  it("is not ours when it is somebody else's, shared with the parent", async () => {
    const url = `${PAGE}/sync/u/0/d/AEoRXRT_5/i/s?hl=en`;
    await stand.begin(one(), { url });
    await stand.finish({}, { url });
    expect([...stand.told(), ...stand.world.session.keys()]).toEqual([]);
  });
});
