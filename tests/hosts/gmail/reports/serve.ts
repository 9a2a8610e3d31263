import { readFileSync } from "node:fs";
import type { BrowserContext } from "playwright";
import type { Report } from "../../../../lib/webmail/gmail/report.ts";
import { reportPage } from "./page.ts";

/** Where the page of a report is served. */
export const REPORT_URL = "https://mail.google.com/mail/u/0/";

/** Serves the page of a report in the place of Gmail. @param report itself, or the path of a file that holds one */
export async function serveReport(context: BrowserContext, report: Report | string): Promise<void> {
  const read = typeof report === "string" ? (JSON.parse(readFileSync(report, "utf8")) as Report) : report;
  const body = reportPage(read);
  await context.route("https://mail.google.com/**", (route) =>
    route.fulfill({ contentType: "text/html; charset=utf-8", body }),
  );
}
