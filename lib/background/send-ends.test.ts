import { beforeEach, describe, expect, it, vi } from "vitest";
import { FakeLife, FakeWorld } from "../../tests/fakes/browser.ts";
import type { OutboxItem } from "../outbox.ts";
import type { WallFacts } from "../record/wall.ts";
import { WALL_KEY } from "../store/wall-publishing.ts";
import { AT, DRAFT, later, request, SCHEDULED, tuple, type Written } from "../webmail/gmail/wire.fixtures.ts";
import type { Json } from "../webmail/gmail/wire-json.ts";

/** How a send ends, as its requests tell: taken, refused, sent on to a page to sign in, or nobody knows. */

const SENCO = "senco@hillcrest.example.sch.uk";
const JO = "jo.whitlock@example.org";
const PAGE = "https://mail.google.com";
const URL_0 = `${PAGE}/sync/u/0/i/s?hl=en&c=1`;
const T = 1_796_000_000_100;
const MINUTE = 60_000;

const holder: { browser: unknown } = { browser: null };
vi.mock("wxt/browser", () => ({
  get browser() {
    return holder.browser;
  },
}));

let world: FakeWorld;
let life: FakeLife;
let alarms: { name: string; delayInMinutes?: number }[];
let sends: typeof import("./pending-sends.ts");

/** A new life of the background: what is held in memory by storage.session goes on, nothing else. */
async function wake(): Promise<void> {
  life = new FakeLife(world);
  const fake = life.browser();
  const create = async (name: string, info: object) => void alarms.push({ name, ...info });
  holder.browser = { ...fake, alarms: { ...fake.alarms, create } };
  vi.resetModules();
  sends = await import("./pending-sends.ts");
  const { watchSends } = await import("./sends.ts");
  watchSends(() => {});
}

beforeEach(async () => {
  world = new FakeWorld();
  alarms = [];
  setWall({});
  await wake();
});

function setWall(more: Partial<WallFacts>): void {
  const contacts = [{ address: SENCO, sensitive: false }];
  world.local.set(WALL_KEY, { own: [JO], contacts, domains: [], threads: [], messages: [], ...more });
}

const toSchool = (more: Written = {}) => later(tuple({ to: [[SENCO, "Ms Patel"]], ...more }));
const one = (more: Written = {}): Json => request([["thread-a:r1", toSchool(more)]]);

interface Asked {
  requestId?: string;
  url?: string;
  tabId?: number;
  at?: number;
}

const detailsOf = ({ requestId = "7", url = URL_0, tabId = 1, at = T }: Asked) => ({
  requestId,
  url,
  tabId,
  method: "POST",
  timeStamp: at,
  initiator: PAGE,
});

async function quiet(): Promise<void> {
  for (let calm = 0; calm < 6; calm = life.open === 0 ? calm + 1 : 0) await new Promise((done) => setImmediate(done));
}

async function begin(body: Json, asked: Asked = {}): Promise<void> {
  const bytes = new TextEncoder().encode(JSON.stringify(body)).buffer;
  await life.emit("request-began", { ...detailsOf(asked), requestBody: { raw: [{ bytes }] } });
  await quiet();
}

async function finish(end: object = {}, asked: Asked = {}): Promise<void> {
  await life.emit("request-completed", { ...detailsOf(asked), statusCode: 200, ...end });
  await quiet();
}

async function redirect(statusCode: number, redirectUrl: string): Promise<void> {
  await life.emit("request-redirected", { ...detailsOf({}), statusCode, redirectUrl });
  await quiet();
}

const told = () =>
  [...world.local].filter(([key]) => key.startsWith("outbox:")).map(([, value]) => (value as OutboxItem).sighting);
const states = () => told().map(({ state }) => state);

const SIGN_IN = "https://accounts.google.com/ServiceLogin";

