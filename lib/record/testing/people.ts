import type { Address } from "../../mail/address.ts";
import type { Closure, Contact, Profile, ProfileChange, Term } from "../profile.ts";

/** An invented family and school. */
export const JO: Address = { name: "Jo Whitlock", address: "jo.whitlock@example.org" };
export const PATEL: Address = { name: "Ms Patel", address: "senco@hillcrest.example.sch.uk" };
export const LOWE: Address = { name: "Mr Lowe", address: "head@hillcrest.example.sch.uk" };
export const OFFICE: Address = { name: "Hillcrest Primary", address: "office@hillcrest.example.sch.uk" };

export const CONTACTS: Contact[] = [
  { id: "c-senco", role: "senco", name: "Ms Patel", email: PATEL.address },
  { id: "c-head", role: "head", name: "Mr Lowe", email: LOWE.address },
  { id: "c-office", role: "office", name: "School office", email: OFFICE.address },
  { id: "c-gp", role: "gp", name: "Dr Shah", email: "dr.shah@surgery.example.org" },
];

export const TERMS: Term[] = [
  { id: "t-spring-1", first: "2027-01-05", last: "2027-02-12", name: "Spring term, first half" },
  { id: "t-spring-2", first: "2027-02-22", last: "2027-03-25", name: "Spring term, second half" },
  { id: "t-summer", first: "2027-04-12", last: "2027-07-22", name: "Summer term" },
];

export const CLOSURES: Closure[] = [
  { id: "h-half-term", first: "2027-02-15", last: "2027-02-19", why: "holiday", name: "Half term" },
  { id: "h-easter", first: "2027-03-26", last: "2027-04-09", why: "holiday", name: "Easter holiday" },
  { id: "h-inset", first: "2027-03-15", last: "2027-03-15", why: "inset", name: "" },
];

export const SAMPLE_PROFILE: Profile = {
  child: { name: "R.", year: "Year 4", pronoun: "they", ehc: "unknown" },
  school: {
    name: "Hillcrest Primary",
    type: "maintained",
    council: "Exampleshire",
    domain: "hillcrest.example.sch.uk",
    replyDays: null,
    complaintDays: null,
  },
  writer: { name: "Jo Whitlock", relation: "R.’s mum", addresses: [JO.address] },
  contacts: CONTACTS,
  terms: TERMS,
  closures: CLOSURES,
  preferences: { fetchOriginals: true, undoSeconds: 30, newestFirst: true },
};

/** The acts that make SAMPLE_PROFILE. */
export const PROFILE_CHANGES: ProfileChange[] = [
  { part: "child", value: SAMPLE_PROFILE.child },
  { part: "school", value: SAMPLE_PROFILE.school },
  { part: "writer", value: SAMPLE_PROFILE.writer },
  ...CONTACTS.map((value): ProfileChange => ({ part: "contact", id: value.id, value })),
  ...TERMS.map((value): ProfileChange => ({ part: "term", id: value.id, value })),
  ...CLOSURES.map((value): ProfileChange => ({ part: "closure", id: value.id, value })),
];
