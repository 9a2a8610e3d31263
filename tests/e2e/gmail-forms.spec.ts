import { expect, test } from "playwright/test";
import { NEUTRAL_SUBJECT } from "../../lib/webmail/common/neutral-subject.ts";
import { MOUNTED } from "../../lib/webmail/contract/adapter-in-page.ts";
import { composeLink } from "../../lib/webmail/gmail/links.ts";
import { FORM, HEAD, LETTER, mailbox, openThread, PATEL } from "./lib/mailbox.ts";

/** Gmail's own kinds of forms, and what it does to them: beyond the contract, which knows of no site. */

test("a reply inside the thread keeps its people, its subject and its history", async () => {
  await mailbox(async (box) => {
    await openThread(box);
    const adapter = await box.start();
    await box.page.locator(".bkH").last().click();
    await adapter.found(1);
    const outcomes = await adapter.fill({ to: [PATEL], subject: "Another subject", body: LETTER }, "never");
    expect(outcomes).toMatchObject([
      { field: "to", outcome: "taken" },
      { field: "subject", outcome: "occupied", now: "Re: R. and the mornings" },
      { field: "body", outcome: "taken" },
    ]);
    expect(await adapter.read()).toMatchObject({ text: LETTER, quoted: expect.any(String) });
    await box.page.keyboard.press("Control+Enter");
    await adapter.happened(["send", "sent"]);
    expect(box.host.sent[0]).toMatchObject({
      subject: "Re: R. and the mornings",
      quoted: expect.stringContaining("look into it"),
    });
  });
});

test("a form that is open when the page loads is found", async () => {
  await mailbox(async ({ host, page, start }) => {
    const draft = host.addDraft({ to: [PATEL], subject: "Begun", html: '<div dir="ltr">My own words</div>' });
    await page.goto(host.draftUrl(draft));
    await page.reload();
    const adapter = await start();
    await adapter.found(1);
    await expect.poll(() => adapter.keys()).toEqual([draft.id]);
    const outcomes = await adapter.fill({ subject: "Other", body: LETTER }, "never");
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["occupied", "occupied"]);
  });
});

test("a form opened by our link takes the letter, its neutral subject making way", async () => {
  await mailbox(async ({ page, start }) => {
    await page.goto(composeLink({ user: 0, to: [PATEL], cc: [], subject: NEUTRAL_SUBJECT }));
    const adapter = await start();
    await adapter.found(1);
    const outcomes = await adapter.fill({ to: [PATEL], subject: "R. and the mornings", body: LETTER }, "never");
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["taken", "taken", "taken"]);
    expect(await adapter.read()).toMatchObject({ to: [{ address: PATEL.address }], subject: "R. and the mornings" });
  });
});

test("a form made full screen stays the same form", async () => {
  await mailbox(async ({ page, start }) => {
    await page.locator("[gh=cm]").click();
    const adapter = await start();
    await adapter.found(1);
    await adapter.mount();
    await page.locator("[role=dialog] .Hq").click();
    await expect(page.locator(`.aSt #${MOUNTED}`)).toBeVisible();
    await page.locator("[role=dialog] .Hq").click();
    await expect(page.locator(`.AD #${MOUNTED}`)).toBeVisible();
    await page.locator(".oh").click();
    await adapter.happened(["discarded"]);
    expect(await adapter.keys()).toHaveLength(1);
  });
});

test("a minimised form is opened before it is filled", async () => {
  await mailbox(async ({ page, start }) => {
    await page.locator("[gh=cm]").click();
    const adapter = await start();
    await adapter.found(1);
    await page.locator("[role=dialog] .Hl").click();
    await expect(page.locator(FORM)).toBeHidden();
    const outcomes = await adapter.fill({ to: [PATEL], body: LETTER }, "never");
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["taken", "taken"]);
    await expect(page.locator(FORM)).toBeVisible();
  });
});

test("in another language: forms are filled, dates read, nothing counts on words", async () => {
  await mailbox(
    async (box) => {
      await openThread(box);
      const adapter = await box.start();
      await expect
        .poll(async () => (await adapter.messages()).at(-1))
        .toMatchObject({
          from: PATEL,
          to: [{ address: "jo.whitlock@example.org" }],
          when: { certainty: "minute" },
        });
      await box.page.locator("[gh=cm]").click();
      await adapter.found(1);
      const outcomes = await adapter.fill({ to: [PATEL], cc: [PATEL], subject: "R.", body: LETTER }, "never");
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(["taken", "taken", "taken", "taken"]);
      await box.page.locator(`${FORM} .aoO`).click();
      await adapter.happened(["send", "sent"]);
    },
    { locale: "vi" },
  );
});

