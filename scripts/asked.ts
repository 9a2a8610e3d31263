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
