import fc from "fast-check";
import { expect, test } from "vitest";
import type { Entry } from "../record/entry.ts";
import type { Promised } from "../record/matter-acts.ts";
import type { Profile } from "../record/profile.ts";
import type { StartedDate } from "../record/started.ts";
import { type PackChoice, PRESETS } from "./choice.ts";
import type { PackSnapshot } from "./chosen.ts";
import { composePack } from "./compose.ts";
import { plainChoice } from "./presets/defaults.ts";
import { SAMPLE_PROFILE, sampleMail, sampleTalk } from "./testing/sample.ts";
import { NOW, snapshotOf } from "./testing/snapshots.ts";

/** Nothing of an entry that stays out is anywhere in a pack: each entry has words of its own, and they are searched for. */

const PROFILE: Profile = {
  ...SAMPLE_PROFILE,
  children: [{ id: "t", name: "T.", year: "Year 1", pronoun: "she", ehc: "none" }],
  contacts: [
    ...SAMPLE_PROFILE.contacts,
    { id: "c5", role: "solicitor", name: "Mx Quill", email: "quill@law.example.org" },
    { id: "c6", role: "send-team", name: "Fay Marsh", email: "send@council.example.org", child: "t" },
  ],
};
const MATTERS = ["m1", "m2"];
const DAYS = ["2027-01-11", "2027-01-25", "2027-02-08", "2027-03-01", "2027-03-10"];

interface Made {
  kind: "sent" | "reply" | "call" | "absence" | "note" | "check";
  day: number;
  contact: number;
  children: string[];
  matters: string[];
  private: boolean;
  /** The entry before by so many that it names, quotes and goes on with. */
  back: number;
  promise: "open" | "broken" | null;
  date: "clock" | "own" | null;
}

const made: fc.Arbitrary<Made> = fc.record({
  kind: fc.constantFrom("sent", "reply", "call", "absence", "note", "check"),
  day: fc.nat(DAYS.length - 1),
  contact: fc.nat(PROFILE.contacts.length - 1),
  children: fc.subarray(["first", "t"]),
  matters: fc.subarray(MATTERS),
  private: fc.boolean(),
  back: fc.integer({ min: 1, max: 3 }),
  promise: fc.constantFrom("open" as const, "broken" as const, null, null),
  date: fc.constantFrom("clock" as const, "own" as const, null, null),
});

const mark = (n: number) => `zq${n}zq`;
const words = (n: number, what: string) => `${mark(n)} ${what} said on that very day ${mark(n)}`;

function entryOf(one: Made, n: number, before: readonly Entry[]): Entry {
  const contact = PROFILE.contacts[one.contact];
  const who = { name: contact?.name ?? "", address: contact?.email ?? "" };
  const day = DAYS[one.day] ?? "2027-01-11";
  const { children, matters } = one;
  const last = before.at(-one.back);
  const id = `hash-${n}`;
  const promises: Promised[] | undefined = one.promise
    ? [
        {
          id: `p-${n}`,
          acts: [`p-${n}`],
          words: words(n, "promise"),
          who: { contact: contact?.id ?? null, name: who.name },
          by: "2027-03-15",
          state: one.promise,
          ended: null,
          made: 0,
          entry: id,
          answered: false,
        },
      ]
    : undefined;
  const shared = {
    children,
    matters,
    corrections: [{ at: 0, text: words(n, "correction") }],
    ...(promises ? { promises } : {}),
  };
  if (one.kind === "check" && last) {
    return {
      ...{ id, items: [id], number: n, matters, corrections: [], kind: "check", of: [last.id], found: "nothing" },
      ...{ at: last.at + 1000, writtenDown: last.at + 1000, text: words(n, "check") },
    };
  }
  if (one.kind === "sent" || one.kind === "reply") {
    const quoted = last && "text" in last ? `On that day somebody wrote:\n> ${last.text}` : "";
    return sampleMail(n, `${day}T${10 + (n % 10)}:00`, {
      ...shared,
      kind: one.kind,
      subject: words(n, "subject"),
      text: words(n, "text"),
      quoted,
      thread: `thread-${n % 3}`,
      attachments: [{ name: `${mark(n)}.pdf` }],
      cc: [],
      ...(one.kind === "reply" ? { from: who } : { to: [who] }),
      letter: { id: "H1", askedBy: "2027-03-12", clock: "school-reply", about: last ? [last.id] : [] },
      original: { sha256: mark(n), size: 1 },
    });
  }
  return sampleTalk(n, day, null, {
    ...shared,
    kind: one.kind === "check" ? "note" : one.kind,
    people: one.kind === "call" ? [{ contact: contact?.id ?? null, name: who.name }] : [],
    text: words(n, "text"),
    private: one.private,
    absence:
      one.kind === "absence" ? { morning: true, afternoon: true, told: words(n, "told"), code: "I", work: "" } : null,
    files: [
      {
        sha256: mark(n),
        name: `${mark(n)}.png`,
        type: "image/png",
        size: 1,
        preview: null,
        taken: null,
        placeRemoved: false,
      },
    ],
  });
}