test("words typed into the signature count as the parent's own", async () => {
  const account = { name: "Jo Whitlock", address: "jo.whitlock@example.org", signature: "Jo Whitlock" };
  await mailbox(
    async ({ page, start }) => {
      await page.locator("[gh=cm]").click();
      const adapter = await start();
      await adapter.found(1);
      expect((await adapter.read()).text).toBe("");
      await page.locator(".gmail_signature div div").last().click();
      await page.keyboard.type("Please call me");
      expect((await adapter.read()).text).toContain("Please call me");
      expect(await adapter.fill({ body: LETTER }, "never")).toMatchObject([{ outcome: "occupied" }]);
    },
    { accounts: [account] },
  );
});

test("a draft that was refused can still be sent, or be closed", async () => {
  await mailbox(async ({ page, start }) => {
    await page.locator("[gh=cm]").click();
    const adapter = await start();
    await adapter.found(1);
    await page.locator(`${FORM} .aoO`).click();
    await adapter.happened(["send", "stopped"]);
    await page.locator("[role=alertdialog] [name=ok]").click();
    await adapter.fill({ to: [PATEL], body: LETTER }, "never");
    await page.locator(`${FORM} .aoO`).click();
    await adapter.happened(["send", "stopped", "send", "sent"]);

    await page.locator("[gh=cm]").click();
    await adapter.found(2);
    await page.locator(`${FORM} .aoO`).click();
    await adapter.happened(["send", "stopped"], 1);
    await page.locator("[role=alertdialog] [name=ok]").click();
    await page.locator("[role=dialog] .Ha").click();
    await adapter.happened(["send", "stopped", "closed"], 1);
  });
});

test("a send that could not be made leaves the draft, and can be tried again", async () => {
  await mailbox(async ({ host, page, start }) => {
    await page.locator("[gh=cm]").click();
    const adapter = await start();
    await adapter.found(1);
    await adapter.fill({ to: [PATEL], body: LETTER }, "never");
    host.faults.sync = "500";
    await page.locator(`${FORM} .aoO`).click();
    await expect.poll(async () => (await adapter.events())[0]?.type).toBe("send");
    await expect(page.locator(FORM)).toBeVisible();
    host.faults.sync = "ok";
    const last = (await adapter.keys()).length - 1;
    await page.locator(`${FORM} .aoO`).click();
    const events = async () => (await adapter.events(last)).map((event) => event.type);
    await expect.poll(async () => (await events()).slice(-2)).toEqual(["send", "sent"]);
  });
});

test("in plain text, from the start and chosen later", async () => {
  for (const plainText of [true, false]) {
    await mailbox(
      async ({ host, page, start }) => {
        const adapter = await start();
        await page.locator("[gh=cm]").click();
        await adapter.found(1);
        if (!plainText) {
          await page.locator(`${FORM} .Xv`).click();
          await page.locator("[role=menuitemcheckbox]").click();
        }
        await expect(page.locator(`${FORM} .At textarea`)).toBeVisible();
        const outcomes = await adapter.fill({ to: [PATEL], subject: "R.", body: LETTER }, "never");
        expect(outcomes.map(({ outcome }) => outcome)).toEqual(["taken", "taken", "taken"]);
        expect((await adapter.read()).text).toBe(LETTER);
        await page.locator(`${FORM} .aoO`).click();
        await adapter.happened(["send", "sent"]);
        expect(host.sent.map(({ text }) => text)).toEqual([LETTER]);
      },
      { switches: { plainText } },
    );
  }
});

test("files of a draft are read by their names", async () => {
  await mailbox(async ({ host, page, start }) => {
    const adapter = await start();
    await page.locator("[gh=cm]").click();
    await adapter.found(1);
    const file = { name: "Letter from the GP.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4") };
    await page.locator(`${FORM} input[type=file]`).setInputFiles(file);
    await expect.poll(async () => (await adapter.read()).attachments).toEqual(["Letter from the GP.pdf"]);
    await adapter.fill({ to: [PATEL], body: LETTER }, "never");
    await page.locator(`${FORM} .aoO`).click();
    await adapter.happened(["send", "sent"]);
    expect(host.sent[0]?.attachments.map(({ name }) => name)).toEqual(["Letter from the GP.pdf"]);
  });
});

