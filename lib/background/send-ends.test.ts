import { beforeEach, describe, expect, it, vi } from "vitest";
import { DRAFT, later, request, tuple } from "../webmail/gmail/wire.fixtures.ts";
import { one, PAGE, SendStand, T, toSchool } from "./sends.fixtures.ts";

/** How a send ends, as its request tells: taken, refused, sent on to a page to sign in, or nobody knows. */

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

const SIGN_IN = "https://accounts.google.com/ServiceLogin";

describe("a session that has ended", () => {
  it.each([
    ["to a page to sign in", 302, SIGN_IN],
    ["to another page of the same host", 302, `${PAGE}/mail/u/0/`],
    ["by 301 and 303 too", 303, SIGN_IN],
    ["with its words, to another host", 307, SIGN_IN],
  ])("sent on %s was not sent", async (_where, status, url) => {
    await stand.begin(one());
    await stand.redirect(status, url);
    expect(stand.states()).toEqual(["failed"]);
  });

  it("is not sent where the page it was sent on to answers well", async () => {
    await stand.begin(one());
    void stand.redirect(302, `${PAGE}/mail/u/0/`);
    await stand.finish({ method: "GET", url: `${PAGE}/mail/u/0/` });
    expect(stand.states()).toEqual(["failed"]);
  });

  it("is not sent where another life sees only the answer of that page", async () => {
    await stand.begin(one());
    await stand.wake();
    // One that is listened to as well: of others this life hears nothing.
    await stand.finish({ method: "GET", url: `${PAGE}/mail/u/0/i/s` });
    expect(stand.states()).toEqual(["failed"]);
  });

  it("is not sent when it is answered 401 or 403", async () => {
    await stand.begin(one());
    await stand.finish({ statusCode: 401 });
    expect(stand.states()).toEqual(["failed"]);
  });

  it("is likely sent at most when a page answers instead of data", async () => {
    await stand.begin(one());
    await stand.finish({ responseHeaders: [{ name: "Content-Type", value: "text/html; charset=utf-8" }] });
    expect(stand.states()).toEqual(["likely"]);
  });

  it("goes on where the request is repeated on the same host", async () => {
    await stand.begin(one());
    await stand.redirect(307, `${PAGE}/sync/u/0/i/s?again`);
    await stand.begin(one(), { url: `${PAGE}/sync/u/0/i/s?again` });
    expect(stand.states()).toEqual([]);
    await stand.finish({ responseHeaders: [{ name: "content-type", value: "application/json" }] });
    expect(stand.states()).toEqual(["sent"]);
  });
});

describe("a response that does not come", () => {
  it("is told as likely after some minutes, by an alarm and not by asking", async () => {
    await stand.begin(one());
    expect(stand.alarms).toMatchObject([{ delayInMinutes: 2.5 }]);
    await stand.minutesLater(1);
    expect(stand.states()).toEqual([]);
    await stand.minutesLater(2.5);
    await stand.minutesLater(5);
    expect(stand.states()).toEqual(["likely"]);
  });

  it("and comes late is told as well, under a name of its own", async () => {
    await stand.begin(one());
    await stand.minutesLater(3);
    await stand.wake();
    await stand.finish();
    expect(stand.states()).toEqual(["likely", "sent"]);
    expect([...stand.world.session.keys()].filter((key) => key.startsWith("pending"))).toEqual([]);
  });

  it("is given up after an hour: no word of it is held any longer", async () => {
    await stand.begin(one());
    await stand.minutesLater(61);
    expect([...stand.world.session.keys()]).toEqual([]);
    expect(stand.states()).toEqual(["likely"]);
  });
});

describe("several messages", () => {
  it("in one request are told one by one; those outside the case are dropped", async () => {
    const friend = later(tuple({ id: "msg-a:r8", to: [["sam@example.org"]] }));
    const second = toSchool({ id: "msg-a:r9", subject: "And another" });
    await stand.begin(
      request([
        ["thread-a:r1", toSchool()],
        ["thread-a:r8", friend],
        ["thread-a:r9", second],
      ]),
    );
    await stand.finish();
    expect(stand.told().map(({ state, ids }) => [state, ids.draft])).toEqual([
      ["sent", "msg-a:r-77"],
      ["sent", "msg-a:r9"],
    ]);
    expect(JSON.stringify([...stand.world.session, ...stand.world.local])).not.toContain("sam@");
  });

  it("a draft saved and sent by one request was sent", async () => {
    await stand.begin(
      request([
        ["thread-a:r1", toSchool({ labels: DRAFT })],
        ["thread-a:r1", toSchool()],
      ]),
    );
    await stand.finish();
    expect(stand.states()).toEqual(["sent"]);
  });

  it("one draft sent twice quickly: each request has its own end", async () => {
    await stand.begin(one(), { requestId: "7" });
    await stand.begin(one(), { requestId: "8", at: T + 300 });
    await stand.finish({}, { requestId: "8", at: T + 300 });
    await stand.finish({ statusCode: 500 }, { requestId: "7" });
    expect(stand.states().sort()).toEqual(["failed", "sent"]);
  });

  it("drafts that were never sent are nobody's business", async () => {
    await stand.begin(one({ labels: DRAFT }));
    await stand.finish();
    expect([...stand.world.session.keys()]).toEqual([]);
  });
});
