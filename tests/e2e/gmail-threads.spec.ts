import { expect, test } from "playwright/test";
import type { GmailHost } from "../hosts/gmail/host.ts";
import { bigThread, fillInbox } from "../hosts/gmail/many.ts";
import { readCount, reading, times } from "./lib/reading.ts";

/** Threads in every form in which Gmail shows them: what is read is what is open, of the right thread, and each message once. */

const PATEL = { name: "Ms Patel", address: "senco@hillcrest.example.sch.uk" };
const LOWE = { name: "Mr Lowe", address: "head@hillcrest.example.sch.uk" };
const JO = { name: "Jo Whitlock", address: "jo.whitlock@example.org" };

const HOUR = 3_600_000;
const ago = (hours: number) => Date.now() - hours * HOUR;

/** Three threads of one message each, newest last, so that the list shows the others first. */
function threeThreads(host: GmailHost) {
  const [first, second, third] = ["Mornings", "Meeting", "Plan"].map((subject, i) =>
    host.deliver({ from: PATEL, subject, text: `About the ${subject.toLowerCase()}.`, at: ago(9 - i) }),
  );
  if (!first || !second || !third) throw new Error("three were delivered");
  return { first, second, third };
}

/** A letter, its answer and the answer to that. */
function exchange(host: GmailHost) {
  const first = host.deliver({ from: PATEL, subject: "Mornings", text: "How was today?", at: ago(5), unread: false });
  const { threadId } = first;
  const more = { threadId, subject: "Re: Mornings", unread: false };
  const second = host.deliver({ from: JO, to: [PATEL], text: "Hard again.", at: ago(4), ...more });
  const third = host.deliver({ from: PATEL, text: "Let us meet.", at: ago(3), ...more });
  return { first, second, third };
}

for (const pane of ["right", "below"] as const) {
  test(`a list ${pane === "right" ? "beside" : "above"} the thread: its ids are not the thread's`, async () => {
    await reading({ pane }, async (box) => {
      const { first, second } = threeThreads(box.host);
      await box.open(second);
      await expect(box.page.locator("tr.zA")).toHaveCount(3);
      const [meeting] = await readCount(box, 1);
      expect(meeting).toMatchObject({
        ids: { message: second.id, thread: second.threadId, legacyThread: second.legacyId },
        subject: "Meeting",
        text: "About the meeting.",
      });
      await box.page.locator("tr.zA").filter({ hasText: "Mornings" }).click();
      const [, mornings] = await readCount(box, 2);
      expect(mornings).toMatchObject({
        ids: { message: first.id, thread: first.threadId, legacyThread: first.legacyId },
        subject: "Mornings",
      });
    });
  });
}

test("beside the list, a thread without an id of its own does not get that of a row", async () => {
  await reading({ pane: "right", switches: { undefinedThreadId: true, lateHeading: 1500 } }, async (box) => {
    const { second } = threeThreads(box.host);
    await box.open(second);
    await expect.poll(async () => (await box.read())[0]?.subject).toBe("Meeting");
    for (const { ids } of await box.adapter.messages()) {
      expect([undefined, second.threadId]).toContain(ids.thread);
      expect([undefined, second.legacyId]).toContain(ids.legacyThread);
    }
  });
});

test("without the conversation view a page shows one message", async () => {
  // The pages that were left stay, hidden, with a heading each.
  await reading({ conversationView: false, switches: { staleViews: true } }, async (box) => {
    const { first, second, third } = exchange(box.host);
    await expect(box.page.locator("tr.zA")).toHaveCount(3);
    await box.open(second);
    const [own] = await readCount(box, 1);
    expect(own).toMatchObject({ ids: { message: second.id, thread: second.threadId }, own: true, text: "Hard again." });
    await box.open(third);
    const [, theirs] = await readCount(box, 2);
    expect(theirs).toMatchObject({ ids: { message: third.id }, own: false, subject: "Re: Mornings" });
    await box.open(second);
    await box.open(first);
    const all = await readCount(box, 3);
    expect(all[2]).toMatchObject({ ids: { message: first.id }, subject: "Mornings", text: "How was today?" });
    expect(all[0]?.subject).toBe("Re: Mornings");
  });
});

test("what is collapsed is not read; opened, it is read once", async () => {
  await reading({}, async (box) => {
    const { first, second, third } = exchange(box.host);
    await box.open(third);
    expect((await readCount(box, 1))[0]?.ids.message).toBe(third.id);
    await expect(box.page.locator(".kv")).toHaveCount(2);
    for (const count of [2, 3]) {
      // Something in an open message changes that says nothing new of it.
      await box.page.evaluate(() => document.querySelector(".h7 .gE .gK")?.append(document.createElement("span")));
      await box.page.locator(".kv .adf").first().click();
      await readCount(box, count);
    }
    const all = await box.read();
    expect(all.map(({ ids }) => ids.message)).toEqual([third.id, first.id, second.id]);
    expect(Object.values(await times(box.adapter))).toEqual([1, 1, 1]);
    expect(new Set(all.map(({ ids }) => ids.thread))).toEqual(new Set([first.threadId]));
  });
});

