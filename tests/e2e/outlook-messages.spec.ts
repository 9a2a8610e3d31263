import { expect, test } from "playwright/test";
import type { OutlookHost } from "../hosts/outlook/host.ts";
import { bigConversation } from "../hosts/outlook/many.ts";
import { JO, keyOf, LOWE, type OutlookReading, outlookReading, PATEL, UNKIND } from "./lib/outlook-reading.ts";

/** Which messages of Outlook's reading pane are read, when, and as what, in a real browser on the stand-in. */

const files = [{ name: "Plan for R.pdf", type: "application/pdf", content: "plan" }];
const quoted = '<div id="divRplyFwdMsg">From: Jo Whitlock</div><div>Could we meet?</div>';
const AT = Date.parse("2026-04-10T07:23:00Z");
const minutes = (count: number) => AT + count * 60_000;

test("a conversation: open cards with people, files and history, each once; not what is folded, and then that too", async () => {
  const mail = { from: PATEL, to: [JO], subject: "Mornings", text: "How was today?", at: AT, unread: false };
  const reply = { from: PATEL, to: [JO], cc: [LOWE], text: "Yes, on Friday.", quoted, files, at: minutes(5) };
  const fill = (host: OutlookHost) => {
    const { conversationId } = host.deliver(mail);
    host.deliver({ ...reply, subject: "Re: Mornings", threadId: conversationId });
  };
  const work = async (box: OutlookReading) => {
    const { host, page } = box;
    const [first] = host.messages();
    if (!first) throw new Error("no mail");
    await box.open(first);
    await expect.poll(async () => (await box.read()).length).toBe(1);
    expect(await box.read()).toMatchObject([
      {
        ids: { thread: first.conversationId },
        from: PATEL,
        to: [{ name: "", address: JO.address }],
        cc: [LOWE],
        subject: "Mornings",
        text: "Yes, on Friday.",
        attachments: ["Plan for R.pdf"],
        when: { instant: minutes(5), shown: "Fri 10/04/2026 08:28", certainty: "minute" },
        own: false,
        placed: true,
      },
    ]);
    await page.getByRole("button", { name: "Show message history" }).click();
    await expect.poll(async () => (await box.read())[0]?.quoted).toContain("Could we meet?");
    await page.locator("[aria-expanded=false][data-part=card]").click();
    await expect.poll(async () => (await box.read()).map(({ text }) => text)).toContain("How was today?");
    const told = (await box.adapter.messages()).map((message) => JSON.stringify({ ...message, place: null }));
    // Once, once more with the history, and once for a header that was built anew.
    expect(told.length).toBeLessThanOrEqual(5);
    expect(Math.max(...told.map((one) => told.filter((other) => other === one).length))).toBeLessThanOrEqual(2);
  };
  await outlookReading({ switches: UNKIND }, work, fill);
});

test("a row that is selected while the pane is empty tells nothing, until there is something to read", async () => {
  await outlookReading(
    { switches: UNKIND },
    async (box) => {
      await expect(box.page.locator("[aria-selected=true][data-convid]")).toHaveCount(1);
      expect(await box.read()).toEqual([]);
      await box.page.locator("[data-convid]").first().click();
      await expect.poll(async () => (await box.read()).map(({ text }) => text)).toEqual(["Hello."]);
    },
    (host) => {
      host.deliver({ from: PATEL, subject: "Mornings", text: "Hello.", at: AT });
    },
  );
});

for (const paneConvId of [false, true])
  test(`conversations of one subject, opened one after the other, keep their own ids${paneConvId ? ", named by the pane too" : ""}`, async () => {
    await outlookReading({ switches: { ...UNKIND, latePane: 250, paneConvId } }, async (box) => {
      const mail = [0, 1, 2].map((nth) =>
        box.host.deliver({ from: PATEL, subject: "Mornings", text: `Words ${nth}.`, at: minutes(nth) }),
      );
      for (const one of mail) {
        await box.open(one);
        // The list has moved on, and the pane still shows what was there before: its header is built anew right now.
        await box.page.evaluate(() => {
          for (const head of document.querySelectorAll("[data-part=head]")) head.replaceWith(head.cloneNode(true));
        });
        await expect.poll(async () => (await box.read()).length).toBe(mail.indexOf(one) + 1);
      }
      const read = (await box.adapter.messages()).map(({ text, ids }) => [text, ids.thread]);
      const right = new Map(mail.map(({ conversationId }, nth) => [`Words ${nth}.`, conversationId]));
      for (const [text = "", thread] of read) expect([text, thread]).toEqual([text, right.get(text)]);
      expect(new Set(read.map(([text]) => text)).size).toBe(3);
    });
  });

test("drafts in a conversation are no messages: saved ones, and a reply that is being written", async () => {
  await outlookReading({ switches: UNKIND }, async (box) => {
    const { host, page } = box;
    const mail = host.deliver({ from: PATEL, subject: "Mornings", text: "Hello.", at: AT });
    host.addDraft({ subject: "Re: Mornings", text: "Not yet sent.", to: [PATEL], reference: mail.id });
    await box.open(mail);
    await expect(page.locator("[data-part=card]")).toHaveCount(2);
    await page.getByRole("menuitem", { name: "Reply", exact: true }).click();
    await page.locator("[id^=editorParent_] [contenteditable=true]").waitFor();
    await page.keyboard.type("Being written.");
    await expect.poll(async () => (await box.read()).map(({ text }) => text)).toEqual(["Hello."]);
  });
});

