import { type BrowserContext, expect, type Page, test } from "playwright/test";
import { GmailHost } from "../hosts/gmail/host.ts";
import { HEAD, practiceMailbox, SENCO } from "../hosts/gmail/practice.ts";
import { type Extension, launch } from "./browser.ts";

/** The stand-in Gmail by itself: it must behave as Gmail is known to, or every test that uses it proves nothing. */

const SEND = ".IZ .Up div > div[role=button]:not(.Uo):not([aria-haspopup=true])";
const UNDO = "div.b8[role=alert] .vh #link_undo";

let extension: Extension;
let context: BrowserContext;
let problems: string[] = [];

test.describe.configure({ mode: "default" });

test.beforeAll(async () => {
  extension = await launch();
  context = extension.context;
});

test.afterAll(async () => {
  await extension.close();
});

test.afterEach(async () => {
  await Promise.all(context.pages().map((page) => page.close()));
  await context.unrouteAll({ behavior: "ignoreErrors" });
  expect(problems).toEqual([]);
});

async function visit(host: GmailHost, url = host.url()): Promise<Page> {
  await host.install(context);
  problems = [];
  // The browser must not be left without a page while one is closed.
  const page = await context.newPage();
  page.on("pageerror", (error) => problems.push(error.message));
  await page.goto(url);
  return page;
}

async function compose(page: Page) {
  await page.locator("[gh=cm]").click();
  const form = page.locator(".AD [role=dialog] .M9").first();
  await expect(form.locator("input[name=draft]")).toHaveValue(/^#msg-a:r-?\d+$/);
  return form;
}

async function write(page: Page, text: string) {
  const form = await compose(page);
  await form.locator(".anm[name=to] input[role=combobox]").fill(SENCO.address);
  await page.keyboard.press("Enter");
  await form.locator("input[name=subjectbox]").fill("R. and school");
  await form.locator("[g_editable=true]").click();
  await page.keyboard.type(text);
  return form;
}

test("a message is saved, sent, answered and read", async () => {
  const host = practiceMailbox({ pollMs: 200 });
  const page = await visit(host);
  await expect(page.locator("tr.zA")).toHaveCount(5);
  const form = await write(page, "R. is finding school hard.");
  await expect.poll(() => host.drafts().length).toBe(1);
  await form.locator(SEND).click();
  await expect(page.locator(UNDO)).toBeVisible();
  await expect(form).toHaveCount(0);
  const [sent] = host.sent;
  if (!sent) throw new Error("nothing was sent");
  expect(sent.text).toContain("R. is finding school hard.");
  expect(sent.labels).toContain("^pfg");
  expect(new Set(host.requests.map((request) => request.status))).toEqual(new Set([200]));

  const files = [{ name: "plan.pdf", type: "application/pdf", content: "plan" }];
  const reply = host.replyTo(sent, "Thank you, I will look into it.", { cc: [HEAD], files });
  await page.goto(host.threadUrl(reply));
  await expect(page.locator("h2.hP:visible")).toHaveText("R. and school");
  const last = page.locator(".h7 .adn.ads").last();
  await expect(last).toHaveAttribute("data-message-id", `#${reply.id}`);
  await expect(last).toHaveAttribute("data-legacy-message-id", reply.legacyId);
  await expect(last.locator(".gD")).toHaveAttribute("email", SENCO.address);
  await expect(last.locator(".g2")).toHaveText(["me", "Mr Lowe"]);
  await expect(last.locator(".aV3")).toHaveText("plan.pdf");
  await expect(last.locator(".gmail_quote").first()).toBeHidden();
});

test("a send is undone and the form opens again with all that stood in it", async () => {
  const host = practiceMailbox();
  const page = await visit(host);
  const form = await write(page, "Please could we meet.");
  await form.locator(SEND).click();
  await page.locator(UNDO).click();
  await expect(page.locator(".AD [g_editable=true]")).toContainText("Please could we meet.");
  await expect(page.locator(".AD [name=to] [role=option]")).toHaveAttribute("data-hovercard-id", SENCO.address);
  expect(host.sent).toHaveLength(0);
  expect(host.undone).toHaveLength(1);
  await expect(page.locator(".AD input[name=draft]")).toHaveValue(`#${host.undone[0]?.draftId}`);
});

test("what is typed but no chip is sent with Ctrl+Enter; nobody or nonsense is refused", async () => {
  const host = practiceMailbox();
  const page = await visit(host);
  const form = await compose(page);
  await form.locator("[g_editable=true]").click();
  await page.keyboard.press("Control+Enter");
  const alert = page.locator("body > [role=alertdialog]");
  await expect(alert).toBeVisible();
  await alert.locator("button").click();
  await form.locator(".hl").click();
  const to = form.locator(".anm[name=to] input[role=combobox]");
  await to.fill("nonsense");
  await page.keyboard.press("Control+Enter");
  await expect(alert).toBeVisible();
  await alert.locator("button").click();
  await form.locator(".hl, .anm[name=to] input").first().focus();
  await form.locator(".afX").click();
  await to.fill(SENCO.address);
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => host.sent.map((message) => message.to)).toEqual([[{ name: "", address: SENCO.address }]]);
});

