import { defineContentScript } from "wxt/utils/define-content-script";
import { serveOriginals } from "../../lib/page/originals.ts";
import { startPage } from "../../lib/page/start.ts";
import { gmail } from "../../lib/webmail/gmail/index.ts";

export default defineContentScript({
  matches: ["https://mail.google.com/mail/*"],
  runAt: "document_idle",
  main(context) {
    startPage(gmail(document), document, context.signal, serveOriginals);
  },
});
