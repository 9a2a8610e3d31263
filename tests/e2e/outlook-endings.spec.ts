import { expect, type Page, test } from "playwright/test";
import { FormByHand, newMail } from "./lib/outlook-by-hand.ts";
import { PATEL } from "./lib/outlook-reading.ts";
import { replying, types, writing } from "./lib/outlook-writing.ts";

/** How Outlook's forms end, as far as the page shows it: what tells a send from all that only looks like one. */

const ok = (page: Page) => page.locator("#ok-1");
const cancel = (page: Page) => page.locator("#cancel-1");

test("asked about before it is sent: stopped, and sent when that is answered with yes", async () => {
  await writing({ askBeforeSend: true, focusTraps: true }, async ({ adapter, page, form, host }) => {
    await form.recipient("TO", PATEL.address);
    await form.body.click();
    await page.keyboard.type("No subject");
    await form.send.click();
    await adapter.happened(["send", "stopped"]);
    await cancel(page).click();
    await form.body.click();
    await page.keyboard.press("End");
    await page.keyboard.type(" yet");
    await page.keyboard.press("Control+Enter");
    await adapter.happened(["send", "stopped", "send", "stopped"]);
    await ok(page).click();
    await adapter.happened(["send", "stopped", "send", "stopped", "send"]);
    expect((await adapter.events()).at(-1)).toMatchObject({ draft: { to: [PATEL], text: "No subject yet" } });
    await expect.poll(() => host.sent.length).toBe(1);
  });
});

test("asked about and answered with no, then left: closed, and not sent", async () => {
  await writing({ askBeforeSend: true }, async ({ adapter, page, form, host }) => {
    await form.recipient("TO", PATEL.address);
    await form.send.click();
    await adapter.happened(["send", "stopped"]);
    await cancel(page).click();
    await form.root.locator("[data-part=close-compose]").click();
    await adapter.happened(["send", "stopped", "closed"]);
    expect(host.sent).toEqual([]);
  });
});

test("discarding that is asked about is one only when it is answered with yes", async () => {
  await writing({ askBeforeDiscard: true }, async ({ adapter, page, form }) => {
    await form.write(PATEL.address, "Mornings", "Not now");
    await form.root.locator("#discardCompose").click();
    await cancel(page).click();
    await form.root.locator("[data-part=close-compose]").click();
    await adapter.happened(["closed"]);
    const other = await newMail(page);
    await adapter.found(2);
    await other.write(PATEL.address, "Evenings", "Nor then");
    await other.root.locator("#discardCompose").click();
    await ok(page).click();
    await adapter.happened(["discarded"], 1);
  });
});

test("Send in the menu beside Send, by another name in German; buttons made as Send is are none", async () => {
  await writing(
    { keptForms: true },
    async ({ adapter, page, form }) => {
      await form.write(PATEL.address, "Morgens", "Guten Tag");
      await form.root.locator(".fui-SplitButton__primaryActionButton:not([id])").last().click();
      await page.locator(".fui-SplitButton__primaryActionButton[aria-label='Neue E-Mail']").click();
      await adapter.found(2);
      expect(await types(adapter)).toEqual([]);
      await page.getByRole("tab", { name: "Morgens" }).click();
      await form.root.locator("[id$=__menuButton]").first().click();
      await page.getByRole("menuitem").first().click();
      await adapter.happened(["send"]);
      expect((await adapter.events())[0]).toMatchObject({ draft: { subject: "Morgens", to: [PATEL] } });
      await expect.poll(() => adapter.gone()).toBe(true);
    },
    { locale: "de" },
  );
});

test("put off by the menu: scheduled when a time was given, and nothing when none was", async () => {
  await writing({}, async ({ adapter, page, form, host }) => {
    await form.write(PATEL.address, "Mornings", "Later");
    const later = async () => {
      await form.root.locator("[id$=__menuButton]").first().click();
      await page.getByRole("menuitem", { name: "Schedule send" }).click();
    };
    await later();
    await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
    await form.body.click();
    await page.keyboard.type("x");
    expect(await types(adapter)).toEqual([]);
    await later();
    await page.getByRole("dialog").getByRole("button", { name: "Tomorrow morning" }).click();
    await adapter.happened(["scheduled"]);
    expect((await adapter.events())[0]).toMatchObject({ draft: { subject: "Mornings", to: [PATEL] } });
    await expect.poll(() => host.scheduled().length).toBe(1);
  });
});

test("sent by Enter on the button, refused by the service: the form is there again and says so", async () => {
  await writing({}, async ({ adapter, page, form, host }) => {
    await form.write(PATEL.address, "Mornings", "Will not go");
    await expect.poll(() => host.drafts().length).toBe(1);
    host.faults.service = "500";
    await form.send.focus();
    await page.keyboard.press("Enter");
    await adapter.happened(["send", "stopped"]);
    await adapter.found(2);
    expect(new Set(await adapter.keys()).size).toBe(1);
    host.faults.service = "ok";
    await new FormByHand(page).send.focus();
    await page.keyboard.press(" ");
    await adapter.happened(["send"], 1);
    await expect.poll(() => host.sent.length).toBe(1);
  });
});

test("left for another draft and shown again, it is the same draft", async () => {
  await writing({ keptForms: false, collapsedHeader: true }, async ({ adapter, page, form }) => {
    await form.write(PATEL.address, "Mornings", "One");
    await newMail(page);
    await adapter.found(2);
    await adapter.happened(["closed"]);
    await page.getByRole("tab", { name: "Mornings" }).click();
    await adapter.found(3);
    await adapter.happened(["closed", "restored"]);
    const [first, second, third] = await adapter.keys();
    expect(third).toBe(first);
    expect(second).not.toBe(first);
  });
});

test("a reply that was folded all the while is sent with the words and the names it had", async () => {
  await replying({ switches: { collapsedHeader: true } }, "Reply", async ({ adapter, page, form, host }, stored) => {
    await form.body.click({ position: { x: 4, y: 6 } });
    await page.keyboard.type("They are hard.");
    await page.keyboard.press("Control+Enter");
    await adapter.happened(["send"]);
    expect((await adapter.events())[0]).toMatchObject({
      draft: {
        ids: { thread: stored.conversationId },
        to: [{ name: "Ms Patel" }],
        text: "They are hard.",
        quoted: expect.stringContaining("How are the mornings?"),
      },
    });
    await expect.poll(() => host.sent.length).toBe(1);
    expect(await types(adapter)).toEqual(["send"]);
  });
});
