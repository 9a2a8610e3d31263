import { beforeEach, describe, expect, it, vi } from "vitest";
import { FakeLife, FakeWorld } from "../../tests/fakes/browser.ts";
import type { OutboxItem } from "../outbox.ts";
import { WALL_KEY } from "../store/wall-publishing.ts";
import { createItem, item, lines, page, SERVICE, updateItem, updatesOf } from "../webmail/outlook/wire.fixtures.ts";

/** Sends that Outlook's requests confirm: in a body or in a header, for the case's people only, from the parent's own mailbox. */

const holder: { browser: unknown } = { browser: null };
vi.mock("wxt/browser", () => ({
  get browser() {
    return holder.browser;
  },
}));

const JO = "jo.whitlock@example.org";
const PAGE = "https://outlook.live.com";
const T = 1_796_000_000_100;

let world: FakeWorld;
let life: FakeLife;

async function wake(): Promise<void> {
  life = new FakeLife(world);
  holder.browser = life.browser();
  vi.resetModules();
  const { watchSends } = await import("./sends.ts");
  watchSends(() => {});
}

beforeEach(async () => {
  world = new FakeWorld();
  const contacts = [{ address: "senco@hillcrest.example.sch.uk", sensitive: false }];
  world.local.set(WALL_KEY, { own: [JO], contacts, domains: [], threads: [], messages: [] });
  await wake();
});

const bytes = (words: string) => ({ raw: [{ bytes: new TextEncoder().encode(words).buffer }] });
const details = {
  requestId: "7",
  url: SERVICE,
  tabId: 1,
  method: "POST",
  timeStamp: T,
  initiator: PAGE,
  statusCode: 200,
};

async function quiet(): Promise<void> {
  for (let calm = 0; calm < 6; calm = life.open === 0 ? calm + 1 : 0) await new Promise((done) => setImmediate(done));
}

interface Asked {
  json?: object;
  headers?: Record<string, string>;
  more?: object;
  end?: object;
}

async function begin({ json, headers = {}, more = {} }: Asked): Promise<void> {
  const began = { ...details, ...more };
  await life.emit("request-began", { ...began, requestBody: json ? bytes(JSON.stringify(json)) : null });
  const requestHeaders = Object.entries(headers).map(([name, value]) => ({ name, value }));
  await life.emit("request-headers", { ...began, requestHeaders });
  await quiet();
}

async function send(asked: Asked): Promise<OutboxItem[]> {
  await begin(asked);
  await life.emit("request-completed", { ...details, ...asked.more, ...asked.end });
  await quiet();
  return [...world.local].filter(([key]) => key.startsWith("outbox:")).map(([, value]) => value as OutboxItem);
}

const states = async (asked: Asked) => (await send(asked)).map(({ sighting }) => sighting.state);
const inHeader = (json: object) => ({ "X-OWA-UrlPostData": encodeURIComponent(JSON.stringify(json)) });

describe("a send in Outlook is confirmed", () => {
  it("by the body of its request, with no id where it was never saved", async () => {
    const [one] = await send({ json: createItem([item()]) });
    expect(one?.sighting).toMatchObject({ state: "sent", site: "outlook", subject: "About R.", ids: {} });
    expect(one?.sighting.ids).toEqual({});
    expect(one?.sighting.when).toEqual({ instant: T, shown: null, certainty: "exact" });
  });

  it("by the header of one whose body is empty", async () => {
    expect(await states({ headers: inHeader(createItem([item()])) })).toEqual(["sent"]);
  });

  it("by the header alone, when the background was stopped before it came", async () => {
    await life.emit("request-began", { ...details, requestBody: null });
    await wake();
    const requestHeaders = Object.entries(inHeader(createItem([item()]))).map(([name, value]) => ({ name, value }));
    await life.emit("request-headers", { ...details, requestHeaders });
    await quiet();
    await life.emit("request-completed", details);
    await quiet();
    expect([...world.local.keys()].filter((key) => key.startsWith("outbox:"))).toHaveLength(1);
  });

  it("by its body alone, where its headers were not shown", async () => {
    await life.emit("request-began", { ...details, requestBody: bytes(JSON.stringify(createItem([item()]))) });
    await life.emit("request-completed", details);
    await quiet();
    expect([...world.local.keys()].filter((key) => key.startsWith("outbox:"))).toHaveLength(1);
  });

  it("with a name of its own for each of several messages", async () => {
    const found = await send({ json: createItem([item(), item({ Subject: "About T." })]) });
    expect(new Set(found.map(({ via }) => via)).size).toBe(2);
  });
});

