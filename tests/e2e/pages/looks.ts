import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Frame, Page } from "playwright";
import { expect } from "playwright/test";

/** Each state of a page in each of its looks: both themes, wide and narrow. */

/** The axe that @axe-core/playwright brings. Run by hand: it cannot find a frame in a closed shadow root. */
const AXE = readFileSync(
  createRequire(createRequire(import.meta.url).resolve("@axe-core/playwright")).resolve("axe-core/axe.min.js"),
  "utf8",
);

const THEMES = ["light", "dark"] as const;
const HEIGHT = 900;

/** Where to leave a picture of each look; none when unset. */
const PICTURES = process.env.IN_WRITING_PICTURES;

interface Found {
  id: string;
  nodes: { target: unknown; html: string; failureSummary?: string }[];
}

/** The rules that colours can break. By night nothing else is different, so nothing else is read again. */
const COLOURS = ["color-contrast", "link-in-text-block"];

/** @returns what axe finds, one line a node; with all of its default rules unless some are named */
async function violations(frame: Frame, rules?: string[]): Promise<string[]> {
  if (!(await frame.evaluate(() => "axe" in globalThis))) await frame.evaluate(AXE);
  const found = await frame.evaluate(async (only) => {
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<{ violations: Found[] }> } };
    // Of what is in order, nothing is told: a selector for each of its elements is not worked out.
    return (await axe.run({ resultTypes: ["violations"], ...(only ? { runOnly: only } : {}) })).violations;
  }, rules);
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`));
}

async function picture(page: Page, name: string): Promise<void> {
  if (!PICTURES) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true, animations: "disabled" });
}

export interface LookOptions {
  /** Widths to look at. A popup has its own. */
  widths?: number[];
  /** What axe reads, when it is a frame of the page. */
  frame?: Frame;
}

/** Looks at this state in both themes and at each width, and expects axe to find nothing in any of them. */
export async function look(page: Page, name: string, { widths = [1280, 400], frame }: LookOptions = {}): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: HEIGHT });
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await picture(page, `${name}-${width}-${colorScheme}`);
      expect
        .soft(
          await violations(frame ?? page.mainFrame(), colorScheme === "dark" ? COLOURS : undefined),
          `${name}, ${width} px, ${colorScheme}`,
        )
        .toEqual([]);
    }
  }
  await page.setViewportSize({ width: widths[0] ?? 1280, height: HEIGHT });
  if (frame) await settled(frame);
}

/** The frame moves with its window, and draws itself anew a little later: a click on the way would miss. */
async function settled(frame: Frame): Promise<void> {
  const element = await frame.frameElement();
  await element.waitForElementState("stable");
  await expect
    .poll(async () => (await frame.evaluate(() => innerWidth)) - Math.round((await element.boundingBox())?.width ?? 0))
    .toBe(0);
  await frame.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}
