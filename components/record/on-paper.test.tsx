// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from "vitest";
import { deriveEntries } from "../../lib/record/entries.ts";
import type { HandedAct, ItemBody, LedgerItem } from "../../lib/record/items.ts";
import { writeLedger } from "../../lib/record/testing/fixtures.ts";
import { memoryDrafts } from "../kit/drafts.ts";
import { fakeAccess } from "../testing/fake-access.ts";
import { type FakeStore, fakeStore } from "../testing/fake-store.ts";
import { london, PATEL, WHITLOCKS } from "../testing/family.ts";
import { type Screen, show } from "../testing/screen.ts";
import { RecordPage } from "./RecordPage.tsx";
import { memoryAddress } from "./route.ts";
import { type RecordState, recordState } from "./state.ts";

const NOW = london("2027-03-23T20:00");
const PRINTED: ItemBody = {
  type: "paper",
  letter: "C1",
  subject: "R., Year 4: how school is going",
  text: "Dear Ms Patel,\n\nR. cries at the gate.",
  when: { date: "2027-03-01", time: null },
  to: [{ contact: PATEL.id, name: "Ms Patel" }],
  about: [],
  askedBy: "2027-03-08",
  clock: "school-reply",
};

let page: Screen;
let store: FakeStore;
let state: RecordState;
const bodies: ItemBody[] = [];

const ledger = (): LedgerItem[] =>
  writeLedger(bodies.map((body, at) => ({ at: london("2027-03-01T18:00") + at * 60_000, body })));

/** What the page wrote is in the ledger, and the record is made anew of it. */
function take(): void {
  bodies.push(...store.appended.splice(0));
  store.set({ entries: deriveEntries(ledger(), WHITLOCKS) });
}

beforeEach(async () => {
  bodies.splice(0, bodies.length, PRINTED);
  store = fakeStore({ profile: WHITLOCKS, entries: deriveEntries(ledger(), WHITLOCKS) }, () => NOW);
  state = recordState(store, {
    saveFile: () => {},
    address: memoryAddress("#e-1"),
    drafts: memoryDrafts(),
    access: fakeAccess(),
    now: () => NOW,
  });
  page = await show(<RecordPage state={state} />);
});
afterEach(() => {
  page.unmount();
  state.stop();
});

test("a letter that was printed says so, and can be printed again", async () => {
  expect(page.text()).toContain("Letter to Ms Patel, SENCO");
  expect(page.text()).toContain("Printed, not handed in yet");
  expect(page.get("link", "Print it again").getAttribute("href")).toMatch(/^paper\.html#[0-9a-f]{64}$/);
});

test("marked as handed in, it waits for an answer from that day and says who took it", async () => {
  await page.press("button", "Mark as handed in");
  await page.type("textbox", "Day", "2027-03-02");
  await page.type("textbox", "Who took it?", "Mrs Dunn at reception");
  await page.press("button", "Put it in the record");
  expect(store.appended).toEqual([
    {
      type: "handed",
      of: ledger()[0]?.hash ?? "",
      done: "handed-in",
      when: { date: "2027-03-02", time: null },
      to: "Mrs Dunn at reception",
      receipt: null,
    } satisfies HandedAct,
  ]);
  take();
  await page.settle();
  expect(page.text()).toContain("Handed in Tue 2 March 2027");
  expect(page.text()).toContain("Taken by Mrs Dunn at reception. No receipt recorded.");
  expect(page.text()).toContain("No reply recorded, day 15.");
});

test("the receipt comes later, and what was said before stands in the form", async () => {
  bodies.push({
    type: "handed",
    of: ledger()[0]?.hash ?? "",
    done: "handed-in",
    when: { date: "2027-03-02", time: null },
    to: "Mrs Dunn",
    receipt: null,
  });
  take();
  await page.settle();
  await page.press("button", "Add the signed receipt");
  expect((page.get("textbox", "Who took it?") as HTMLInputElement).value).toBe("Mrs Dunn");
  await page.type("textbox", "Who signed the receipt?", "A. Dunn");
  await page.type("textbox", "Day it was signed", "2027-03-03");
  await page.press("button", "Put it in the record");
  take();
  await page.settle();
  expect(page.text()).toContain("Receipt signed by A. Dunn, Wed 3 March 2027.");
});
