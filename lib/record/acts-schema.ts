import * as v from "valibot";
import { DATE_KINDS } from "../calendar/clock.ts";
import { DAY_PARTS, TYPED_KINDS } from "./event.ts";
import { ANSWERS, HANDED } from "./items.ts";
import { MATTER_STATES, PROMISE_ENDS } from "./matter-acts.ts";
import { date, instant, line, list, sha256, size, text, time } from "./schema-parts.ts";

const people = list(v.looseObject({ contact: v.nullable(line), name: line }));
const eventTime = v.looseObject({
  date,
  time: v.nullable(time),
  ended: v.exactOptional(time),
  part: v.exactOptional(v.picklist(DAY_PARTS)),
  about: v.exactOptional(v.literal(true)),
  until: v.exactOptional(date),
  within: v.exactOptional(v.literal(true)),
});

const file = v.looseObject({
  sha256,
  name: line,
  type: line,
  size,
  preview: v.nullable(sha256),
  taken: v.nullable(line),
  placeRemoved: v.boolean(),
});

const absence = v.looseObject({
  morning: v.boolean(),
  afternoon: v.boolean(),
  told: line,
  code: line,
  authorised: v.exactOptional(v.boolean()),
  work: text,
});

export const typedSchema = v.looseObject({
  type: v.literal("typed"),
  kind: v.picklist(TYPED_KINDS),
  when: eventTime,
  people,
  text,
  private: v.boolean(),
  absence: v.exactOptional(absence),
  files: v.exactOptional(list(file)),
  children: v.exactOptional(list(line)),
});

export const aboutSchema = v.looseObject({ type: v.literal("about"), of: sha256, children: list(line) });

export const packSchema = v.looseObject({
  type: v.literal("pack"),
  preset: line,
  files: list(v.looseObject({ name: line, sha256, size })),
  entries: size,
  madeAt: instant,
});

export const matterSchema = v.looseObject({
  type: v.literal("matter"),
  id: line,
  value: v.nullable(
    v.looseObject({
      name: line,
      state: v.picklist(MATTER_STATES),
      child: v.exactOptional(line),
      school: v.exactOptional(line),
    }),
  ),
});

export const belongsSchema = v.looseObject({ type: v.literal("belongs"), of: sha256, matters: list(line) });

export const promiseSchema = v.looseObject({
  type: v.literal("promise"),
  of: v.nullable(sha256),
  words: text,
  who: v.looseObject({ contact: v.nullable(line), name: line }),
  by: v.nullable(date),
});

export const promiseEndSchema = v.looseObject({
  type: v.literal("promise-end"),
  of: sha256,
  end: v.picklist(PROMISE_ENDS),
  on: v.nullable(date),
  note: text,
});

export const answerSchema = v.looseObject({
  type: v.literal("answer"),
  of: sha256,
  was: v.picklist(ANSWERS),
  promise: v.exactOptional(v.looseObject({ words: text, by: v.nullable(date) })),
  back: v.exactOptional(v.literal(true)),
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
  child: v.exactOptional(line),
});

export const paperSchema = v.looseObject({
  type: v.literal("paper"),
  letter: line,
  subject: line,
  text,
  when: eventTime,
  to: people,
  about: list(sha256),
  askedBy: v.nullable(date),
  clock: v.nullable(line),
  child: v.exactOptional(line),
});

export const handedSchema = v.looseObject({
  type: v.literal("handed"),
  of: sha256,
  done: v.picklist(HANDED),
  when: eventTime,
  to: line,
  receipt: v.nullable(v.looseObject({ by: line, when: eventTime })),
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

export const clockSchema = v.looseObject({
  type: v.literal("clock"),
  clock: v.nullable(line),
  start: date,
  second: v.nullable(date),
  of: v.nullable(sha256),
  note: text,
  said: v.looseObject({ date, kind: v.picklist(DATE_KINDS), data: line }),
  child: v.exactOptional(line),
  instead: v.exactOptional(sha256),
});

export const clockStopSchema = v.looseObject({
  type: v.literal("clock-stop"),
  of: sha256,
  matters: v.boolean(),
  note: text,
});
