import { expect } from "playwright/test";
import { addresses, type ContractTest, LETTER, LOWE, OFFICE, PATEL } from "./people.ts";

const FILLING = { to: [PATEL], cc: [LOWE], subject: "R. and the mornings", body: LETTER };

/** Filling takes, is read back, can be undone, and never costs the parent a word. */
export function contractOfFilling(test: ContractTest): void {
  test("fills a fresh draft at once, and what it says stands there is what is sent", async ({ site, adapter }) => {
    await site.newDraft();
    await adapter.found(1);
    const outcomes = await adapter.fill(FILLING, "never");
    expect(outcomes.map(({ field, outcome }) => `${field} ${outcome}`)).toEqual([
      "to taken",
      "cc taken",
      "subject taken",
      "body taken",
    ]);
    const draft = await adapter.read();
    expect(addresses(draft.to)).toEqual([PATEL.address]);
    expect(addresses(draft.cc)).toEqual([LOWE.address]);
    expect(draft).toMatchObject({ bcc: [], subject: FILLING.subject, text: LETTER });
    await site.end("send");
    await expect
      .poll(() => site.sent())
      .toMatchObject([
        { to: [PATEL.address], cc: [LOWE.address], subject: FILLING.subject, text: expect.stringContaining(LETTER) },
      ]);
  });

  test("fills again without doubling anything", async ({ site, adapter }) => {
    await site.newDraft();
    await adapter.found(1);
    await adapter.fill(FILLING, "never");
    const again = await adapter.fill(FILLING, "never");
    expect(again.every(({ outcome }) => outcome === "taken")).toBe(true);
    expect(await adapter.read()).toMatchObject({ to: [{}], cc: [{}], text: LETTER });
  });

  test("leaves alone what the parent has typed", async ({ site, adapter }) => {
    await site.newDraft();
    await adapter.found(1);
    await site.type("to", OFFICE.address);
    await site.type("subject", "My own subject");
    await site.type("body", "My own words");
    const outcomes = await adapter.fill(FILLING, "never");
    expect(outcomes).toMatchObject([
      { field: "to", outcome: "occupied", now: OFFICE.address },
      { field: "cc", outcome: "taken" },
      { field: "subject", outcome: "occupied", now: "My own subject" },
      { field: "body", outcome: "occupied", now: "My own words" },
    ]);
    expect(await adapter.read()).toMatchObject({ subject: "My own subject", text: "My own words" });
  });

  test("replaces it when asked to", async ({ site, adapter }) => {
    await site.newDraft();
    await adapter.found(1);
    await site.type("to", `${OFFICE.address},`);
    await site.type("subject", "My own subject");
    await site.type("body", "My own words");
    const outcomes = await adapter.fill(FILLING, "replace");
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["taken", "taken", "taken", "taken"]);
    const draft = await adapter.read();
    expect(addresses(draft.to)).toEqual([PATEL.address]);
    expect(draft).toMatchObject({ subject: FILLING.subject, text: LETTER });
  });

  test("empties a line that nobody is to stand on, when asked to", async ({ site, adapter }) => {
    await site.newDraft();
    await adapter.found(1);
    await adapter.fill(FILLING, "never");
    expect(await adapter.fill({ cc: [] }, "above")).toMatchObject([{ outcome: "occupied", now: LOWE.address }]);
    expect(await adapter.fill({ cc: [] }, "replace")).toMatchObject([{ outcome: "taken", now: "" }]);
    expect(await adapter.read()).toMatchObject({ to: [{ address: PATEL.address }], cc: [] });
  });

  test("puts its letter above it when asked to", async ({ site, adapter }) => {
    await site.newDraft();
    await adapter.found(1);
    await site.type("to", `${OFFICE.address},`);
    await site.type("body", "My own words");
    await adapter.fill(FILLING, "above");
    const draft = await adapter.read();
    expect(addresses(draft.to).sort()).toEqual([OFFICE.address, PATEL.address]);
    expect(draft.text).toBe(`${LETTER}\n\nMy own words`);
  });

  test("is taken back by the site's own undo", async ({ site, adapter }) => {
    await site.newDraft();
    await adapter.found(1);
    await site.type("body", "My own words");
    await adapter.fill({ body: LETTER }, "replace");
    expect((await adapter.read()).text).toBe(LETTER);
    await adapter.focus();
    await site.undoTyping();
    await expect.poll(async () => (await adapter.read()).text).toBe("My own words");
  });

  test("leaves the parent in the body, able to type on", async ({ site, adapter }) => {
    await site.newDraft();
    await adapter.found(1);
    await adapter.fill({ subject: "S", body: LETTER }, "never");
    await adapter.focus();
    await site.page.keyboard.type(" Thank you");
    expect((await adapter.read()).text).toBe(`${LETTER} Thank you`);
  });
}
