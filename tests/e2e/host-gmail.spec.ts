import { expect, test } from "playwright/test";
import { practiceMailbox, SENCO } from "../hosts/gmail/practice.ts";
import { launch } from "./browser.ts";

test("a message is composed, saved, sent and answered", async () => {
  const host = practiceMailbox({ pollMs: 200 });
  const extension = await launch({ prepare: (context) => host.install(context) });
  const page = await extension.context.newPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (line) => {
    if (line.type() === "error") problems.push(line.text());
  });
  await page.goto(host.url());
  await expect(page.locator("tr.zA")).toHaveCount(5);

  await page.locator("[gh=cm]").click();
  const compose = page.locator(".AD [role=dialog] .M9");
  await expect(compose).toBeVisible();
  await expect(compose.locator("input[name=draft]")).toHaveValue(/^#msg-a:r-?\d+$/);
  await compose.locator(".anm[name=to] input[role=combobox]").fill(SENCO.address);
  await page.keyboard.press("Enter");
  await expect(compose.locator(".anm[name=to] [role=option]")).toHaveAttribute("data-hovercard-id", SENCO.address);
  await compose.locator("input[name=subjectbox]").fill("R. and school");
  await compose.locator("[g_editable=true]").click();
  await page.keyboard.type("R. is finding school hard.");
  await expect.poll(() => host.drafts().length).toBe(1);
  await compose.locator(".IZ .Up div > div[role=button]:not(.Uo):not([aria-haspopup=true])").click();

  await expect(page.locator("div.b8[role=alert] .vh #link_undo")).toBeVisible();
  await expect(compose).toHaveCount(0);
  expect(host.sent).toHaveLength(1);
  const [sent] = host.sent;
  if (!sent) throw new Error("nothing was sent");
  expect(sent.text).toContain("R. is finding school hard.");
  expect(sent.subject).toBe("R. and school");

  const reply = host.replyTo(sent, "Thank you, I will look into it.");
  await page.goto(host.threadUrl(reply));
  await expect(page.locator("h2.hP:visible")).toHaveText("R. and school");
  await expect(page.locator(".adn.ads .a3s").last()).toContainText("I will look into it");
  expect(problems).toEqual([]);
  await extension.close();
});
