import type { Contact, Role } from "../record/profile.ts";
import { clean } from "./words.ts";

/** Each role in a sentence ("the SENCO"), and in a greeting without a name ("Dear SENCO"). */
const ROLE_WORDS: Record<Role, { said: string; greeted: string }> = {
  teacher: { said: "the class teacher", greeted: "Class Teacher" },
  senco: { said: "the SENCO", greeted: "SENCO" },
  head: { said: "the headteacher", greeted: "Headteacher" },
  office: { said: "the school office", greeted: "School Office" },
  dsl: { said: "the designated safeguarding lead", greeted: "Designated Safeguarding Lead" },
  "attendance-lead": { said: "the school’s attendance lead", greeted: "Attendance Lead" },
  dpo: { said: "the data protection officer", greeted: "Data Protection Officer" },
  chair: { said: "the chair of governors", greeted: "Chair of Governors" },
  clerk: { said: "the clerk to the governors", greeted: "Clerk to the Governors" },
  trust: { said: "the academy trust", greeted: "Sir or Madam" },
  "send-team": { said: "the council’s SEND team", greeted: "SEND Team" },
  "attendance-team": { said: "the council’s attendance team", greeted: "Attendance Team" },
  "health-needs": {
    said: "the council’s named officer for children with health needs",
    greeted: "Sir or Madam",
  },
  "council-complaints": { said: "the council’s complaints team", greeted: "Complaints Team" },
  sendiass: { said: "SENDIASS", greeted: "SENDIASS" },
  gp: { said: "the GP", greeted: "Doctor" },
  camhs: { said: "CAMHS", greeted: "CAMHS Team" },
  solicitor: { said: "the solicitor", greeted: "Sir or Madam" },
  helpline: { said: "the helpline", greeted: "Sir or Madam" },
  mp: { said: "the MP", greeted: "Sir or Madam" },
  family: { said: "a family member", greeted: "all" },
  other: { said: "someone else", greeted: "Sir or Madam" },
};

/** @returns "the SENCO" */
export function roleInWords(role: Role): string {
  return ROLE_WORDS[role].said;
}

/** @returns "Ms Patel", or "SENCO" when there is no name: what comes after "Dear" */
export function greetingName(contact: Pick<Contact, "name" | "role">): string {
  return clean(contact.name) || ROLE_WORDS[contact.role].greeted;
}

/** @returns "Ms Patel", or "the SENCO" when there is no name */
export function personInWords(contact: Pick<Contact, "name" | "role">): string {
  return clean(contact.name) || ROLE_WORDS[contact.role].said;
}

/** Roles whose holder a line about copying explains; for others the name is enough. */
const SCHOOL: readonly Role[] = ["teacher", "senco", "head", "dsl", "attendance-lead", "dpo", "chair", "clerk"];

/** @returns "Mr Lowe, the headteacher", "the headteacher", or just the name of somebody outside the school */
export function personWithRole(contact: Pick<Contact, "name" | "role">): string {
  const name = clean(contact.name);
  if (name === "") return ROLE_WORDS[contact.role].said;
  return SCHOOL.includes(contact.role) ? `${name}, ${ROLE_WORDS[contact.role].said}` : name;
}
