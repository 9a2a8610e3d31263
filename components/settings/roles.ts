import type { Role } from "../../lib/record/profile.ts";

/** Each role as it stands on a chip, as the choice names it, and what such a person does, in a few words. */
export interface RoleWords {
  /** On a chip, after the name: "SENCO". */
  chip: string;
  name: string;
  does: string;
}

export const ROLE_WORDS: Record<Role, RoleWords> = {
  teacher: {
    chip: "teacher",
    name: "Class teacher or tutor",
    does: "Sees your child most days. Often the first to ask.",
  },
  senco: { chip: "SENCO", name: "SENCO", does: "Leads help for special needs. Every mainstream school has one." },
  head: { chip: "head", name: "Headteacher", does: "Answers for the school. Is copied in unless you take them out." },
  office: { chip: "office", name: "School office", does: "Passes letters on when you have no other address." },
  dsl: {
    chip: "safeguarding",
    name: "Safeguarding lead",
    does: "Acts when a child may come to harm. Each school has one.",
  },
  "attendance-lead": {
    chip: "attendance lead",
    name: "School’s attendance lead",
    does: "Looks after attendance at school. Some schools call it attendance officer.",
  },
  dpo: {
    chip: "data protection",
    name: "Data protection officer",
    does: "Answers requests for copies of records. The school’s privacy notice names them.",
  },
  chair: { chip: "chair of governors", name: "Chair of governors", does: "Hears complaints about the head." },
  clerk: { chip: "clerk", name: "Clerk to the governors", does: "Arranges a complaints panel and its papers." },
  trust: { chip: "trust", name: "Academy trust", does: "Runs the school, where it is an academy." },
  "send-team": { chip: "SEND team", name: "Council’s SEND team", does: "Decides on assessments and plans (EHC)." },
  "attendance-team": { chip: "attendance", name: "Council’s attendance team", does: "Asks about days missed." },
  "health-needs": {
    chip: "health needs",
    name: "Council’s officer for health needs",
    does: "Arranges education for children too unwell for school. The council’s website names one.",
  },
  "council-complaints": {
    chip: "council complaints",
    name: "Council’s complaints team",
    does: "Takes complaints about what the council does.",
  },
  sendiass: {
    chip: "SENDIASS",
    name: "SENDIASS",
    does: "Free, impartial advice for families. You are asked before its mail is kept.",
  },
  gp: { chip: "GP", name: "GP", does: "You are asked before mail with them is kept." },
  camhs: { chip: "CAMHS", name: "CAMHS or another clinic", does: "You are asked before mail with them is kept." },
  solicitor: { chip: "solicitor", name: "Solicitor", does: "You are asked each time, and it stays out of packs." },
  helpline: {
    chip: "helpline",
    name: "Helpline or charity",
    does: "You are asked each time, and it stays out of packs.",
  },
  mp: { chip: "MP", name: "MP or councillor", does: "Can write to the council or the school for you." },
  family: { chip: "family", name: "Family or friend", does: "You are asked before mail with them is kept." },
  other: { chip: "", name: "Someone else", does: "Anyone else who is part of this." },
};

/** @returns what stands beside a person's name: "SENCO"; "" where the name says it already, as "School office" does */
export function chipBeside({ name, role }: { name: string; role: Role }): string {
  const words = ROLE_WORDS[role];
  return name.trim().toLowerCase() === words.name.toLowerCase() ? "" : words.chip;
}

/** The roles as a parent looks for them. */
export const ROLE_GROUPS: readonly { label: string; roles: readonly Role[] }[] = [
  {
    label: "At school",
    roles: ["teacher", "senco", "head", "office", "dsl", "attendance-lead", "dpo", "chair", "clerk", "trust"],
  },
  { label: "At the council", roles: ["send-team", "attendance-team", "health-needs", "council-complaints"] },
  { label: "Health", roles: ["gp", "camhs"] },
  { label: "Advice and help", roles: ["sendiass", "solicitor", "helpline", "mp"] },
  { label: "Others", roles: ["family", "other"] },
];
