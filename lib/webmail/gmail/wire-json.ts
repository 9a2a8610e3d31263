/** Getting JSON out of a request body, whatever it is wrapped in, without ever throwing. */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const BYTE_ORDER_MARK = /^\uFEFF/;

/** The guard that Google's servers put before JSON. */
const GUARD = /^\s*\)\]\}'[^\n[{]*/;

const FORM = /^[\w.%+~[\]-]{1,64}=/;

/**
 * @param body a request's body as text: JSON, JSON behind a byte order mark or Google's `)]}'`, JSON in the fields of a
 * form, or JSON in lines with their lengths between them
 * @returns the JSON values found; none when there are none
 */
export function readJson(body: string): Json[] {
  const text = body.replace(BYTE_ORDER_MARK, "").replace(GUARD, "");
  const whole = parse(text);
  if (whole !== undefined) return [whole];
  return FORM.test(text) ? fromForm(text) : fromLines(text);
}

function fromForm(text: string): Json[] {
  const values = [...new URLSearchParams(text).values()].map((value) => parse(value.replace(GUARD, "")));
  return values.filter((value) => value !== undefined);
}

function fromLines(text: string): Json[] {
  if (!text.includes("\n")) return [];
  const values = text.split("\n").map((line) => (/^\s*[[{]/.test(line) ? parse(line) : undefined));
  return values.filter((value) => value !== undefined);
}

function parse(text: string): Json | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch {
    // Cut short, nested deeper than the engine can read, or no JSON at all: nothing of ours either way.
    return undefined;
  }
}

/**
 * Arrays as they are; objects that stand for arrays as arrays. Before September 2022 the same data came as objects with
 * the keys "1", "2", …; and an array may end with such an object that holds its far fields.
 * @returns the elements by position, or null when the value is no such thing
 */
export function asArray(value: Json | undefined): Json[] | null {
  if (Array.isArray(value)) return withFarFields(value);
  return value !== null && typeof value === "object" ? fromFields(value, []) : null;
}

/** Positions above this are no fields of a message. */
const FAR = 500;

function withFarFields(list: Json[]): Json[] {
  const last = list.at(-1);
  if (last === null || typeof last !== "object" || Array.isArray(last)) return list;
  return fromFields(last, list.slice(0, -1)) ?? list;
}

function fromFields(object: { [key: string]: Json }, list: Json[]): Json[] | null {
  const keys = Object.keys(object);
  if (keys.length === 0 || !keys.every((key) => /^[1-9]\d{0,2}$/.test(key) && Number(key) <= FAR)) return null;
  const whole = [...list];
  for (const key of keys) {
    const at = Number(key) - 1;
    while (whole.length < at) whole.push(null);
    whole[at] = object[key] ?? null;
  }
  return whole;
}

/** @returns the value and everything inside it that is no list, in reading order, without calls inside calls */
export function* leaves(value: Json): Generator<Json> {
  const stack = [value];
  for (let one = stack.pop(); one !== undefined; one = stack.pop()) {
    const list = asArray(one);
    if (list) for (let i = list.length - 1; i >= 0; i--) stack.push(list[i] ?? null);
    else yield one;
  }
}

/** @returns every list inside the value, the outer before the inner, in reading order */
export function* lists(value: Json): Generator<Json[]> {
  const stack = [value];
  for (let one = stack.pop(); one !== undefined; one = stack.pop()) {
    const list = asArray(one);
    if (!list) continue;
    yield list;
    for (let i = list.length - 1; i >= 0; i--) stack.push(list[i] ?? null);
  }
}
