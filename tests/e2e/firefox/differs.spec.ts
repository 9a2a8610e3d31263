import { expect, test } from "playwright/test";
import { FAMILY } from "../job/set-up.ts";
import { openComposer, putIn, type Scene, sent, setScene, WRITE_BUTTON } from "./job.ts";
import { type Firefox, launchFirefox } from "./launch.ts";
import { gmailInFirefox } from "./mailboxes.ts";
import { answerQuestion, backgroundLives, stopBackground, takeAway } from "./powers.ts";
import { readRecord } from "./record.ts";
import type { Tab } from "./tab.ts";

/** What Firefox does otherwise than Chromium, and what In Writing makes of it. One browser for all of it. */

const HOSTS = [
  "mail.google.com",
  "outlook.live.com",
  "outlook.office.com",
  "outlook.office365.com",
  "outlook.cloud.microsoft",
];

const mailbox = gmailInFirefox();
let firefox: Firefox;
let scene: Scene;

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  firefox = await launchFirefox({ standIns: [mailbox.standIn] });
  scene = await setScene(firefox, mailbox);
});

test.afterAll(async () => {
  await firefox?.close();
});

/** @returns "sent: R. and school" for each message of the record, oldest first */
async function fates(): Promise<string[]> {
  return (await readRecord(scene.record)).messages.map(
    ({ state, text }) => `${state}: ${text.match(/It is .*\./)?.[0]}`,
  );
}

/** The site's answer to the next send waits until it is let go. */
function holdSend(): { held: Promise<void>; open(): void } {
  const held = Promise.withResolvers<void>();
  const opened = Promise.withResolvers<void>();
  const answer = mailbox.standIn.answer;
  mailbox.standIn.answer = async (asked) => {
    if (asked.body.includes("^pfg")) {
      mailbox.standIn.answer = answer;
      held.resolve();
      await opened.promise;
    }
    return answer(asked);
  };
  return { held: held.promise, open: () => opened.resolve() };
}

test("the background is stopped before Send, and once more before the site has answered: the send is confirmed, once", async () => {
  const { mail } = scene;
  const { marionette } = firefox;
  await mail.toFront();
  await mailbox.newDraft(mail);
  const composer = await openComposer(mail);
  await composer.press("button", /^A first concern/);
  await composer.type("What is happening?", "It is the mornings.");
  await stopBackground(marionette);
  await putIn(composer);
  await stopBackground(marionette);
  expect(await backgroundLives(marionette)).toBe(false);
  const gate = holdSend();
  await mailbox.pressSend(mail);
  await gate.held;
  await expect.poll(fates).toEqual(["likely: It is the mornings."]);
  await stopBackground(marionette);
  gate.open();
  await expect.poll(fates).toEqual(["sent: It is the mornings."]);
});

/** Waits for a tab at an address. */
function tabAt(part: string): Promise<Tab> {
  return scene.record.fact(`a tab at ${part}`, async () => {
    for (const tab of await firefox.tabs()) if ((await tab.url()).includes(part)) return tab;
    return undefined;
  });
}

test("a letter begun from the popup is written in a tab, and goes into the draft that is opened for it", async () => {
  const popup = await firefox.open("popup");
  await popup.press("link", "Write to school");
  const composer = await tabAt("/composer.html");
  await composer.press("button", /^Ask for a meeting/);
  await composer.type("What do you want to talk about?", "It is the afternoons.");
  await composer.press("button", "Open it in my email");
  const mail = await tabAt("view=cm");
  await mail.see({ ...mailbox.body, words: /It is the afternoons\./ });
  await mailbox.pressSend(mail);
  const letter = await sent(scene, 2);
  expect(letter.to.map(({ address }) => address)).toContain(FAMILY.senco.email);
  expect(letter.text).toContain("It is the afternoons.");
  await mail.close();
  await composer.close();
});

/** The browser's leave for the mail sites, as a page of ours sees it. */
const allowed = (page: Tab) =>
  page.asPage<boolean>(
    "return browser.permissions.contains({ origins: args })",
    ...HOSTS.map((host) => `https://${host}/*`),
  );

test("leave to the mail sites that was taken away is asked for again by a button, and open mail has its button again", async () => {
  const { mail } = scene;
  await takeAway(firefox.marionette, HOSTS);
  for (const name of ["popup", "record"]) {
    const page = await firefox.open(name);
    await page.see({ css: "p", words: /In Writing cannot see Gmail\./ });
    expect(await allowed(page)).toBe(false);
    await page.close();
  }
  await mail.toFront();
  await mail.goto(mailbox.home);
  await mailbox.newDraft(mail);
  await mail.see(mailbox.body);
  expect(await mail.words(WRITE_BUTTON)).toEqual([]);

  const page = await firefox.open("settings");
  await page.see({ css: "li", words: /Gmail In Writing cannot see it/ });
  await page.press("button", "Allow In Writing on Gmail");
  expect(await answerQuestion(firefox.marionette, false)).toContain("mail.google.com");
  await page.see({ css: "p, div", words: /nothing has changed/ });
  await page.press("button", "Allow In Writing on Gmail");
  await answerQuestion(firefox.marionette, true);
  await page.see({ css: "p, div", words: /In Writing is allowed on Gmail now/ });
  await page.see({ css: "li", words: /Gmail In Writing works here/ });
  await mail.toFront();
  await openComposer(mail);
});
