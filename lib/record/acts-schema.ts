import * as v from "valibot";
import { ANSWERS } from "./items.ts";
import { date, line, list, sha256, text, time } from "./schema-parts.ts";

export const typedSchema = v.looseObject({
  type: v.literal("typed"),
  kind: v.picklist(["call", "meeting", "gate", "note"]),
  when: v.looseObject({ date, time: v.nullable(time) }),
  people: list(v.looseObject({ contact: v.nullable(line), name: line })),
  text,
  private: v.boolean(),
});

export const answerSchema = v.looseObject({
  type: v.literal("answer"),
  of: sha256,
  was: v.picklist(ANSWERS),
  promise: v.exactOptional(v.looseObject({ words: text, by: v.nullable(date) })),
});

export const datedSchema = v.looseObject({ type: v.literal("dated"), of: sha256, date: v.nullable(date) });

export const letterSchema = v.looseObject({
  type: v.literal("letter"),
  letter: line,
  draft: v.nullable(line),
  about: list(sha256),
  askedBy: v.nullable(date),
  clock: v.nullable(line),
  subject: line,
  textHash: sha256,
});

export const checkedSchema = v.looseObject({
  type: v.literal("checked"),
  of: list(sha256),
  found: v.picklist(["nothing", "something"]),
  text,
});

export const correctionSchema = v.looseObject({ type: v.literal("correction"), of: sha256, text });

export const removalSchema = v.looseObject({
  type: v.literal("removal"),
  of: list(sha256),
  founded: v.exactOptional(list(sha256)),
  messages: v.exactOptional(list(line)),
});
