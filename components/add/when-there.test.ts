import { signal } from "@preact/signals";
import { expect, it } from "vitest";
import type { Snapshot } from "../../lib/store/store.ts";
import { EMPTY_SNAPSHOT } from "../testing/fake-store.ts";
import { typed } from "../testing/family.ts";
import { whenThere } from "./when-there.ts";

const call = typed({ id: "call", kind: "call", when: { date: "2027-03-01", time: null } });

it("waits for the record to show what was just written, and finds it when it is there already", async () => {
  const snapshot = signal<Snapshot>(EMPTY_SNAPSHOT);
  const found = whenThere(snapshot, "call");
  snapshot.value = { ...EMPTY_SNAPSHOT };
  snapshot.value = { ...EMPTY_SNAPSHOT, entries: [call] };
  expect(await found).toBe(call);
  expect(await whenThere(snapshot, "call")).toBe(call);
});
