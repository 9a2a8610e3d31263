import fc from "fast-check";
import { expect, test } from "vitest";
import { fromHex, Sha256, sha256, sha256Now, toHex } from "./sha256.ts";
import { textHash } from "./text-hash.ts";

test("both ways of hashing give the same", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      expect(sha256Now(bytes)).toBe(await sha256(new Uint8Array(bytes)));
    }),
  );
});

test("a piece at a time it gives the same", async () => {
  const pieces = fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(pieces, async (all) => {
      const print = new Sha256();
      for (const piece of all) print.add(piece);
      expect(print.hex()).toBe(await sha256(new Uint8Array(all.flatMap((piece) => [...piece]))));
    }),
  );
});

test("hex there and back", () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect([...fromHex(toHex(bytes))]).toEqual([...bytes]);
    }),
  );
  expect(() => fromHex("abc")).toThrow(RangeError);
});

test("a text's hash does not depend on spaces, lines or the form of accents", () => {
  expect(textHash("Dear Ms Patel,\r\n\r\ncafe\u0301 ")).toBe(textHash("Dear Ms Patel,\u00a0caf\u00e9"));
  expect(textHash("a")).not.toBe(textHash("b"));
});
