import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { pageReport } from "../lib/webmail/gmail/report.ts";
import { selfCheck } from "../lib/webmail/gmail/self-check.ts";

/** Put into an open mail tab when the parent asks for the self-check; what it returns goes to the settings page. */
export default defineUnlistedScript(() => {
  const check = selfCheck(document);
  return { check, page: pageReport(document) };
});
