/** Packing and unpacking as PDF and PNG have it (zlib), by the browser's own code and off the page's thread. */

async function through(bytes: Uint8Array<ArrayBuffer>, by: TransformStream): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(by)).arrayBuffer());
}

export const deflated = (bytes: Uint8Array<ArrayBuffer>) => through(bytes, new CompressionStream("deflate"));

/** @throws TypeError when the bytes are damaged */
export const inflated = (bytes: Uint8Array<ArrayBuffer>) => through(bytes, new DecompressionStream("deflate"));
