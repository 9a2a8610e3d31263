import { mkdirSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import preact from "@preact/preset-vite";
import { type Browser, chromium, type Page } from "playwright";
import { createServer } from "vite";
import { chromiumPath } from "../../tests/e2e/browser.ts";
import * as composer from "../composer/dev/scenes.ts";
import * as guide from "../guide/dev/scenes.ts";
import * as pack from "../pack/dev/scenes.ts";
import * as record from "../record/dev/scenes.ts";
import * as story from "../story/dev/scenes.ts";

/**
 * Takes a picture of every scene of a page into a folder, light, dark and in forced colours, and checks each with axe:
 * `node components/testing/shots.ts composer|record|guide|pack|story <folder> [scene …]`
 */
interface Shown {
  scenes: string[];
  /** Names of the buttons that a scene begins with. */
  presses: Record<string, string>;
  /** px */
  widths(scene: string): number[];
}

const PAGES: Record<string, Shown> = {
  composer: {
    scenes: Object.keys(composer.SCENES),
    presses: composer.PRESSES,
    widths: (scene) => (scene.startsWith("tab") ? [1280] : [440, 400]),
  },
  guide: { scenes: Object.keys(guide.SCENES), presses: {}, widths: () => [1280, 400] },
  pack: { scenes: Object.keys(pack.SCENES), presses: {}, widths: () => [1280, 400] },
  record: { scenes: Object.keys(record.SCENES), presses: {}, widths: () => [1280, 400] },
  story: { scenes: Object.keys(story.SCENES), presses: {}, widths: () => [1280, 400] },
};

const LOOKS = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  forced: { colorScheme: "dark", forcedColors: "active" },
} as const;

async function serve(name: string) {
  const server = await createServer({
    root: `components/${name}/dev`,
    configFile: false,
    logLevel: "error",
    plugins: [preact({ prefreshEnabled: false, devToolsEnabled: false })],
    server: { port: 0, hmr: false, watch: null, fs: { allow: [process.cwd()] } },
    build: { target: "esnext" },
  });
  await server.listen();
  return { base: server.resolvedUrls?.local[0] ?? "", close: () => server.close() };
}

async function openScene(browser: Browser, url: string, width: number): Promise<Page> {
  // A context of its own, which axe asks for.
  const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  page.on("console", (said) => said.type() === "error" && console.log(url, said.text(), said.location().url));
  page.on("pageerror", (error) => console.log(url, "error:", error.message));
  await page.goto(url);
  await page.locator("h1, .note-stop").first().waitFor({ state: "attached" });
  await page.locator('[aria-busy="true"]').first().waitFor({ state: "detached" });
  return page;
}

/** @returns what axe finds, one line each */
async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page }).analyze();
  return found.violations.map(({ id, nodes }) => `${id} ${nodes.map((node) => node.html.slice(0, 160)).join("\n   ")}`);
}

async function picture(page: Page, path: string, narrow: boolean): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: `${path}.png`, animations: "disabled" });
  if (narrow) await page.screenshot({ path: `${path}-whole.png`, fullPage: true, animations: "disabled" });
  return violations(page);
}

const [name = "composer", folder = `out/${name}`, ...wanted] = process.argv.slice(2);
const shown = PAGES[name];
if (!shown) throw new Error(`There is no such page: ${name}. There are: ${Object.keys(PAGES).join(", ")}.`);
mkdirSync(folder, { recursive: true });
const { base, close } = await serve(name);
const executablePath = chromiumPath();
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ["--no-sandbox"] });
let wrong = 0;
for (const scene of wanted.length > 0 ? wanted : shown.scenes) {
  for (const width of shown.widths(scene)) {
    const page = await openScene(browser, `${base}?scene=${scene}`, width);
    const button = shown.presses[scene];
    if (button) await page.getByRole("button", { name: button }).click();
    for (const [look, media] of Object.entries(LOOKS)) {
      await page.emulateMedia(media);
      for (const found of await picture(page, `${folder}/${scene}-${width}-${look}`, width === 400)) {
        wrong += 1;
        console.log(scene, width, look, found);
      }
    }
    await page.context().close();
  }
}
console.log(`axe: ${wrong} violations`);
await browser.close();
await close();
