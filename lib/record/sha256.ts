/** SHA-256 (FIPS 180-4) and hex. */

type Bytes = Uint8Array<ArrayBuffer>;

export function toHex(bytes: Uint8Array): string {
  return bytes.toHex();
}

/** @param hex an even number of hex digits @throws RangeError for anything else */
export function fromHex(hex: string): Bytes {
  if (!/^(?:[0-9a-f]{2})*$/i.test(hex)) throw new RangeError("Not hex");
  const bytes = new Uint8Array(hex.length / 2);
  for (let index = 0; index < bytes.length; index += 1)
    bytes[index] = Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16);
  return bytes;
}

/** @returns SHA-256 as 64 hex digits, by the browser's own code */
export async function sha256(bytes: Bytes): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
}

const fraction = (root: number) => (root - Math.floor(root)) * 2 ** 32;
const PRIMES = Array.from({ length: 312 }, (_, n) => n).filter((n) => n > 1 && !hasDivisor(n));
const ROUND_KEYS = new Int32Array(Uint32Array.from(PRIMES.slice(0, 64), (prime) => fraction(Math.cbrt(prime))));
const START = Uint32Array.from(PRIMES.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));

function hasDivisor(n: number): boolean {
  for (let d = 2; d * d <= n; d += 1) if (n % d === 0) return true;
  return false;
}

/**
 * The same a piece at a time, in our own code: for texts of letters, since entries are derived in one go and the browser's own
 * is only to be had asynchronously; and for files that are too large to lie in memory, which the browser's own wants whole.
 * Checked against it by test.
 */
export class Sha256 {
  readonly #state = new Int32Array(START);
  readonly #schedule = new Int32Array(64);
  readonly #rest = new Uint8Array(64);
  #held = 0;
  #length = 0;

  /** @param bytes that come after those before */
  add(bytes: Uint8Array): this {
    let at = 0;
    this.#length += bytes.length;
    if (this.#held > 0) {
      at = Math.min(64 - this.#held, bytes.length);
      this.#rest.set(bytes.subarray(0, at), this.#held);
      this.#held += at;
      if (this.#held < 64) return this;
      mixBlock(this.#state, this.#schedule, this.#rest, 0);
      this.#held = 0;
    }
    for (; at + 64 <= bytes.length; at += 64) mixBlock(this.#state, this.#schedule, bytes, at);
    this.#rest.set(bytes.subarray(at));
    this.#held = bytes.length - at;
    return this;
  }

  /** @returns 64 hex digits; nothing can be added afterwards */
  hex(): string {
    const length = this.#length;
    const end = new Uint8Array(this.#held < 56 ? 64 - this.#held : 128 - this.#held);
    end[0] = 0x80;
    const view = new DataView(end.buffer);
    view.setUint32(end.length - 8, Math.floor(length / 2 ** 29));
    view.setUint32(end.length - 4, length << 3);
    this.add(end);
    return Array.from(this.#state, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
  }
}

/** SHA-256 at once, without a promise. */
export function sha256Now(bytes: Uint8Array): string {
  return new Sha256().add(bytes).hex();
}

function mixBlock(state: Int32Array, w: Int32Array, bytes: Uint8Array, at: number): void {
  schedule(w, bytes, at);
  let a = state[0] as number;
  let b = state[1] as number;
  let c = state[2] as number;
  let d = state[3] as number;
  let e = state[4] as number;
  let f = state[5] as number;
  let g = state[6] as number;
  let h = state[7] as number;
  for (let n = 0; n < 64; n += 1) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (ROUND_KEYS[n] as number) + (w[n] as number)) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state[0] = (state[0] as number) + a;
  state[1] = (state[1] as number) + b;
  state[2] = (state[2] as number) + c;
  state[3] = (state[3] as number) + d;
  state[4] = (state[4] as number) + e;
  state[5] = (state[5] as number) + f;
  state[6] = (state[6] as number) + g;
  state[7] = (state[7] as number) + h;
}

function schedule(w: Int32Array, bytes: Uint8Array, from: number): void {
  for (let n = 0, at = from; n < 16; n += 1, at += 4) {
    const head = ((bytes[at] as number) << 24) | ((bytes[at + 1] as number) << 16);
    w[n] = head | ((bytes[at + 2] as number) << 8) | (bytes[at + 3] as number);
  }
  for (let n = 16; n < 64; n += 1) {
    const x = w[n - 15] as number;
    const y = w[n - 2] as number;
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    w[n] = ((w[n - 16] as number) + s0 + (w[n - 7] as number) + s1) | 0;
  }
}
