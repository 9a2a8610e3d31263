import { expect, test } from "playwright/test";
import { PILL } from "./lib/outlook-by-hand.ts";
import { LOWE, outlookReading, PATEL } from "./lib/outlook-reading.ts";
import { BUTTON, FILLING, LETTER, OFFICE, popOut, replying, said, writing } from "./lib/outlook-writing.ts";

/** Where Outlook's forms stand and what they do to those who find and fill them, one hostile behaviour a test. */

test("a new mail, in a window of its own and back among the drafts, is one form with one button", async () => {
  await writing({ rebuildEvery: 150, hashedClasses: true }, async ({ adapter, page, form, host }) => {
    await adapter.mount();
    const row = page.locator("[data-part=compose-row] [id$=__primaryActionButton]");
    const seen = new Set<string>();
    // The row is built anew, from other nodes, again and again.
    await expect
      .poll(async () => seen.add((await row.getAttribute("id").catch(() => "")) ?? "").size)
      .toBeGreaterThan(3);
    await expect(page.locator(BUTTON)).toBeVisible();
    await expect(page.locator(`[role=group] ${BUTTON}, [contenteditable] ${BUTTON}`)).toHaveCount(0);
    await form.write(PATEL.address, "Mornings", "One word");
    await expect(page.locator(BUTTON)).toHaveCount(1);
    const [key] = await adapter.keys();
    const { popped, beside } = await popOut(page);
    await beside.found(1);
    expect(popped.url()).toBe("about:blank");
    expect(await beside.read()).toMatchObject({ to: [PATEL], subject: "Mornings", text: "One word" });
    expect(await beside.keys()).toEqual([key]);
    await adapter.happened(["closed"]);
    expect(await adapter.gone()).toBe(true);
    await beside.mount();
    await expect(popped.locator(BUTTON)).toBeVisible();
    const outcomes = await beside.fill({ ...FILLING, to: [PATEL] }, "replace");
    expect(said(outcomes)).toEqual(["to taken", "cc taken", "subject taken", "body taken"]);
    // The window closes as soon as the key is down.
    await popped.keyboard.press("Control+Enter").catch(() => {});
    await expect.poll(() => host.sent.map(({ subject }) => subject)).toEqual([FILLING.subject]);
  });
});

test("a reply to all, folded, keeps its people, its subject and its history, and names its conversation", async () => {
  const switches = { collapsedHeader: true, rerenderHeader: 200, hashedClasses: true };
  await replying({ switches, accounts: [SIGNED] }, "Reply all", async ({ adapter, form, host }, stored) => {
    // Only names can be read while nobody has unfolded them.
    expect(await adapter.read()).toMatchObject({
      ids: { thread: stored.conversationId },
      from: { address: SIGNED.address },
      to: [
        { name: "Ms Patel", address: "" },
        { name: "Mr Lowe", address: "" },
      ],
      subject: "Re: Mornings",
      text: "",
      quoted: expect.stringContaining("How are the mornings?"),
    });
    // The draft in the conversation is no message.
    expect(new Set((await adapter.messages()).map(({ text }) => text))).toEqual(new Set(["How are the mornings?"]));
    const outcomes = await adapter.fill({ to: [PATEL], cc: [LOWE], body: LETTER }, "never");
    expect(said(outcomes)).toEqual(["to taken", "cc taken", "body taken"]);
    expect(await adapter.read()).toMatchObject({ to: [PATEL], cc: [LOWE], text: LETTER });
    // Words typed into the signature are the parent's own.
    await form.body.locator("#Signature div").last().click();
    await form.page.keyboard.press("End");
    await form.page.keyboard.type(" (after six)");
    await expect.poll(async () => (await adapter.read()).text).toContain("07700 900123 (after six)");
    await form.send.click();
    await expect.poll(() => host.sent.length).toBe(1);
    expect(host.sent[0]?.html).toMatch(/Could we meet\?[\s\S]*id="Signature"/);
    expect(host.sent[0]?.quoted).toMatch(/id="divRplyFwdMsg"[\s\S]*How are the mornings/);
    expect(host.sent[0]?.to).toMatchObject([PATEL]);
  });
});

const SIGNED = { name: "Jo Whitlock", address: "jo.whitlock@example.org", signature: "Jo Whitlock\n07700 900123" };

test("a form opened by a link, and a draft opened again; a page that shows one message has no form", async () => {
  await outlookReading({ contacts: [PATEL, LOWE] }, async (box) => {
    const { host, page } = box;
    const mailto = `mailto:${PATEL.address}?cc=${LOWE.address}&subject=A%20message%20for%20school`;
    await box.goTo(`${host.url()}deeplink/compose?mailtouri=${encodeURIComponent(mailto)}`);
    await box.adapter.found(1);
    expect(await box.adapter.read()).toMatchObject({ to: [PATEL], cc: [LOWE], subject: "A message for school" });
    expect(said(await box.adapter.fill(FILLING, "never"))).toEqual([
      "to taken",
      "cc taken",
      "subject taken",
      "body taken",
    ]);
    const draft = host.addDraft({ to: [PATEL], subject: "Half done", text: "So far" });
    await box.goTo(host.draftUrl(draft));
    await box.adapter.found(1);
    expect(await box.adapter.read()).toMatchObject({ to: [PATEL], subject: "Half done", text: "So far" });
    const mail = host.deliver({ from: PATEL, subject: "Mornings", text: "How are the mornings?" });
    await box.goTo(host.readUrl(mail));
    await expect.poll(async () => (await box.read()).length).toBe(1);
    await page.evaluate(() => {
      const editor = document.createElement("div");
      editor.className = "owaMailComposeEditorScrollContainer";
      const box = document.createElement("div");
      box.contentEditable = "true";
      box.setAttribute("role", "textbox");
      editor.append(box);
      document.body.append(editor);
    });
    await page.locator(".owaMailComposeEditorScrollContainer [role=textbox]").click();
    await page.keyboard.type("?");
    expect(await box.adapter.keys()).toEqual([]);
  });
});

