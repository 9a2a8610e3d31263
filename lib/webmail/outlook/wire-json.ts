import type { Json } from "../common/json-body.ts";

/** Looking into Exchange's JSON, whose names are told without their case: clients of other years write them otherwise. */

export type JsonObject = { [key: string]: Json };

export function asObject(value: Json | undefined): JsonObject | null {
  return value !== null && typeof value === "object" && !Array.isArray(value) ? value : null;
}

/** @returns the first of these fields that the object has, null ones included; undefined when it has none */
export function field(object: JsonObject | null, ...names: string[]): Json | undefined {
  if (!object) return undefined;
  for (const name of names) if (Object.hasOwn(object, name)) return object[name];
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  const key = Object.keys(object).find((one) => wanted.has(one.toLowerCase()));
  return key === undefined ? undefined : object[key];
}

/** @returns the field's text; "" where there is none */
export function textField(object: JsonObject | null, ...names: string[]): string {
  const value = field(object, ...names);
  return typeof value === "string" ? value : "";
}

/** What `__type` says an object is, without its namespace: `Message:#Exchange` is "message". "" where it says nothing. */
export function typeOf(object: JsonObject | null): string {
  const [name = ""] = textField(object, "__type", "@odata.type").split(":#");
  return name.replace(/^.*[.#]/, "").toLowerCase();
}

/** A list as it is; one thing alone as a list of it; nothing as an empty list. */
export function asList(value: Json | undefined): Json[] {
  if (Array.isArray(value)) return value;
  return value === null || value === undefined ? [] : [value];
}

/**
 * @param names what the list's things may be wrapped in, one by one or together: `{Message: […]}`
 * @returns the things, each with its wrapper's name as its type where it has none
 */
export function listIn(value: Json | undefined, names: readonly string[]): Json[] {
  return asList(value).flatMap((one) => {
    const object = asObject(one);
    const name = object && names.find((key) => typeof field(object, key) === "object" && field(object, key) !== null);
    if (!name || textField(object, "__type") !== "") return [one];
    return asList(field(object, name)).map((inner) => (asObject(inner) ? { __type: name, ...asObject(inner) } : inner));
  });
}