describe("a session that has ended", () => {
  it.each([
    ["to a page to sign in", 302, SIGN_IN],
    ["to another page of the same host", 302, `${PAGE}/mail/u/0/`],
    ["by 301 and 303 too", 303, SIGN_IN],
    ["with its words, to another host", 307, SIGN_IN],
  ])("sent on %s was not sent", async (_where, status, url) => {
    await begin(one());
    await redirect(status, url);
    expect(states()).toEqual(["failed"]);
  });

  it("is not sent where the page it was sent on to answers well", async () => {
    await begin(one());
    void redirect(302, `${PAGE}/mail/u/0/`);
    await finish({ method: "GET", url: `${PAGE}/mail/u/0/` });
    expect(states()).toEqual(["failed"]);
  });

  it("is not sent where another life sees only the answer of that page", async () => {
    await begin(one());
    await wake();
    await finish({ method: "GET", url: `${PAGE}/mail/u/0/` });
    expect(states()).toEqual(["failed"]);
  });

  it("is not sent when it is answered 401 or 403", async () => {
    await begin(one());
    await finish({ statusCode: 401 });
    expect(states()).toEqual(["failed"]);
  });

  it("is likely sent at most when a page answers instead of data", async () => {
    await begin(one());
    await finish({ responseHeaders: [{ name: "Content-Type", value: "text/html; charset=utf-8" }] });
    expect(states()).toEqual(["likely"]);
  });

  it("goes on where the request is repeated on the same host", async () => {
    await begin(one());
    await redirect(307, `${PAGE}/sync/u/0/i/s?again`);
    await begin(one(), { url: `${PAGE}/sync/u/0/i/s?again` });
    expect(states()).toEqual([]);
    await finish({ responseHeaders: [{ name: "content-type", value: "application/json" }] });
    expect(states()).toEqual(["sent"]);
  });
});

describe("a response that does not come", () => {
  it("is told as likely after some minutes, by an alarm and not by asking", async () => {
    await begin(one());
    expect(alarms).toMatchObject([{ delayInMinutes: 2.5 }]);
    await sends.tellOrphans(T + MINUTE);
    expect(states()).toEqual([]);
    await sends.tellOrphans(T + 2.5 * MINUTE);
    await sends.tellOrphans(T + 5 * MINUTE);
    expect(states()).toEqual(["likely"]);
  });

  it("and comes late is told as well, under a name of its own", async () => {
    await begin(one());
    await sends.tellOrphans(T + 3 * MINUTE);
    await wake();
    await finish();
    expect(states()).toEqual(["likely", "sent"]);
    expect([...world.session.keys()].filter((key) => key.startsWith("pending"))).toEqual([]);
  });

  it("is given up after an hour: no word of it is held any longer", async () => {
    await begin(one());
    await sends.tellOrphans(T + 61 * MINUTE);
    expect([...world.session.keys()]).toEqual([]);
    expect(states()).toEqual(["likely"]);
  });
});

describe("several messages", () => {
  it("in one request are told one by one; those outside the case are dropped", async () => {
    const friend = later(tuple({ id: "msg-a:r8", to: [["sam@example.org"]] }));
    const second = toSchool({ id: "msg-a:r9", subject: "And another" });
    await begin(
      request([
        ["thread-a:r1", toSchool()],
        ["thread-a:r8", friend],
        ["thread-a:r9", second],
      ]),
    );
    await finish();
    expect(told().map(({ state, ids }) => [state, ids.draft])).toEqual([
      ["sent", "msg-a:r-77"],
      ["sent", "msg-a:r9"],
    ]);
    expect(JSON.stringify([...world.session, ...world.local])).not.toContain("sam@");
  });

  it("a draft saved and sent by one request was sent", async () => {
    await begin(
      request([
        ["thread-a:r1", toSchool({ labels: DRAFT })],
        ["thread-a:r1", toSchool()],
      ]),
    );
    await finish();
    expect(states()).toEqual(["sent"]);
  });

  it("one draft sent twice quickly: each request has its own end", async () => {
    await begin(one(), { requestId: "7" });
    await begin(one(), { requestId: "8", at: T + 300 });
    await finish({}, { requestId: "8", at: T + 300 });
    await finish({ statusCode: 500 }, { requestId: "7" });
    expect(states().sort()).toEqual(["failed", "sent"]);
  });

  it("drafts that were never sent are nobody's business", async () => {
    await begin(one({ labels: DRAFT }));
    await finish();
    expect([...world.session.keys()]).toEqual([]);
  });
});