for (const ownSender of ["name", "you", "address"] as const)
  test(`the user's own message, whose sender is shown as ${ownSender}, is their own, and one to them is not`, async () => {
    const colleague = { name: "Ada Shaw", address: "ada.shaw@example.org", internal: true };
    await outlookReading({ contacts: [colleague], switches: { ...UNKIND, ownSender } }, async (box) => {
      const mail = box.host.deliver({ from: JO, to: [PATEL], cc: [LOWE], subject: "Mornings", text: "Mine.", at: AT });
      await box.goTo(box.host.threadUrl(mail));
      await expect.poll(async () => (await box.read())[0]?.own).toBe(true);
      expect((await box.read())[0]).toMatchObject({ to: [PATEL], cc: [LOWE], text: "Mine." });
      const theirs = box.host.deliver({ from: colleague, to: [JO], subject: "Lunch", text: "Theirs.", at: AT });
      await box.goTo(box.host.threadUrl(theirs));
      await expect.poll(async () => (await box.read()).length).toBe(1);
      // The address of somebody in one's own organisation stands nowhere on the page, and is not made up.
      expect((await box.read())[0]).toMatchObject({
        from: { name: "Ada Shaw", address: "" },
        own: false,
        text: "Theirs.",
      });
    });
  });

test("recipients that are shown by name alone have no address, and none is made up", async () => {
  await outlookReading({ switches: { ...UNKIND, recipientsByName: true } }, async (box) => {
    const mail = box.host.deliver({
      from: PATEL,
      to: [LOWE],
      cc: [PATEL],
      subject: "Mornings",
      text: "Hello.",
      at: AT,
    });
    await box.open(mail);
    await expect.poll(() => box.read()).toMatchObject([{ from: PATEL, own: false }]);
    const nameless = [LOWE, PATEL].map(({ name }) => [{ name, address: "" }]);
    expect((await box.read()).map(({ to, cc }) => [to, cc])).toEqual([nameless]);
  });
});

test("a message by itself: without conversations, in the list's place, and as the whole page", async () => {
  const deliver = { from: PATEL, subject: "Mornings", text: "Hello.", at: AT };
  const shown = {
    from: PATEL,
    subject: "Mornings",
    text: "Hello.",
    when: { instant: AT, certainty: "minute" as const },
  };
  await outlookReading({ conversationView: false, switches: UNKIND }, async (box) => {
    const mail = box.host.deliver(deliver);
    await box.page.locator("[data-convid]").first().click();
    await expect.poll(() => box.read()).toMatchObject([shown]);
    await box.goTo(box.host.readUrl(mail));
    await expect.poll(() => box.read()).toMatchObject([{ ...shown, ids: {} }]);
    // Nothing says whose mailbox it is.
    expect(await box.adapter.account()).toBeNull();
  });
  await outlookReading({ pane: "none", switches: { ...UNKIND, foldersHidden: true } }, async (box) => {
    box.host.deliver(deliver);
    expect(await box.adapter.account()).toBe(JO.address);
    await box.page.locator("[data-convid]").first().click();
    await expect.poll(() => box.read()).toMatchObject([{ ...shown, ids: {} }]);
  });
});

test("whose mailbox it is: each of one's own in its tab; another's, opened by its address, is told for what it is", async () => {
  const kit = { name: "Kit Whitlock", address: "kit.whitlock@example.org" };
  const shown = async (accounts: (typeof JO)[], delegated: (typeof JO)[], kind: "consumer" | "work") => {
    const found: [string | null, boolean][] = [];
    await outlookReading({ accounts, delegated, kind, switches: UNKIND }, async (box) => {
      for (const nth of [0, 1]) {
        await box.goTo(box.host.url(nth));
        await expect.poll(() => box.adapter.account()).not.toBeNull();
        found.push([await box.adapter.account(), await box.page.evaluate(() => held.webmail.delegated())]);
      }
    });
    return found;
  };
  expect(await shown([JO, kit], [], "consumer")).toEqual([
    [JO.address, false],
    [kit.address, false],
  ]);
  expect((await shown([JO], [kit], "work")).map(([, delegated]) => delegated)).toEqual([false, true]);
});

test("a long conversation is read card by card as it is opened, each message once", async () => {
  await outlookReading({ switches: { ...UNKIND, rerenderHeader: 0 } }, async (box) => {
    const last = bigConversation(box.host, 60);
    await box.open(last);
    await expect.poll(async () => (await box.read()).length).toBe(1);
    for (const _ of Array(5)) await box.page.locator("[aria-expanded=false][data-part=card]").first().click();
    await expect.poll(async () => (await box.read()).length).toBe(6);
    expect((await box.adapter.messages()).map(keyOf)).toHaveLength(6);
    const own = (await box.read()).map((one) => [one.own, one.ids.thread]);
    expect(own).toEqual([true, false, true, false, true, false].map((mine) => [mine, last.conversationId]));
  });
});
