import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect, test } from "playwright/test";
import { createItem, item, updateItem, updatesOf } from "../../lib/webmail/outlook/wire.fixtures.ts";
import type { JsonObject } from "../../lib/webmail/outlook/wire-json.ts";
import type { OutlookHost } from "../hosts/outlook/host.ts";
import { HEAD, practiceOutlook, SENCO } from "../hosts/outlook/practice.ts";
import { openComposer } from "./job/composer.ts";
import { dumpExtension, dumpProfile, dumpSite } from "./lib/dump.ts";
import { newMail } from "./lib/outlook-by-hand.ts";
import { fates } from "./lib/record.ts";
import { type Mark, newMark } from "./lib/sentinel.ts";
import { addPerson } from "./lib/settings.ts";
import { type Stage, setStage } from "./lib/stage.ts";
import { type Post, post } from "./lib/traffic.ts";
import { BROWSERS_OWN, whereIs } from "./lib/where-is.ts";

/**
 * The wall, in Outlook: of mail that is not the case's nothing is stored anywhere, whether its request carries it in the body or
 * in a header, whoever is shown by name only, and whatever file is added to an entry.
 */

const GP = "surgery@gp.example.org";
const BY_REQUEST = 12;
const OPENED = 4;

const ofTheCase = (mark: Mark, to: string): Post => ({ ...post(mark), to: [to], cc: [] });

async function sendByHand({ mail, host }: Stage<OutlookHost>, letter: Post): Promise<void> {
  const before = host.sent.length;
  const form = await newMail(mail);
  await form.write(letter.to[0] ?? "", letter.subject, letter.text);
  await form.send.click();
  await expect.poll(() => host.sent.length).toBe(before + 1);
}

function itemOf({ to, subject, text, name, file }: Post): JsonObject {
  return item({
    Subject: subject,
    Body: { BodyType: "HTML", Value: `<html><body><div>${text}</div></body></html>` },
    ToRecipients: to.map((address) => ({ Name: name, EmailAddress: address, RoutingType: "SMTP" })),
    Attachments: [{ Name: file }],
  });
}

/** Lets the page itself make a save and a send, their words in the body or in a header. @returns their statuses */
function byRequest(mail: Page, letter: Post, inHeader: boolean): Promise<number[]> {
  const asked: [action: string, words: string][] = [
    ["UpdateItem", JSON.stringify(updateItem(updatesOf(itemOf(letter)), "SaveOnly", letter.file))],
    ["CreateItem", JSON.stringify(createItem([itemOf(letter)]))],
  ];
  return mail.evaluate(
    async ([requests, header]) => {
      const statuses: number[] = [];
      for (const [action, words] of requests) {
        const headers = header ? { "x-owa-urlpostdata": encodeURIComponent(words) } : {};
        const init = { method: "POST", headers, ...(header ? {} : { body: words }) };
        statuses.push((await fetch(`/owa/0/service.svc?action=${action}&app=Mail`, init)).status);
      }
      return statuses;
    },
    [asked, inHeader] as const,
  );
}

function deliver(host: OutlookHost, from: string, { subject, text, file, name }: Post) {
  const files = [{ name: file, type: "application/pdf", content: text }];
  return host.deliver({ from: { name, address: from }, subject, text, files });
}

async function open(mail: Page, host: OutlookHost, message: ReturnType<typeof deliver>, words: string): Promise<void> {
  await mail.goto(host.threadUrl(message));
  await expect(mail.getByRole("main").getByText(words).last()).toBeVisible();
}

async function strayMail(stage: Stage<OutlookHost>, stray: Mark, kept: Mark): Promise<void> {
  const { mail, host } = stage;
  // Of the same organisation, so that the page shows the name only.
  const near = post(stray);
  host.contacts.push({ name: near.name, address: near.to[0] ?? "", internal: true });
  await mail.reload();
  await sendByHand(stage, near);
  await sendByHand(stage, ofTheCase(kept, SENCO.address));
  host.switches.longHeaders = true;
  await mail.reload();
  await sendByHand(stage, post(stray));
  for (let sent = 0; sent < BY_REQUEST; sent += 1)
    expect(await byRequest(mail, post(stray), sent % 2 === 0)).toEqual([200, 200]);
  expect(await byRequest(mail, ofTheCase(kept, HEAD.address), true)).toEqual([200, 200]);

  const posts = Array.from({ length: OPENED }, () => post(stray));
  for (const one of posts)
    await open(mail, host, deliver(host, `${stray.word()}@example.org`, one), one.text.slice(0, 20));
  const before = host.sent.length;
  await mail.getByRole("menuitem", { name: "Reply", exact: true }).first().click();
  await mail.locator("[id^=editorParent_] [role=textbox]").click();
  await mail.keyboard.type(`Thank you. ${stray.word()}`);
  await mail.keyboard.press("Control+Enter");
  await expect.poll(() => host.sent.length).toBe(before + 1);
  const reply = ofTheCase(kept, SENCO.address);
  await open(mail, host, deliver(host, SENCO.address, reply), reply.text.slice(0, 20));
  const states = async () => (await fates(stage.record)).map((one) => one.replace(/:.*/, "")).sort();
  await expect.poll(states).toEqual(["received", "sent", "sent"]);
}

