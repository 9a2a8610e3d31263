import { beforeEach, describe, expect, it, vi } from "vitest";
import { FakeLife, FakeWorld } from "../../tests/fakes/browser.ts";
import type { OutboxItem } from "../outbox.ts";
import { WALL_KEY } from "../store/wall-publishing.ts";

/** Who can have a send confirmed: the mail page's own request, and nobody else's. */

const SENCO = "senco@hillcrest.example.sch.uk";
const holder: { browser: unknown } = { browser: null };
vi.mock("wxt/browser", () => ({
  get browser() {
    return holder.browser;
  },
}));

let world: FakeWorld;
let life: FakeLife;

beforeEach(async () => {
  world = new FakeWorld();
  world.local.set(WALL_KEY, {
    own: ["jo.whitlock@example.org"],
    contacts: [{ address: SENCO, sensitive: false }],
    domains: [],
    threads: [],
    messages: [],
  });
  life = new FakeLife(world);
  holder.browser = life.browser();
  vi.resetModules();
  const { watchSends } = await import("./sends.ts");
  watchSends(() => {});
});

const body = (html: string) =>
  JSON.stringify([
    "thread-a:r1",
    [
      [
        "msg-a:r1",
        [1, "jo.whitlock@example.org"],
        [[1, SENCO]],
        null,
        null,
        null,
        1_790_000_000_000,
        "R. and mornings",
        [null, [[0, html]]],
        null,
        ["^all", "^pfg"],
      ],
    ],
  ]);

async function send(from: object, html = "Thank you."): Promise<OutboxItem[]> {
  const details = {
    requestId: "7",
    url: "https://mail.google.com/sync/u/0/i/s",
    method: "POST",
    timeStamp: 1_790_000_000_100,
    statusCode: 200,
    requestBody: { raw: [{ bytes: new TextEncoder().encode(body(html)).buffer }] },
    ...from,
  };
  await life.emit("request-began", details);
  await life.emit("request-completed", details);
  await vi.waitFor(() => expect(life.open).toBe(0));
  await new Promise((done) => setImmediate(done));
  return [...world.local].filter(([key]) => key.startsWith("outbox:")).map(([, value]) => value as OutboxItem);
}

it("holds the words of a send once while it is under way", async () => {
  const details = { requestId: "8", url: "https://mail.google.com/sync/u/0/i/s", method: "POST", timeStamp: 1 };
  const bytes = new TextEncoder().encode(body("<p>Thank you.</p>")).buffer;
  await life.emit("request-began", {
    ...details,
    initiator: "https://mail.google.com",
    requestBody: { raw: [{ bytes }] },
  });
  await vi.waitFor(() => expect(world.session.size).toBe(1));
  expect(JSON.stringify([...world.session]).match(/Thank you/g)).toHaveLength(1);
});

describe("a send is confirmed", () => {
  it("by a request that the mail page made", async () => {
    const [item] = await send({ initiator: "https://mail.google.com", type: "xmlhttprequest" });
    expect(item?.sighting).toMatchObject({ state: "sent", subject: "R. and mornings" });
  });

  it("in Firefox, which names the page by its address", async () => {
    const page = "https://mail.google.com/mail/u/0/#inbox";
    expect(await send({ originUrl: page, type: "xmlhttprequest" })).toHaveLength(1);
  });

  it.each([
    ["another site's form", { initiator: "https://elsewhere.example.org", type: "main_frame" }],
    ["a sandboxed frame", { initiator: "null", type: "sub_frame" }],
    ["another site in Firefox", { originUrl: "https://elsewhere.example.org/mail.google.com/", type: "sub_frame" }],
    ["a site with a name alike", { initiator: "https://mail.google.com.example.org", type: "xmlhttprequest" }],
    ["nobody", { type: "main_frame" }],
  ])("not by %s", async (_who, from) => {
    expect(await send(from)).toEqual([]);
  });
});

describe("a send that is asked about", () => {
  const asks = () => [...world.session].filter(([key]) => key.startsWith("ask:"));
  const page = { initiator: "https://mail.google.com", type: "xmlhttprequest" };

  beforeEach(() => {
    const wall = world.local.get(WALL_KEY) as object;
    world.local.set(WALL_KEY, { ...wall, contacts: [{ address: SENCO, sensitive: true }] });
  });

  it("is no question when it came to nothing", async () => {
    expect(await send({ ...page, statusCode: 500 })).toEqual([]);
    // Settled to the end: nothing of the send is held any more.
    await vi.waitFor(() => expect([...world.session.keys()]).toEqual([]));
  });

  it("says that it failed where the question stands already", async () => {
    await send(page);
    await vi.waitFor(() => expect(asks()).toHaveLength(1));
    await send({ ...page, requestId: "8", statusCode: 500 });
    await vi.waitFor(() => expect(asks()).toHaveLength(2));
    const rows = asks().map(([, row]) => row as { item: OutboxItem });
    expect(rows.map(({ item }) => item.sighting.state)).toEqual(["sent", "failed"]);
  });
});
