import { type Json, readJson } from "../common/json-body.ts";

/** Gmail's JSON: lists, and objects that stand for lists. */

export type { Json };
export { readJson };

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
