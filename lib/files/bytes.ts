/** Small readers over bytes. All positions may lie outside: then nothing is found, and nothing throws. */

export type Bytes = Uint8Array<ArrayBuffer>;

/** @returns the bytes from `at` on as Latin-1 characters, fewer at the end */
export function ascii(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

export function startsWith(bytes: Uint8Array, at: number, words: string): boolean {
  return ascii(bytes, at, words.length) === words;
}

/** @returns whether this ASCII text stands anywhere in the bytes */
export function holds(bytes: Uint8Array, words: string): boolean {
  const first = words.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (startsWith(bytes, at, words)) return true;
  }
  return false;
}

export function joined(parts: readonly Uint8Array[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** @returns two bytes, the greater first; 0 beyond the end */
export function uint16(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

/** @returns four bytes, the greatest first; 0 beyond the end */
export function uint32(bytes: Uint8Array, at: number): number {
  return uint16(bytes, at) * 0x10000 + uint16(bytes, at + 2);
}

/** @returns four bytes, the smallest first; 0 beyond the end */
export function uint32Little(bytes: Uint8Array, at: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(at, at + 4);
  return a + b * 0x100 + c * 0x10000 + d * 0x1000000;
}
