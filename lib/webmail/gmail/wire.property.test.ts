import fc from "fast-check";
import { expect, it } from "vitest";
import { AT, DRAFT, later, request, SENT, shifted, tuple } from "./wire.fixtures.ts";
import { readGmailRequest } from "./wire.ts";
import type { Json } from "./wire-json.ts";

const THREAD = "thread-a:r-5";
const MESSAGE = tuple({
  to: [["senco@hillcrest.example.sch.uk", "Ms Patel"], ["office@hillcrest.example.sch.uk"]],
  cc: [["head@hillcrest.example.sch.uk", "Mr Lowe"]],
  bcc: [["sam@example.org"]],
  parts: [
    [0, "<div>Dear Ms Patel</div>"],
    [2, "<div>before</div>"],
  ],
  labels: SENT,
  inReplyTo: "<abc@hillcrest.example.sch.uk>",
});
const read = (json: Json) => readGmailRequest(JSON.stringify(json));
const EXPECTED = read(request([[THREAD, later(MESSAGE)]]));

const numbers = fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 40 });

it("a message is read alike when nulls move its fields", () => {
  expect(EXPECTED).toMatchObject([{ state: "sent", cc: [{ name: "Mr Lowe" }], bcc: [{ name: "" }] }]);
  fc.assert(
    fc.property(numbers, (chosen) => {
      expect(read(request([[THREAD, later(shifted(MESSAGE, [...chosen]))]]))).toEqual(EXPECTED);
    }),
    { numRuns: 300 },
  );
});

it("To alone stays To wherever it moves", () => {
  const alone = tuple({ to: [["senco@hillcrest.example.sch.uk"]] });
  for (let at = 0; at <= alone.length; at++) {
    const moved = [...alone.slice(0, at), null, null, ...alone.slice(at)];
    expect(read(request([[THREAD, later(moved)]]))).toMatchObject([{ to: [{ name: "" }], cc: [], bcc: [] }]);
  }
});

it("a message is found at any depth, among anything", () => {
  fc.assert(
    fc.property(fc.nat({ max: 30 }), fc.jsonValue({ maxDepth: 4 }), (depth, sibling) => {
      let wrapped: Json = request([[THREAD, later(MESSAGE)]]);
      for (let i = 0; i < depth; i++) wrapped = i % 5 === 4 ? { data: wrapped } : [sibling as Json, wrapped];
      expect(read(wrapped)).toEqual(EXPECTED);
    }),
  );
});

it("the order in which numbered operations are listed does not matter", () => {
  const operations: [string, Json[]][] = [
    [THREAD, later(tuple({ labels: DRAFT }))],
    ["thread-f:2", later(tuple({ id: "msg-a:r2", labels: SENT }))],
    [THREAD, later(tuple({ labels: SENT, at: AT + 9 }))],
    ["thread-f:3", [null, [["msg-f:3"]]]],
  ];
  const numbered = operations.map((operation, i) => [10 + i, operation]);
  fc.assert(
    fc.property(fc.shuffledSubarray(numbered, { minLength: 4 }), (listed) => {
      const found = read([null, [listed as Json]]);
      const states = found.map((one) => `${one.draftId} ${one.state} ${one.threadId}`).sort();
      expect(states).toEqual([`msg-a:r-77 sent ${THREAD}`, "msg-a:r2 sent thread-f:2"]);
    }),
  );
});

it("any cut of a request gives nothing", () => {
  const body = JSON.stringify(request([[THREAD, later(MESSAGE)]]));
  for (let length = 0; length < body.length; length++) expect(readGmailRequest(body.slice(0, length))).toEqual([]);
});

it("nothing throws", () => {
  const deep = 200_000;
  expect(readGmailRequest("[".repeat(deep))).toEqual([]);
  expect(readGmailRequest("[".repeat(deep) + "]".repeat(deep))).toEqual([]);
  expect(readGmailRequest(`["msg-a:r1",[1,"a"],["^r"],${"[".repeat(2000)}${"]".repeat(2000)}]`)).toHaveLength(1);
  expect(read([["msg-a:r1", [1, "a"], ["^r"], Array.from({ length: 300_000 }, () => ["x"])]])).toHaveLength(1);
  fc.assert(fc.property(fc.string(), (body) => Array.isArray(readGmailRequest(body))));
  fc.assert(fc.property(fc.string(), (body) => Array.isArray(readGmailRequest(`[${body}]`))));
  const part = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom<unknown>("msg-a:r1", [1, "a"], ["^r"], [[0, "<b"]], AT, THREAD),
  );
  fc.assert(fc.property(fc.array(part), (list) => Array.isArray(read(["msg-a:r1", [1, "a"], ...list] as Json))));
});
