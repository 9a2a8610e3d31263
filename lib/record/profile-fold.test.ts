import { expect, test } from "vitest";
import { childrenOf } from "./family.ts";
import type { ItemBody } from "./items.ts";
import { EMPTY_PROFILE, FIRST, type ProfileChange } from "./profile.ts";
import { foldProfile } from "./profile-fold.ts";
import { PROFILE_CHANGES, SAMPLE_PROFILE, sampleLedger, writeLedger } from "./testing/fixtures.ts";

const act = (change: ProfileChange): ItemBody => ({ type: "profile", ...change });
const write = (changes: ProfileChange[], at = 1000, chain = "one") =>
  writeLedger(
    changes.map((change, index) => ({ at: at + index, body: act(change) })),
    chain,
  );
const child = (name: string): ProfileChange => ({
  part: "child",
  value: { name, year: "", pronoun: "they", ehc: "unknown" },
});

test("nothing written is nothing known", () => {
  expect(foldProfile([])).toEqual(EMPTY_PROFILE);
});

test("all parts are kept, and other items do not matter", () => {
  expect(foldProfile(write(PROFILE_CHANGES))).toEqual(SAMPLE_PROFILE);
  expect(foldProfile(sampleLedger())).toEqual(SAMPLE_PROFILE);
});

test("what was written last counts, on whichever computer and in whichever order it comes in", () => {
  const here = write([child("R."), child("Robin")], 1000, "one");
  const there = write([child("Rob")], 1500, "two");
  expect(foldProfile([...here, ...there]).child.name).toBe("Rob");
  expect(foldProfile([...there, ...here].reverse()).child.name).toBe("Rob");
});

test("a person taken out is gone, and comes back where they stood", () => {
  const [senco, head] = SAMPLE_PROFILE.contacts;
  if (!senco || !head) throw new Error("no contacts");
  const set = (value: typeof senco): ProfileChange => ({ part: "contact", id: value.id, value });
  const out: ProfileChange = { part: "contact", id: senco.id, value: null };
  expect(foldProfile(write([set(senco), set(head), out])).contacts).toEqual([head]);
  expect(foldProfile(write([set(senco), set(head), out, set(senco)])).contacts).toEqual([senco, head]);
});

test("two acts of one moment keep their order, and a clock set back does not turn them round", () => {
  const same = writeLedger([child("first"), child("second")].map((change) => ({ at: 5, body: act(change) })));
  expect(foldProfile(same.toReversed()).child.name).toBe("second");
  const back = writeLedger([
    { at: 900, body: act(child("first")) },
    { at: 100, body: act(child("second")) },
  ]);
  expect(foldProfile(back).child.name).toBe("second");
});

test("a part from an older version gains what is missing", () => {
  const old = { part: "preferences", value: { newestFirst: false } } as unknown as ProfileChange;
  expect(foldProfile(write([old])).preferences).toEqual({ ...EMPTY_PROFILE.preferences, newestFirst: false });
});

test("where the first of several children is taken out the next stands in its place, with its own id", () => {
  const another = (id: string, name: string | null): ProfileChange => ({
    ...{ part: "another-child", id, value: name === null ? null : { ...EMPTY_PROFILE.child, name } },
  });
  const three = [child("R."), another("k", "K."), another("m", "M.")];
  const gone = foldProfile(write([...three, another(FIRST, null)]));
  expect(gone).toMatchObject({ child: { name: "K." }, first: "k", children: [{ id: "m", name: "M." }] });
  expect(childrenOf(gone).map(({ id, name }) => [id, name])).toEqual([
    ["k", "K."],
    ["m", "M."],
  ]);
  // What is said of the next goes by its id; the last one is a record's only child; nobody at all is nobody known.
  const later = [...three, another(FIRST, null), another("k", "Kit")];
  expect(foldProfile(write(later)).child.name).toBe("Kit");
  const one = foldProfile(write([...later, another("k", null)]));
  expect([one.child.name, one.first, one.children]).toEqual(["M.", "m", undefined]);
  expect(foldProfile(write([...later, another("k", null), another("m", null)]))).toEqual(EMPTY_PROFILE);
  // Written of again, perhaps in another browser, the first is back in its place.
  const back = foldProfile(write([...later, child("R.")]));
  expect(childrenOf(back).map(({ name }) => name)).toEqual(["R.", "Kit", "M."]);
  expect(back.first).toBeUndefined();
});

test("letters of one's own are kept, changed and taken out by their ids", () => {
  const template = { id: "t1", name: "Monday note", subject: "", text: "{child} …", from: "C1" };
  const set = (value: typeof template | null): ProfileChange => ({ part: "template", id: "t1", value });
  expect(foldProfile(write([set(template)])).templates).toEqual([template]);
  const changed = { ...template, text: "New words" };
  expect(foldProfile(write([set(template), set(changed)])).templates).toEqual([changed]);
  expect(foldProfile(write([set(template), set(null)]))).toEqual(EMPTY_PROFILE);
});
