import { describe, expect, it } from "vitest";
import type { ItemBody, LedgerItem } from "../record/items.ts";
import { writeLedger } from "../record/testing/fixtures.ts";
import type { Snapshot } from "../store/store.ts";
import type { PackChoice } from "./choice.ts";
import type { PackDocument } from "./document.ts";
import { fileName } from "./file-name.ts";
import { makePack, type PackMake, type Writers } from "./make.ts";

const NOW = Date.UTC(2027, 2, 23, 22, 58);
const note = (text: string): ItemBody => ({
  ...{ type: "typed", kind: "note", when: { date: "2027-01-15", time: "08:20" }, people: [], private: false },
  text,
});
const LEDGER = writeLedger(["One.", "Two.", "Three."].map((text, at) => ({ at: at + 1, body: note(text) })));

function scene(ledger: readonly LedgerItem[] = LEDGER, size = 10) {
  const appended: ItemBody[] = [];
  const seen: Snapshot[] = [];
  const source = {
    snapshot: async () => ({ damaged: [] }) as unknown as Snapshot,
    ledger: async () => [...ledger],
    read: async () => null,
    append: async (bodies: ItemBody[]) => void appended.push(...bodies),
    now: () => NOW,
  };
  const writers: Writers = {
    document(snapshot, choice, madeAt) {
      seen.push(snapshot);
      return { preset: choice.preset, title: "R., Year 4", madeAt, entries: [], files: [] } as unknown as PackDocument;
    },
    pdf: async () => ({ file: new Blob(["x".repeat(size)]), pages: 3, notIn: [] }),
    forEmail: async () => [1, 2].map((n) => ({ name: `part-${n}.pdf`, file: new Blob(["y"]), sha256: `${n}` })),
    word: async () => new Blob(["w"]),
    csv: () => new Blob(["c"]),
    zip: async () => new Blob(["z"]),
  };
  const make = (formats: PackMake[], signal = new AbortController().signal) =>
    makePack(
      { choice: { preset: "council" } as PackChoice, formats, emailLimit: 20 },
      source,
      writers,
      () => {},
      signal,
    );
  return { make, appended, seen, writers };
}

describe("making a pack", () => {
  it("goes over a chain that was checked just before, and says what does not fit", async () => {
    const [first, second, third] = LEDGER as [LedgerItem, LedgerItem, LedgerItem];
    const { make, seen } = scene([first, { ...second, body: note("Two, but otherwise.") }, third]);
    const made = await make(["csv"]);
    expect(made.damaged).toEqual([second.hash]);
    expect(seen[0]?.damaged).toEqual([second.hash]);
    expect((await scene().make(["csv"])).damaged).toEqual([]);
  });

  it("is written down with each file that was made", async () => {
    const { make, appended } = scene();
    const made = await make(["zip", "pdf"]);
    expect(made.files.map(({ name }) => name)).toEqual([
      "R-Year-4-council-complaint-2027-03-23.pdf",
      "R-Year-4-council-complaint-2027-03-23.zip",
    ]);
    expect(appended).toMatchObject([
      { type: "pack", preset: "council", madeAt: NOW, files: [{ size: 10 }, { size: 1 }] },
    ]);
  });

  it("makes parts for email only where the PDF is too large for one", async () => {
    expect((await scene(LEDGER, 10).make(["pdf", "email"])).files).toHaveLength(1);
    expect((await scene(LEDGER, 30).make(["pdf", "email"])).files).toHaveLength(3);
    expect((await scene(LEDGER, 10).make(["email"])).files).toHaveLength(2);
  });

  it("stopped, nothing is written down", async () => {
    const { make, appended, writers } = scene();
    const stop = new AbortController();
    writers.word = async () => {
      stop.abort();
      return new Blob(["w"]);
    };
    await expect(make(["pdf", "word"], stop.signal)).rejects.toThrow();
    expect(appended).toEqual([]);
  });
});

describe("the name of a file", () => {
  it("holds letters, digits and hyphens of any script, and nothing that a system refuses", () => {
    const name = (title: string) => fileName({ title, preset: "tribunal", madeAt: NOW }, "pdf");
    expect(name("../Zoë <x>")).toBe("Zoe-x-for-the-Tribunal-2027-03-23.pdf");
    expect(name("Łucja, Year 4")).toBe("Łucja-Year-4-for-the-Tribunal-2027-03-23.pdf");
    expect(name("…")).toBe("for-the-Tribunal-2027-03-23.pdf");
  });
});
