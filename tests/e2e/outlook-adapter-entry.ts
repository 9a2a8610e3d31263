import { fill } from "../../lib/webmail/outlook/fill.ts";
import { outlook as adapter } from "../../lib/webmail/outlook/index.ts";

/** Outlook's adapter with all that the extension puts into the page on demand. */
export const outlook = (doc: Document) => adapter(doc, async () => fill);
