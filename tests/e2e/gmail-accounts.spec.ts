import { expect, type Page, test } from "playwright/test";
import type { GmailHost } from "../hosts/gmail/host.ts";
import type { StoredMessage } from "../hosts/gmail/mailbox.ts";
import { JO, practiceMailbox, SENCO } from "../hosts/gmail/practice.ts";
import { openComposer } from "./job/composer.ts";
import { openDraft, SEND, typeInto, writeByHand } from "./lib/mail.ts";
import { fates, readRecord } from "./lib/record.ts";
import { type Stage, setStage } from "./lib/stage.ts";

/** Several mailboxes and several addresses of one's own, in the real extension: kept apart by the address, never by the number. */

const SAM = { name: "Sam Whitlock", address: "sam.whitlock@example.org" };
const ALIAS = { name: "Jo Whitlock", address: "jo@whitlock.example.org" };
const PAT = { name: "Pat Reid", address: "pat.reid@example.org" };

/** Shows a message in a tab, as somebody does who looks at it. */
async function look(tab: Page, host: GmailHost, message: StoredMessage, account = 0): Promise<void> {
  await tab.bringToFront();
  await tab.goto(host.threadUrl(message, account));
  await tab.locator(`[data-message-id="#${message.id}"]:visible`).waitFor();
}

/** Waits until this stands in the record. @returns its entry */
async function entry(record: Page, fate: string) {
  await expect.poll(() => fates(record), { timeout: 20_000 }).toContain(fate);
  const { messages } = await readRecord(record);
  const found = messages.filter(({ state, subject }) => `${state}: ${subject}` === fate);
  expect(found).toHaveLength(1);
  return found[0];
}

/** Waits for the original of a message. @returns the mailboxes that were asked for it, each once: a tab may go while it answers */
async function asked({ record, host }: Stage, message: StoredMessage): Promise<string[]> {
  const source = async () =>
    (await readRecord(record)).messages.find(({ ids }) => ids.message === message.id)?.how.when ?? null;
  await expect.poll(source, { timeout: 40_000 }).toBe("original");
  const urls = host.originalsAsked.filter((url) => url.includes(message.id) || url.includes(message.legacyId));
  return [...new Set(urls.map((url) => new URL(url).pathname))];
}

test("two mailboxes in two tabs are kept apart, also when their numbers are swapped", async () => {
  test.setTimeout(180_000);
  const host = practiceMailbox({ accounts: [JO, SAM], pollMs: 200 });
  const forJo = host.deliver({ from: SENCO, subject: "For Jo", text: "About R., to Jo." });
  const forSam = host.deliver({ from: SENCO, subject: "For Sam", text: "About R., to Sam.", account: 1 });
  const stage = await setStage({ host });
  const { extension, mail, record } = stage;
  await look(mail, host, forJo);
  const other = await extension.context.newPage();
  await look(other, host, forSam, 1);

  expect(await entry(record, "received: For Jo")).toMatchObject({ account: JO.address });
  expect(await entry(record, "received: For Sam")).toMatchObject({ account: SAM.address });
  expect(await asked(stage, forJo)).toEqual(["/mail/u/0/"]);
  expect(await asked(stage, forSam)).toEqual(["/mail/u/1/"]);

  host.swapAccounts();
  const later = host.deliver({ from: SENCO, subject: "Later, for Jo", text: "R. again, to Jo.", account: 1 });
  await mail.goto(host.url(0));
  await mail.reload();
  await look(other, host, later, 1);
  await other.reload();
  expect(await entry(record, "received: Later, for Jo")).toMatchObject({ account: JO.address });
  expect(await asked(stage, later)).toEqual(["/mail/u/1/"]);
  await extension.close();
});

