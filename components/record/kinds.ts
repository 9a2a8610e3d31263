import type { Entry } from "../../lib/record/entry.ts";

/** Every kind of entry, as it is named: beside a mark, and to choose by. */
export const KIND_NAMES: Record<Entry["kind"], { one: string; many: string }> = {
  sent: { one: "Email from you", many: "Emails from you" },
  reply: { one: "Reply", many: "Replies" },
  letter: { one: "Letter on paper from you", many: "Letters on paper" },
  call: { one: "Call", many: "Calls" },
  meeting: { one: "Meeting", many: "Meetings" },
  gate: { one: "Talk at the gate", many: "Talks at the gate" },
  app: { one: "Message in the school’s app", many: "Messages in the school’s app" },
  absence: { one: "Absence", many: "Absences" },
  incident: { one: "Something that happened", many: "Things that happened" },
  posted: { one: "Letter posted or handed in", many: "Letters posted or handed in" },
  appointment: { one: "Appointment", many: "Appointments" },
  document: { one: "Document", many: "Documents" },
  note: { one: "Note", many: "Notes" },
  check: { one: "You looked for replies", many: "Times you looked for replies" },
};

export const KINDS = Object.keys(KIND_NAMES) as Entry["kind"][];
