import { expect, test } from "vitest";
import type { ImportDesk } from "../../lib/import/desk.ts";
import type { Taken } from "../../lib/import/take.ts";
import { knownOf } from "../../lib/import/testing.ts";
import { memoryDrafts } from "../kit/drafts.ts";
import { importState } from "./state.ts";

/** What the page does around an import: stop, go on, take out, and what outlives the page. */

const MAIL = (n: number) =>
  `From 1@xxx Mon Jan 04 09:00:00 +0000 2027\r\nFrom: senco@example.sch.uk\r\nTo: jo@example.org\r\nSubject: ${n}\r\n` +
  `Date: Mon, 4 Jan 2027 09:00:00 +0000\r\nMessage-ID: <${n}@x>\r\n\r\nWords ${n}.\r\n\r\n`;
const FILE = { name: "a.mbox", blob: new Blob(Array.from({ length: 30 }, (_, n) => MAIL(n))) };

function page(onRest = () => {}) {
  const written = new Set<string>();
  const removed: string[] = [];
  const drafts = memoryDrafts();
  const desk: ImportDesk = {
    known: async () => knownOf(["senco@example.sch.uk"]),
    write: async (batch: readonly Taken[]) =>
      batch.map(({ via }) => {
        if (written.has(via)) return "";
        written.add(via);
        return via;
      }),
    addOwn: async () => {},
    done: async () => {},
    takeOut: async (items) => void removed.push(...items),
  };
  const rest = async () => onRest();
  const state = importState(desk, { drafts, pace: { due: () => true, rest } });
  return { state, drafts, written, removed };
}

test("stopped, it says so and goes on with the rest; taken out, all of it goes", async () => {
  const { state, drafts, written, removed } = page(() => {
    const step = state.step.value;
    if (step.at === "taking" && step.done === 9 && written.size === 0) state.stop();
  });
  await state.give([FILE]);
  expect(state.step.value).toMatchObject({ at: "found", found: { messages: { length: 30 } } });
  await state.take();
  expect(state.step.value).toMatchObject({ at: "done", outcome: { stopped: true } });
  expect(written.size).toBeGreaterThan(0);
  expect(written.size).toBeLessThan(30);
  expect(drafts.read()).toContain("a.mbox");
  await state.goOn();
  expect(state.step.value).toMatchObject({ at: "done", outcome: { stopped: false } });
  expect([written.size, drafts.read()]).toEqual([30, null]);
  await state.takeOut();
  expect(new Set(removed)).toEqual(written);
});

test("stopped while looking, it is at the beginning again and nothing is kept", async () => {
  const { state, drafts, written } = page(() => state.stop());
  await state.give([FILE]);
  expect([state.step.value.at, drafts.read(), written.size]).toEqual(["choose", null, 0]);
});

test("the ticks outlive the page for the same files, and not for others", async () => {
  const { state, drafts } = page();
  const choice = { people: [], years: [2027] };
  drafts.write(
    JSON.stringify({ files: [{ name: "a.mbox", size: FILE.blob.size }], choice, mine: [], done: 3, total: 9 }),
  );
  const later = importState({ known: async () => knownOf(["senco@example.sch.uk"]) } as unknown as ImportDesk, {
    drafts,
    pace: { due: () => false, rest: async () => {} },
  });
  expect(later.job.value?.done).toBe(3);
  await later.give([FILE]);
  expect(later.step.value).toMatchObject({ choice });
  await later.give([{ ...FILE, name: "b.mbox" }]);
  expect(later.step.value).toMatchObject({ choice: { people: ["case senco@example.sch.uk"] } });
  expect(state.job.value).toBeNull();
});