/** A yes to one letter is none to the next with the same subject and to the same person. */
async function askAbout(stage: Stage<OutlookHost>, asked: Mark, kept: Mark): Promise<void> {
  const keep = stage.record.getByRole("button", { name: /^Keep it/ });
  await stage.mail.goto(stage.host.url());
  const first = ofTheCase(kept, GP);
  await sendByHand(stage, { ...first, subject: "R." });
  await keep.click();
  await expect.poll(() => fates(stage.record)).toContain("sent: R.");
  await sendByHand(stage, { ...ofTheCase(asked, GP), subject: "R." });
  await expect(keep).toBeVisible();
}

/** The saved file of a stray email is shown for what it is, and not kept. */
async function addWrongFile({ record, host }: Stage<OutlookHost>, subject: string): Promise<void> {
  const stray = host.messages().find(({ folder, from }) => folder === "inbox" && from.address !== SENCO.address);
  if (!stray) throw new Error("no stray mail");
  await record.locator("a.entry").filter({ hasText: subject }).first().click();
  const chooser = record.waitForEvent("filechooser");
  await record.getByRole("button", { name: "Add the saved email (.eml)" }).click();
  await (await chooser).setFiles({ name: "mail.eml", mimeType: "message/rfc822", buffer: host.original(stray) });
  await expect(record.locator(".saved-result")).toContainText(stray.subject);
}

test("of mail in Outlook that is not the case's, nothing is stored anywhere", async () => {
  test.setTimeout(180_000);
  const [stray, kept, asked] = [newMark(), newMark(), newMark()];
  const profile = mkdtempSync(join(tmpdir(), "in-writing-"));
  const host = practiceOutlook({ pollMs: 200, switches: { askBeforeSend: false } });
  const stage = await setStage({
    host,
    launch: { profileDir: profile, keepProfile: true },
    settings: (page) => addPerson(page, /GP/, "Dr Shah", GP),
  });
  const { extension, mail, record } = stage;
  await strayMail(stage, stray, kept);

  // A composer that was opened over somebody else's letter and closed again leaves nothing either.
  await mail.goto(host.url());
  const form = await newMail(mail);
  await form.subject.fill(post(stray).subject);
  await (await openComposer(mail)).getByRole("button", { name: "Close" }).first().click();
  await expect(mail.locator('[data-in-writing="composer"]')).toHaveCount(0);

  await askAbout(stage, asked, kept);
  const reply = (await fates(record)).find((one) => one.startsWith("received"))?.replace("received: ", "") ?? "";
  await addWrongFile(stage, reply);

  const own = await dumpExtension(record);
  const site = await dumpSite(mail);
  await extension.close();
  const disk = dumpProfile(profile, (path) => BROWSERS_OWN.test(path));

  expect(whereIs(stray, own)).toEqual([]);
  expect(whereIs(stray, site)).toEqual([]);
  expect(whereIs(stray, disk)).toEqual([]);
  // Asked about: in memory only.
  expect(whereIs(asked, own)).toEqual(["storage.session: utf-8"]);
  expect(whereIs(asked, disk)).toEqual([]);
  // What is the case's is found, so the search can find; also where it stood for a moment only. In memory: the popup's few rows.
  expect(whereIs(kept, own)).toEqual(["storage.session: utf-8", "indexedDB: utf-8"]);
  const places = whereIs(kept, disk).filter((place) => place.includes(extension.id));
  for (const folder of ["IndexedDB", "Local Extension Settings"])
    expect(places.some((one) => one.includes(folder) && one.endsWith(": utf-8"))).toBe(true);
  rmSync(profile, { recursive: true, force: true });
});
