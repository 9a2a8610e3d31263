import type { ParsedOriginal } from "../mail/read-original.ts";
import { SAVE_AS_EML, type Unreadable } from "./given.ts";

/** @returns what Outlook's own form of file says, or why it cannot be read */
export async function readMsg(_bytes: Uint8Array<ArrayBuffer>): Promise<ParsedOriginal | Unreadable> {
  return { problem: `This is Outlook’s own form of file (.msg), which cannot be read here. ${SAVE_AS_EML}` };
}
