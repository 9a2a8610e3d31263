import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Hand } from "../lib/two-years/hand.ts";
import type { Firefox } from "./launch.ts";
import { readRecord } from "./record.ts";
import type { Tab } from "./tab.ts";

/** A parent's hand in Firefox (see tests/e2e/lib/two-years/hand.ts). */

const escaped = (words: string) => RegExp.escape(words.replace(/\s+/g, " ").trim());
const pattern = (words: string | RegExp) => (typeof words === "string" ? new RegExp(escaped(words), "u") : words);

const BODY = `return (document.querySelector(args[0])?.innerText ?? "").replace(/\\s+/g, " ")`;

/** Waits for words somewhere in a part of the page; `fact` asks again and again. */
function seen(tab: Tab, part: string, words: string | RegExp): Promise<unknown> {
  const look = async () =>
    pattern(words).test((await tab.asPage<string | null>(BODY, part)) ?? "") ? true : undefined;
  return tab.fact(`words ${words}`, look);
}

const WRONG = `return [...document.querySelectorAll("." + args[0] + " label")].flatMap((label) => {
  const words = label.textContent.trim();
  return label.querySelector("input").checked === args[1].some((name) => words.startsWith(name)) ? [] : [words];
});`;

export function handInFirefox(firefox: Firefox, tab: Tab): Hand {
  return {
    open: (page) => tab.goto(firefox.url(page)),
    go: async (hash) => void (await tab.asPage("location.hash = args[0];", hash)),
    press: (role, name) => tab.press(role, name),
    fill: (label, words) => (words === "" ? tab.empty(label) : tab.type(label, words)),
    choose: (label, option) => tab.choose(label, option),
    tick: (name) => tab.press("checkbox", name),
    async tickOnly(group, names) {
      for (const words of await tab.asPage<string[]>(WRONG, group, names))
        await tab.click({ css: `.${group} label`, words: new RegExp(`^${escaped(words)}$`, "u") });
    },
    unfold: (summary) => tab.click({ css: "summary", words: new RegExp(`^${escaped(summary)}$`, "u") }),
    async give(field, files) {
      const folder = mkdtempSync(join(tmpdir(), "in-writing-given-"));
      process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
      const paths = files.map(({ name, bytes }) => {
        const path = join(folder, name);
        writeFileSync(path, bytes);
        return path;
      });
      const css = `input[type=file][aria-label="${field}"]`;
      await tab.fact(field, async () =>
        (await tab.asPage(`return document.querySelector(args[0]) && 1`, css)) ? true : undefined,
      );
      await tab.giveFile(css, paths.join("\n"));
    },
    see: async (words) => void (await seen(tab, "body", words)),
    gone: async (words) =>
      void (await tab.fact(`the end of ${words}`, async () =>
        words.test((await tab.asPage<string | null>(BODY, "body")) ?? "") ? undefined : true,
      )),
    words: (css) => tab.see({ css }),
    seeOpen: async (words) => void (await seen(tab, "article.open", words)),
    seeRadio: async (name) => void (await tab.see({ role: "radio", name })),
    at: async (hash) => void (await tab.fact(`${hash}`, async () => (hash.test(await tab.url()) ? true : undefined))),
    count: async (name) => (await tab.words({ role: "button", name }))?.length ?? 0,
    rows: () =>
      tab.asPage(
        `return [...document.querySelectorAll("a.entry")].map((row) => [Number(row.getAttribute("href").slice(3)), row.textContent]);`,
      ),
    scrollOn: () =>
      tab.asPage(`const before = scrollY;
        scrollBy(0, innerHeight * 0.7);
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
        return scrollY > before;`),
    record: () => readRecord(tab),
  };
}
