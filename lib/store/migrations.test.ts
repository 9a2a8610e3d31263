import "fake-indexeddb/auto";

import { beforeEach, describe, expect, it, vi } from "vitest";
import { freshDisk } from "./fresh-disk.fixtures.ts";
import { openStore } from "./open.ts";
import { rawExport } from "./raw-export.ts";
import { DATABASE, MIGRATIONS, type MigrationStep, RecordDb } from "./schema.ts";

/** A sample of the rows of each released version, as they stand on people's computers. Never changed, only added to. */
const SAMPLES: { version: number; rows: Record<string, unknown[]> }[] = [
  {
    version: 1,
    rows: {
      items: [
        {
          hash: "a1",
          chain: "c1",
          number: 1,
          at: 1_790_000_000_000,
          previous: null,
          content: "b1",
          salt: "00112233445566778899aabbccddeeff",
          body: { type: "profile", part: "child", value: { name: "R.", year: "Year 4", pronoun: "they" } },
        },
        {
          hash: "a2",
          chain: "c1",
          number: 2,
          at: 1,
          previous: "a1",
          content: "b2",
          salt: null,
          body: null,
          via: "screen:1",
        },
      ],
      originals: [{ sha256: "f0", bytes: new Uint8Array([1, 2, 3]) }],
      jobs: [
        { id: "gmail:1", site: "gmail", account: null, ids: { message: "1" }, item: "a1", notBefore: 5, tries: 0 },
      ],
      composing: [{ draftKey: "d", draft: { letter: "C1", answers: { seen: "…" }, savedAt: 1 } }],
      meta: [{ key: "chain", value: "c1" }],
    },
  },
  {
    version: 2,
    rows: {
      // Two copies of a browser wrote the second item of one chain.
      items: [1, 2, 2].map((number, index) => ({
        hash: `d${index}`,
        chain: "c1",
        number,
        at: 1_790_000_000_000 + index,
        previous: number === 1 ? null : "d0",
        content: `e${index}`,
        salt: "00112233445566778899aabbccddeeff",
        body: { type: "profile", part: "child", value: { name: `R${index}.`, year: "Year 4", pronoun: "they" } },
      })),
      originals: [{ sha256: "f0", bytes: new Uint8Array([1, 2, 3]) }],
      jobs: [],
      composing: [],
      meta: [{ key: "chain", value: "c1" }],
    },
  },
];

/** Lays an old database down, as that version's code did. */
async function layDown(version: number, rows: Record<string, unknown[]>): Promise<void> {
  const old = new RecordDb(MIGRATIONS.filter((step) => step.version <= version));
  for (const [table, values] of Object.entries(rows)) await old.table(table).bulkAdd(values);
  old.close();
}

const FAILING: MigrationStep = {
  version: MIGRATIONS.length + 1,
  stores: {},
  upgrade: async (transaction) => {
    await transaction.table("items").clear();
    throw new Error("this step does not work");
  },
};

beforeEach(() => {
  freshDisk();
});

describe("migrations", () => {
  it("have a sample of every released version", () => {
    expect(SAMPLES.map(({ version }) => version)).toEqual(MIGRATIONS.map(({ version }) => version));
  });

  for (const { version, rows } of SAMPLES) {
    it(`take the rows of version ${version} through every step to today's`, async () => {
      await layDown(version, rows);
      const db = new RecordDb();
      for (const [table, values] of Object.entries(rows)) {
        expect(await db.table(table).toArray()).toEqual(values);
      }
      expect(db.verno).toBe(MIGRATIONS.at(-1)?.version);
      db.close();
    });
  }

  it("that fail stop, keep every row, and leave the way out open", async () => {
    const [sample] = SAMPLES;
    await layDown(1, sample?.rows ?? {});
    const broken = new RecordDb([...MIGRATIONS, FAILING]);
    await expect(broken.open()).rejects.toThrow(/does not work/);
    broken.close();
    const raw = JSON.parse(await (await rawExport()).text());
    expect(raw).toMatchObject({ database: DATABASE, tables: { items: sample?.rows.items } });
    expect(raw.tables.originals).toEqual([{ sha256: "f0", bytes: { base64: "AQID" } }]);
    const again = new RecordDb();
    expect(await again.items.count()).toBe(2);
    again.close();
  });

  it("that fail are told to a page that watches the record", async () => {
    await layDown(1, SAMPLES[0]?.rows ?? {});
    const store = openStore(new RecordDb([...MIGRATIONS, FAILING]));
    const failed = vi.fn();
    const stop = store.watch(() => {}, failed);
    await vi.waitFor(() => expect(failed).toHaveBeenCalledOnce());
    stop();
    store.close();
  });
});
