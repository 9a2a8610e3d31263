import { type Browser, expect, test } from "playwright/test";
import { prepare } from "../bench/cases.ts";
import { thread } from "../bench/mailboxes.ts";
import { launch } from "./browser.ts";
import { shells } from "./lib/seen.ts";

/** What our watching must not do to the mail page, in facts that are the same on every machine. Times are `npm run bench`. */

interface TraceEvent {
  name: string;
  args: { beginData?: { stackTrace?: { url: string; functionName: string }[] } };
}

const CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline.stack"];

/** Who made the browser lay the page out, or work its styles out, at once: the innermost function of each. */
function forcedBy(trace: Buffer): { url: string; functionName: string }[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const forced = traceEvents.filter(({ name }) => name === "Layout" || name === "UpdateLayoutTree");
  return forced.flatMap(({ args }) => args.beginData?.stackTrace?.[0] ?? []);
}

test("a page of a hundred messages is watched, typed in and opened further without a layout being forced by us", async () => {
  const mailbox = thread(100, 5, 2);
  const extension = await launch({ prepare: (context) => mailbox.host.install(context) });
  const browser = extension.context.browser() as Browser;
  const mail = await extension.context.newPage();
  await browser.startTracing(mail, { categories: CATEGORIES });
  await mail.goto(mailbox.url);
  await expect.poll(() => shells(mail)).toEqual(["button", "button"]);
  await expect(mail.locator("[role=listitem].h7")).toHaveCount(100);
  await prepare(mail, "unfold");
  for (let left = 5; left > 0; left -= 1) {
    await mail
      .locator("[role=listitem].kv .adf")
      .last()
      .evaluate((card: HTMLElement) => card.click());
    await expect(mail.locator("[role=listitem].h7")).toHaveCount(106 - left);
  }
  await prepare(mail, "type");
  await mail.keyboard.type("and then we walked home\nalong the river slowly");
  // Saved: what comes late in the form has come.
  await expect.poll(() => mailbox.host.requests.filter(({ raw }) => raw.includes("along the river")).length).toBe(1);
  const forced = forcedBy(await browser.stopTracing());
  // The page itself does it now and then, so the search can find.
  expect(forced.length).toBeGreaterThan(0);
  expect(forced.filter(({ url }) => url.startsWith("chrome-extension:"))).toEqual([]);
  await extension.close();
});
