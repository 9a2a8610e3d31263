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
    await expect.poll(async () => (await adapter.messages()).at(-1)?.attachments).toEqual(["plan.pdf"]);
    const message = (await adapter.messages()).at(-1);
    expect(message).toMatchObject({
      from: PATEL,
      to: [{ address: site.own }],
      subject: MAIL.subject,
      text: MAIL.text,
      quoted: expect.stringContaining(MAIL.quoted),
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
    const ids = new Set(messages.map((message) => JSON.stringify(message.ids.message ?? message.ids.legacy)));
    expect(ids.size).toBe(2);
    await site.rebuildHeader();
    const facts = (await adapter.messages()).map(({ ids: named, attachments, text }) =>
      JSON.stringify({ named, attachments, text }),
    );
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

  test("fetches the original of a message", async ({ site, adapter }) => {
    const ids = await site.receive(MAIL);
    const original = await adapter.original(ids);
    expect(original).toMatchObject({ text: expect.stringMatching(/^[\w-]+:[\s\S]*\r?\n\r?\n/) });
    expect(original).toMatchObject({ text: expect.stringContaining(PATEL.address) });
  });

  test("tells a page to sign in from an original", async ({ site, adapter }) => {
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
