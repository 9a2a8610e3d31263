/** Where the bytes of a PDF go: few large pieces instead of the many small ones that pdfkit writes. */

const PIECE = 1 << 16;
/** Bytes kept in memory before they are handed to the browser, which may lay them on the disk. */
const HELD = 8 << 20;

export class Sink {
  #piece = new Uint8Array(PIECE);
  #at = 0;
  #parts: Uint8Array<ArrayBuffer>[] = [];
  #held = 0;
  #blobs: Blob[] = [];
  /** Bytes so far. */
  size = 0;

  /** @param data bytes, or a string of letters up to U+00FF, each of which is a byte */
  write(data: Uint8Array | string): void {
    this.size += data.length;
    if (typeof data === "string") this.#letters(data);
    else this.#bytes(data);
  }

  /** @returns all that was written */
  file(type: string): Blob {
    this.#flush();
    return new Blob([...this.#blobs, ...this.#parts], { type });
  }

  #letters(text: string): void {
    for (let from = 0; from < text.length; ) {
      if (this.#at === PIECE) this.#flush();
      const end = Math.min(text.length, from + PIECE - this.#at);
      for (; from < end; from += 1) this.#piece[this.#at++] = text.charCodeAt(from);
    }
  }

  #bytes(data: Uint8Array): void {
    if (data.length > PIECE / 4) {
      this.#flush();
      this.#keep(data as Uint8Array<ArrayBuffer>);
      return;
    }
    if (this.#at + data.length > PIECE) this.#flush();
    this.#piece.set(data, this.#at);
    this.#at += data.length;
  }

  #flush(): void {
    if (this.#at === 0) return;
    this.#keep(this.#piece.subarray(0, this.#at));
    this.#piece = new Uint8Array(PIECE);
    this.#at = 0;
  }

  #keep(part: Uint8Array<ArrayBuffer>): void {
    this.#parts.push(part);
    this.#held += part.length;
    if (this.#held < HELD) return;
    this.#blobs.push(new Blob(this.#parts));
    this.#parts = [];
    this.#held = 0;
  }
}
