import { readFileSync } from "node:fs";
import type { BrowserContext } from "playwright";
import type { Report } from "../../../lib/webmail/common/check/print.ts";
import { mailSite } from "../../../lib/webmail/sites.ts";
import { reportPage } from "./page.ts";

/**
 * Serves the page of a report in the place of its mail site.
 * @param report itself, or the path of a file that holds one
 * @returns the address where it is
 */
export async function serveReport(context: BrowserContext, report: Report | string): Promise<string> {
  const read = typeof report === "string" ? (JSON.parse(readFileSync(report, "utf8")) as Report) : report;
  const { home } = mailSite(read.site);
  const body = reportPage(read);
  await context.route(`${new URL(home).origin}/**`, (route) =>
    route.fulfill({ contentType: "text/html; charset=utf-8", body }),
  );
  return home;
}
