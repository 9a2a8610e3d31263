import { pageReport } from "../../../../lib/webmail/gmail/report.ts";
import { selfCheck } from "../../../../lib/webmail/gmail/self-check.ts";

/** What the extension's own script does in a mail tab, for pages in a browser without the extension. */
export const checkPage = () => ({ check: selfCheck(document), page: pageReport(document) });
