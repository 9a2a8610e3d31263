import type { Json } from "../common/json-body.ts";
import { asList, asObject, field, type JsonObject, textField } from "./wire-json.ts";

/** When a message is to go that Outlook holds back: an extended property of it. */

/** PidTagDeferredSendTime, as the web's Outlook schedules; PidTagDeferredDeliveryTime, as the desktop's does. */
const TAGS: readonly number[] = [0x3fef, 0x000f];

const NAME = /^(?:PidTag)?Deferred(?:Send|Delivery)Time$/i;

/** @param path `{PropertyTag}` or `{PropertyName}` @returns whether it names the time to send at */
export function isDeferred(path: JsonObject | null): boolean {
  const inner = asObject(field(path, "ExtendedFieldURI", "ExtendedProperty")) ?? path;
  const uri = textField(inner, "FieldURI").replace(/^\w+:/, "");
  return TAGS.includes(tagOf(field(inner, "PropertyTag"))) || NAME.test(textField(inner, "PropertyName") || uri);
}

/** A property's tag may be written in hex or decimal, and with its type behind it (0x3FEF0040). */
function tagOf(value: Json | undefined): number {
  const words = String(value ?? "").trim();
  const hex = /^[0-9a-f]*[a-f][0-9a-f]*$/i.test(words) ? `0x${words}` : words;
  const number = /^(?:0x[0-9a-f]+|\d+)$/i.test(hex) ? Number(hex) : Number.NaN;
  return number > 0xffff ? Math.floor(number / 0x10000) : number;
}

/**
 * @param item the message
 * @param zone the zone that times without one are in, as the request names it; "" where it names none
 * @returns null when it is not held back; else when it is to go, epoch ms, or undefined where that cannot be read
 */
export function deferredUntil(item: JsonObject | null, zone: string): { sendAt: number | undefined } | null {
  const bare = field(item, "DeferredSendTime");
  if (bare !== undefined && bare !== null) return { sendAt: instantOf(bare, zone) };
  const found = asList(field(item, "ExtendedProperty", "ExtendedProperties"))
    .map(asObject)
    .find((property) => property && isDeferred(property) && field(property, "Value"));
  return found ? { sendAt: instantOf(field(found, "Value"), zone) } : null;
}

/** Between 2001 and 2286. */
const isEpochMs = (ms: number) => Number.isInteger(ms) && ms >= 1e12 && ms < 1e13;

function instantOf(value: Json | undefined, zone: string): number | undefined {
  const words = String(value ?? "").trim();
  const [, epoch = ""] = /^(?:\/Date\()?(\d{13})(?:[+-]\d{4})?(?:\)\/)?$/.exec(words) ?? [];
  const ms = Number(epoch) || dateOf(words, zone);
  return isEpochMs(ms) ? ms : undefined;
}

const DATE = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?/;

function dateOf(words: string, zone: string): number {
  const [local = ""] = DATE.exec(words) ?? [];
  if (local === "") return Number.NaN;
  const offset = words.slice(local.length).trim();
  if (offset !== "") return Math.floor(Date.parse(local.replace(" ", "T") + offset));
  try {
    return Temporal.PlainDateTime.from(local).toZonedDateTime(zoneId(zone)).epochMilliseconds;
  } catch {
    // A zone that is not known here: better no time than a wrong one.
    return Number.NaN;
  }
}

/** Exchange's times without a zone are in the one that the request is made for, by its Windows name; else in UTC. */
function zoneId(zone: string): string {
  if (zone === "" || /^(?:utc|etc\/utc)$/i.test(zone)) return "UTC";
  return /^GMT Standard Time$/i.test(zone) ? "Europe/London" : zone;
}
