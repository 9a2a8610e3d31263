import { describe, expect, it } from "vitest";
import type { Json } from "../common/json-body.ts";
import { createItem, deferred, item, SERVICE, setField, updateItem, updatesOf } from "./wire.fixtures.ts";
import { readOutlookRequest } from "./wire.ts";

/** Requests that are written in another way than those that have been seen, and requests that are very large. */

const body = (json: Json) => readOutlookRequest({ url: SERVICE, body: JSON.stringify(json) });
const states = (json: Json) => body(json).map(({ state }) => state);
const encoded = (json: Json) => encodeURIComponent(JSON.stringify(json));

describe("a request that is written otherwise", () => {
  it("may say by a number what is to become of a message", () => {
    const numbered = (number: number) => ({ Body: { MessageDisposition: number, Items: [item()] } });
    const url = `${SERVICE}?action=CreateItem`;
    const read = (number: number) => readOutlookRequest({ url, body: JSON.stringify(numbered(number)) });
    expect([0, 1, 2, 7].map((number) => read(number)[0]?.state)).toEqual(["draft", "sent", "sent", "draft"]);
    expect(states(createItem([item({ MessageDisposition: 0 })]))).toEqual(["draft"]);
  });

  it("may have a body that says nothing, and its words in the header", () => {
    const headers = { "x-owa-urlpostdata": encoded(createItem([item()])) };
    for (const empty of ["{}", "[]", "null", " "])
      expect(readOutlookRequest({ url: SERVICE, headers, body: empty })).toHaveLength(1);
  });

  it("may have signs in its header that are no letters", () => {
    const cut = encoded(createItem([item({ Subject: "At the cafe" })])).replace("cafe", "caf%E9");
    const [one] = readOutlookRequest({ url: SERVICE, headers: { "X-OWA-UrlPostData": cut } });
    expect(one).toMatchObject({ state: "sent", subject: "At the caf\ufffd" });
  });
});

describe("a very large request is read:", () => {
  it("a change of very many fields", () => {
    const fields = Object.fromEntries(Array.from({ length: 30_000 }, (_, index) => [`Field${index}`, index]));
    expect(body(updateItem([setField("Subject", { ...fields, Subject: "About R." })]))).toHaveLength(1);
  });

  it("very many properties, one by one", () => {
    const one = setField("", { ExtendedProperty: [deferred("2027-03-10T09:00:00Z", 1)] });
    expect(body(updateItem([...Array.from({ length: 60_000 }, () => one), ...updatesOf(item())]))).toHaveLength(1);
  });
});

it("a request of more messages than a call can take is read whole", () => {
  const plain: Json = { Subject: "About R.", ToRecipients: [] };
  expect(body(createItem(Array.from({ length: 130_000 }, () => plain)))).toHaveLength(130_000);
}, 60_000);
