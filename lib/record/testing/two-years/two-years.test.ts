import { describe, expect, it } from "vitest";
import { deriveEntries } from "../../entries.ts";
import { isMessage } from "../../entry.ts";
import { isProblem, parseBody } from "../../items-schema.ts";
import { SENSITIVE_ROLES } from "../../profile.ts";
import { sha256Now } from "../../sha256.ts";
import { verifyChain } from "../../verify.ts";
import { ENTRIES, isEntryStep, twoYears, twoYearsLedger, twoYearsMailbox, twoYearsSnapshot } from "./index.ts";

describe("the invented two years", () => {
  it("are 400 entries, each with a key of its own, from September 2024 to August 2026", async () => {
    const steps = twoYears().filter(isEntryStep);
    expect(steps).toHaveLength(ENTRIES);
    expect(new Set(steps.map(({ key }) => key)).size).toBe(ENTRIES);
    const { entries } = await twoYearsSnapshot();
    expect(entries).toHaveLength(ENTRIES);
    const days = entries.map(({ at }) => new Date(at).toISOString().slice(0, 10)).sort();
    expect(days[0]?.slice(0, 7)).toBe("2024-09");
    expect(days.at(-1)?.slice(0, 7)).toBe("2026-08");
  });

  it("stand in a ledger whose hashes verify, whose items the schemas take, and whose originals are there", async () => {
    const { items, originals } = await twoYearsLedger();
    expect(await verifyChain(items)).toEqual({ damaged: [], gaps: [], removed: [] });
    for (const { body } of items) expect(isProblem(parseBody(body))).toBe(false);
    for (const [name, bytes] of originals) expect(sha256Now(bytes)).toBe(name);
    const named = items.flatMap(({ body }) =>
      body?.type === "message" && body.original
        ? [body.original.sha256]
        : body?.type === "typed"
          ? (body.files ?? []).map(({ sha256 }) => sha256)
          : [],
    );
    expect(new Set(named)).toEqual(new Set(originals.keys()));
  });

  it("say in the ledger what the steps say", async () => {
    const { profile, entries } = await twoYearsSnapshot();
    const steps = twoYears().filter((step) => step.does === "mail");
    const mails = entries.filter(isMessage);
    expect(mails.map(({ subject, text }) => `${subject}\n${text}`).sort()).toEqual(
      steps.map(({ subject, text }) => `${subject}\n${text}`).sort(),
    );
    expect(
      mails
        .filter(({ letter }) => letter)
        .map(({ letter }) => letter?.id)
        .sort(),
    ).toEqual(steps.flatMap(({ letter }) => (letter ? [letter.id] : [])).sort());
    const roles = new Set(profile.contacts.map(({ role }) => role));
    for (const role of ["sendiass", "solicitor", "gp", "camhs", "family"] as const) {
      expect(roles).toContain(role);
      expect(SENSITIVE_ROLES).toContain(role);
    }
  });

  it("hold every kind of entry, promises kept and broken, and dates that matter", async () => {
    const { items } = await twoYearsLedger();
    const { entries, promises, matters, dates } = await twoYearsSnapshot();
    expect(new Set(entries.map(({ kind }) => kind)).size).toBe(14);
    expect(new Set(promises?.map(({ state }) => state))).toEqual(new Set(["open", "kept", "broken"]));
    expect(matters?.length).toBeGreaterThan(6);
    expect(dates?.started.length).toBeGreaterThan(6);
    expect(deriveEntries(items.slice().reverse(), (await twoYearsSnapshot()).profile)).toHaveLength(ENTRIES);
  });

  it("are the same mailbox each time", () => {
    expect(sha256Now(twoYearsMailbox())).toBe(sha256Now(twoYearsMailbox()));
  });
});
