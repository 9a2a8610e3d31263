import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { shifted } from "./wire.fixtures.ts";
import { readGmailRequest } from "./wire.ts";
import type { Json } from "./wire-json.ts";

const CAPTURES = resolve("../shared/captures/gmail/sync");
const present = existsSync(CAPTURES);
if (!present) console.warn(`Skipped: the captures of Gmail's requests are not at ${CAPTURES}.`);

/** Of these it is known what stands in them: one message each, at the places that are known since 2022-09. */
const KNOWN = [
  ...["cvOnDraftSave", "cvOnDraftUpdate", "cvOnDraftUpdate_2", "cvOnSend", "cvOnSend_2"],
  ...["cvOnReplyDraftSave", "cvOnReplyDraftUpdate", "cvOnReplyDraftUpdate_2"],
  ...["cvOnReplySend", "cvOnReplySend_3", "cvOnReplySend_5"],
];
const all = present
  ? readdirSync(CAPTURES).flatMap((file) => (file.endsWith("_request.json") ? [file.replace("_request.json", "")] : []))
  : [];
const pairs = all.filter((pair) => KNOWN.includes(pair));
const others = all.filter((pair) => !KNOWN.includes(pair));
const text = (pair: string, kind: "request" | "response") => readFileSync(`${CAPTURES}/${pair}_${kind}.json`, "utf8");

/** The message by its position, so that reading by look is held against something else. */
function byPosition(pair: string): Json[] {
  const operations = JSON.parse(text(pair, "request"))[1][0] as [number, [string, Json[][]]][];
  const tuples = operations.flatMap(([, [, op]]) => [
    (op[13] as unknown as Json[][] | undefined)?.[0],
    (op[1] as Json[][] | null)?.[0],
    ((op[2]?.[0] as Json[] | undefined)?.[4] as Json[][] | undefined)?.[0],
  ]);
  return tuples.find((found) => Array.isArray(found) && found.length > 20) ?? [];
}

const people = (list: Json | undefined) =>
  ((list ?? []) as Json[][]).map(([, address, name]) => ({ name: name ?? "", address }));

/** Every id of a message that stands anywhere in it, each once. */
const idsIn = (words: string) => new Set(words.match(/msg-[af]:(?:r-?)?\d+/g));

describe.skipIf(others.length === 0)("a captured request that is new", () => {
  it.each(others)("%s is read: messages of its own, each once", (pair) => {
    const asked = readGmailRequest(text(pair, "request"));
    const ids = asked.map(({ draftId }) => draftId);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...idsIn(text(pair, "request"))]).toEqual(expect.arrayContaining(ids));
    for (const { threadId, from } of asked) {
      expect(threadId ?? "thread-a:r1").toMatch(/^thread-[af]:(?:r-?)?\d+$/);
      expect(from.address).not.toBe("");
    }
    if (!existsSync(`${CAPTURES}/${pair}_response.json`)) return;
    const answered = readGmailRequest(text(pair, "response")).map(({ draftId }) => draftId);
    expect([...idsIn(text(pair, "response"))]).toEqual(expect.arrayContaining(answered));
  });
});

describe.skipIf(pairs.length === 0)("every captured request that is known", () => {
  it.each(pairs)("%s holds one message, read as it stands", (pair) => {
    const raw = byPosition(pair);
    const found = readGmailRequest(text(pair, "request"));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      draftId: raw[0],
      state: pair.includes("Send") ? "sent" : "draft",
      from: { address: (raw[1] as Json[])[1], name: (raw[1] as Json[])[2] },
      to: people(raw[2]),
      cc: people(raw[3]),
      bcc: people(raw[4]),
      at: raw[6],
      subject: raw[7],
      html: ((raw[8] as Json[])[1] as Json[][])[0]?.[1],
      ...(raw[15] ? { inReplyTo: raw[15] } : {}),
    });
    expect(found[0]?.threadId).toMatch(/^thread-[af]:r?-?\d+$/);
    expect(found[0]?.text).not.toBe("");
  });

  it.each(pairs)("%s is read alike when nulls move its fields", (pair) => {
    const expected = readGmailRequest(text(pair, "request"));
    for (let seed = 1; seed <= 60; seed++) {
      const numbers = Array.from({ length: 30 }, (_, i) => (seed * 7919 + i * i * 104_729) % 1009);
      const mutate = (value: Json): Json => {
        if (!Array.isArray(value)) return value;
        return String(value[0]).startsWith("msg-") ? shifted(value, numbers) : value.map(mutate);
      };
      const moved = mutate(JSON.parse(text(pair, "request")));
      expect(readGmailRequest(JSON.stringify(moved))).toEqual(expected);
    }
  });

  it.each(pairs)("%s: its response can be read too, and holds the same message", (pair) => {
    const asked = readGmailRequest(text(pair, "request"))[0];
    const answered = readGmailRequest(text(pair, "response"));
    expect(answered.filter((one) => one.draftId === asked?.draftId)).toMatchObject([{ state: asked?.state }]);
  });
});
