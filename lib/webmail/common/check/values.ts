import type { OwnWords } from "./own-words.ts";

/** What becomes of a value: a word of a fixed vocabulary, or a shape that can carry none of the page's words. */

const LINK = /^(?:[a-z][a-z0-9+.-]{0,20}:)?\/\/|^(?:data|blob|javascript|mailto|cid|about):|^[/?#]/i;

/** Tells values of ids apart that have something random in them, by a number for each. */
export type Numbers = Map<string, number>;

/**
 * @param numbers what has been numbered on this page so far
 * @returns the value where a fixed vocabulary has it; else its shape with `~` before it: `~empty`, `~9` (digits),
 *   `~hex16`, `~#msg-f:9`, `~address`, `~text<address>`, `~url`, `~text`, `~id1` (the first of its kind on this page), and
 *   after `+` what our own selectors look for in it: `+view%3Dlg` somewhere, `+^MSG_` at its beginning, `+$_TO` at its end
 */
export function valueShape(attribute: string, value: string, words: OwnWords, numbers: Numbers): string {
  if (words.mayStand(attribute, value)) return value;
  if (attribute === "lang") return "~text";
  const { start, end, inside } = words.partsOf(attribute, value);
  const random = attribute === "id" && start + end !== "";
  const middle = value.slice(start.length, value.length - end.length);
  const kept = [...inside.map(encodeURIComponent), ...[start && `^${encodeURIComponent(start)}`]];
  const parts = [...kept, end && `$${encodeURIComponent(end)}`].filter((part) => part !== "");
  return [random ? numbered(middle, numbers) : shape(value.trim(), words), ...parts].join("+");
}

function numbered(middle: string, numbers: Numbers): string {
  if (middle === "") return "~empty";
  const number = numbers.get(middle) ?? numbers.size + 1;
  numbers.set(middle, number);
  return `~id${Math.min(number, 9999)}`;
}

const ADDRESS = "[^\\s@<>]+@[^\\s@<>]+";
const IS_ADDRESS = new RegExp(`^${ADDRESS}$`);
const NAMED_ADDRESS = new RegExp(`^[^<>]*<${ADDRESS}>[^<>]*$`);

function shape(value: string, { numberedId }: OwnWords): string {
  if (value === "") return "~empty";
  const known = numberedId?.exec(value);
  if (known) return `~${known[1]}9`;
  if (/^-?\d+$/.test(value)) return "~9";
  if (/^[0-9a-f]{8,}$/i.test(value)) return `~hex${Math.min(value.length, 99)}`;
  if (LINK.test(value)) return "~url";
  return withAddress(value) ?? "~text";
}

/** @param value without space around it */
function withAddress(value: string): string | null {
  if (IS_ADDRESS.test(value)) return "~address";
  return NAMED_ADDRESS.test(value) ? "~text<address>" : null;
}

/** Longer is no address and no time. */
const LONGEST = 400;

/** @returns `~text`, `~address`, `~text<address>`, or `~time` for what has the time of day in it */
export function textShape(text: string): string {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST) return "~text";
  return withAddress(trimmed) ?? (/\b\d{1,2}[:.]\d\d\b/.test(trimmed) && trimmed.length < 60 ? "~time" : "~text");
}
