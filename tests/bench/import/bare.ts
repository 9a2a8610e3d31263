import PostalMime from "postal-mime";
import { placesInMbox } from "../../../lib/mail/read-mbox.ts";

/** Put into the page by the bench: the same messages by bare postal-mime, and nothing else done with them. */

/** Messages are parted first, so that only the reading of them is measured. */
const TOGETHER = 16 * 1024 * 1024;

/** @returns milliseconds within postal-mime, and messages read */
async function bare(file: Blob): Promise<{ ms: number; messages: number }> {
  let [ms, messages, size] = [0, 0, 0];
  let waiting: Uint8Array[] = [];
  const parse = async () => {
    const start = performance.now();
    for (const bytes of waiting)
      await PostalMime.parse(bytes as Uint8Array<ArrayBuffer>, { forceRfc822Attachments: true });
    ms += performance.now() - start;
    messages += waiting.length;
    [waiting, size] = [[], 0];
  };
  for await (const { bytes } of placesInMbox(file)) {
    waiting.push(bytes);
    size += bytes.length;
    if (size > TOGETHER) await parse();
  }
  await parse();
  return { ms, messages };
}

Object.assign(globalThis, { bare });