test("recipients as they were before 2021 are filled and read", async () => {
  await mailbox(
    async ({ host, page, start }) => {
      const adapter = await start();
      await page.locator("[gh=cm]").click();
      await adapter.found(1);
      const outcomes = await adapter.fill({ to: [PATEL], cc: [HEAD], body: LETTER }, "never");
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(["taken", "taken", "taken"]);
      expect(await adapter.read()).toMatchObject({ to: [{ address: PATEL.address }], cc: [{ address: HEAD.address }] });
      await page.locator(`${FORM} .aoO`).click();
      await adapter.happened(["send", "sent"]);
      expect(host.sent.map(({ to, cc }) => [to[0]?.address, cc[0]?.address])).toEqual([[PATEL.address, HEAD.address]]);
    },
    { switches: { oldRecipients: true } },
  );
});

for (const titleButtons of [true, false]) {
  test(`a window that starts minimised, its title bar with other names and ${titleButtons ? "buttons" : "images"}`, async () => {
    await mailbox(
      async ({ page, start }) => {
        const adapter = await start();
        await page.locator("[gh=cm]").click();
        await adapter.found(1);
        await expect(page.locator(FORM)).toBeHidden();
        const outcomes = await adapter.fill({ to: [PATEL], subject: "R.", body: LETTER }, "never");
        expect(outcomes.map(({ outcome }) => outcome)).toEqual(["taken", "taken", "taken"]);
        await expect(page.locator(FORM)).toBeVisible();
      },
      { switches: { startMinimised: true, renamedTitleBar: true, titleButtons } },
    );
  });
}

test("under the card of a recipient that stays open over the form: filled, read and sent with nobody too many", async () => {
  await mailbox(
    async (box) => {
      const { host, page } = box;
      await openThread(box);
      const adapter = await box.start();
      await page.locator("[gh=cm]").click();
      await adapter.found(1);
      await adapter.mount();
      expect(await adapter.fill({ to: [PATEL] }, "never")).toMatchObject([{ outcome: "taken" }]);
      const card = page.locator(".afC.RuSUmb");
      await expect(card).toBeVisible();
      const covered = await card.boundingBox();
      const subject = await page.locator(`${FORM} [name=subjectbox]`).boundingBox();
      expect(covered && subject && covered.y <= subject.y && subject.y < covered.y + covered.height).toBe(true);
      const outcomes = await adapter.fill({ to: [PATEL], cc: [HEAD], subject: "R.", body: LETTER }, "never");
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(["taken", "taken", "taken", "taken"]);
      await expect(card).toBeVisible();
      const { to, cc, bcc } = await adapter.read();
      expect([to, cc, bcc].map((row) => row.map(({ address }) => address))).toEqual([
        [PATEL.address],
        [HEAD.address],
        [],
      ]);
      await page.locator(`#${MOUNTED}`).click();
      await page.locator(`${FORM} .aoO`).click();
      await adapter.happened(["send", "sent"]);
      const people = host.sent.map((sent) => [sent.to, sent.cc].map((row) => row.map(({ address }) => address)));
      expect(people).toEqual([[[PATEL.address], [HEAD.address]]]);
    },
    { switches: { hoverCard: true } },
  );
});

test("where pasted recipients are not taken, they are typed and confirmed", async () => {
  await mailbox(
    async ({ host, page, start }) => {
      const adapter = await start();
      await page.locator("[gh=cm]").click();
      await adapter.found(1);
      const outcomes = await adapter.fill({ to: [PATEL], cc: [HEAD], body: LETTER }, "never");
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(["taken", "taken", "taken"]);
      await page.locator(`${FORM} .aoO`).click();
      await adapter.happened(["send", "sent"]);
      expect(host.sent.map(({ to, cc }) => [to[0]?.address, cc[0]?.address])).toEqual([[PATEL.address, HEAD.address]]);
    },
    { switches: { ignoresPaste: true } },
  );
});
