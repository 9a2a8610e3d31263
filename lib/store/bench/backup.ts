import "fake-indexeddb/auto";
import { Encrypter } from "age-encryption";
import { ageHere } from "../../backup/age.ts";
import { bodyOf, timeOf } from "../../record/bench/long-record.ts";
import { makeItems } from "../../record/chain.ts";
import { linesOf, makeBackup } from "../backup.ts";
import { openBackup } from "../restore.ts";
import { RecordDb } from "../schema.ts";

/**
 * What saving, looking through and taking in a backup cost, beside bare age over the same bytes. The database is the one in
 * memory that tests use, which is slower than a browser's. Run with `npm run bench -- backup [entries]`.
 */
const ENTRIES = Number(process.argv[2] ?? 10_000);
const PASSPHRASE = "maple-otter-candle-harbour";
const quiet = () => {};
const never = new AbortController().signal;

/** Highest memory seen while something runs, MB. */
let highest = 0;
setInterval(() => {
  highest = Math.max(highest, process.memoryUsage().rss / 1e6);
}, 20).unref();

async function timed<T>(what: string, work: () => Promise<T>): Promise<[T, number]> {
  highest = process.memoryUsage().rss / 1e6;
  const start = performance.now();
  const result = await work();
  const ms = performance.now() - start;
  console.log(`${what.padEnd(46)} ${ms.toFixed(0).padStart(7)} ms   ${highest.toFixed(0).padStart(5)} MB at most`);
  return [result, ms];
}

async function filled(): Promise<RecordDb> {
  const db = new RecordDb();
  const bodies = Array.from({ length: ENTRIES }, (_, n) => bodyOf(n, timeOf(n, ENTRIES)));
  await db.items.bulkAdd(
    await makeItems({ chain: "bench", number: 1, at: timeOf(0, ENTRIES), previous: null }, bodies),
  );
  return db;
}

async function bare(plain: Blob): Promise<void> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(PASSPHRASE);
  const sealed = await encrypter.encrypt(plain.stream());
  for await (const _ of sealed) {
  }
}

const db = await filled();
const lines = await Array.fromAsync(linesOf(db, 0, quiet, never));
const plain = new Blob(lines);
console.log(`${ENTRIES} entries, ${(plain.size / 1e6).toFixed(1)} MB of lines`);
const [, alone] = await timed("bare age over the same bytes", () => bare(plain));
const age = ageHere();
const [file, saved] = await timed("save", () => makeBackup(db, age, PASSPHRASE, 0, quiet, never));
await db.delete();
const fresh = new RecordDb();
const [opened, looked] = await timed("open and look through", () =>
  openBackup(fresh, age, file, PASSPHRASE, quiet, never),
);
const [, taken] = await timed("take in", () => opened.take(quiet, never));
console.log(
  `to bare age: save ${(saved / alone).toFixed(2)}, look ${(looked / alone).toFixed(2)}, take in ${(taken / alone).toFixed(2)}`,
);