test("Cc is shown first where it is hidden, in German too, and no label is pressed", async () => {
  const options = { locale: "de" } as const;
  await writing(
    { ccHidden: true, collapsedHeader: true, hashedClasses: true },
    async ({ adapter, page }) => {
      const outcomes = await adapter.fill(FILLING, "never");
      expect(said(outcomes)).toEqual(["to taken", "cc taken", "subject taken", "body taken"]);
      expect(await adapter.read()).toMatchObject({ to: [PATEL], cc: [LOWE], bcc: [] });
      await expect(page.getByRole("dialog")).toHaveCount(0);
    },
    options,
  );
});

test("people and subject that a fresh form takes back are put in once more", async () => {
  await writing({ lateFields: 250, lateCompose: 0 }, async ({ adapter, form }) => {
    expect(said(await adapter.fill({ subject: "Mornings", to: [PATEL] }, "never"))).toEqual([
      "to taken",
      "subject taken",
    ]);
    await expect(form.subject).toHaveValue("Mornings");
    await expect(form.pills("TO")).toHaveCount(1);
  });
});

test("somebody else whom the site puts in is taken out again, and told of", async () => {
  await writing({ wrongSuggestion: true }, async ({ adapter, form }) => {
    const [to] = await adapter.fill({ to: [PATEL] }, "never");
    expect(to).toMatchObject({ outcome: "differs", now: "", note: expect.stringContaining(LOWE.address) });
    expect(to?.note).toContain("taken out again");
    await expect(form.pills("TO")).toHaveCount(0);
  });
});

test("a chip that shows a name alone counts as unknown, and is not put in twice", async () => {
  await writing({ namesOnly: true }, async ({ adapter, form }) => {
    for (let times = 0; times < 2; times++) {
      const [to] = await adapter.fill({ to: [PATEL] }, "never");
      expect(to).toMatchObject({ outcome: "differs", now: "Ms Patel", note: expect.stringContaining("no address") });
      await expect(form.pills("TO")).toHaveCount(1);
    }
    expect((await adapter.read()).to).toEqual([{ name: "Ms Patel", address: "" }]);
  });
});

test("a chip that takes the place of the parent's own is told of", async () => {
  await writing({ losesChips: true }, async ({ adapter, form }) => {
    await form.recipient("TO", OFFICE.address);
    const [to] = await adapter.fill({ to: [PATEL, LOWE] }, "above");
    expect(to).toMatchObject({ outcome: "differs" });
  });
});

test("where typed addresses stay text, the site's own suggestion of exactly that address is taken", async () => {
  await writing({ neverCommits: true }, async ({ adapter, form }) => {
    const stranger = { name: "", address: "stranger@example.org" };
    const [to, cc] = await adapter.fill({ to: [PATEL], cc: [stranger] }, "never");
    expect(to).toMatchObject({ outcome: "taken", now: PATEL.address });
    expect(cc).toMatchObject({ outcome: "differs", now: stranger.address, note: expect.stringContaining("Enter") });
    await expect(form.pills("TO")).toHaveCount(1);
  });
});

test("a subject is cut at Outlook's own length, and not in the middle of a sign", async () => {
  await writing({}, async ({ adapter, form }) => {
    const [subject] = await adapter.fill({ subject: `${"x".repeat(254)}\u{1f642}and more` }, "never");
    expect(subject).toMatchObject({ outcome: "differs", now: "x".repeat(254), note: expect.stringContaining("255") });
    await expect(form.subject).toHaveValue("x".repeat(254));
  });
});

for (const [name, switches] of [
  ["where HTML by command is taken out, the words are pasted", { bodyIgnoresInsertHtml: true }],
  [
    "where no command changes anything, subject and words go in below it; people do not, and that is said",
    { commandsBlocked: true },
  ],
] as const) {
  test(name, async () => {
    await writing(switches, async ({ adapter, page, host, form }) => {
      await form.body.click();
      await page.keyboard.type("My own words");
      const outcomes = await adapter.fill({ ...FILLING, cc: [] }, "above");
      const to = "commandsBlocked" in switches ? "to differs" : "to taken";
      expect(said(outcomes)).toEqual([to, "cc taken", "subject taken", "body taken"]);
      await expect.poll(() => host.drafts().map(({ subject }) => subject)).toEqual([FILLING.subject]);
      await adapter.focus();
      await page.keyboard.press("Control+z");
      await expect.poll(async () => (await adapter.read()).text).toBe("My own words");
    });
  });
}

test("what a script types for people is taken out: that is said, and the rest goes in and is saved", async () => {
  await writing({ wellsIgnoreScripts: true }, async ({ adapter, host, page }) => {
    const outcomes = await adapter.fill(FILLING, "never");
    expect(said(outcomes)).toEqual(["to differs", "cc differs", "subject taken", "body taken"]);
    // Autosave has heard of all of it.
    await expect.poll(() => host.drafts()[0]?.html ?? "").toContain("R. &lt;and&gt; school &amp; more.");
    await expect(page.locator(PILL)).toHaveCount(0);
  });
});
