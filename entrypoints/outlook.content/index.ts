import { defineContentScript } from "wxt/utils/define-content-script";
import { fillerOnDemand } from "../../lib/page/filler.ts";
import { startPage } from "../../lib/page/start.ts";
import { outlook } from "../../lib/webmail/outlook/index.ts";

export default defineContentScript({
  matches: [
    "https://outlook.live.com/mail/*",
    "https://outlook.office.com/mail/*",
    "https://outlook.office365.com/mail/*",
    "https://outlook.cloud.microsoft/mail/*",
  ],
  // A form in a window of its own stands in `about:blank`, which has the address of the page that opened it.
  matchAboutBlank: true,
  runAt: "document_idle",
  main(context) {
    startPage(outlook(document, fillerOnDemand()), document, context.signal);
  },
});
