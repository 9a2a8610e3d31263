import type { Address } from "../../mail/address.ts";
import { asArray, type Json } from "./wire-json.ts";

/**
 * What the parts of a message look like in Gmail's requests. Positions move from time to time, so each part is told by
 * its look; positions only decide where looks cannot (Cc and Bcc look the same).
 */

/** Ids of messages and drafts. Ids like `msg-a:bump-r81…` belong to no message. Source: requests of 2022-09 to 2023-01. */
const MESSAGE_ID = /^#?(msg-[af]:(?:r-?)?\d+)$/;
const THREAD_ID = /^#?(thread-[af]:(?:r-?)?\d+)(?:\|#?msg-[af]:\S+)?$/;
const RFC_ID = /^<[^<>\s]+@[^<>\s]+>$/;
const MIME = /^(?:application|audio|font|image|message|model|text|video)\/[\w.+-]+$/i;

export function messageId(value: Json | undefined): string | null {
  return typeof value === "string" ? (MESSAGE_ID.exec(value)?.[1] ?? null) : null;
}

/** @returns the thread's id without the message id that may follow it after a `|` */
export function threadId(value: Json | undefined): string | null {
  return typeof value === "string" ? (THREAD_ID.exec(value)?.[1] ?? null) : null;
}

export function isRfcId(value: Json): value is string {
  return typeof value === "string" && RFC_ID.test(value);
}

/** Epoch milliseconds between 2001 and 2286. */
export function isTime(value: Json | undefined): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 1e12 && value < 1e13;
}

/** `[1, address, name?, …]`. The address may be any words: not every one has an `@`. */
export function address(value: Json | undefined): Address | null {
  const tuple = asArray(value)?.filter((part) => part !== null);
  const [kind, mailbox, name] = tuple ?? [];
  if (!Number.isInteger(kind) || typeof mailbox !== "string" || mailbox === "") return null;
  // Positions after the name repeat the mailbox; without a name that repetition comes up in its place.
  const named = typeof name === "string" && (name !== mailbox || !mailbox.includes("@")) ? name : "";
  return { name: named, address: mailbox };
}

/** A list of nothing but addresses. */
export function addressList(value: Json | undefined): Address[] | null {
  const list = asArray(value)?.filter((part) => part !== null);
  if (!list || list.length === 0) return null;
  const found = list.map(address);
  return found.every((one) => one !== null) ? found : null;
}

/** A list of labels: strings, all that the system made beginning with `^`. */
export function labels(value: Json | undefined): string[] | null {
  const list = asArray(value)?.filter((part) => part !== null);
  if (!list?.every((part) => typeof part === "string")) return null;
  return list.some((label) => label.startsWith("^")) ? list : null;
}

/** One part of the body: 0 for own words, 2 for quoted history. */
export interface BodyPart {
  kind: number;
  html: string;
}

function bodyPart(value: Json | undefined): BodyPart | null {
  const [kind, html] = asArray(value)?.filter((part) => part !== null) ?? [];
  return typeof kind === "number" && kind >= 0 && kind < 10 && typeof html === "string" ? { kind, html } : null;
}

/** The body's parts, at most `depth` lists down. */
export function bodyParts(value: Json | undefined, depth = 3): BodyPart[] | null {
  const list = asArray(value)?.filter((part) => part !== null);
  if (!list || list.length === 0 || depth === 0) return null;
  const parts = list.map(bodyPart);
  if (parts.every((part) => part !== null)) return parts;
  for (const inner of list) {
    const found = Array.isArray(inner) ? bodyParts(inner, depth - 1) : null;
    if (found) return found;
  }
  return null;
}

/** The name of a file: the string beside its MIME type in one list. */
export function attachmentName(value: Json): string | null {
  const strings = asArray(value)?.filter((part) => typeof part === "string");
  const type = strings?.findIndex((part) => MIME.test(part)) ?? -1;
  if (!strings || type < 0) return null;
  const names = [...strings.slice(0, type).reverse(), ...strings.slice(type + 1)];
  return names.find((name) => /[^\s/:|]\.\w{1,8}$/.test(name) && !name.includes("://")) ?? null;
}
