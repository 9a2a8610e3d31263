import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import type { CheckedPage } from "../lib/webmail/common/check/print.ts";
import { pageReport } from "../lib/webmail/common/check/report.ts";
import { selfCheck } from "../lib/webmail/common/check/self-check.ts";
import { gmailCheck } from "../lib/webmail/gmail/self-check.ts";
import { outlookCheck } from "../lib/webmail/outlook/self-check.ts";
import { siteOf } from "../lib/webmail/sites.ts";

/** Put into an open mail tab when the parent asks for the self-check; what it returns goes to the settings page. */
export default defineUnlistedScript((): CheckedPage | null => {
  const site = [gmailCheck, outlookCheck].find((one) => one.site === siteOf(location.href)?.site);
  return site ? { check: selfCheck(document, site), page: pageReport(document, site) } : null;
});
