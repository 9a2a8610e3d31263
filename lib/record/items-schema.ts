import * as v from "valibot";
import {
  aboutSchema,
  answerSchema,
  belongsSchema,
  checkedSchema,
  clockSchema,
  clockStopSchema,
  correctionSchema,
  datedSchema,
  handedSchema,
  letterSchema,
  matterSchema,
  packSchema,
  paperSchema,
  promiseEndSchema,
  promiseSchema,
  removalSchema,
  typedSchema,
} from "./acts-schema.ts";
import type { ItemBody, LedgerItem } from "./items.ts";
import { profileActSchema } from "./profile-schema.ts";
import { instant, line, sha256 } from "./schema-parts.ts";
import { sightingSchema } from "./sighting-schema.ts";

/**
 * Where rows and imports enter: what is not of this form does not get into the record. Fields that a later version may have
 * added inside a body are let through and kept, since the item's hash covers them.
 */

export const bodySchema = v.variant("type", [
  sightingSchema,
  typedSchema,
  aboutSchema,
  packSchema,
  answerSchema,
  datedSchema,
  letterSchema,
  paperSchema,
  handedSchema,
  checkedSchema,
  clockSchema,
  clockStopSchema,
  matterSchema,
  belongsSchema,
  promiseSchema,
  promiseEndSchema,
  correctionSchema,
  removalSchema,
  profileActSchema,
]) satisfies v.GenericSchema<unknown, ItemBody>;

export const itemSchema = v.pipe(
  v.object({
    hash: sha256,
    chain: v.pipe(line, v.minLength(1)),
    number: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    at: instant,
    previous: v.nullable(sha256),
    content: sha256,
    salt: v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))),
    body: v.nullable(bodySchema),
    withheld: v.exactOptional(v.literal(true)),
  }),
  v.check(
    (item) => (item.salt === null) === (item.body === null),
    "A salt without content, or content without its salt",
  ),
  v.check(({ withheld, body }) => !withheld || body === null, "Content that is said to be withheld"),
) satisfies v.GenericSchema<unknown, LedgerItem>;

/** A plain sentence on what does not fit. */
export interface Problem {
  problem: string;
  type?: never;
}

/**
 * @param input anything at all
 * @returns the item, or a sentence on what is wrong. Never throws
 */
export function parseItem(input: unknown): LedgerItem | Problem {
  return parse(itemSchema, input, "This is not an item of a record");
}

/** The same for what is about to become an item. */
export function parseBody(input: unknown): ItemBody | Problem {
  return parse(bodySchema, input, "This cannot be written into a record");
}

export function isProblem(result: object): result is Problem {
  return "problem" in result && !("type" in result) && !("hash" in result);
}

function parse<T extends object>(schema: v.GenericSchema<unknown, T>, input: unknown, what: string): T | Problem {
  const result = v.safeParse(schema, input, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const where = v.getDotPath(issue);
  return { problem: where === null ? `${what}.` : `${what}: its “${where}” is not as it should be.` };
}
