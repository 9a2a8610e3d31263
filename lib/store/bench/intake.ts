import "fake-indexeddb/auto";
import type { Sighting } from "../../record/items.ts";
import type { ItemRow } from "../schema.ts";

/**
 * How long the outbox takes to be emptied into a long ledger, and how many times that of bare bulk writing of the same rows.
 * Run with `node lib/store/bench/intake.ts [rows in the ledger] [rows that wait]`.
 */

const LEDGER = Number(process.argv[2] ?? 10_000);
const WAITING = Number(process.argv[3] ?? 200);
const NOW = 1_790_000_000_000;
const MINUTE = 60_000;

function reply(number: number): Sighting {
  return {
    type: "message",
    source: "screen",
    site: "gmail",
    account: "jo.whitlock@example.org",
    direction: "in",
    state: "received",
    ids: { message: `msg-f:${number}`, thread: `thread-f:${number % 50}` },
    from: { name: "Ms Patel", address: "senco@hillcrest.example.sch.uk" },
    to: [{ name: "Jo Whitlock", address: "jo.whitlock@example.org" }],
    cc: [],
    bcc: [],
    subject: `Re: R. and mornings (${number % 50})`,
    text: `Thank you for your email of day ${number}. `.repeat(20),
    quoted: "",
    attachments: [],
    when: { instant: NOW + number * MINUTE, shown: null, certainty: "minute" },
  };
}

/** The part of the browser that intake uses: two storage areas and the button. */
function fakeBrowser() {
  const area = () => {
    const rows = new Map<string, unknown>();
    return {
      get: async (key: string | null) => Object.fromEntries([...rows].filter(([name]) => key === null || name === key)),
      set: async (values: object) => {
        for (const [key, value] of Object.entries(values)) rows.set(key, structuredClone(value));
      },
      remove: async (key: string) => void rows.delete(key),
    };
  };
  const nothing = async () => {};
  const action = { setBadgeText: nothing, setBadgeBackgroundColor: nothing, setTitle: nothing };
  return { storage: { local: area(), session: area() }, action };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function main(): Promise<void> {
  // Before the rooms are loaded: they take hold of the browser as they are.
  Reflect.set(globalThis, "chrome", fakeBrowser());
  const { RecordDb } = await import("../schema.ts");
  const { appendToLedger } = await import("../ledger.ts");
  const { drainOutbox } = await import("../intake.ts");
  const { readDerived } = await import("../derive.ts");
  const { publish } = await import("../publishing.ts");
  const { putInOutbox } = await import("../../outbox.ts");

  const db = new RecordDb();
  const bodies = Array.from({ length: LEDGER }, (_, number) => reply(number));
  await appendToLedger(db, { bodies, at: NOW });
  for (let number = LEDGER; number < LEDGER + WAITING; number += 1)
    await putInOutbox({ via: `screen:${number}`, sighting: reply(number), seenAt: NOW + number });
  const drained = await timed(() => drainOutbox(db, NOW));
  // Once for all that waited: entries are derived, and what waits for the parent is looked up in the calendar.
  const published = await timed(async () => publish(await readDerived(db)));

  const rows: ItemRow[] = await db.items.orderBy("at").toArray();
  const added = rows.filter(({ via }) => via !== undefined);
  await db.items.bulkDelete(added.map(({ hash }) => hash));
  const bare = await timed(() => db.items.bulkAdd(added));
  console.log(
    `${added.length} of ${rows.length} items: ${Math.round(drained)} ms, ${Math.round(published)} of them to publish`,
  );
  console.log(`${Math.round(bare)} ms for bare bulk writing, ratio ${((drained - published) / bare).toFixed(1)}`);
  process.exit(0);
}

await main();
