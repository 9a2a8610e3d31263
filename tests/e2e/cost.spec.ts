import { type Browser, expect, test } from "playwright/test";
import type { BenchSite, Mailbox } from "../bench/site.ts";
import { gmailBench, thread as gmailThread } from "../bench/sites/gmail.ts";
import { outlookBench, thread as outlookThread } from "../bench/sites/outlook.ts";
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

interface SiteCase {
  site: BenchSite;
  /** A conversation of a hundred messages shown and five folded, and drafts. */
  box: Mailbox;
  drafts: number;
  messages: string;
  /** How often a draft with these words was saved. */
  saved(words: string): number;
}

const SITES: Record<string, () => SiteCase> = {
  Gmail: () => {
    const box = gmailThread(100, 5, 2);
    const saved = (words: string) => box.host.requests.filter(({ raw }) => raw.includes(words)).length;
    return { site: gmailBench, box, drafts: 2, messages: "[role=listitem].h7", saved };
  },
  Outlook: () => {
    const box = outlookThread(100, 5);
    const saved = (words: string) => box.host.requests.filter(({ raw }) => raw.includes(words)).length;
    return { site: outlookBench, box, drafts: 1, messages: "[id^=UniqueMessageBody]", saved };
  },
};

for (const [name, make] of Object.entries(SITES)) {
  test(`${name}: a page of a hundred messages is watched, typed in and opened further without a layout being forced by us`, async () => {
    const { site, box, drafts, messages, saved } = make();
    const one = { does: "type", drafts, messages: 100 } as const;
    const extension = await launch({ prepare: (context) => box.host.install(context) });
    const browser = extension.context.browser() as Browser;
    const mail = await extension.context.newPage();
    await browser.startTracing(mail, { categories: CATEGORIES });
    await mail.goto(box.url);
    await expect(mail.locator(messages)).toHaveCount(100);
    await site.prepare(mail, { ...one, does: "unfold" });
    await expect.poll(() => shells(mail)).toEqual(Array.from({ length: drafts }, () => "button"));
    for (let left = 5; left > 0; left -= 1) {
      expect(await site.open(mail, [], { each: 1, breath: 0 })).toBe(1);
      await expect(mail.locator(messages)).toHaveCount(106 - left);
    }
    await site.focus(mail);
    await mail.keyboard.type("and then we walked home\nalong the river slowly");
    // Saved: what comes late in the form has come.
    await expect.poll(() => saved("along the river")).toBeGreaterThan(0);
    const forced = forcedBy(await browser.stopTracing());
    // The page itself does it now and then, so the search can find.
    expect(forced.length).toBeGreaterThan(0);
    expect(forced.filter(({ url }) => url.startsWith("chrome-extension:"))).toEqual([]);
    await extension.close();
  });
}
