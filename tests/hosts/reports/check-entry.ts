import type { CheckedPage } from "../../../lib/webmail/common/check/print.ts";
import { pageReport } from "../../../lib/webmail/common/check/report.ts";
import { selfCheck } from "../../../lib/webmail/common/check/self-check.ts";
import { gmailCheck } from "../../../lib/webmail/gmail/self-check.ts";
import { outlookCheck } from "../../../lib/webmail/outlook/self-check.ts";
import { siteOf } from "../../../lib/webmail/sites.ts";

/** What the extension's own script does in a mail tab, for pages in a browser without the extension. */
export const checkPage = (): CheckedPage => {
  const site = siteOf(location.href)?.site === "outlook" ? outlookCheck : gmailCheck;
  return { check: selfCheck(document, site), page: pageReport(document, site) };
};
