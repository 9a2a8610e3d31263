import type { Role } from "./profile.ts";

/** Each role in a word or two, as it stands beside a name or in its place; "" for other. */
export const ROLE_WORDS: Record<Role, string> = {
  teacher: "class teacher",
  senco: "SENCO",
  head: "head",
  office: "school office",
  dsl: "safeguarding lead",
  "attendance-lead": "attendance lead",
  dpo: "data protection officer",
  chair: "chair of governors",
  clerk: "clerk to the governors",
  trust: "academy trust",
  "send-team": "council SEND team",
  "attendance-team": "council attendance team",
  "health-needs": "council officer for health needs",
  "council-complaints": "council complaints team",
  sendiass: "SENDIASS",
  gp: "GP",
  camhs: "CAMHS",
  solicitor: "solicitor",
  helpline: "helpline",
  mp: "MP",
  family: "family",
  other: "",
};
