import { parseArgs } from "node:util";

export const BROWSERS = ["chromium", "firefox"] as const;
export type BrowserName = (typeof BROWSERS)[number];

export const NAMES: Record<BrowserName, string> = { chromium: "Chromium", firefox: "Firefox" };

const USAGE = `npm test                         everything, in Chromium and in Firefox
npm test -- --browser chromium   the same without Firefox (or the other way round)`;

/**
 * @param args of `npm test`
 * @returns the browsers to test in: both, unless one was asked for
 * @throws Error with what can be asked, at anything else
 */
export function browsersAsked(args: string[]): readonly BrowserName[] {
  const [flag = "", ...rest] = args.flatMap((arg) => arg.split("="));
  if (flag === "") return BROWSERS;
  if (flag !== "--browser") throw new Error(`There is no "${flag}" here. What can be asked:\n${USAGE}`);
  const [name = ""] = rest;
  const found = BROWSERS.find((one) => one === name);
  if (!found || rest.length > 1) {
    throw new Error(`--browser takes one of ${BROWSERS.join(" and ")}. What can be asked:\n${USAGE}`);
  }
  return [found];
}

export const MAIL_SITES = ["gmail", "outlook"] as const;
export type PracticeSite = (typeof MAIL_SITES)[number];

const SENTENCE = "R. was too frightened to leave the car on Monday, and slept only two hours the night before.";

const START_USAGE = `npm start                            a practice Gmail
npm start -- --mail outlook          a practice Outlook
npm start -- --headless              by itself, without a screen
npm start -- --sentence "…"          your own words in the letter, when it goes by itself`;

export interface PracticeAsked {
  mail: PracticeSite;
  headless: boolean;
  /** What goes into the letter when the job is done by itself. */
  sentence: string;
}

/**
 * @param args of `npm start`
 * @throws Error with what can be asked, at anything else
 */
export function practiceAsked(args: string[]): PracticeAsked {
  const fail = (why: string) => new Error(`${why} What can be asked:\n${START_USAGE}`);
  const { values, tokens } = parseArgs({
    args,
    options: { headless: { type: "boolean" }, mail: { type: "string" }, sentence: { type: "string" } },
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    const word = token.kind === "option" ? token.rawName : token.kind === "positional" ? token.value : "";
    if (word && !["--headless", "--mail", "--sentence"].includes(word)) throw fail(`There is no "${word}" here.`);
  }
  const { headless = false, mail: named = "gmail", sentence = SENTENCE } = values;
  const mail = MAIL_SITES.find((one) => one === named);
  if (!mail) throw fail(`--mail takes one of ${MAIL_SITES.join(" and ")}.`);
  if (typeof sentence !== "string" || sentence.trim() === "") throw fail("--sentence takes words.");
  if (typeof headless !== "boolean") throw fail("--headless takes nothing.");
  return { mail, headless, sentence };
}
