import type { Page } from "playwright";
import { expect, test } from "playwright/test";
import type { AdapterInPage } from "../../lib/webmail/contract/adapter-in-page.ts";
import type { HostOptions } from "../hosts/gmail/host.ts";
import { ended, FORM, LETTER, type Mailbox, mailbox, openThread, PATEL, schedule } from "./lib/mailbox.ts";

/** Every way a draft can end, and what the adapter tells of it: these events and no other. */

const SEND = `${FORM} .aoO`;
const UNDO = "#link_undo";
const ALERT = "body > [role=alertdialog]";

type Work = (box: Mailbox & { adapter: AdapterInPage }) => Promise<void>;

/** A new draft with a letter in it. Its buttons stay: one that is taken away under a press says nothing of how drafts end. */
async function begun(work: Work, options: HostOptions = {}): Promise<void> {
  await mailbox(
    async (box) => {
      const adapter = await box.start();
      await box.page.locator("[gh=cm]").click();
      await adapter.found(1);
      await adapter.fill({ to: [PATEL], subject: "R.", body: LETTER }, "never");
      await work({ ...box, adapter });
    },
    { ...options, switches: { rerenderToolbar: 0, ...options.switches } },
  );
}

/** What a send that came to nothing leaves behind: the form is there again, and it can be sent. */
async function sentAtLast(page: Page, adapter: AdapterInPage): Promise<void> {
  await expect(page.locator(FORM)).toBeVisible();
  const last = (await adapter.keys()).length - 1;
  const before = (await adapter.events(last)).length;
  await page.locator(SEND).click();
  const events = async () => (await adapter.events(last)).slice(before).map(({ type }) => type);
  await expect.poll(events).toEqual(["send", "sent"]);
  expect(new Set(await adapter.keys()).size).toBe(1);
}

for (const key of ["Enter", "Space"]) {
  test(`${key} on the button`, async () => {
    await begun(async ({ page, adapter }) => {
      await page.locator(SEND).press(key);
      await ended(adapter, ["send", "sent"]);
    });
  });
}

for (const key of ["Control+Enter", "Meta+Enter"]) {
  test(`${key} in the text`, async () => {
    await begun(async ({ host, page, adapter }) => {
      await page.locator(`${FORM} [g_editable=true]`).focus();
      await page.keyboard.press(key);
      await ended(adapter, ["send", "sent"]);
      expect(host.sent.map(({ text }) => text)).toEqual([LETTER]);
    });
  });
}

test("send and archive", async () => {
  await mailbox(
    async (box) => {
      const { host, page } = box;
      await openThread(box);
      const adapter = await box.start();
      await page.locator(".bkH").last().click();
      await adapter.found(1);
      await adapter.fill({ body: LETTER }, "never");
      await page.locator(`${FORM} .Uo`).click();
      await ended(adapter, ["send", "sent"]);
      expect(host.sent.map(({ text }) => text)).toEqual([LETTER]);
      expect(host.messages().filter(({ labels }) => labels.includes("^i"))).toEqual([]);
    },
    { switches: { sendAndArchive: true } },
  );
});

test("undone, changed and sent again", async () => {
  await begun(async ({ host, page, adapter }) => {
    await page.locator(SEND).click();
    await ended(adapter, ["send", "sent"]);
    await page.locator(UNDO).click();
    await ended(adapter, ["send", "sent", "undone"]);
    await adapter.found(2);
    await adapter.fill({ body: "Dear Ms Patel" }, "replace", 1);
    await page.locator(SEND).click();
    await ended(adapter, ["send", "sent"], 1);
    expect(new Set(await adapter.keys()).size).toBe(1);
    expect(host.sent.map(({ text }) => text)).toEqual(["Dear Ms Patel"]);
  });
});

test("scheduled, and that taken back", async () => {
  await begun(async ({ host, page, adapter }) => {
    await schedule(page);
    await ended(adapter, ["scheduled"]);
    const [event] = (await adapter.events()).filter(({ type }) => type === "scheduled");
    expect(event).toMatchObject({ draft: { to: [{ address: PATEL.address }], subject: "R.", text: LETTER } });
    expect(host.scheduled()).toHaveLength(1);
    await page.locator(UNDO).click();
    await ended(adapter, ["scheduled", "undone"]);
    await adapter.found(2);
    expect(host.scheduled()).toEqual([]);
    await page.locator(SEND).click();
    await ended(adapter, ["send", "sent"], 1);
  });
});

test("a time is looked for and none is chosen", async () => {
  await begun(async ({ page, adapter }) => {
    await page.locator(`${FORM} .hG`).click();
    await page.locator('[selector="scheduledSend"]').click();
    await page.locator(".rPLKYb [name=cancel]").click();
    await page.locator(SEND).click();
    await ended(adapter, ["send", "sent"]);
  });
});

