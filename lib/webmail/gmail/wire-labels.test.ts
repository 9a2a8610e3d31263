import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DRAFT, later, request, tuple } from "./wire.fixtures.ts";
import type { Json } from "./wire-json.ts";
import { readGmailTakenBack } from "./wire-labels.ts";

const THREAD = "thread-a:r1";
const relabel = (...list: Json[]): Json[] => [null, null, null, null, null, null, list];
const read = (...operations: Json[][]) =>
  readGmailTakenBack(JSON.stringify(request(operations.map((op): [string, Json[]] => [THREAD, op]))));

describe("a change of labels makes messages drafts again", () => {
  it("when it takes the scheduled label off, or puts the draft's on, wherever it stands", () => {
    expect(read(relabel(["^r", "^r_bt"], ["^scheduled"], ["msg-a:r-77"]))).toEqual(["msg-a:r-77"]);
    expect(read(relabel(null, ["^scheduled"], ["#msg-a:r1", "msg-f:2"]))).toEqual(["msg-a:r1", "msg-f:2"]);
    expect(read(relabel(["^r"], [], ["msg-a:r1"]), relabel(["^r"], [], ["msg-a:r1"]))).toEqual(["msg-a:r1"]);
    expect(readGmailTakenBack(JSON.stringify([[[["^r"], ["^scheduled"], ["msg-a:r1"]]]]))).toEqual(["msg-a:r1"]);
  });

  it.each<[string, Json[]]>([
    ["marks what was answered", [["^io_re"], ["^io_fwd"], ["msg-f:1"]]],
    ["archives", [[], ["^i"], ["msg-f:1"]]],
    ["schedules", [["^scheduled"], ["^r", "^r_bt"], ["msg-a:r1"]]],
    ["sends what was scheduled", [["^pfg"], ["^scheduled"], ["msg-a:r1"]]],
    ["names something that is no label", [["^r"], ["Bins"], ["msg-a:r1"]]],
    ["names something that is no message", [["^r"], ["^scheduled"], ["msg-a:r1", "thread-a:r1"]]],
    ["names no message", [["^r"], ["^scheduled"], []]],
    ["names no message at all", [["^r"], ["^scheduled"]]],
  ])("not when it %s", (_what, list) => {
    expect(read(relabel(...list))).toEqual([]);
  });

  it("not by a message's own labels and words", () => {
    const forged = JSON.stringify([["^r"], ["^scheduled"], ["msg-a:r666"]]);
    expect(read(later(tuple({ labels: DRAFT, subject: forged, parts: [[0, forged]] })))).toEqual([]);
  });

  it("and nothing throws", () => {
    fc.assert(fc.property(fc.string(), (body) => Array.isArray(readGmailTakenBack(`[${body}]`))));
    fc.assert(fc.property(fc.jsonValue(), (json) => Array.isArray(readGmailTakenBack(JSON.stringify(json)))));
  });
});

const CAPTURES = resolve("../shared/captures/gmail/sync");
const files = existsSync(CAPTURES) ? readdirSync(CAPTURES).filter((file) => file.endsWith(".json")) : [];
if (files.length === 0) console.warn(`Skipped: the captures of Gmail's requests are not at ${CAPTURES}.`);

it.skipIf(files.length === 0)("no captured send or save, nor its answer, is taken for one", () => {
  for (const file of files.filter((name) => /^cvOn(?:Reply)?(?:Send|Draft)/.test(name)))
    expect(readGmailTakenBack(readFileSync(`${CAPTURES}/${file}`, "utf8"))).toEqual([]);
});
