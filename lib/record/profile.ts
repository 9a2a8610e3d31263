/**
 * Who the record is about and who is in it. Everything may be missing: what is unknown is said to be unknown.
 * Each part is kept in the ledger as a `profile` act, so a backup of the ledger is a backup of all of it.
 */

/** Roles a person can have in a case. The order is the order in which a parent meets them. */
export const ROLES = [
  "teacher",
  "senco",
  "head",
  "office",
  "dsl",
  "attendance-lead",
  "dpo",
  "chair",
  "clerk",
  "trust",
  "send-team",
  "attendance-team",
  "health-needs",
  "council-complaints",
  "sendiass",
  "gp",
  "camhs",
  "solicitor",
  "helpline",
  "mp",
  "family",
  "other",
] as const;
export type Role = (typeof ROLES)[number];

/** Mail with these people is asked about each time and stays out of packs unless the parent puts it in. */
export const SENSITIVE_ROLES: readonly Role[] = ["sendiass", "gp", "camhs", "solicitor", "helpline", "family"];

/** Those who work at one school; where there are several, at that one. */
export const AT_SCHOOL: readonly Role[] = [
  "teacher",
  "senco",
  "head",
  "office",
  "dsl",
  "attendance-lead",
  "dpo",
  "chair",
  "clerk",
  "trust",
];

export interface Contact {
  /** Random id made in the browser. */
  id: string;
  /** Id of the school or of the child that they have to do with alone; absent when with all of them. */
  school?: string;
  child?: string;
  role: Role;
  /** As the letter greets them: "Ms Patel". May be "". */
  name: string;
  /** May be "": a person met only at the gate. */
  email: string;
}

/** What kind of school it is: it decides which law fits (see lib/law). */
export const SCHOOL_TYPES = ["maintained", "academy", "independent", "special", "pru", "unknown"] as const;
export type SchoolType = (typeof SCHOOL_TYPES)[number];

export interface School {
  name: string;
  type: SchoolType;
  /** The local council, by name. */
  council: string;
  /** A mail domain the parent has confirmed to be the school's own, such as `hillcrest.example.sch.uk`; "" when not. */
  domain: string;
  /** School days within which the school says that it answers, where it publishes that; null when unknown. */
  replyDays: number | null;
  /** School days within which its complaints policy answers a formal complaint, where it says so; null when unknown. */
  complaintDays: number | null;
}

/** How far a plan for special needs (EHC plan) has come: it decides which letters to the council fit. */
export const EHC_STAGES = ["unknown", "none", "asked", "assessing", "draft", "plan"] as const;
export type EhcStage = (typeof EHC_STAGES)[number];

export interface Child {
  /** Initials or a name, as the parent wants it to stand in letters. */
  name: string;
  /** "Year 4"; "" when not given. */
  year: string;
  /** For letters: "they" unless the parent says otherwise. */
  pronoun: "she" | "he" | "they";
  /** "unknown" when not given. */
  ehc: EhcStage;
  /** Date of birth, ISO; absent when not given. */
  born?: string;
  /** Ids of the schools, the present one last, each with the first day there (ISO; "" when not given); absent: the first alone. */
  schools?: Attends[];
}

/** A child at a school from a day on. */
export interface Attends {
  school: string;
  from: string;
}

/**
 * The id of the first child, and of the first school: those of a record that has one of each. Ids never change, so when the
 * first of several children goes, the next has its place and keeps its own id (see `Profile.first`).
 */
export const FIRST = "first";

/** A child, or a school, with its id: FIRST, or random and made in the browser. */
export type KnownChild = Child & { id: string };
export type KnownSchool = School & { id: string };

export interface Writer {
  /** How the parent signs: "Jo Whitlock". */
  name: string;
  /** "R.’s mum"; "" when not given. */
  relation: string;
  /** Own mail addresses, in the order seen or typed. */
  addresses: string[];
}

/** A range of days on which the school is closed or has no pupils, first and last included, as ISO dates. */
export interface Closure {
  id: string;
  first: string;
  last: string;
  why: "holiday" | "inset" | "other";
  /** "Easter holiday"; may be "". */
  name: string;
  /** Id of the school it is of; absent when of all. */
  school?: string;
}

/** A school term, first and last day with pupils included, as ISO dates. */
export interface Term {
  id: string;
  first: string;
  last: string;
  name: string;
  /** Id of the school it is of; absent when of all. */
  school?: string;
}

/**
 * A letter of the parent’s own, kept to be used again. `{child}` and its like in subject and text are filled in when it is
 * (see lib/letters/own-letters.ts).
 */
export interface Template {
  id: string;
  name: string;
  subject: string;
  text: string;
  /** Id of the letter it was made from; "" when there is none. */
  from: string;
}

export interface Preferences {
  /** Fetch the original of each message of the case from the open mailbox. */
  fetchOriginals: boolean;
  /** Seconds that the parent's mailbox lets them undo a send (Gmail: 5, 10, 20 or 30). Originals are fetched after it. */
  undoSeconds: number;
  newestFirst: boolean;
}

export interface Profile {
  /** The first child and the first school; see family.ts for the view of another child. */
  child: Child;
  /** Id of the first child, where the one that was first at the beginning is out of the record; absent while it is FIRST. */
  first?: string;
  school: School;
  /** Those after the first, in the order in which they were put in; absent when there are none. */
  children?: KnownChild[];
  schools?: KnownSchool[];
  writer: Writer;
  contacts: Contact[];
  terms: Term[];
  closures: Closure[];
  /** Letters of the parent’s own; absent when there are none. */
  templates?: Template[];
  preferences: Preferences;
}

export const EMPTY_PROFILE: Profile = {
  child: { name: "", year: "", pronoun: "they", ehc: "unknown" },
  school: { name: "", type: "unknown", council: "", domain: "", replyDays: null, complaintDays: null },
  writer: { name: "", relation: "", addresses: [] },
  contacts: [],
  terms: [],
  closures: [],
  preferences: { fetchOriginals: true, undoSeconds: 30, newestFirst: true },
};

/** As it may stand in the ledger: what came with a later version is missing in earlier rows. */
type Written<T, Later extends keyof T> = Omit<T, Later> & Partial<Pick<T, Later>>;

/** One change to the profile: a whole part is replaced, or one listed thing is set or (null) taken out. */
export type ProfileChange =
  | { part: "child"; value: Written<Child, "ehc"> }
  | { part: "school"; value: Written<School, "complaintDays"> }
  | { part: "another-child"; id: string; value: Child | null }
  | { part: "another-school"; id: string; value: School | null }
  | { part: "writer"; value: Writer }
  | { part: "preferences"; value: Preferences }
  | { part: "contact"; id: string; value: Contact | null }
  | { part: "term"; id: string; value: Term | null }
  | { part: "closure"; id: string; value: Closure | null }
  | { part: "template"; id: string; value: Template | null };
