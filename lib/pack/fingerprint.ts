import { Sha256, sha256 } from "../record/sha256.ts";
import { turn } from "./pdf/slices.ts";

/** Files up to here are given to the browser whole, which is quicker; it holds them twice meanwhile. */
const WHOLE = 16 << 20;
/** Bytes that take less than 10 ms. */
const PIECE = 256 << 10;

/**
 * The fingerprint of a file that was made. A large one is read a piece at a time: a PDF of 160 MB would be in memory twice.
 * @returns SHA-256 as 64 hex digits
 * @throws the signal's reason when it is aborted
 */
export async function fingerprint(file: Blob, signal: AbortSignal): Promise<string> {
  signal.throwIfAborted();
  if (file.size <= WHOLE) return sha256(new Uint8Array(await file.arrayBuffer()));
  const print = new Sha256();
  for (let at = 0; at < file.size; at += PIECE) {
    print.add(new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer()));
    await turn();
    signal.throwIfAborted();
  }
  return print.hex();
}
