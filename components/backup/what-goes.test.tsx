// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import type { Going } from "../../lib/backup/going.ts";
import { deriveEntries } from "../../lib/record/entries.ts";
import { SAMPLE_PROFILE, sampleLedger } from "../../lib/record/testing/fixtures.ts";
import type { BackupDesk } from "../settings/backup.ts";
import { EMPTY_LOOK } from "../testing/fake-store.ts";
import { type Screen, show } from "../testing/screen.ts";
import { LookBackup } from "./LookBackup.tsx";

const ENTRIES = deriveEntries(sampleLedger(), SAMPLE_PROFILE);
const some = (from: number, to: number) => ENTRIES.slice(from, to);

let page: Screen;
async function look(going?: Partial<Going>) {
  const all = { ...{ whole: [], part: [], rest: 0, again: [] }, profile: SAMPLE_PROFILE, ...going };
  const desk = { leave() {}, async take() {} } as unknown as BackupDesk;
  page = await show(<LookBackup desk={desk} look={{ ...EMPTY_LOOK, known: 3, ...(going ? { going: all } : {}) }} />);
  return page.text();
}
afterEach(() => page.unmount());

test("each entry that would go is named by its day, its person and its words, and a backup is advised first", async () => {
  const words = await look({ whole: some(0, 8) });
  expect(words).toContain("8 entries that are here were removed in the other browser. They go here too");
  expect(page.root.querySelectorAll(".problems li")).toHaveLength(8);
  for (const entry of some(0, 8)) expect(words).toContain("subject" in entry ? entry.subject : entry.text.slice(0, 20));
  // Six are in sight; the rest is a press away.
  expect(page.root.querySelector("details summary")?.textContent).toBe("Show 2 more");
  expect(page.root.querySelectorAll("details li")).toHaveLength(2);
  expect(words).toContain("To keep what goes, save a backup before you add this file.");
  expect(page.find("button", "Add it to this record")).not.toBeNull();
});

test("what only loses something, what stands in no entry, and what comes back are told too", async () => {
  const words = await look({ part: some(0, 1), rest: 2, again: some(1, 3) });
  expect(words).toContain("1 entry stays and loses what was removed of it there");
  expect(words).toContain("2 lines go that stand in no entry");
  expect(words).toContain("2 emails that you removed here come back if you add this file");
});

test("what comes back costs nothing, and where nothing goes nothing is said", async () => {
  expect(await look({ again: some(0, 1) })).not.toContain("To keep what goes");
  page.unmount();
  const words = await look();
  expect(words).not.toContain("removed");
  expect(words).toContain("There is nothing to add");
});
