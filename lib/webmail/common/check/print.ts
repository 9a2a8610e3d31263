import type { PageReport } from "./report.ts";
import type { SelfCheck } from "./site.ts";
import type { Tree } from "./tree.ts";

/** A page's report with what was found on it: what can be copied for whoever mends In Writing. */
export interface Report extends PageReport {
  format: 1;
  product: string;
  version: string;
  /** ISO date. */
  date: string;
  /** Family and major version. */
  browser: string;
  found: SelfCheck;
}

/** What the script in the mail tab returns. */
export interface CheckedPage {
  check: SelfCheck;
  page: PageReport;
}

/**
 * @param about our own version, the ISO date, and `navigator.userAgent`
 * @returns the whole report
 */
export function reportOf(
  { check, page }: CheckedPage,
  about: { version: string; date: string; agent: string },
): Report {
  const { version, date, agent } = about;
  return { format: 1, product: "In Writing", version, date, browser: browserFamily(agent), ...page, found: check };
}

/** Family and major version of this browser: "Edge 149". @param agent `navigator.userAgent` */
export function browserFamily(agent: string): string {
  const names = [
    ["Edge", /\bEdg\/(\d{1,3})/],
    ["Opera", /\bOPR\/(\d{1,3})/],
    ["Firefox", /\bFirefox\/(\d{1,3})/],
    ["Chrome", /Chrome\/(\d{1,3})/],
  ] as const;
  for (const [name, pattern] of names) {
    const major = pattern.exec(agent)?.[1];
    if (major) return `${name} ${major}`;
  }
  return "other";
}

/** The report as JSON that can be read: one line for each lookup and each element. */
export function printReport(report: Report): string {
  const { tree, found, ...about } = report;
  const lines = Object.entries(about).map(([key, value]) => ` ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  const part = (lookups: unknown[]) => `[\n   ${lookups.map((one) => JSON.stringify(one)).join(",\n   ")}\n  ]`;
  const looked = (all: SelfCheck["forms"]) =>
    `[${all.map(({ times, lookups }) => `{"times": ${times}, "lookups": ${part(lookups)}}`).join(", ")}]`;
  const checks = [
    `  "account": ${found.account}`,
    `  "page": ${part(found.page)}`,
    `  "forms": ${looked(found.forms)}`,
    `  "messages": ${looked(found.messages)}`,
  ];
  const all = [
    ...lines,
    ` "found": {\n${checks.join(",\n")}\n }`,
    ` "tree": ${tree === null ? "null" : printTree(tree)}`,
  ];
  return `{\n${all.join(",\n")}\n}\n`;
}

/** @returns the tree as JSON, a line for each element */
export function printTree(tree: Tree, indent = " "): string {
  if (typeof tree === "string") return JSON.stringify(tree);
  const [head, ...inside] = tree;
  const deeper = `${indent} `;
  return `[${[JSON.stringify(head), ...inside.map((one: Tree) => `\n${deeper}${printTree(one, deeper)}`)].join(",")}]`;
}