describe("a scheduled letter", () => {
  const GOES = AT + 86_400_000;
  const scheduled = (goesAt = GOES) => one({ labels: SCHEDULED, far: { 30: goesAt } });

  it("is told with when it was scheduled and when it is to go", async () => {
    await begin(scheduled());
    await finish();
    expect(told()).toMatchObject([{ state: "scheduled", goesAt: GOES, when: { instant: AT } }]);
  });

  it("is not sent when it is refused, and still scheduled when nobody knows", async () => {
    await begin(scheduled());
    await finish({ statusCode: 500 });
    await begin(scheduled(), { requestId: "8" });
    await sends.tellOrphans(T + 3 * MINUTE);
    expect(states()).toEqual(["failed", "scheduled"]);
  });

  it("that is saved as a draft again was cancelled", async () => {
    setWall({ drafts: ["msg-a:r-77"] });
    await begin(one({ labels: DRAFT }));
    await finish();
    expect(states()).toEqual(["undone"]);
  });

  const relabel = (added: string[], removed: string[], id = "msg-a:r-77"): Json =>
    request([["thread-a:r1", [null, null, null, null, null, null, [added, removed, [id]]]]]);

  it.each([
    ["its label is taken off", [], ["^scheduled"]],
    ["it is a draft again", ["^r", "^r_bt"], ["^scheduled"]],
  ])("was cancelled when %s", async (_what, added, removed) => {
    setWall({ drafts: ["msg-a:r-77"] });
    await begin(relabel(added, removed));
    await finish();
    expect(told()).toMatchObject([{ state: "undone", ids: { draft: "msg-a:r-77" }, when: { instant: T } }]);
  });

  it.each([
    ["other labels change", [], ["^i"], "msg-a:r-77"],
    ["it is another message", ["^r"], ["^scheduled"], "msg-a:r5"],
    ["it is sent", ["^pfg"], ["^scheduled"], "msg-a:r-77"],
  ])("was not cancelled when %s", async (_what, added, removed, id) => {
    setWall({ drafts: ["msg-a:r-77"] });
    await begin(relabel(added, removed, id));
    await finish();
    expect(told()).toEqual([]);
  });

  it("that is not taken back, the request refused or lost, stays what it was", async () => {
    setWall({ drafts: ["msg-a:r-77"] });
    await begin(relabel(["^r"], ["^scheduled"]));
    await finish({ statusCode: 500 });
    await begin(relabel(["^r"], ["^scheduled"]), { requestId: "8" });
    await sends.tellOrphans(T + 3 * MINUTE);
    expect(told()).toEqual([]);
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
    await begin(one({ from: [ALIAS] }));
    await finish();
    expect(told()).toMatchObject([{ account: JO, from: { address: ALIAS } }]);
  });

  it("is told apart for two mailboxes in two tabs", async () => {
    await there(1, "/mail/u/0/", JO);
    await there(2, "/mail/u/1/", "jo@work.example.org");
    await begin(one({ from: [ALIAS] }), { tabId: 2, url: `${PAGE}/sync/u/1/i/s` });
    await finish({}, { tabId: 2, url: `${PAGE}/sync/u/1/i/s` });
    expect(told()).toMatchObject([{ account: "jo@work.example.org" }]);
  });

  it("is the sender's where the tab has gone on to another mailbox, or has said nothing", async () => {
    await there(1, "/mail/u/0/", "other@example.org");
    await begin(one({ from: [ALIAS] }), { url: `${PAGE}/sync/u/1/i/s` });
    await finish({}, { url: `${PAGE}/sync/u/1/i/s` });
    expect(told()).toMatchObject([{ account: ALIAS }]);
  });

  it("is not ours when it is somebody else's, shared with the parent", async () => {
    const url = `${PAGE}/sync/u/0/d/AEoRXRT_5/i/s?hl=en`;
    await begin(one(), { url });
    await finish({}, { url });
    expect([...told(), ...world.session.keys()]).toEqual([]);
  });
});
