import { type ParsedOriginal, readOriginal } from "../mail/read-original.ts";
import { sha256 } from "../record/sha256.ts";
import type { Bytes } from "./bytes.ts";

/** A message read whole. */
export interface Whole {
  parsed: ParsedOriginal;
  /** Of its bytes, hex. */
  sha256: string;
}

/** Reads a message, here or beside the page. Never throws */
export type Reader = (bytes: Bytes) => Promise<Whole>;

const NOTHING = new Uint8Array();

/** What is kept of attachments is their names, sizes and fingerprints: their bytes stand in the message itself. */
export async function readWhole(bytes: Bytes): Promise<Whole> {
  const [parsed, name] = await Promise.all([readOriginal(bytes), sha256(bytes)]);
  const attachments = parsed.attachments.map((one) => ({ ...one, bytes: NOTHING }));
  return { parsed: { ...parsed, attachments }, sha256: name };
}
