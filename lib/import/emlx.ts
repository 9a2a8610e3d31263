/** Apple Mail's own file: the length of the message on a line of its own, the message, and the program's settings after it. */

const LF = 0x0a;

/** @returns where the message stands in the file; the rest of the file after the first line when the length is no use */
export function emlxRange(bytes: Uint8Array): { start: number; end: number } {
  const start = bytes.indexOf(LF) + 1;
  const length = Number(new TextDecoder("latin1").decode(bytes.subarray(0, Math.min(start, 40))).trim());
  const end = start + length;
  return { start, end: Number.isSafeInteger(length) && length > 0 && end <= bytes.length ? end : bytes.length };
}
