import { readMbox } from "../mail/read-mbox.ts";
import type { Form } from "./found.ts";
import type { Given } from "./given.ts";

/** A message in a file. */
export interface Met {
  /** Index among the files given. */
  file: number;
  start: number;
  end: number;
  form: Form;
}

/**
 * @returns the message's own bytes, read from its file again
 * @throws DOMException when the file cannot be read any more
 */
export async function bytesOf(
  given: readonly Given[],
  { file, start, end, form }: Met,
): Promise<Uint8Array<ArrayBuffer>> {
  const slice = given[file]?.blob.slice(start, end) ?? new Blob();
  if (form !== "mbox") return new Uint8Array(await slice.arrayBuffer());
  for await (const bytes of readMbox(slice)) return new Uint8Array(bytes);
  return new Uint8Array();
}
