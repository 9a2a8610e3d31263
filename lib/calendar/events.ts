import type { Clock } from "./clock.ts";

/** What can have happened, in a parent's words, and the clocks that it sets going. */

export type EventGroup = "council" | "school" | "asked" | "other";

export interface StartEvent {
  id: string;
  group: EventGroup;
  /** "The council’s decision letter came". */
  words: string;
  hint?: string;
  /** What to ask for: "The date on the letter". */
  ask: string;
  /** Ids of the clocks, the most usual first. */
  clocks: readonly string[];
  /** Those of them that hold in some cases only: offered, not chosen beforehand. */
  sometimes?: readonly string[];
}

export const EVENT_GROUPS: Record<EventGroup, string> = {
  council: "From the council",
  school: "At school",
  asked: "You asked or complained",
  other: "Something else",
};

const COUNCIL: readonly StartEvent[] = [
  {
    id: "decision-letter",
    group: "council",
    words: "The council’s decision letter came",
    hint: "No to an assessment, no to a plan, or an end to the plan.",
    ask: "The date on the letter",
    clocks: ["tribunal-appeal", "mediation-certificate"],
  },
  {
    id: "final-plan",
    group: "council",
    words: "A final EHC plan came",
    hint: "New, or changed after a review.",
    ask: "The date on the letter that came with it",
    clocks: ["tribunal-appeal", "mediation-certificate", "annual-review"],
  },
  {
    id: "draft-plan",
    group: "council",
    words: "A draft EHC plan came",
    ask: "The day it came",
    clocks: ["ehc-draft-comments"],
  },
  {
    id: "ehc-request",
    group: "council",
    words: "The council got the request for an EHC assessment",
    hint: "Yours or the school’s.",
    ask: "The day the council got it",
    clocks: ["ehc-decision", "ehc-no-plan", "ehc-final"],
  },
  {
    id: "advice",
    group: "council",
    words: "The council asked others for advice for its assessment",
    hint: "The school, a psychologist, health services.",
    ask: "The day the council asked",
    clocks: ["ehc-advice"],
  },
  {
    id: "review-meeting",
    group: "council",
    words: "There was a review meeting for the EHC plan",
    ask: "The day of the meeting",
    clocks: ["annual-review-decision", "annual-review"],
  },
  {
    id: "next-phase",
    group: "council",
    words: "My child, who has a plan, moves on to another phase of school",
    hint: "To primary, junior or secondary school, or to a place after 16.",
    ask: "Any day of the school year before the move",
    clocks: ["phase-transfer", "phase-transfer-post-16"],
    sometimes: ["phase-transfer-post-16"],
  },
  {
    id: "council-fault",
    group: "council",
    words: "I came to know of something the council did wrong",
    ask: "The day you came to know of it",
    clocks: ["ombudsman-12-months"],
  },
];

const SCHOOL: readonly StartEvent[] = [
  {
    id: "last-day",
    group: "school",
    words: "My child can no longer go to school",
    ask: "The last day in school",
    clocks: ["alternative-education", "sickness-return"],
  },
  {
    id: "penalty-notice",
    group: "school",
    words: "A penalty notice came",
    hint: "A fine for days missed.",
    ask: "The day it was served: the day it came",
    clocks: ["penalty-notice-21", "penalty-notice-28"],
  },
  {
    id: "exclusion",
    group: "school",
    words: "My child was excluded for good",
    ask: "The last school day before it began",
    clocks: ["exclusion-day-6"],
  },
  {
    id: "incident",
    group: "school",
    words: "Something happened that I may complain about",
    hint: "Bullying, help that was not given, unfair treatment.",
    ask: "The day it happened, or the last time it did",
    clocks: ["complaint-raise", "disability-claim"],
    sometimes: ["disability-claim"],
  },
];

const ASKED: readonly StartEvent[] = [
  {
    id: "wrote",
    group: "asked",
    words: "I wrote to the school, on paper or in its app",
    hint: "Emails that the record knows count by themselves.",
    ask: "The day you wrote",
    clocks: ["school-reply", "acknowledgement", "firm-chase-reply", "complaints-policy", "sen-support"],
    sometimes: ["acknowledgement", "firm-chase-reply", "complaints-policy", "sen-support"],
  },
  {
    id: "school-complaint",
    group: "asked",
    words: "I made a formal complaint to the school",
    ask: "The day you complained",
    clocks: ["complaint-stage-1"],
  },
  {
    id: "panel",
    group: "asked",
    words: "I asked for a complaints panel",
    ask: "The day you asked for it",
    clocks: ["complaint-panel"],
  },
  {
    id: "wrote-council",
    group: "asked",
    words: "I wrote to the council, on paper or on its website",
    hint: "Emails that the record knows count by themselves.",
    ask: "The day you wrote",
    clocks: ["council-reply", "council-reply-soon"],
    sometimes: ["council-reply-soon"],
  },
  {
    id: "council-complaint",
    group: "asked",
    words: "I complained to the council",
    ask: "The day the council got it",
    clocks: ["council-complaint-acknowledgement", "council-complaint", "ombudsman-12-weeks"],
  },
  {
    id: "subject-access",
    group: "asked",
    words: "I asked for everything they hold on my child",
    hint: "A subject access request, to the school or the council.",
    ask: "The day they got it",
    clocks: ["subject-access", "subject-access-extended"],
    sometimes: ["subject-access-extended"],
  },
  {
    id: "educational-record",
    group: "asked",
    words: "I asked the school for the educational record",
    ask: "The day the school got it",
    clocks: ["educational-record"],
  },
  {
    id: "foi",
    group: "asked",
    words: "I made a freedom of information request",
    ask: "The day they got it",
    clocks: ["foi-school", "foi-council"],
    sometimes: ["foi-council"],
  },
  {
    id: "data-complaint",
    group: "asked",
    words: "I complained about how they use our data",
    ask: "The day they got it",
    clocks: ["data-complaint"],
  },
];

const EVENTS: readonly StartEvent[] = [...COUNCIL, ...SCHOOL, ...ASKED];

/** A clock that no event names is found under what sets it going, so that none is out of reach. */
function unnamed(clocks: readonly Clock[]): StartEvent[] {
  const named = new Set(EVENTS.flatMap((event) => event.clocks));
  const byStart = Map.groupBy(
    clocks.filter(({ id }) => !named.has(id)),
    ({ startsWith }) => startsWith,
  );
  return [...byStart].map(([start, these]) => ({
    id: `start-${these[0]?.id ?? ""}`,
    group: "other",
    words: these.map(({ name }) => name).join("; "),
    ask: start.charAt(0).toUpperCase() + start.slice(1),
    clocks: these.map(({ id }) => id),
  }));
}

/** Every event that sets a clock going; each of these clocks belongs to at least one. */
export function startEvents(clocks: readonly Clock[]): StartEvent[] {
  const known = new Set(clocks.map(({ id }) => id));
  const kept = EVENTS.filter((event) => event.clocks.some((id) => known.has(id)));
  return [...kept, ...unnamed(clocks)];
}

/** The clocks of an event, in its order; those that are not known (any more) are left out. */
export function clocksOf(event: StartEvent, clocks: readonly Clock[]): Clock[] {
  return event.clocks.flatMap((id) => clocks.find((clock) => clock.id === id) ?? []);
}
