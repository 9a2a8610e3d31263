import { closeSync, openSync, readSync } from "node:fs";
import { PRESETS } from "../../../lib/pack/choice.ts";
import { makePack, type PackMake } from "../../../lib/pack/make.ts";
import { presetOf } from "../../../lib/pack/presets/index.ts";
import { nodeWriters } from "../../../lib/pack/testing/node-writers.ts";
import { derive } from "../../../lib/store/derive.ts";
import type { MailRecord } from "./record.ts";

/** The same packs by the same code where there is no page and no database. */

/** @returns processor time of making one kind of file, ms */
export async function inNode(record: MailRecord, path: string, presetId: string, format: PackMake): Promise<number> {
  const { items, places } = record;
  const now = (items.at(-1)?.at ?? 0) + places.length * 86_400_000;
  const preset = presetOf(PRESETS.find((id) => id === presetId) ?? "council");
  const snapshot = async () => ({ ...derive(items, now), items: items.length, damaged: [], asks: [], persisted: true });
  const choice = { ...preset.defaults(await snapshot(), now), exhibits: true };
  const byHash = new Map(places.map((place) => [place.sha256, place]));
  const file = openSync(path, "r");
  const source = {
    snapshot,
    ledger: async () => items,
    async read(sha256: string) {
      const place = byHash.get(sha256);
      if (!place) return null;
      const bytes = new Uint8Array(place.size);
      readSync(file, bytes, 0, place.size, place.from);
      return bytes;
    },
    append: async () => {},
    now: () => now,
  };
  const before = process.threadCpuUsage();
  await makePack(
    { choice, formats: [format], emailLimit: 10_000_000 },
    source,
    nodeWriters,
    () => {},
    new AbortController().signal,
  );
  const { user, system } = process.threadCpuUsage(before);
  closeSync(file);
  return (user + system) / 1000;
}
