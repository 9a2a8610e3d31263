import { readWhole } from "../../lib/import/whole.ts";
import type { Asked, Told } from "./readers.ts";

/** Reads messages beside the page, so that it answers while thousands are read. It has no other part of the record at hand. */

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<Asked>) => void) | null;
  postMessage(told: Told): void;
};

scope.onmessage = async ({ data: { id, bytes } }) => {
  scope.postMessage({ id, whole: await readWhole(bytes) });
};
