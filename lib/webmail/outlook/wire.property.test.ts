import fc from "fast-check";
import { expect, it } from "vitest";
import type { Json } from "../common/json-body.ts";
import { createItem, deferred, item, LOWE, QUOTED, SERVICE, updateItem, updatesOf } from "./wire.fixtures.ts";
import { readOutlookRequest } from "./wire.ts";

const read = (json: Json) => readOutlookRequest({ url: SERVICE, body: JSON.stringify(json) });

const WHOLE = item({ CcRecipients: [LOWE] });
const SEND = createItem([WHOLE]);
const EXPECTED = read(SEND);

/** The same value with the fields of every object in another order. */
function reordered(value: Json, seed: number): Json {
  if (Array.isArray(value)) return value.map((one) => reordered(one, seed));
  if (value === null || typeof value !== "object") return value;
  const keys = Object.keys(value).sort((a, b) => ((a.length * seed) % 7) - ((b.length * seed) % 7) || (a < b ? 1 : -1));
  return Object.fromEntries(keys.map((key) => [key, reordered(value[key] ?? null, seed)]));
}

/** The same value without some of its fields, by number. */
function without(value: Json, gone: ReadonlySet<number>, count = { n: 0 }): Json {
  if (Array.isArray(value)) return value.map((one) => without(one, gone, count));
  if (value === null || typeof value !== "object") return value;
  const kept = Object.entries(value).filter(() => !gone.has(count.n++));
  return Object.fromEntries(kept.map(([key, one]) => [key, without(one, gone, count)]));
}

it("the order of fields, and of updates, does not matter", () => {
  expect(EXPECTED).toHaveLength(1);
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      expect(read(reordered(SEND, seed))).toEqual(EXPECTED);
    }),
  );
  const updates = updatesOf(WHOLE);
  const draft = read(updateItem(updates));
  fc.assert(
    fc.property(fc.shuffledSubarray(updates, { minLength: updates.length }), (some) => {
      expect(read(updateItem(some))).toEqual(draft);
    }),
  );
});

it("what a request is wrapped in, and what stands beside it, does not matter", () => {
  fc.assert(
    fc.property(fc.nat({ max: 30 }), fc.jsonValue({ maxDepth: 3 }), (depth, sibling) => {
      let wrapped: Json = SEND;
      for (let i = 0; i < depth; i++)
        wrapped = i % 2 ? { one: wrapped, other: sibling as Json } : [sibling as Json, wrapped];
      expect(read(wrapped)).toEqual(EXPECTED);
    }),
  );
});

it("whatever is missing of a save, it is never sent or scheduled", () => {
  const property = deferred("2027-03-10T09:00:00Z");
  const saves: Json[] = [
    createItem([item({ MessageDisposition: "SaveOnly", ExtendedProperty: [property] })], "SaveOnly"),
    updateItem([...updatesOf(WHOLE), ...updatesOf({ ExtendedProperty: [property] })], "SaveOnly"),
    createItem([item()], null),
  ];
  const gone = fc.array(fc.nat({ max: 60 }), { maxLength: 12 });
  fc.assert(
    fc.property(fc.constantFrom(...saves), gone, fc.nat(), (save, some, seed) => {
      const found = read(reordered(without(save, new Set(some)), seed));
      expect(found.filter(({ state }) => state !== "draft")).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

it("any cut of a request gives nothing", () => {
  const body = JSON.stringify(SEND);
  for (let length = 0; length < body.length; length++)
    expect(readOutlookRequest({ url: SERVICE, body: body.slice(0, length) })).toEqual([]);
});

it("nothing throws", () => {
  const deep = 50_000;
  expect(readOutlookRequest({ url: SERVICE, body: "[".repeat(deep) })).toEqual([]);
  expect(readOutlookRequest({ url: SERVICE, body: "[".repeat(deep) + "]".repeat(deep) })).toEqual([]);
  expect(readOutlookRequest({ url: SERVICE, body: `${'{"a":'.repeat(deep)}1${"}".repeat(deep)}` })).toEqual([]);
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom<unknown>(null, WHOLE, [WHOLE], SEND, QUOTED, 7),
  );
  const keys = fc.constantFrom(
    ...[
      "Items",
      "ItemChanges",
      "Updates",
      "Path",
      "Item",
      "Body",
      "ToRecipients",
      "From",
      "Mailbox",
      "__type",
      "Value",
    ],
    ...["MessageDisposition", "ItemId", "ExtendedProperty", "Attachments", "action", "url", "mailboxInfo", "__proto__"],
  );
  const object = fc.dictionary(keys, fc.oneof(value, fc.dictionary(keys, value)));
  const url = fc.constantFrom(SERVICE, `${SERVICE}?action=UpdateItem`, `${SERVICE}?action=CreateItem`);
  fc.assert(
    fc.property(url, object, (at, json) => Array.isArray(readOutlookRequest({ url: at, body: JSON.stringify(json) }))),
    { numRuns: 200 },
  );
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (at, body, words) =>
      Array.isArray(readOutlookRequest({ url: `${SERVICE}${at}`, body, headers: { "X-OWA-UrlPostData": words } })),
    ),
  );
  fc.assert(fc.property(fc.anything(), (request) => Array.isArray(readOutlookRequest(request as never))));
});

it("a very long message is read", () => {
  const Value = `<div>${"<hr><blockquote>".repeat(30_000)}${'<div style="border-top:solid">x'.repeat(30_000)}</div>`;
  expect(read(createItem([item({ Body: { BodyType: "HTML", Value } })]))).toHaveLength(1);
});
