import type { Progress } from "../store/store.ts";
import type { PackDocument } from "./document.ts";

export const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/**
 * Summary and chronology as a Word file that can be gone on with: real headings, lists and tables, a foot with page numbers,
 * and the title, the author and the language in its properties. The same document gives the same bytes.
 * @throws DOMException "AbortError" when stopped
 */
export async function makeWord(document: PackDocument, progress: Progress, signal: AbortSignal): Promise<Blob> {
  signal.throwIfAborted();
  progress(0, null, "Making the Word file");
  // A megabyte that only this needs.
  const { writeWord } = await import("./word-file.ts");
  const file = await writeWord(document, signal, (done, total) => progress(done, total, "Making the Word file"));
  return new Blob([file], { type: WORD_TYPE });
}
