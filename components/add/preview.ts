import type { Bytes } from "../../lib/files/bytes.ts";

/** Longest side of the small picture, in pixels: as wide as an open entry, on a fine screen. */
const LONGEST = 1000;
const QUALITY = 0.8;
/** Smaller pictures are their own preview. */
const SMALL = 60_000;

/**
 * A smaller picture, turned as it is to be seen.
 * @returns null when the browser cannot draw it, or when it is small already
 */
export async function makePreview(bytes: Bytes, type: string): Promise<Bytes | null> {
  if (bytes.length <= SMALL) return null;
  try {
    const picture = await createImageBitmap(new Blob([bytes], { type }));
    const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
    const [width, height] = [picture.width, picture.height].map((side) => Math.max(1, Math.round(side * scale)));
    const canvas = new OffscreenCanvas(width ?? 1, height ?? 1);
    const paper = canvas.getContext("2d");
    if (!paper) return null;
    // What shines through a screenshot is white, as it is on the screen it was taken from.
    paper.fillStyle = "white";
    paper.fillRect(0, 0, canvas.width, canvas.height);
    paper.imageSmoothingQuality = "high";
    paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const small = await canvas.convertToBlob({ type: "image/jpeg", quality: QUALITY });
    return small.size < bytes.length ? new Uint8Array(await small.arrayBuffer()) : null;
  } catch {
    return null;
  }
}