test("discarded, and that taken back", async () => {
  await begun(async ({ page, adapter }) => {
    await page.locator(`${FORM} .oh`).click();
    await ended(adapter, ["discarded"]);
    await page.locator(UNDO).click();
    await adapter.found(2);
    await expect.poll(async () => new Set(await adapter.keys()).size).toBe(1);
    await page.locator(SEND).click();
    await ended(adapter, ["send", "sent"], 1);
    await ended(adapter, ["discarded", "restored"]);
  });
});

for (const keptAlert of [false, true]) {
  test(`refused twice by an alert that ${keptAlert ? "stays in the page" : "goes"}, then sent`, async () => {
    await mailbox(
      async ({ page, start }) => {
        const adapter = await start();
        await page.locator("[gh=cm]").click();
        await adapter.found(1);
        await page.locator(SEND).click();
        await ended(adapter, ["send", "stopped"]);
        await page.locator(`${ALERT} [name=ok]`).click();
        await page.locator(SEND).focus();
        await page.keyboard.press("Control+Enter");
        await ended(adapter, ["send", "stopped", "send", "stopped"]);
        await page.locator(`${ALERT} [name=ok]`).click();
        await adapter.fill({ to: [PATEL], subject: "R.", body: LETTER }, "never");
        await page.locator(SEND).click();
        await ended(adapter, ["send", "stopped", "send", "stopped", "send", "sent"]);
      },
      { switches: { keptAlert } },
    );
  });
}

test("asked about, and sent all the same", async () => {
  await mailbox(
    async ({ host, page, start }) => {
      const adapter = await start();
      await page.locator("[gh=cm]").click();
      await adapter.found(1);
      await adapter.fill({ to: [PATEL] }, "never");
      await page.locator(SEND).click();
      await ended(adapter, ["send", "stopped"]);
      await page.locator(`${ALERT} [name=ok]`).click();
      await ended(adapter, ["send", "stopped", "sent"]);
      expect(host.sent).toHaveLength(1);
    },
    { switches: { askEmpty: true } },
  );
});

for (const fault of ["500", "login", "loginPage"] as const) {
  test(`failed (${fault}), and sent at last`, async () => {
    await begun(async ({ host, page, adapter }) => {
      host.faults.sync = fault;
      await page.locator(SEND).click();
      await expect.poll(() => host.requests.some(({ raw }) => raw.includes("^pfg"))).toBe(true);
      await expect(page.locator(FORM)).toBeVisible();
      expect((await adapter.events()).map(({ type }) => type)).not.toContain("sent");
      host.faults.sync = "ok";
      await sentAtLast(page, adapter);
    });
  });
}

test("scheduling failed, and sent at last", async () => {
  await begun(async ({ host, page, adapter }) => {
    host.faults.sync = "500";
    await schedule(page);
    await expect.poll(() => host.requests.some(({ raw }) => raw.includes("^scheduled"))).toBe(true);
    await expect(page.locator(FORM)).toBeVisible();
    expect((await adapter.events()).map(({ type }) => type)).not.toContain("scheduled");
    host.faults.sync = "ok";
    await sentAtLast(page, adapter);
  });
});

test("no answer comes: pressed, and never said to be sent", async () => {
  await begun(async ({ host, page, adapter }) => {
    host.faults.sync = "hang";
    await page.locator(SEND).click();
    await expect.poll(() => adapter.gone()).toBe(true);
    await ended(adapter, ["send"]);
    await page.locator("[gh=cm]").click();
    await adapter.found(2);
    await ended(adapter, ["send"]);
  });
});

test("sent from the phone, while it is open here", async () => {
  await begun(async ({ host, page, adapter }) => {
    await expect.poll(() => host.drafts().map(({ subject }) => subject)).toEqual(["R."]);
    const [draft] = host.drafts();
    if (draft) host.sendElsewhere(draft);
    await expect(page.locator(FORM)).toHaveCount(0);
    await ended(adapter, ["closed"]);
    await expect.poll(() => adapter.gone()).toBe(true);
  });
});

test("written on from the phone, while it is open here", async () => {
  await begun(async ({ host, page, adapter }) => {
    await expect.poll(() => host.drafts().map(({ subject }) => subject)).toEqual(["R."]);
    const [draft] = host.drafts();
    if (draft) host.editElsewhere(draft, { html: '<div dir="ltr">Dear Ms Patel, good morning</div>' });
    await expect.poll(async () => (await adapter.read()).text).toBe("Dear Ms Patel, good morning");
    await page.locator(SEND).click();
    await ended(adapter, ["send", "sent"]);
    expect(host.sent.map(({ text }) => text)).toEqual(["Dear Ms Patel, good morning"]);
  });
});

test("closed full screen, where the window stays behind, hidden", async () => {
  await begun(
    async ({ page, adapter }) => {
      await page.locator(".aSt .Ha").click();
      await ended(adapter, ["closed"]);
      await expect(page.locator(".aSt .aaZ:empty")).toHaveCount(1);
      await expect.poll(() => adapter.gone()).toBe(true);
    },
    { switches: { fullScreen: true } },
  );
});