test("recipients that a script puts in vanish once, and Cc is hidden until asked for", async () => {
  const page = await visit(practiceMailbox());
  const form = await compose(page);
  await expect(form.locator(".anm[name=cc]")).toBeHidden();
  await form.locator("span.pE").click();
  await expect(form.locator(".anm[name=cc] input")).toBeFocused();
  const paste = () =>
    form.locator(".anm[name=to] input").evaluate((input: HTMLInputElement) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", "senco@hillcrest.example.sch.uk, Mr Lowe <head@hillcrest.example.sch.uk>");
      input.value = "";
      input.dispatchEvent(new ClipboardEvent("paste", { clipboardData }));
      return input.closest(".anm")?.querySelectorAll("[role=listbox] [role=option][data-name]").length;
    });
  const chips = form.locator(".anm[name=to] [role=listbox] [role=option][data-name]");
  expect(await paste()).toBe(2);
  await expect(chips).toHaveCount(0);
  await paste();
  await form.locator("[g_editable=true]").click();
  await expect(form.locator(".oL.aDm.az9 span[email]")).toHaveText(["Ms Patel", "Mr Lowe"]);
  await expect(form.locator(".fX.aiL")).toBeHidden();
});

test("the body's own undo takes back what it was told of", async () => {
  const page = await visit(practiceMailbox());
  const body = (await compose(page)).locator("[g_editable=true]");
  await body.click();
  await page.keyboard.type("mine ");
  await page.evaluate(() => document.execCommand("insertText", false, "put in"));
  await expect(body).toContainText("mine put in");
  await page.keyboard.press("Control+z");
  await expect(body).toHaveText("mine ");
});

test("several drafts stand side by side, and one opens with the page", async () => {
  const host = practiceMailbox();
  const draft = host.addDraft({ subject: "Earlier", html: '<div dir="ltr">Begun before.</div>' });
  const page = await visit(host, host.draftUrl(draft));
  await expect(page.locator(".AD [g_editable=true]")).toContainText("Begun before.");
  await page.locator("[gh=cm]").click();
  await expect(page.locator(".AD .M9")).toHaveCount(2);
  await expect.poll(() => page.url()).toContain("new");
  await page.locator(".AD .Ha").first().click();
  await page.locator(".AD .oh").click();
  await expect(page.locator(".AD .M9")).toHaveCount(0);
  await expect.poll(() => host.drafts().length).toBe(0);
});

test("a compose link opens the form as the whole page", async () => {
  const host = practiceMailbox();
  const query = new URLSearchParams({ view: "cm", fs: "1", to: SENCO.address, cc: HEAD.address, su: "R. and school" });
  const page = await visit(host, `${host.url()}?${query}`);
  await expect(page.locator("body.xE.xp [role=main] .M9 input[name=subjectbox]")).toHaveValue("R. and school");
  await page.locator("[g_editable=true]").click();
  await page.keyboard.type("Hello");
  await page.locator(SEND).click();
  await expect.poll(() => host.sent.map(({ to, cc }) => [to, cc])).toEqual([[[SENCO], [HEAD]]]);
});

test("a reply to all is written in the thread and keeps the history apart", async () => {
  const host = new GmailHost({ switches: { lateLegacyId: 5000 } });
  const mail = host.deliver({ from: SENCO, cc: [HEAD], subject: "Meeting", text: "Could you come on Tuesday?" });
  const page = await visit(host, host.threadUrl(mail));
  await page.locator(".bkI").click();
  const form = page.locator(".ip.adB .M9");
  await expect(form.locator("input[name=rm]")).toHaveValue(`#${mail.id}`);
  await expect(form.locator("input[name=lts]")).toHaveValue(mail.legacyId);
  expect(await form.locator("input[name=subjectbox]").boundingBox()).toMatchObject({ width: 0, height: 0 });
  await page.keyboard.type("Yes, thank you.");
  await page.keyboard.press("Control+Enter");
  await expect(page.locator(UNDO)).toBeVisible();
  const [sent] = host.sent;
  expect(sent).toMatchObject({ threadId: mail.threadId, to: [SENCO], cc: [HEAD], references: [mail.rfcId] });
  expect(sent?.html).not.toContain("Tuesday");
  expect(sent?.quoted).toContain("Tuesday");
  const own = page.locator(".h7 .adn.ads").last();
  await expect(own).not.toHaveAttribute("data-legacy-message-id");
  await expect(own).toHaveAttribute("data-legacy-message-id", sent?.legacyId ?? "");
});

