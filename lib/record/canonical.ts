/**
 * One way to write a JSON value down, so that its hash does not depend on the order of keys or on who wrote it: the JSON
 * Canonicalization Scheme, RFC 8785 (keys sorted by UTF-16 code units, no white space, ECMAScript's own forms of numbers
 * and strings). Keys whose value is undefined are left out, as JSON.stringify does.
 *
 * Text is NOT normalised (no NFC): what was seen is hashed as it was seen, code point for code point.
 * @param value plain JSON: objects, arrays, strings, finite numbers, booleans, null
 * @throws TypeError for what JSON cannot hold (NaN, functions, BigInt, undefined inside an array)
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number" && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value === "object") {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`);
    return `{${members.join(",")}}`;
  }
  throw new TypeError(`Not a JSON value: ${typeof value}`);
}
