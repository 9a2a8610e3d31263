import { expect } from "playwright/test";
import { type ContractTest, PATEL } from "./people.ts";

const MAIL = {
  from: PATEL,
  subject: "Re: R. and the mornings",
  text: "Thank you for writing. We will look into it.",
  quoted: "Could we meet?",
  files: ["plan.pdf"],
};

/** Reading an opened thread, and the originals of its messages. */
export function contractOfMessages(test: ContractTest): void {
  test("reads a message that is shown", async ({ site, adapter }) => {
    const ids = await site.receive(MAIL);
    const last = async () => (await adapter.messages()).at(-1);
    // Words and files may come later than the rest: then it is told again.
    const quoted = expect.stringContaining(MAIL.quoted);
    await expect.poll(last).toMatchObject({ attachments: ["plan.pdf"], text: MAIL.text, quoted });
    const message = await last();
    expect(message).toMatchObject({
      from: PATEL,
      to: [{ address: site.ownAddressShown ? site.own : "" }],
      subject: MAIL.subject,
      text: MAIL.text,
      when: { certainty: "minute" },
      own: false,
      clipped: false,
      placed: true,
    });
    expect(message?.ids).toMatchObject({ ...ids });
    expect(Math.abs((message?.when.instant ?? 0) - Date.now())).toBeLessThan(5 * 60_000);
  });

  test("reads each message once, and again only for something new", async ({ site, adapter }) => {
    await site.receive(MAIL);
    await site.receive({ ...MAIL, from: { ...PATEL, name: "Sender of another" }, subject: "Another", files: [] });
    await expect.poll(async () => (await adapter.messages()).map((one) => one.subject)).toContain("Another");
    const messages = await adapter.messages();
    expect(new Set(messages.map((message) => message.subject))).toEqual(new Set([MAIL.subject, "Another"]));
    const ids = new Set(messages.map(({ ids: { message, legacy, thread } }) => message ?? legacy ?? thread));
    expect(ids.size).toBe(2);
    await site.rebuildHeader();
    // All of it: a slow page shows the people or the day of a message after its words, and that is something new.
    const facts = (await adapter.messages()).map((message) => JSON.stringify(message));
    const times = (fact: string) => facts.filter((other) => other === fact).length;
    // Once for the message, and once more at most for a header that was built anew.
    expect(Math.max(...facts.map(times))).toBeLessThanOrEqual(2);
  });

  test("does not take a draft in a thread for a message", async ({ site, adapter }) => {
    await site.newDraft();
    await adapter.found(1);
    await site.type("body", "Only a draft");
    expect(await adapter.messages()).toEqual([]);
  });

  test("fetches the original of a message, and says at once where the site gives none", async ({ site, adapter }) => {
    const ids = await site.receive(MAIL);
    if (!site.gives.originals) {
      expect(await adapter.original(ids)).toEqual({ name: "OriginalError", again: false });
      return;
    }
    const original = await adapter.original(ids);
    expect(original).toMatchObject({ text: expect.stringMatching(/^[\w-]+:[\s\S]*\r?\n\r?\n/) });
    expect(original).toMatchObject({ text: expect.stringContaining(PATEL.address) });
  });

  test("tells a page to sign in from an original", async ({ site, adapter }) => {
    test.skip(!site.gives.originals, "the site gives no originals");
    const ids = await site.receive(MAIL);
    site.signOut();
    expect(await adapter.original(ids)).toEqual({ name: "OriginalError", again: true });
  });

  test("leads to the site's own search", async ({ site, adapter }) => {
    const url = new URL(await adapter.searchUrl([PATEL.address]));
    expect(url.origin).toBe(new URL(site.page.url()).origin);
    expect(decodeURIComponent(url.href)).toContain(PATEL.address);
  });
}
