import { expect } from "playwright/test";
import type { ComposeEvent } from "../webmail.ts";
import { type ContractTest, PATEL } from "./people.ts";
import type { SiteUnderTest } from "./site.ts";

/** What tells of a send, on a site that has a sign of its own for it and on one that has none. */
const sends = ({ gives }: SiteUnderTest): ComposeEvent["type"][] => (gives.sentSign ? ["send", "sent"] : ["send"]);

/** What becomes of a draft. */
export function contractOfEvents(test: ContractTest): void {
  for (const how of ["send", "keys"] as const) {
    test(`sees a send by ${how === "send" ? "the button" : "the keyboard"}, with what the draft held`, async ({
      site,
      adapter,
    }) => {
      await site.newDraft();
      await adapter.found(1);
      await site.type("to", `${PATEL.address},`);
      await site.type("subject", "Mornings");
      await site.type("body", "Dear Ms Patel");
      await site.end(how);
      await adapter.happened(sends(site));
      const [send] = await adapter.events();
      expect(send).toMatchObject({
        draft: {
          to: [{ address: PATEL.address }],
          subject: "Mornings",
          text: "Dear Ms Patel",
          from: { address: site.own },
        },
      });
      await expect.poll(() => site.sent().length).toBe(1);
      const named = site.gives.draftIds ? site.sent()[0]?.draftId : undefined;
      expect(send?.type === "send" && send.draft.ids.draft).toBe(named);
      await expect.poll(() => adapter.gone()).toBe(true);
    });
  }

  test("counts recipients that are typed but not confirmed", async ({ site, adapter }) => {
    await site.newDraft();
    await adapter.found(1);
    await site.type("to", PATEL.address);
    expect(await adapter.read()).toMatchObject({ to: [{ address: PATEL.address }] });
    await site.end("keys");
    await expect
      .poll(async () => (await adapter.events())[0])
      .toMatchObject({ draft: { to: [{ address: PATEL.address }] } });
  });

  test("sees that a send was taken back", async ({ site, adapter }) => {
    await site.newDraft();
    await adapter.found(1);
    await site.type("to", `${PATEL.address},`);
    await site.type("body", "Too soon");
    await site.end("send");
    await adapter.happened(sends(site));
    await site.undoSend();
    await adapter.happened([...sends(site), "undone"]);
    await adapter.found(2);
    await expect.poll(async () => new Set(await adapter.keys()).size).toBe(1);
  });

  test("sees that the site refused", async ({ site, adapter }) => {
    await site.newDraft();
    await adapter.found(1);
    await site.type("body", "To nobody");
    await site.end("send");
    await adapter.happened(["send", "stopped"]);
    expect(await adapter.gone()).toBe(false);
  });

  for (const [how, type] of [
    ["discard", "discarded"],
    ["close", "closed"],
  ] as const) {
    test(`tells a draft that was ${type} from one that was sent`, async ({ site, adapter }) => {
      await site.newDraft();
      await adapter.found(1);
      await site.type("to", `${PATEL.address},`);
      await site.type("body", "Not now");
      await site.end(how);
      await adapter.happened([type]);
      await expect.poll(() => adapter.gone()).toBe(true);
    });
  }

  test("keeps two drafts apart", async ({ site, adapter }) => {
    await site.newDraft();
    await adapter.found(1);
    await site.type("to", `${PATEL.address},`);
    await site.type("body", "One");
    await site.newDraft();
    await adapter.found(2);
    await site.type("to", `${PATEL.address},`);
    await site.type("body", "Two");
    await site.end("send");
    await adapter.happened(sends(site), 1);
    await expect.poll(() => site.sent().map(({ text }) => text)).toEqual([expect.stringContaining("Two")]);
    expect(await adapter.events(0)).toEqual([]);
  });
}
