import type { CheckedPage } from "../../../lib/webmail/common/check/print.ts";
import { pageReport } from "../../../lib/webmail/common/check/report.ts";
import { selfCheck } from "../../../lib/webmail/common/check/self-check.ts";
import { gmailCheck } from "../../../lib/webmail/gmail/self-check.ts";

/** What the extension's own script does in a mail tab, for pages in a browser without the extension. */
export const checkPage = (): CheckedPage => ({
  check: selfCheck(document, gmailCheck),
  page: pageReport(document, gmailCheck),
});