test("a long thread hides its middle, and originals come by either id", async () => {
  const host = new GmailHost();
  const at = Date.UTC(2026, 8, 1, 9, 30, 15);
  const first = host.deliver({ from: SENCO, subject: "Café – plan", text: "First, “quoted”.", at, unread: false });
  const threadId = first.threadId;
  for (const day of [1, 2, 3, 4, 5]) {
    host.deliver({
      from: SENCO,
      subject: "Re: Café – plan",
      text: `Day ${day}`,
      threadId,
      at: at + day * 864e5,
      unread: false,
    });
  }
  const only = host.deliver({ from: HEAD, subject: "By legacy id", text: "Old", onlyByLegacy: true, unread: false });
  const page = await visit(host, host.threadUrl(first));
  await expect(page.locator("[role=listitem].kQ")).toHaveCount(3);
  await page.locator(".adx").click();
  await page.locator(".kv .adf").first().click();
  await expect(page.locator(".h7 .adn.ads")).toHaveCount(2);
  const ask = (query: string) => page.evaluate(async (q) => [(await fetch(`/mail/u/0/?view=att&${q}`)).status], query);
  expect(await ask(`permmsgid=${first.id}&attid=0&disp=comp&safe=1&zw`)).toEqual([200]);
  expect(await ask(`permmsgid=${only.id}`)).toEqual([404]);
  expect(await ask(`th=${only.legacyId}`)).toEqual([200]);
  host.faults.originals = "404";
  expect(await ask(`th=${only.legacyId}`)).toEqual([404]);
});

test("keys pressed in a foreign field are shortcuts, those in the page's own are not", async () => {
  const page = await visit(practiceMailbox());
  const form = await compose(page);
  await form.locator("input[name=subjectbox]").fill("");
  await form.locator("input[name=subjectbox]").pressSequentially("cure");
  await expect(page.locator("body")).not.toHaveAttribute("data-shortcuts");
  await page.evaluate(() => {
    const root = document.body.appendChild(document.createElement("div")).attachShadow({ mode: "closed" });
    root.appendChild(document.createElement("input")).focus();
  });
  await page.keyboard.press("c");
  await expect(page.locator("body")).toHaveAttribute("data-shortcuts", "c");
});

test("a failed send keeps the draft; scripts cannot be slipped in; foreign nodes are swept away", async () => {
  const host = practiceMailbox({ switches: { rerenderToolbar: 3000 } });
  const page = await visit(host);
  const form = await compose(page);
  await form.locator(".dC").evaluate((cell) => cell.append(document.createElement("i")));
  await expect(form.locator(".dC i")).toHaveCount(0);
  await form.locator(".anm[name=to] input").fill(`${SENCO.address},`);
  host.faults.sync = "500";
  await form.locator(SEND).click();
  await expect(page.locator(".AD .M9 [role=option]")).toHaveCount(1);
  expect(host.sent).toHaveLength(0);
  // In a timer, since what a test evaluates directly is exempt from the page's policy.
  const refused = await page.evaluate(async () => {
    const attempts = [() => document.body.insertAdjacentHTML("beforeend", "<b>"), () => Function("return 1")()];
    const tried = attempts.map(
      (attempt) =>
        new Promise<string>((resolve) => {
          setTimeout(() => {
            try {
              attempt();
              resolve("done");
            } catch (error) {
              resolve((error as Error).name);
            }
          });
        }),
    );
    return Promise.all(tried);
  });
  expect(refused).not.toContain("done");
});

test("nothing but words changes with the locale", async () => {
  const page = await visit(practiceMailbox({ locale: "vi" }));
  const form = await compose(page);
  await expect(form.locator(SEND)).toHaveText("Gửi");
  await expect(form.locator("[g_editable=true]")).toHaveAttribute("aria-label", "Nội dung thư");
});
