import { describe, expect, it } from "vitest";
import { sampleMail } from "../pack/testing/sample.ts";
import type { LedgerItem, PackAct } from "./items.ts";
import { inGroups, packsOf, packWith } from "./packs.ts";

const SHA = "0123456789abcdef".repeat(4);
const OTHER = "fedcba9876543210".repeat(4);

function item(hash: string, over: Partial<PackAct> = {}): LedgerItem {
  const files = [{ name: "R-for-SENDIASS.pdf", sha256: SHA, size: 41_000 }];
  const body: PackAct = { type: "pack", preset: "sendiass", files, entries: 12, madeAt: 1000, ...over };
  return { hash, chain: "c", number: 1, at: 1000, previous: null, content: "", salt: "", body };
}
const sentIn = (text: string, over = {}) =>
  packsOf([item("p1")], [sampleMail(5, "2027-03-01T10:00", { text, ...over })])[0]?.sent.map(({ number }) => number);

describe("packs made", () => {
  it("newest first; what was removed is none", () => {
    const later = item("p2", { madeAt: 2000 });
    const removed = { ...item("p3"), body: null, salt: null };
    expect(packsOf([item("p1"), later, removed], []).map((pack) => pack.item)).toEqual(["p2", "p1"]);
  });

  it.each([
    ["in full", SHA],
    ["in capitals", SHA.toUpperCase()],
    ["as the letter writes it", inGroups(SHA)],
    ["broken over lines, quoted", `${SHA.slice(0, 40)}\n> ${SHA.slice(40)}`],
  ])("its fingerprint is found %s", (_, written) => {
    expect(sentIn(`Attached.\nSHA-256: ${written}\nKind regards`)).toEqual([5]);
  });

  it("another’s, a part of it, a reply and an email that was not sent are none", () => {
    expect(sentIn(OTHER)).toEqual([]);
    expect(sentIn(SHA.slice(0, 60))).toEqual([]);
    expect(sentIn(SHA, { kind: "reply", state: "received" })).toEqual([]);
    for (const state of ["undone", "failed", "stopped", "scheduled"]) expect(sentIn(SHA, { state })).toEqual([]);
  });

  it("tells which files, and whether it is sure", () => {
    const files = [
      { name: "one.pdf", sha256: SHA, size: 1 },
      { name: "two.pdf", sha256: OTHER, size: 1 },
    ];
    const mails = [
      sampleMail(5, "2027-03-01T10:00", { text: `${inGroups(OTHER)} and ${SHA}`, state: "likely" }),
      sampleMail(6, "2027-03-02T10:00", { text: OTHER }),
    ];
    const [pack] = packsOf([item("p1", { files })], mails);
    expect(pack?.sent).toMatchObject([
      { entry: "hash-5", sure: false, sha256s: [SHA, OTHER] },
      { entry: "hash-6", sure: true, sha256s: [OTHER] },
    ]);
    expect(packWith(pack ? [pack] : [], OTHER)).toBe(pack);
    expect(packWith(pack ? [pack] : [], "")).toBeUndefined();
  });
});