test("of sixty messages those that are opened are read, one by one and then all, each once", async () => {
  await reading({}, async (box) => {
    const thread = bigThread(box.host, 60);
    const last = thread.messages.at(-1);
    if (!last) throw new Error("the thread is empty");
    await box.open(last);
    await expect(box.page.locator("[role=listitem].kQ")).toHaveCount(57);
    expect((await readCount(box, 1))[0]).toMatchObject({
      text: expect.stringContaining("Message 60 of 60"),
      own: true,
    });
    await box.page.locator(".adx").click();
    for (const opened of [2, 3, 4]) {
      await box.page.locator(".kv .adf").nth(10).click();
      await readCount(box, opened);
    }
    // Something in the open messages changes that says nothing new of them.
    await box.page.evaluate(() => {
      for (const line of document.querySelectorAll(".h7 .gE .gK")) line.append(document.createElement("span"));
    });
    await box.page.locator(".gx:visible").click();
    const all = await readCount(box, 60);
    expect(new Set(Object.values(await times(box.adapter)))).toEqual(new Set([1]));
    expect(new Set(all.map(({ ids }) => ids.message))).toEqual(new Set(thread.messages.map(({ id }) => id)));
    expect(new Set(all.map(({ ids }) => ids.legacyThread))).toEqual(new Set([thread.legacyId]));
    expect(all.filter(({ own }) => own)).toHaveLength(30);
    const words = all.map(({ text }) => Number(/^Message (\d+) of 60/.exec(text)?.[1])).sort((a, b) => a - b);
    expect(words).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
  });
});

test("a list of a thousand rows holds no message", async () => {
  await reading({ mail: (host) => fillInbox(host, 1000) }, async (box) => {
    await expect(box.page.locator("tr.zA")).toHaveCount(1000);
    const stored = box.host.deliver({ from: PATEL, subject: "Mornings", text: "How was today?" });
    await box.open(stored);
    expect((await readCount(box, 1))[0]).toMatchObject({ subject: "Mornings", ids: { message: stored.id } });
  });
});

test("own drafts among the messages are no messages, folded or open", async () => {
  await reading({}, async (box) => {
    const { first, third } = exchange(box.host);
    const draft = { threadId: first.threadId, to: [PATEL], subject: "Re: Mornings" };
    box.host.addDraft({ ...draft, html: "<div>Not yet sent</div>", inReplyTo: first.rfcId });
    await box.open(third);
    await box.page.locator(".adv .adf").click();
    await expect(box.page.locator(".adv .M9 [g_editable]")).toContainText("Not yet sent");
    await box.page.locator(".kv:not(.adv) .adf").first().click();
    const read = await readCount(box, 2);
    expect(read.map(({ ids }) => ids.message)).toEqual([third.id, first.id]);
    expect(JSON.stringify(read)).not.toContain("Not yet sent");
  });
});

test("a clipped message says so; the page with the whole of it is no mailbox page", async () => {
  await reading({}, async (box) => {
    const mail = { from: PATEL, subject: "Long", text: "The whole of it, to the last word." };
    await box.open(box.host.deliver({ ...mail, clipped: "<div>The whole of it,</div>" }));
    expect((await readCount(box, 1))[0]).toMatchObject({
      clipped: true,
      text: expect.stringMatching(/^The whole of it,/),
    });
    const [tab] = await Promise.all([box.context.waitForEvent("page"), box.page.locator(".iX a").click()]);
    await expect(tab.locator(".maincontent")).toContainText("to the last word");
    expect(tab.url()).toContain("view=lg");
  });
});

test("what is forwarded is told from the own words, and its files come along", async () => {
  await reading({}, async (box) => {
    const files = [{ name: "Plan for R.pdf", type: "application/pdf", content: "%PDF-1.4" }];
    const forwards = box.host.deliver({ from: LOWE, subject: "Plan", text: "Here is the plan.", files, at: ago(30) });
    await box.open(box.host.deliver({ from: PATEL, subject: "Fwd: Plan", text: "As promised.", forwards }));
    const [read] = await readCount(box, 1);
    expect(read).toMatchObject({
      from: PATEL,
      text: "As promised.",
      quoted: expect.stringMatching(/Mr Lowe[\s\S]*Here is the plan\./),
      attachments: ["Plan for R.pdf"],
    });
  });
});

