import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Json } from "../webmail/common/json-body.ts";
import { createItem, item, lines, page, SERVICE, updateItem, updatesOf } from "../webmail/outlook/wire.fixtures.ts";
import { SendStand, T } from "./sends.fixtures.ts";

/** In Outlook, what was to go later is taken back: known by its id, or scheduled before it was ever saved. */

const holder: { browser: unknown } = { browser: null };
vi.mock("wxt/browser", () => ({
  get browser() {
    return holder.browser;
  },
}));

const WIRE_ID = "AAMkDraft-1_A=";
const ID = "AAMkDraft/1+A=";
const CANCEL = { Header: {}, ItemId: { Id: WIRE_ID } };
const SAVE = updateItem(updatesOf(item()), "SaveOnly");
const SEND = updateItem(updatesOf(item()));
const SAM = { Name: "Sam", EmailAddress: "sam@example.org", RoutingType: "SMTP" };

let stand: SendStand;
let number: number;

beforeEach(async () => {
  number = 0;
  stand = new SendStand((browser) => {
    holder.browser = browser;
  });
  stand.setWall({ unnamed: true });
  await stand.wake();
});

/** A request and its answer. @param end of it; null when there is none */
async function ask(action: string, body: Json, end: object | null = {}): Promise<void> {
  number += 1;
  const asked = { requestId: `r${number}`, url: `${SERVICE}?action=${action}`, at: T + number };
  await stand.begin(body, asked);
  if (end) await stand.finish(end, asked);
}

const cancel = (end?: object | null) => ask("CancelDeferredSend", CANCEL, end);
const save = (end?: object | null, body: Json = SAVE) => ask("UpdateItem", body, end);

describe("scheduled without an id", () => {
  it("it is told when it is saved next, once, with its id and words", async () => {
    await cancel();
    expect(stand.told()).toEqual([]);
    await save();
    await save();
    expect(stand.told()).toMatchObject([
      { state: "undone", ids: { draft: ID }, subject: "About R.", source: "request" },
    ]);
    expect(stand.world.session.size).toBe(0);
  });

  it("it is told though the background was stopped in between", async () => {
    await cancel();
    await stand.wake();
    await save();
    expect(stand.states()).toEqual(["undone"]);
  });

  it("sent at once, or put off again, it is taken back first", async () => {
    await cancel();
    await ask("UpdateItem", SEND);
    expect(stand.states()).toEqual(["undone", "sent"]);
  });

  it("it is told by a save that takes its time from it", async () => {
    const path = { __type: "ExtendedPropertyUri:#Exchange", PropertyTag: "0x3fef" };
    const recall = { __type: "DeleteItemField:#Exchange", Path: path };
    await save({}, updateItem([...updatesOf(item()), recall], "SaveOnly"));
    expect(stand.states()).toEqual(["undone"]);
  });

  it("it is not told by a save that was refused, but by the one after; by one whose end nobody knows it is not", async () => {
    await cancel();
    await save({ statusCode: 500 });
    expect(stand.told()).toEqual([]);
    await save(null);
    await stand.minutesLater(3);
    expect(stand.told()).toEqual([]);
    await save();
    expect(stand.states()).toEqual(["undone"]);
  });
});

describe("nothing is told", () => {
  it("of a save of another item, or of one that nobody took back", async () => {
    await save();
    await cancel();
    await save({}, updateItem(updatesOf(item()), "SaveOnly", "AAMkOther-1_A="));
    expect(stand.told()).toEqual([]);
  });

  it("of what goes to nobody of the case", async () => {
    const words = { BodyType: "HTML", Value: page(lines("Private words")) };
    await cancel();
    await save({}, updateItem(updatesOf(item({ ToRecipients: [SAM], Body: words })), "SaveOnly"));
    expect(stand.told()).toEqual([]);
    expect(JSON.stringify([...stand.world.session, ...stand.world.local])).not.toContain("Private");
  });

  it("where every scheduled message has an id, or none is scheduled", async () => {
    stand.setWall({});
    await cancel();
    await save();
    expect([...stand.told(), ...stand.world.session.keys()]).toEqual([]);
  });

  it("of a new draft of the same words", async () => {
    await cancel();
    await ask("CreateItem", createItem([item()], "SaveOnly"));
    expect(stand.told()).toEqual([]);
  });
});

it("known by its id, it is told at once, by its id alone", async () => {
  stand.setWall({ drafts: [ID] });
  await cancel();
  expect(stand.told()).toMatchObject([{ state: "undone", ids: { draft: ID }, to: [], text: "" }]);
});