function record(all: readonly Made[]): PackSnapshot {
  const entries: Entry[] = [];
  for (const [at, one] of all.entries()) entries.push(entryOf(one, at + 1, entries));
  const started = all.flatMap(({ date }, at): StartedDate[] =>
    date === null
      ? []
      : [
          {
            ...{
              id: `d-${at + 1}`,
              items: [`d-${at + 1}`],
              clock: date === "own" ? null : "ehc-decision",
              second: null,
            },
            ...{
              start: date === "own" ? "2027-04-20" : "2027-01-20",
              of: `hash-${at + 1}`,
              note: words(at + 1, "date"),
            },
            ...{ said: { date: "2027-03-03", kind: "legal" }, writtenDown: 0, moved: [], stopped: null },
          },
        ],
  );
  const promises = entries.flatMap((entry) => entry.promises ?? []);
  return snapshotOf(entries, { profile: PROFILE, promises, dates: { started, moved: new Map() } });
}

const NONE = fc.constant<string[]>([]);

const picked = (count: number): fc.Arbitrary<Partial<PackChoice>> => {
  const ids = Array.from({ length: count }, (_, at) => `hash-${at + 1}`);
  return fc.record({
    preset: fc.constantFrom(...PRESETS),
    first: fc.constantFrom(null, null, "2027-01-20"),
    last: fc.constantFrom(null, null, "2027-03-05"),
    children: fc.subarray(["first", "t"]),
    matters: fc.oneof(NONE, fc.subarray(MATTERS)),
    people: fc.oneof(NONE, fc.subarray(["c1", "c4", "c6"])),
    out: fc.subarray(ids, { maxLength: Math.min(2, count) }),
    in: fc.subarray(ids, { maxLength: Math.min(2, count) }),
    privateNotes: fc.boolean(),
    sensitive: fc.boolean(),
    exhibits: fc.boolean(),
  });
};

const cases = fc
  .array(made, { minLength: 1, maxLength: 9 })
  .chain((all) => fc.record({ all: fc.constant(all), over: picked(all.length) }));

const RUNS = { numRuns: 80 };

test("nothing of what stays out is anywhere in the document, by whatever way it might have come", () => {
  fc.assert(
    fc.property(cases, ({ all, over }) => {
      const snapshot = record(all);
      const shows = Object.fromEntries(snapshot.entries.map(({ id }) => [id, ["sen", "review"]]));
      const choice = { ...plainChoice("sendiass", snapshot), shows, ...over };
      const document = composePack(snapshot, choice, NOW);
      const kept = new Set(document.entries.map(({ id }) => id));
      const text = JSON.stringify(document);
      for (const { id, number } of snapshot.entries) {
        if (kept.has(id)) continue;
        expect(text).not.toContain(mark(number));
        expect(text).not.toContain(`"${id}"`);
      }
      expect(document.leftOut.entries).toBe(snapshot.entries.length - kept.size);
    }),
    RUNS,
  );
});

test("what was chosen is what goes in", () => {
  fc.assert(
    fc.property(cases, ({ all, over }) => {
      const snapshot = record(all);
      const choice = { ...plainChoice("sendiass", snapshot), ...over };
      const kept = new Set(composePack(snapshot, choice, NOW).entries.map(({ id }) => id));
      const guarded = choice.preset === "complaint";
      for (const entry of snapshot.entries) {
        if (choice.out.includes(entry.id)) expect(kept.has(entry.id)).toBe(false);
        else if (choice.in.includes(entry.id)) expect(kept.has(entry.id)).toBe(true);
        else if (kept.has(entry.id) && entry.kind !== "check") {
          if ("private" in entry && entry.private) expect(choice.privateNotes && !guarded).toBe(true);
          if (choice.matters.length > 0) expect(entry.matters.some((id) => choice.matters.includes(id))).toBe(true);
          if (choice.children.length > 0 && entry.children?.length) {
            expect(entry.children.some((id) => choice.children.includes(id))).toBe(true);
          }
        }
      }
    }),
    RUNS,
  );
});

test("what stays out changes no number: not the attendance, not a wait, not the dates that went by", () => {
  fc.assert(
    fc.property(cases, ({ all, over }) => {
      const plain = all.map((one) => ({ ...one, date: null }));
      const snapshot = record(plain);
      const bare = {
        ...snapshot,
        entries: snapshot.entries.map((entry) => ("quoted" in entry ? { ...entry, quoted: "" } : entry)),
      };
      const choice = { ...plainChoice("sendiass", bare), ...over };
      const whole = composePack(bare, choice, NOW);
      const kept = new Set(whole.entries.map(({ id }) => id));
      const without = { ...bare, entries: bare.entries.filter(({ id }) => kept.has(id)) };
      const less = { ...without, promises: without.entries.flatMap((entry) => entry.promises ?? []) };
      const again = composePack(less, choice, NOW);
      expect(again.sections).toEqual(whole.sections);
    }),
    RUNS,
  );
});
