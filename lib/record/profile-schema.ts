import * as v from "valibot";
import { EHC_STAGES, ROLES, SCHOOL_TYPES } from "./profile.ts";
import { line, list } from "./schema-parts.ts";

const LONGEST_TEMPLATE = 50_000;

const child = v.looseObject({
  name: line,
  year: line,
  pronoun: v.picklist(["she", "he", "they"]),
  ehc: v.exactOptional(v.picklist(EHC_STAGES)),
  born: v.exactOptional(line),
  schools: v.exactOptional(list(v.looseObject({ school: line, from: line }))),
});

// Missing in rows of earlier versions: the fold puts in what an empty profile says.
const days = v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1000)));

const school = v.looseObject({
  name: line,
  type: v.picklist(SCHOOL_TYPES),
  council: line,
  domain: line,
  replyDays: days,
  complaintDays: v.exactOptional(days),
});

const anotherChild = v.looseObject({ ...child.entries, ehc: v.picklist(EHC_STAGES) });
const anotherSchool = v.looseObject({ ...school.entries, complaintDays: days });

const writer = v.looseObject({ name: line, relation: line, addresses: list(line) });

const preferences = v.looseObject({
  fetchOriginals: v.boolean(),
  undoSeconds: v.pipe(v.number(), v.minValue(0), v.maxValue(600)),
  newestFirst: v.boolean(),
});

const contact = v.looseObject({
  id: line,
  role: v.picklist(ROLES),
  name: line,
  email: line,
  school: v.exactOptional(line),
  child: v.exactOptional(line),
});
// Terms and closures are saved as they are typed, so their dates may be half there.
const term = v.looseObject({ id: line, first: line, last: line, name: line, school: v.exactOptional(line) });
const closure = v.looseObject({ ...term.entries, why: v.picklist(["holiday", "inset", "other"]) });

const filled = v.pipe(line, v.minLength(1));
// Far beyond what anybody reads; it stops a bad file.
const template = v.looseObject({
  id: line,
  name: filled,
  subject: line,
  text: v.pipe(v.string(), v.maxLength(LONGEST_TEMPLATE)),
  from: line,
});

const type = v.literal("profile");

/** One schema for each part of the profile that an act can change. */
export const profileActSchema = v.variant("part", [
  v.looseObject({ type, part: v.literal("child"), value: child }),
  v.looseObject({ type, part: v.literal("school"), value: school }),
  v.looseObject({ type, part: v.literal("another-child"), id: line, value: v.nullable(anotherChild) }),
  v.looseObject({ type, part: v.literal("another-school"), id: line, value: v.nullable(anotherSchool) }),
  v.looseObject({ type, part: v.literal("writer"), value: writer }),
  v.looseObject({ type, part: v.literal("preferences"), value: preferences }),
  v.looseObject({ type, part: v.literal("contact"), id: line, value: v.nullable(contact) }),
  v.looseObject({ type, part: v.literal("term"), id: line, value: v.nullable(term) }),
  v.looseObject({ type, part: v.literal("closure"), id: line, value: v.nullable(closure) }),
  v.looseObject({ type, part: v.literal("template"), id: line, value: v.nullable(template) }),
]);
