import { Zip, ZipDeflate } from "fflate";
import { sha256 } from "../../record/sha256.ts";
import { localTime } from "./local-time.ts";

/**
 * A ZIP written a little at a time: what is done is handed to the browser as Blobs, which it may keep outside of memory, and
 * others get their turn every few milliseconds.
 */

/** Bytes compressed at a time, about 10 ms of work. */
const PIECE = 256 * 1024;
/** Bytes that are held before they become a Blob. */
const BLOCK = 4 * 1024 * 1024;
const SLICE_MS = 10;

/** What is compressed already; trying again costs time and gains nothing. */
const PACKED = /\.(?:pdf|jpe?g|png|gif|webp|heic|zip|docx|xlsx|pptx|mp[34]|m4a|mov)$/i;

export interface ZippedFile {
  path: string;
  sha256: string;
  size: number;
}

export class ZipWriter {
  readonly files: ZippedFile[] = [];
  readonly #zip: Zip;
  readonly #signal: AbortSignal;
  readonly #mtime: string;
  #chunks: Uint8Array<ArrayBuffer>[] = [];
  #held = 0;
  #parts: Blob[] = [];
  #failed: Error | null = null;
  #until = 0;

  /** @param madeAt epoch ms: every file's time, so that the same pack gives the same bytes */
  constructor(madeAt: number, signal: AbortSignal) {
    this.#signal = signal;
    this.#mtime = localTime(madeAt);
    this.#zip = new Zip((error, data) => {
      if (error) this.#failed = error;
      else this.#take(data as Uint8Array<ArrayBuffer>);
    });
  }

  /**
   * @param path its place in the ZIP, with "/" between folders
   * @throws the signal's reason when it is aborted
   */
  async add(path: string, bytes: Uint8Array<ArrayBuffer>, hash?: string): Promise<ZippedFile> {
    await this.turn();
    const file = { path, sha256: hash ?? (await sha256(bytes)), size: bytes.length };
    // Deflated at level 0 rather than stored: some readers want the size of what is stored before its bytes.
    const entry = new ZipDeflate(path, { level: PACKED.test(path) ? 0 : 6 });
    entry.mtime = this.#mtime;
    this.#zip.add(entry);
    for (let at = 0; at === 0 || at < bytes.length; at += PIECE) {
      entry.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
      if (this.#failed) throw this.#failed;
      await this.turn();
    }
    this.files.push(file);
    return file;
  }

  /** Text as UTF-8, in pieces that come one after another. */
  async addText(path: string, pieces: Iterable<string>): Promise<ZippedFile> {
    const parts: Blob[] = [];
    let held: string[] = [];
    let length = 0;
    for (const piece of pieces) {
      held.push(piece);
      length += piece.length;
      if (length > BLOCK) {
        parts.push(new Blob(held));
        held = [];
        length = 0;
      }
      await this.turn();
    }
    const whole = new Blob([...parts, ...held]);
    return this.add(path, new Uint8Array(await whole.arrayBuffer()));
  }

  finish(): Blob {
    this.#zip.end();
    if (this.#failed) throw this.#failed;
    this.#lay();
    return new Blob(this.#parts, { type: "application/zip" });
  }

  /** Gives way when it has worked long enough. @throws the signal's reason when it is aborted */
  async turn(): Promise<void> {
    this.#signal.throwIfAborted();
    if (performance.now() < this.#until) return;
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
    this.#until = performance.now() + SLICE_MS;
    this.#signal.throwIfAborted();
  }

  #take(data: Uint8Array<ArrayBuffer>): void {
    this.#chunks.push(data);
    this.#held += data.length;
    if (this.#held >= BLOCK) this.#lay();
  }

  #lay(): void {
    this.#parts.push(new Blob(this.#chunks));
    this.#chunks = [];
    this.#held = 0;
  }
}