test("mail from another of one's own addresses goes out, and what is sent to it comes in", async () => {
  test.setTimeout(180_000);
  const host = practiceMailbox({ accounts: [{ ...JO, aliases: [ALIAS] }], pollMs: 200 });
  const stage = await setStage({ host });
  const { extension, mail, record } = stage;
  const form = await openDraft(mail);
  await form.locator(".az2 [role=button]").click();
  await mail.locator(`div[value="${ALIAS.address}"][role=menuitem]`).click();
  await expect(form.locator("input[name=from]")).toHaveValue(ALIAS.address);
  await typeInto(form, { to: [SENCO.address], subject: "From the other", text: "R. could not come in." });
  await form.locator(SEND).click();
  expect(await entry(record, "sent: From the other")).toMatchObject({ from: ALIAS, kind: "sent" });
  const [sent] = host.sent;
  if (!sent) throw new Error("nothing was sent");

  // Written on the telephone, so the page never sent it; and from an address with a tag.
  const { threadId } = sent;
  const subject = "Re: From the other";
  const more = { to: [SENCO], threadId, unread: false };
  const phone = host.deliver({ from: ALIAS, subject, text: "One more thing about R.", ...more });
  const tagged = { name: "Jo Whitlock", address: "jo.whitlock+school@example.org" };
  const plus = host.deliver({ from: tagged, subject, text: "And another, with a tag.", ...more });
  const reply = host.replyTo(sent, "Thank you, R. is missed.");
  await look(mail, host, reply);
  await mail.locator(".gx:visible").click();
  await expect.poll(async () => (await readRecord(record)).messages.length).toBe(4);
  const kinds = async () =>
    Object.fromEntries(
      (await readRecord(record)).messages.map(({ ids, kind }) => [ids.message ?? ids.draft ?? "", kind]),
    );
  await expect.poll(kinds).toEqual({ [sent.id]: "sent", [phone.id]: "sent", [plus.id]: "sent", [reply.id]: "reply" });
  await extension.close();
});

test("of somebody else's mailbox nothing is recorded, and the composer says so", async () => {
  test.setTimeout(180_000);
  const host = practiceMailbox({ accounts: [JO], delegated: [{ id: "AEoRXRTd0", account: PAT }], pollMs: 200 });
  const theirs = host.deliver({ from: SENCO, subject: "For Pat", text: "About R., to Pat.", account: 1 });
  const own = host.deliver({ from: SENCO, subject: "For Jo", text: "About R., to Jo." });
  const stage = await setStage({ host });
  const { extension, mail, record } = stage;
  await look(mail, host, theirs, 1);
  expect(mail.url()).toContain("/mail/b/AEoRXRTd0/u/0/");
  const letter = { to: [SENCO.address], subject: "In Pat’s name", text: "R. could not come in." };
  const form = await writeByHand(mail, letter);
  const frame = await openComposer(mail);
  await expect(frame.getByText(/somebody else’s and was shared with you/).first()).toBeVisible();
  await frame.getByRole("button", { name: "Close" }).first().click();
  await form.locator(SEND).click();
  await expect.poll(() => host.sent.map(({ subject }) => subject)).toEqual(["In Pat’s name"]);
  expect(host.requests.at(-1)?.url).toContain("/sync/u/0/d/AEoRXRTd0/i/s");

  await look(mail, host, own);
  await entry(record, "received: For Jo");
  expect(await fates(record)).toEqual(["received: For Jo"]);
  expect(host.originalsAsked.filter((url) => url.includes("/mail/b/"))).toEqual([]);
  await extension.close();
});

test("in a mailbox that somebody else runs the composer says that they may read it", async () => {
  test.setTimeout(120_000);
  const work = { name: "Jo Whitlock", address: "jo.whitlock@bakery.example.org", service: "Green Lane Bakery - Mail" };
  const host = practiceMailbox({ accounts: [work], pollMs: 200 });
  const stage = await setStage({ host });
  const { extension, mail, record } = stage;
  await expect(mail).toHaveTitle(/ - jo\.whitlock@bakery\.example\.org - Green Lane Bakery - Mail$/);
  const form = await writeByHand(mail, { to: [SENCO.address], subject: "From work", text: "R. could not come in." });
  const frame = await openComposer(mail);
  await expect(frame.getByText(/may be able to read what you write/).first()).toBeVisible();
  await frame.getByRole("button", { name: "Close" }).first().click();
  await form.locator(SEND).click();
  expect(await entry(record, "sent: From work")).toMatchObject({ account: work.address });
  await extension.close();
});
