import type { MessageEntry, TypedEntry } from "../../lib/record/entry.ts";
import { EMPTY_PROFILE, type Profile } from "../../lib/record/profile.ts";

/** An invented family and school, for tests and for looking at pages. */
export const PATEL = { id: "patel", role: "senco", name: "Ms Patel", email: "senco@hillcrest.example.sch.uk" } as const;
export const LOWE = { id: "lowe", role: "head", name: "Mr Lowe", email: "head@hillcrest.example.sch.uk" } as const;
export const OFFICE = {
  id: "office",
  role: "office",
  name: "Mrs Dunn",
  email: "office@hillcrest.example.sch.uk",
} as const;
export const JO = { name: "Jo Whitlock", address: "jo.whitlock@example.org" };

export const WHITLOCKS: Profile = {
  ...EMPTY_PROFILE,
  child: { name: "R.", year: "Year 4", pronoun: "he", ehc: "unknown" },
  school: {
    name: "Hillcrest Primary",
    type: "maintained",
    council: "Exampleshire",
    domain: "hillcrest.example.sch.uk",
    replyDays: 5,
    complaintDays: null,
  },
  writer: { name: "Jo Whitlock", relation: "R.’s mum", addresses: [JO.address] },
  contacts: [PATEL, LOWE, OFFICE],
  terms: [{ id: "spring", first: "2027-01-04", last: "2027-03-25", name: "Spring term" }],
  closures: [{ id: "half", first: "2027-02-15", last: "2027-02-19", why: "holiday", name: "Half-term" }],
};

/** @param iso London date and time, `2027-03-12T16:20` @returns epoch ms */
export function london(iso: string): number {
  return Temporal.PlainDateTime.from(iso).toZonedDateTime("Europe/London").epochMilliseconds;
}

/** A message entry with sensible facts; give what matters to the test. `at` is epoch ms. */
export function message(part: Partial<MessageEntry> & Pick<MessageEntry, "id" | "kind" | "at">): MessageEntry {
  const patel = { name: PATEL.name, address: PATEL.email };
  const source = "request" as const;
  const state = part.kind === "sent" ? "sent" : "received";
  return {
    items: [part.id],
    number: 1,
    writtenDown: part.at,
    corrections: [],
    matters: [],
    state,
    when: { instant: part.at, shown: null, certainty: "exact" },
    ids: {},
    site: "gmail",
    account: JO.address,
    from: part.kind === "sent" ? JO : patel,
    to: part.kind === "sent" ? [patel] : [JO],
    cc: [],
    bcc: [],
    subject: "R. and a quiet start",
    text: "Dear Ms Patel,\n\nR. finds the mornings hard.",
    quoted: "",
    attachments: [],
    how: { when: source, from: source, to: source, cc: source, subject: source, text: source, attachments: source },
    seen: [{ source, state, at: part.at }],
    original: null,
    problems: [],
    letter: null,
    was: null,
    thread: null,
    ...part,
  };
}

/** A call, meeting, talk or note. */
export function typed(part: Partial<TypedEntry> & Pick<TypedEntry, "id" | "kind" | "when">): TypedEntry {
  const at = london(`${part.when.date}T${part.when.time ?? "12:00"}`);
  return {
    items: [part.id],
    number: 1,
    at,
    writtenDown: at,
    corrections: [],
    matters: [],
    people: [{ contact: PATEL.id, name: PATEL.name }],
    text: "Ms Patel rang. A quiet start would be looked at.",
    private: false,
    absence: null,
    files: [],
    ...part,
  };
}
