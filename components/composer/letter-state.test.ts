import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import type { SchoolType } from "../../lib/record/profile.ts";
import type { Case } from "./case.ts";
import { createDraft } from "./draft.ts";
import { CONTEXT } from "./fake-deps.ts";
import { createLetterState } from "./letter-state.ts";

/** The state of one letter at a school of this type. */
function stateAt(type: SchoolType, letter: string) {
  const profile = { ...CONTEXT.profile, school: { ...CONTEXT.profile.school, type } };
  const draft = createDraft();
  draft.letter.value = letter;
  const kase: Case = {
    context: signal({ ...CONTEXT, profile }),
    problem: signal(null),
    profile: signal(profile),
    whole: signal(profile),
    child: signal(null),
    about: signal(null),
    asksChild: signal(false),
    now: signal(CONTEXT.now),
    today: signal("2027-03-08"),
    load: async () => null,
    saveContact: async () => {},
    saveTemplate: async () => {},
  };
  return { draft, state: createLetterState(kase, draft) };
}

test("a day of the parent’s own carries no legal clock at a school that it does not bind", () => {
  const clockAt = (type: SchoolType) => {
    const { draft, state } = stateAt(type, "R5");
    draft.askBy.value = "2027-03-24";
    return state.askBy.value?.clock;
  };
  expect(clockAt("maintained")).toBe("educational-record");
  expect(clockAt("academy")).toBe("school-reply");
  expect(clockAt("unknown")).toBe("educational-record");
});

test("an answer that makes it another request moves its clock", () => {
  const { draft, state } = stateAt("maintained", "L18");
  expect(state.askBy.value?.clock).toBe("subject-access");
  draft.answers.value = { "l18-kind": "foi" };
  expect(state.askBy.value?.clock).toBe("foi-council");
});