describe("it is not", () => {
  it("when it is saved only, or refused", async () => {
    expect(await states({ json: createItem([item()], "SaveOnly") })).toEqual([]);
    expect(await states({ json: createItem([item()]), end: { statusCode: 440 } })).toEqual(["failed"]);
  });

  it("when the answer names an error beside it: likely at most", async () => {
    const responseHeaders = [{ name: "X-OWA-Error", value: "Microsoft.Exchange.Data.Storage.QuotaExceededException" }];
    expect(await states({ json: createItem([item()]), end: { responseHeaders } })).toEqual(["likely"]);
  });

  it.each([
    ["another site's form", { initiator: "https://elsewhere.example.org" }],
    ["another site in Firefox", { initiator: undefined, originUrl: "https://elsewhere.example.org/" }],
  ])("when it is %s, in body or header", async (_, more) => {
    expect(await states({ json: createItem([item()]), more })).toEqual([]);
    expect(await states({ headers: inHeader(createItem([item()])), more })).toEqual([]);
  });

  it("from somebody else's mailbox, shared with the parent", async () => {
    const headers = { "X-OWA-ExplicitLogonUser": "office@hillcrest.example.sch.uk" };
    expect(await states({ json: createItem([item()]), headers })).toEqual([]);
    expect(await states({ headers: { ...headers, ...inHeader(createItem([item()])) } })).toEqual([]);
  });

  it("but from the parent's own, which the request may name too", async () => {
    const { noteMailbox } = await import("./mailbox.ts");
    await noteMailbox(1, `${PAGE}/mail/0/`, JO);
    expect(await states({ json: createItem([item()]), headers: { "X-OWA-ExplicitLogonUser": JO } })).toEqual(["sent"]);
  });

  it("but from the parent's own also where no page has said whose it is, as for a request of a worker", async () => {
    const headers = { "X-OWA-ExplicitLogonUser": JO };
    expect(await states({ json: createItem([item()]), headers, more: { tabId: -1 } })).toEqual(["sent"]);
  });
});

it("what is not the case's is dropped before anything of it is kept", async () => {
  const sam = { Name: "Sam", EmailAddress: "sam@example.org", RoutingType: "SMTP" };
  const json = createItem([
    item({ ToRecipients: [sam], Body: { BodyType: "HTML", Value: page(lines("Private words")) } }),
  ]);
  const before = { local: [...world.local.keys()], session: [...world.session.keys()] };
  await begin({ json });
  await begin({ headers: inHeader(json), more: { requestId: "8" } });
  expect({ local: [...world.local.keys()], session: [...world.session.keys()] }).toEqual(before);
  expect(await send({ json })).toEqual([]);
});

it("the headers of a request are kept nowhere, the session's keys least of all", async () => {
  await begin({ json: createItem([item()]), headers: { authorization: "MSAuth1.0 key", "x-owa-canary": "canary" } });
  expect(world.session.size).toBe(1);
  expect(JSON.stringify([...world.session, ...world.local])).not.toMatch(/MSAuth|canary/);
});

it("a scheduled letter whose draft is saved again was taken back", async () => {
  const wall = world.local.get(WALL_KEY) as object;
  world.local.set(WALL_KEY, { ...wall, drafts: ["AAMkDraft/1+A="] });
  expect(await states({ json: updateItem(updatesOf(item()), "SaveOnly") })).toEqual(["undone"]);
});
