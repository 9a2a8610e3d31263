import { mkdirSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import preact from "@preact/preset-vite";
import { chromium } from "playwright";
import { createServer } from "vite";
import { chromiumPath } from "../../../tests/e2e/browser.ts";
import { SCENES } from "./scenes.ts";

/**
 * Takes a picture of every scene, light and dark, into a folder and checks each with axe:
 * `node components/record/dev/shots.ts <folder> [scene …]`
 */
const [folder = "out/record", ...wanted] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const server = await createServer({
  root: "components/record/dev",
  configFile: false,
  logLevel: "error",
  plugins: [preact({ prefreshEnabled: false, devToolsEnabled: false })],
  server: { port: 0, hmr: false, watch: null, fs: { allow: [process.cwd()] } },
  build: { target: "esnext" },
});
await server.listen();
const base = server.resolvedUrls?.local[0] ?? "";
const executablePath = chromiumPath();
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ["--no-sandbox"] });
let wrong = 0;
for (const name of wanted.length > 0 ? wanted : Object.keys(SCENES)) {
  for (const width of [1280, 400]) {
    for (const colorScheme of ["light", "dark"] as const) {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
      const page = await context.newPage();
      page.setDefaultTimeout(8000);
      page.on("console", (said) => said.type() === "error" && console.log(name, said.text(), said.location().url));
      page.on("pageerror", (error) => console.log(name, "error:", error.message));
      await page.goto(`${base}?scene=${name}`);
      await page.locator("h1").first().waitFor({ state: "attached" });
      await page.evaluate(() => document.fonts.ready);
      await page.waitForTimeout(300);
      await page.screenshot({ path: `${folder}/${name}-${width}-${colorScheme}.png` });
      if (width === 400)
        await page.screenshot({ path: `${folder}/${name}-${width}-${colorScheme}-whole.png`, fullPage: true });
      const { violations } = await new AxeBuilder({ page }).analyze();
      for (const violation of violations) {
        wrong += 1;
        console.log(
          name,
          width,
          colorScheme,
          violation.id,
          violation.nodes.map((node) => node.html.slice(0, 160)).join("\n   "),
        );
      }
      await context.close();
    }
  }
}
console.log(`axe: ${wrong} violations`);
await browser.close();
await server.close();
