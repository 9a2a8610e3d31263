import { composePack } from "../../lib/pack/compose.ts";
import { makeCsvFile } from "../../lib/pack/csv.ts";
import type { Looker } from "../../lib/pack/leave-out/looking.ts";
import type { Writers } from "../../lib/pack/make.ts";

/** What puts a pack to paper. Each writer is loaded when its kind of file is made. */
export const writersWith = (leaveOut: Looker["leaveOut"]): Writers => ({
  async document(snapshot, choice, now, progress, signal) {
    const { document } = await leaveOut(composePack(snapshot, choice, now), choice, progress, signal);
    return document;
  },
  async pdf(document, read, progress, signal) {
    const { makePdf } = await import("../../lib/pack/pdf.ts");
    return makePdf(document, read, progress, signal);
  },
  async forEmail(document, read, limit, progress, signal) {
    const { makeForEmail } = await import("../../lib/pack/pdf.ts");
    return makeForEmail(document, read, limit, progress, signal);
  },
  async word(document, progress, signal) {
    const { makeWord } = await import("../../lib/pack/word.ts");
    return makeWord(document, progress, signal);
  },
  csv: makeCsvFile,
  async zip(document, ledger, read, progress, signal, choice, entries) {
    const { isRedacted, makeZip } = await import("../../lib/pack/zip.ts");
    return makeZip(document, ledger, read, progress, signal, { redacted: isRedacted(choice), entries });
  },
});
