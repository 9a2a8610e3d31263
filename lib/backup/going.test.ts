import { describe, expect, it } from "vitest";
import { deriveEntries } from "../record/entries.ts";
import type { ItemBody, LedgerItem } from "../record/items.ts";
import { foldProfile } from "../record/profile-fold.ts";
import { receivedSighting, writeLedger } from "../record/testing/fixtures.ts";
import { type BackupLook, lookAt } from "./look.ts";
import { merged } from "./merge.ts";

const AT = 1_790_000_000_000;
const RFC = "<1@hillcrest.example.sch.uk>";

const mail = (mailbox: string, text = "Words") =>
  receivedSighting(AT, {
    ids: { message: `msg-f:${mailbox}`, rfc: RFC },
    account: `${mailbox}@example.org`,
    subject: "About R.",
    text,
  });
const note = (text: string): ItemBody => ({
  ...{ type: "typed", kind: "call", when: { date: "2026-09-21", time: null }, people: [], text, private: false },
});
const matter: ItemBody = { type: "matter", id: "m1", value: { name: "Transport", state: "open" } };

let at = AT;
const write = (bodies: ItemBody[], chain: string, after?: LedgerItem) =>
  writeLedger(
    bodies.map((body) => ({ at: at++, body })),
    chain,
    after,
  );
const hashes = (items: readonly LedgerItem[]) => items.map(({ hash }) => hash);

function look(here: LedgerItem[], there: LedgerItem[]): BackupLook {
  const read = { madeAt: AT, locked: true, items: there, originals: new Set<string>(), problems: [] };
  return lookAt(read, { items: here, damaged: new Set(), originals: new Set(), chain: "one" }, () => []);
}

function entriesOf(items: LedgerItem[]) {
  return deriveEntries(items, foldProfile(items));
}

describe("what goes by a merge, said before it", () => {
  it("names the entries that go, those that lose something, and counts the rest", () => {
    const here = write([note("A call"), note("Another"), matter, mail("jo")], "one");
    const [call, , , seen] = here as [LedgerItem, LedgerItem, LedgerItem, LedgerItem];
    const said = write([{ type: "correction", of: call.hash, text: "It was Tuesday" }], "one", here.at(-1));
    const others = write([mail("sam")], "two");
    const both = merged([...here, ...said], others);
    // There the call, the matter, and the sighting from this mailbox were removed.
    const gone = [call, ...here.slice(2, 3), seen];
    const removal: ItemBody = { type: "removal", of: hashes(gone), messages: ["msg-f:jo", RFC] };
    const { going, takesAway } = look(both, [...others, ...write([removal], "two", others[0])]);
    expect(takesAway).toBe(1);
    expect(going?.whole.map(({ text }) => text)).toEqual(["A call"]);
    expect(going?.part.map(({ text }) => text)).toEqual(["Words"]);
    expect(going).toMatchObject({ rest: 1, again: [] });
  });

  it("is what then goes, and nothing else", () => {
    const here = write([note("A call"), note("Another"), mail("jo")], "one");
    const removal: ItemBody = { type: "removal", of: hashes(here.slice(0, 1)) };
    const there = [...here, ...write([removal], "two")];
    const before = entriesOf(here).map(({ text }) => text);
    const after = entriesOf(merged(here, there)).map(({ text }) => text);
    expect(look(here, there).going?.whole.map(({ text }) => text)).toEqual(
      before.filter((one) => !after.includes(one)),
    );
  });

  it("says what comes back out of another mailbox that was removed here", () => {
    const seen = write([mail("jo")], "one");
    const removal: ItemBody = { type: "removal", of: hashes(seen), messages: ["msg-f:jo", RFC] };
    const here = merged([...seen, ...write([removal], "one", seen[0])], []);
    const there = write([mail("sam", "Sam’s copy")], "two");
    const { going, newEntries } = look(here, there);
    expect([newEntries, going?.whole, going?.rest]).toEqual([1, [], 0]);
    expect(going?.again.map(({ text }) => text)).toEqual(["Sam’s copy"]);
    expect(entriesOf(merged(here, there)).map(({ text }) => text)).toEqual(["Sam’s copy"]);
    // Their own copy stays with them too.
    expect(look(there, here).going).toBeUndefined();
  });

  it("says nothing where nothing goes", () => {
    const [here, there] = [write([note("A call")], "one"), write([note("Theirs")], "two")];
    expect(look(here, there).going).toBeUndefined();
  });
});