test("emoji in a subject are read as they are", async () => {
  await reading({}, async (box) => {
    const subject = "R.’s 🎂 on Friday – 👩‍🏫 & ❤️";
    await box.open(box.host.deliver({ from: PATEL, subject, text: "Cake at ten." }));
    await expect(box.page.locator("h2.hP img[data-emoji]")).toHaveCount(3);
    expect((await readCount(box, 1))[0]?.subject).toBe(subject);
  });
});

test("somebody with a name and no address is read by the name, and hides nobody else", async () => {
  await reading({}, async (box) => {
    const named = { name: "Hillcrest notices", address: "" };
    const to = [JO, { name: "undisclosed-recipients", address: "" }, LOWE];
    await box.open(box.host.deliver({ from: named, to, subject: "Fair", text: "On Friday." }));
    const [read] = await readCount(box, 1);
    expect(read).toMatchObject({ from: named, own: false, text: "On Friday." });
    expect(read?.to).toContainEqual(to[1]);
    expect(read?.to.map(({ address }) => address)).toEqual([JO.address, "", LOWE.address]);
  });
});

test("those who are not named in the header are read from the details, once these are open", async () => {
  await reading({}, async (box) => {
    const parents = Array.from({ length: 7 }, (_, i) => ({ name: `Parent ${i}`, address: `parent.${i}@example.org` }));
    await box.open(
      box.host.deliver({ from: PATEL, to: [JO, ...parents], cc: [LOWE], subject: "Fair", text: "Friday." }),
    );
    const addresses = async () => (await box.read())[0]?.to.map(({ address }) => address);
    await readCount(box, 1);
    expect(await addresses()).toEqual([JO, ...parents].slice(0, 4).map(({ address }) => address));
    await box.page.locator(".ajy").click();
    await expect.poll(addresses).toEqual([JO, ...parents, LOWE].map(({ address }) => address));
  });
});

test("a heading that comes late gives the message its subject and its thread", async () => {
  await reading({ switches: { lateHeading: 800 } }, async (box) => {
    const { first, third } = exchange(box.host);
    await box.open(third);
    await expect.poll(async () => (await box.read())[0]?.subject).toBe("Mornings");
    expect((await readCount(box, 1))[0]?.ids).toMatchObject({ thread: first.threadId, legacyThread: first.legacyId });
  });
});

for (const [how, switches] of [
  ["no older id", { lateLegacyId: 4000 }],
  ["the older id of its last draft", { staleLegacyId: 4000 }],
] as const) {
  test(`an own reply that has ${how} for a while is one message, and never has a wrong one`, async () => {
    await reading({ switches }, async (box) => {
      const { host, page } = box;
      const stored = host.deliver({ from: PATEL, subject: "Mornings", text: "How was today?", at: ago(2) });
      await box.open(stored);
      await page.locator(".bkH:visible").click();
      await page.locator(".ip.adB [g_editable]").pressSequentially("Hard again.");
      await expect.poll(() => host.drafts().length).toBe(1);
      const draft = host.drafts()[0]?.legacyId;
      await page.keyboard.press("Control+Enter");
      await expect.poll(() => host.sent.length).toBe(1);
      const [sent] = host.sent;
      const card = page.locator(`[data-message-id="#${sent?.id}"]`);
      if (how === "no older id") await expect(card).not.toHaveAttribute("data-legacy-message-id");
      else await expect(card).toHaveAttribute("data-legacy-message-id", draft ?? "");
      expect((await readCount(box, 2))[1]).toMatchObject({
        ids: { message: sent?.id, thread: stored.threadId },
        own: true,
        text: "Hard again.",
      });
      await expect(card).toHaveAttribute("data-legacy-message-id", sent?.legacyId ?? "");
      // What is read after that came after that.
      const answer = host.deliver({ from: PATEL, subject: "Re: Mornings", text: "I see.", threadId: stored.threadId });
      await page.locator(`[data-message-id="#${answer.id}"]`).waitFor();
      await readCount(box, 3);
      expect((await times(box.adapter))[sent?.id ?? ""]).toBe(1);
      for (const { ids } of (await box.adapter.messages()).filter((one) => one.ids.message === sent?.id)) {
        expect([undefined, sent?.legacyId]).toContain(ids.legacy);
      }
    });
  });
}

test("on a slow network a thread that the page does not know yet is read when it has come", async () => {
  await reading({ switches: { slowSync: 1500 } }, async (box) => {
    const stored = box.host.deliver({ from: PATEL, subject: "Mornings", text: "How was today?" });
    await box.page.goto(box.host.threadUrl(stored));
    expect(await box.read()).toEqual([]);
    expect((await readCount(box, 1))[0]).toMatchObject({ ids: { message: stored.id }, subject: "Mornings" });
  });
});
