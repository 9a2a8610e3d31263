import type { Address } from "../../../mail/address.ts";
import type { Child, Contact, Role, School } from "../../profile.ts";

/** Everybody in the two years. All of them are invented; their addresses are at example.org and example.sch.uk. */

/** The second school, and the second child. */
export const MARLOW_ID = "s-marlow";
export const TOBY_ID = "c-toby";

export const HILLCREST: School = {
  name: "Hillcrest Primary",
  type: "maintained",
  council: "Exampleshire",
  domain: "hillcrest.example.sch.uk",
  replyDays: 5,
  complaintDays: 20,
};

export const MARLOW: School = {
  name: "Marlow Road Academy",
  type: "academy",
  council: "Exampleshire",
  domain: "marlowroad.example.sch.uk",
  replyDays: 3,
  complaintDays: 15,
};

/** As the profile says it at the end: in the second year the child has moved school and has a plan. */
export const ROBIN: Child = {
  name: "Robin",
  year: "Year 6",
  pronoun: "they",
  ehc: "plan",
  born: "2015-03-14",
  schools: [
    { school: "first", from: "" },
    { school: MARLOW_ID, from: "2026-01-12" },
  ],
};

export const TOBY: Child = { name: "Toby", year: "Year 1", pronoun: "he", ehc: "none", born: "2019-06-02" };

interface Person {
  role: Role;
  name: string;
  address: string;
  /** How they sign. */
  signs?: string;
  school?: string;
  child?: string;
}

const at = (who: string) => `${who}@hillcrest.example.sch.uk`;
const marlow = (who: string) => `${who}@marlowroad.example.sch.uk`;
const council = (who: string) => `${who}@exampleshire-council.example.org`;

const CAST = {
  patel: { role: "senco", name: "Ms Patel", address: at("senco"), school: "first" },
  lowe: { role: "head", name: "Mr Lowe", address: at("head"), school: "first" },
  office: { role: "office", name: "Hillcrest office", address: at("office"), school: "first" },
  nunez: { role: "teacher", name: "Mrs Núñez-O’Brien", address: at("n.nunez-obrien"), school: "first" },
  okafor: { role: "teacher", name: "Mr Okafor", address: at("c.okafor"), school: "first" },
  field: { role: "teacher", name: "Miss Field", address: at("h.field"), school: "first", child: TOBY_ID },
  dunn: { role: "attendance-lead", name: "Mrs Dunn", address: at("attendance"), school: "first" },
  chair: { role: "chair", name: "Prof. Agnieszka Wójcik", address: at("chair"), school: "first" },
  clerk: { role: "clerk", name: "Mr Idris ap Rhys", address: at("clerk"), school: "first" },
  sorensen: { role: "senco", name: "Ms Sørensen", address: marlow("senco"), school: MARLOW_ID },
  adeyemi: { role: "head", name: "Mrs Adeyemi", address: marlow("head"), school: MARLOW_ID },
  marlow: { role: "office", name: "Marlow Road office", address: marlow("office"), school: MARLOW_ID },
  tran: { role: "teacher", name: "Mr Trần", address: marlow("d.tran"), school: MARLOW_ID },
  marsh: { role: "send-team", name: "Fiona Marsh", address: council("send") },
  koval: {
    role: "attendance-team",
    name: "Олена Коваль (Olena Koval)",
    address: council("attendance"),
    signs: "Olena Koval",
  },
  needs: { role: "health-needs", name: "Health Needs Education", address: council("health-needs") },
  complaints: { role: "council-complaints", name: "Council complaints", address: council("complaints") },
  ep: { role: "other", name: "Dr Šárka Dvořáková", address: council("s.dvorakova") },
  gp: {
    role: "gp",
    name: "Dr Layla Haddad (د. ليلى حداد)",
    address: "dr.haddad@surgery.example.org",
    signs: "Dr Haddad",
  },
  camhs: { role: "camhs", name: "陈美玲 (Chen Meiling)", address: "m.chen@camhs.example.org", signs: "Chen Meiling" },
  sendiass: { role: "sendiass", name: "Bridget O’Hara", address: "bridget@sendiass.example.org" },
  solicitor: { role: "solicitor", name: "Mr Achterberg", address: "t.achterberg@lawcentre.example.org" },
  sam: { role: "family", name: "Sam Whitlock", address: "sam.whitlock@example.org", signs: "Sam" },
} as const satisfies Record<string, Person>;

/** The parent, or somebody of the case. */
export type Who = "jo" | keyof typeof CAST;

const PEOPLE: Record<string, Person> = CAST;

export const WRITER = {
  name: "Jo Whitlock",
  relation: "Robin’s mum",
  addresses: ["jo.whitlock@example.org", "jo@whitlock.example.org"],
};

/** @returns name and address of a person as their mail has it */
export function addressOf(who: Who): Address {
  const person = PEOPLE[who];
  if (person) return { name: person.name, address: person.address };
  return { name: WRITER.name, address: WRITER.addresses[0] ?? "" };
}

/** @returns how they end an email */
export function signature(who: Who): string {
  return PEOPLE[who]?.signs ?? addressOf(who).name;
}

/** @returns the id that the profile has them under */
export const contactId = (who: Who) => `p-${who}`;

/** @returns them as an entry names them */
export const personOf = (who: Who) => ({ contact: contactId(who), name: addressOf(who).name });

export const CONTACTS: Contact[] = Object.entries(PEOPLE).map(([id, { role, name, address, school, child }]) => ({
  id: contactId(id as Who),
  role,
  name,
  email: address,
  ...(school ? { school } : {}),
  ...(child ? { child } : {}),
}));
