import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import type {} from "../lib/page/filler.ts";
import { fill } from "../lib/webmail/outlook/fill.ts";

/** Put into an open mail page of Outlook's when a letter is to be put into a draft: see lib/page/filler.ts. */
export default defineUnlistedScript(() => {
  globalThis.inWritingFiller = fill;
});
