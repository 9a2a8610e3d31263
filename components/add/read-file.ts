import { cleanName, LARGEST_FILE, type WhyNot } from "../../lib/files/kept.ts";
import { kindOf } from "../../lib/files/kind.ts";
import { takeIn } from "../../lib/files/take-in.ts";
import type { FileRef } from "../../lib/record/event.ts";
import { sha256 } from "../../lib/record/sha256.ts";
import type { KeptFile } from "../../lib/store/store.ts";
import { makePreview } from "./preview.ts";

/** From a file of the parent's to what is kept of it. */

/** Enough to know what a file is, before all of a film is read. */
const HEAD = 1024;

export type Read = { ref: FileRef; kept: KeptFile[] } | { why: WhyNot };

/** @returns what is kept of it with its bytes, or why it is not kept. Never throws */
export async function readFile(file: File): Promise<Read> {
  const head = await file
    .slice(0, HEAD)
    .arrayBuffer()
    .catch(() => null);
  if (!head) return { why: "unreadable" };
  const kind = kindOf(new Uint8Array(head), file.name);
  if (kind === "sound" || kind === "film") return { why: kind };
  if (file.size > LARGEST_FILE) return { why: "too-large" };
  const all = await file.arrayBuffer().catch(() => null);
  if (!all) return { why: "unreadable" };
  const taken = takeIn(new Uint8Array(all), file.name);
  if ("why" in taken) return taken;
  const { bytes, type, picture, placeRemoved } = taken;
  const name = await sha256(bytes);
  const small = picture ? await makePreview(bytes, type) : null;
  const preview = small && { sha256: await sha256(small), bytes: small };
  return {
    ref: {
      sha256: name,
      name: cleanName(file.name),
      type,
      size: bytes.length,
      preview: preview?.sha256 ?? null,
      taken: taken.taken,
      placeRemoved,
    },
    kept: [{ sha256: name, bytes }, ...(preview ? [preview] : [])],
  };
}
