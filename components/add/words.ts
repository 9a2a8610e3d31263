import type { TypedKind } from "../../lib/record/event.ts";

/** What the form asks of each kind, in the words it asks in. */

/** Those that most parents add most often; the others are one press away. */
export const FIRST_KINDS = ["call", "gate", "meeting", "absence"] as const satisfies readonly TypedKind[];
export const OTHER_KINDS = [
  "app",
  "incident",
  "posted",
  "appointment",
  "document",
  "note",
] as const satisfies readonly TypedKind[];

export const KIND_LABELS: Record<TypedKind, string> = {
  call: "Call",
  gate: "At the gate",
  meeting: "Meeting",
  absence: "Absence",
  app: "School’s app",
  incident: "Incident",
  posted: "Paper letter",
  appointment: "Appointment",
  document: "Document",
  note: "Note",
};

export const WHAT: Record<TypedKind, { label: string; hint: string }> = {
  call: { label: "What was said?", hint: "Who rang, what they said, what was promised and by when." },
  meeting: { label: "What was said?", hint: "What was agreed, who will do it and by when." },
  gate: { label: "What was said?", hint: "In their words, as well as you remember them." },
  app: { label: "What did it say?", hint: "Paste it, type it, or paste a screenshot (Ctrl and V)." },
  absence: { label: "What happened that morning?", hint: "What you saw and tried. Facts carry further than reasons." },
  incident: { label: "What happened?", hint: "Where, who was there, and what your child said, in their own words." },
  posted: { label: "What did the letter say?", hint: "One or two sentences, and how it was sent." },
  appointment: { label: "What was it for, and what was said?", hint: "Who was seen, and what comes next." },
  document: { label: "What is it?", hint: "“Letter from CAMHS of 3 March”, and what it says in a sentence." },
  note: { label: "What happened?", hint: "One or two facts. You can say more later." },
};

/** Kinds that have people, and how they are asked for. */
export const WITH: Partial<Record<TypedKind, string>> = {
  call: "With whom?",
  gate: "With whom?",
  meeting: "With whom?",
  app: "From whom?",
  incident: "Who knows of it at school?",
  posted: "To whom?",
  appointment: "With whom?",
  document: "From whom?",
};

/** Talks: the person last spoken to is the likeliest. */
export const TALKS: readonly TypedKind[] = ["call", "gate", "meeting"];

/** Of these the day counts and the minute does not: "just now" is today. */
export const OF_A_DAY: readonly TypedKind[] = ["absence", "document"];
