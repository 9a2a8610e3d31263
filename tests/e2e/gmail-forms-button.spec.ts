import type { Locator, Page } from "playwright";
import { expect, test } from "playwright/test";
import { composeLink } from "../../lib/webmail/gmail/links.ts";
import { SENCO as PATEL } from "../hosts/gmail/practice.ts";
import type { Switches } from "../hosts/gmail/switches.ts";
import { FORM, popOut } from "./lib/mailbox.ts";
import { type Stage, setStage } from "./lib/stage.ts";

/** Whatever form a letter is written in, there is one button of ours: beside Send, in sight, and never in the mail. */

let stage: Stage;

test.describe.configure({ mode: "default" });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  stage = await setStage();
});

test.afterAll(async () => {
  await stage.extension.close();
});

test.beforeEach(async () => {
  await stage.mail.goto("about:blank");
  await stage.mail.goto(stage.host.url());
});

const BUTTON = '[data-in-writing="button"]';
const BODIES = "[g_editable=true], .At textarea, .a3s";

/** Every form of these pages that is in sight has its button, and there is no other. */
async function oneEach(forms: number, ...pages: Page[]): Promise<void> {
  const shown = (page: Page) => page.locator(`${FORM}:visible`);
  const count = async (of: (page: Page) => Locator) => {
    const counts = await Promise.all(pages.map((page) => of(page).count()));
    return counts.reduce((sum, one) => sum + one, 0);
  };
  await expect.poll(() => count(shown)).toBe(forms);
  await expect.poll(() => count((page) => page.locator(`${FORM}:visible .Up ${BUTTON}:visible`))).toBe(forms);
  expect(await count((page) => page.locator(BODIES).locator(BUTTON))).toBe(0);
  for (const page of pages) {
    for (const form of await shown(page).all()) await expect(form.locator(BUTTON)).toHaveCount(1);
    // Nor is there any outside the forms.
    await expect(page.locator(BUTTON)).toHaveCount(await page.locator(FORM).count());
  }
}

async function withSwitches(switches: Partial<Switches>, work: () => Promise<void>): Promise<void> {
  const { host, mail } = stage;
  const before = { ...host.switches };
  Object.assign(host.switches, switches);
  await mail.reload();
  await work();
  Object.assign(host.switches, before);
}

async function openReply(all: boolean): Promise<void> {
  const { host, mail } = stage;
  const others = [{ name: "Mr Lowe", address: "head@hillcrest.example.sch.uk" }];
  const received = host.deliver({ from: PATEL, cc: others, subject: "Meeting", text: "Could you come in?" });
  await mail.goto(host.threadUrl(received));
  await mail
    .locator(all ? ".bkI" : ".bkH")
    .last()
    .click();
}

test("docked, minimised and opened again, full screen, and closed there", async () => {
  const { mail } = stage;
  await mail.locator("[gh=cm]").click();
  await oneEach(1, mail);
  await mail.locator("[role=dialog] .Hl").click();
  await expect(mail.locator(FORM)).toBeHidden();
  await mail.locator("[role=dialog] .Hp").click();
  await oneEach(1, mail);
  await mail.locator("[role=dialog] .Hq").click();
  await oneEach(1, mail);
  await mail.locator(".aSt .Ha").click();
  await oneEach(0, mail);
});

for (const [what, switches] of [
  ["full screen from the start", { fullScreen: true }],
  ["built anew in its other place", { lateClose: 500 }],
  ["in plain text", { plainText: true }],
  ["with an old title bar and no number", { titleButtons: false, renamedTitleBar: true, composeId: false }],
  ["with recipients as before 2021", { oldRecipients: true }],
] as [string, Partial<Switches>][]) {
  test(what, async () => {
    await withSwitches(switches, async () => {
      const { mail } = stage;
      await mail.locator("[gh=cm]").click();
      await oneEach(1, mail);
      await mail.locator("[role=dialog] td:last-child > :nth-child(2)").first().click();
      await oneEach(1, mail);
    });
  });
}

test("a row of buttons that is built anew, again and again", async () => {
  const { mail } = stage;
  await mail.locator("[gh=cm]").click();
  for (let times = 0; times < 3; times += 1) {
    await oneEach(1, mail);
    await mail.locator("tr.btC").evaluate((row) => {
      const fresh = row.cloneNode(true) as Element;
      for (const foreign of fresh.querySelectorAll("[data-in-writing]")) foreign.remove();
      row.replaceWith(fresh);
    });
  }
  await oneEach(1, mail);
});

test("four at once: a reply, two docked, one full screen", async () => {
  const { mail } = stage;
  await openReply(false);
  await oneEach(1, mail);
  for (const forms of [2, 3, 4]) {
    await mail.locator("[gh=cm]").click();
    await oneEach(forms, mail);
  }
  await mail.locator("[role=dialog] .Hq").first().click();
  await oneEach(4, mail);
});

test("a reply to all, taken out of its thread", async () => {
  const { mail } = stage;
  await openReply(true);
  await oneEach(1, mail);
  await mail.locator(`.ip ${FORM} .mD`).click();
  await expect(mail.locator(`.AD ${FORM}`)).toBeVisible();
  await oneEach(1, mail);
});

test("popped out into a window of its own, beside another draft", async () => {
  const { mail } = stage;
  await mail.locator("[gh=cm]").click();
  await oneEach(1, mail);
  const popped = await popOut(mail);
  await oneEach(1, mail, popped);
  await mail.locator("[gh=cm]").click();
  await oneEach(2, mail, popped);
  await popped.close();
});

test("a thread in a window of its own, with a reply", async () => {
  const { host, mail } = stage;
  const received = host.deliver({ from: PATEL, subject: "Another", text: "Could you come in?" });
  await mail.goto(host.threadUrl(received));
  const [popped] = await Promise.all([mail.waitForEvent("popup"), mail.locator(".popped:visible").click()]);
  await popped.locator(".bkH").last().click();
  await oneEach(1, popped);
  await popped.close();
});

test("opened by a link, and restored with the page", async () => {
  const { host, mail } = stage;
  await mail.goto(composeLink({ user: 0, to: [PATEL], cc: [], subject: "R." }));
  await oneEach(1, mail);
  const drafts = [host.addDraft({ subject: "First" }), host.addDraft({ subject: "Second" })];
  const tokens = drafts.map((draft) => host.draftUrl(draft).split("compose=")[1]);
  await mail.goto(`${host.url()}#inbox?compose=${tokens.join(",")},new`);
  await mail.reload();
  await oneEach(3, mail);
});
