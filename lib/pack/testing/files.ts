import { type Bytes, joined } from "../../files/bytes.ts";
import { chunk, exifSegment, PNG_HEAD } from "../../files/testing/pictures.ts";

/** Files as families keep them with their entries, made for tests: pictures, and PDFs sound, locked and damaged. */

/** 40 by 30 pixels, grey with a red corner at the upper left. */
const JPEG =
  "/9j/4AAQSkZJRgABAQEAJAAkAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAeACgDASIAAhEBAxEB/8QAGAABAAMBAAAAAAAAAAAAAAAAAAMEBQb/xAAkEAEAAQICCwAAAAAAAAAAAAAAAwECBAUREhUxNVRhgqKy0f/EABYBAQEBAAAAAAAAAAAAAAAAAAADBP/EABoRAQEBAQADAAAAAAAAAAAAAAACAQQDETH/2gAMAwEAAhEDEQA/AMR2GRcIg7vapsTL+X87vq5BBHhobYobdWy3dTTWvVKI2d9639PTHmjJnN+pAFWAAAAAAAAB/9k=";

/** @param orientation as cameras note it, 1 to 8 */
export function photo(orientation = 1): Bytes {
  const plain = Uint8Array.fromBase64(JPEG);
  return joined([plain.subarray(0, 2), exifSegment({ orientation }), plain.subarray(2)]);
}

async function zlib(bytes: Bytes): Promise<Bytes> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate"));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

const uint32 = (value: number) => new Uint8Array([value >>> 24, value >>> 16, value >>> 8, value]);

/** A picture of one colour. @param alpha with transparency, as screenshots of phones have */
export async function screenshot(width: number, height: number, alpha: boolean): Promise<Bytes> {
  const parts = alpha ? 4 : 3;
  const rows = new Uint8Array((width * parts + 1) * height).fill(120);
  // Each row's first byte says how it was made ready: 1 is "add what is left of it".
  for (let y = 0; y < height; y += 1) rows[y * (width * parts + 1)] = y % 5;
  const head = joined([uint32(width), uint32(height), new Uint8Array([8, alpha ? 6 : 2, 0, 0, 0])]);
  const nothing = new Uint8Array();
  return joined([PNG_HEAD, chunk("IHDR", head), chunk("IDAT", await zlib(rows)), chunk("IEND", nothing)]);
}

/** A report of an upright page, a wide one, a turned one, and a form that was filled in. */
export async function report(words = "Report of the educational psychologist"): Promise<Bytes> {
  const { degrees, PDFDocument, StandardFonts } = await import("@cantoo/pdf-lib");
  const doc = await PDFDocument.create();
  const font = await doc.embedFont(StandardFonts.Helvetica);
  const first = doc.addPage([595, 842]);
  first.drawText(words, { x: 60, y: 760, size: 18, font });
  first.drawText("Lowest line of the page", { x: 60, y: 20, size: 12, font });
  const wide = doc.addPage([842, 595]);
  wide.drawText("A wide page", { x: 60, y: 500, size: 18, font });
  const turned = doc.addPage([842, 595]);
  turned.setRotation(degrees(90));
  turned.drawText("A turned page", { x: 60, y: 500, size: 18, font });
  const form = doc.addPage([595, 842]);
  const field = doc.getForm().createTextField("child");
  field.setText("Written into the form");
  field.addToPage(form, { x: 60, y: 600, width: 300, height: 24 });
  return new Uint8Array(await doc.save());
}

/** The same behind a password. */
export async function lockedReport(): Promise<Bytes> {
  const { PDFDocument } = await import("@cantoo/pdf-lib");
  const doc = await PDFDocument.load(await report());
  doc.encrypt({ userPassword: "secret", ownerPassword: "more secret" });
  return new Uint8Array(await doc.save());
}

export async function damagedReport(): Promise<Bytes> {
  return (await report()).slice(0, 200);
}
