import { describe, expect, test } from "vitest";
import { isMessage } from "./entry.ts";
import { at, entriesOf, original, sent } from "./testing/evening.ts";
import { LOWE, likelyOf, originalOf, receivedSighting, sentSighting } from "./testing/fixtures.ts";

describe("joining", () => {
  const bare = { ids: {}, site: null } as const;
  test("Gmail's two ids of one message meet", () => {
    const seen = receivedSighting(at(0), { ids: { message: `msg-f:${0x19ac8e9cn}` } });
    expect(
      entriesOf([0, seen], [5, receivedSighting(at(500), { ids: { legacy: "19ac8e9c" }, text: "…" })]),
    ).toHaveLength(1);
  });

  test("a file without the site's ids is found by what it says", () => {
    const file = sentSighting(at(30), { ...bare, source: "file", state: "shown", text: `${sent.text}\n` });
    expect(entriesOf([2, sent], [900, file])).toHaveLength(1);
    const far = sentSighting(at(300), { ...bare, source: "file", state: "shown" });
    expect(entriesOf([2, sent], [900, far])).toHaveLength(2);
    const other = sentSighting(at(30), { ...bare, source: "file", state: "shown", text: "Other words entirely." });
    expect(entriesOf([2, sent], [900, other])).toHaveLength(2);
  });

  test("a signature under the text, and a shortened list of people, do not part them", () => {
    const long = "Dear Ms Patel, R. was sick again this morning and could not go in.";
    const seen = sentSighting(at(1), { text: long, cc: [LOWE] });
    const file = sentSighting(at(20), { ...bare, source: "file", state: "shown", text: `${long}\n\n--\nJo` });
    expect(entriesOf([2, seen], [900, file])).toHaveLength(1);
  });

  test("a draft that had no id yet is found in its request, with the signature that the site added", () => {
    const pressed = likelyOf(sent, at(0), {
      ids: {},
      account: null,
      from: { name: "", address: "" },
      text: "Thank you.",
    });
    const request = sentSighting(at(1), { subject: "Re: R., Year 4", text: "Thank you.\n\n--\nJo" });
    expect(entriesOf([0, pressed], [2, request])).toMatchObject([{ state: "sent", text: "Thank you.\n\n--\nJo" }]);
    expect(entriesOf([0, pressed], [2, { ...request, to: [LOWE] }])).toHaveLength(2);
  });

  test("a message that borrows another's Message-ID does not take its place", () => {
    const rfc = "<a@mail.example.org>";
    const first = receivedSighting(at(0), { ids: { message: "msg-f:1", rfc }, text: "We will not do it." });
    const later = receivedSighting(at(9000), { ids: { message: "msg-f:2", rfc }, text: "We will do it." });
    const texts = entriesOf([1, first], [9001, later]).map((entry) => (isMessage(entry) ? entry.text : ""));
    expect(texts).toEqual(["We will not do it.", "We will do it."]);
  });

  test("the same words sent twice are two messages", () => {
    const twin = sentSighting(at(20), { ids: { draft: "msg-a:r2", thread: "thread-a:r1001" } });
    expect(entriesOf([2, sent], [21, twin])).toHaveLength(2);
  });

  test("a later sighting that links two makes them one, and no other number moves", () => {
    const a = sentSighting(at(1), { ids: { draft: "msg-a:r5" } });
    const b = sentSighting(at(2), { ids: { rfc: "<five@mail.example.org>" }, text: "As the file has it." });
    const other = receivedSighting(at(50));
    const link = originalOf(a, at(2), "<five@mail.example.org>");
    const before = entriesOf([2, a], [3, b], [50, other]);
    expect(before.map(({ number }) => number).sort()).toEqual([1, 2, 3]);
    const after = entriesOf([2, a], [3, b], [50, other], [60, link]);
    expect(after.map(({ number }) => number).sort()).toEqual([1, 3]);
  });

  test("messages of a conversation share a thread; one alone has none", () => {
    const reply = receivedSighting(at(600), { ids: { rfc: "<r@x>", references: ["<a1@mail.example.org>"] } });
    const alone = receivedSighting(at(900), { ids: { rfc: "<z@x>" }, text: "Another matter." });
    const [first, second, third] = entriesOf([2, original], [601, reply], [901, alone]).filter(isMessage);
    expect(second?.thread).toBe(first?.id);
    expect(first?.thread).toBe(first?.id);
    expect(third?.thread).toBeNull();
  });
});
