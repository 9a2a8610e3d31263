import { addressKey } from "../mail/address.ts";
import { type Contact, type Profile, type Role, SENSITIVE_ROLES } from "../record/profile.ts";
import type { EarlierMail, Letter, Recipients, Subject } from "./letter.ts";
import { personInWords, roleInWords } from "./people.ts";

/** Somebody the letter should go to who has no address in the profile. */
export interface MissingRole {
  role: Role;
  /** What happens instead, or what to do, in one or two plain sentences. */
  sentence: string;
}

export interface ChosenRecipients {
  to: Contact[];
  cc: Contact[];
  /** One line on why the Cc is copied, or why nobody is. */
  why: string;
  missing: MissingRole[];
  /** Notes on people who are left out on purpose. */
  blocked: string[];
}

/**
 * Who reads a letter instead, in this order. A concern about staff or the head never falls back to the office, and a
 * safeguarding concern goes to nobody but the head.
 */
const INSTEAD: Partial<Record<Role, readonly Role[]>> = {
  teacher: ["senco", "office", "head"],
  senco: ["office", "head"],
  office: ["head"],
  "attendance-lead": ["office", "head"],
  dsl: ["head"],
  dpo: ["office", "head"],
  chair: ["clerk"],
  clerk: ["trust"],
  "health-needs": ["send-team", "attendance-team"],
  "attendance-team": ["send-team"],
  "council-complaints": ["send-team"],
};

/** Who answers for the school day by day: what is about the head's own answer does not go back to them. */
const BELOW_HEAD: readonly Role[] = ["teacher", "senco", "attendance-lead"];

const HEADS_ANSWER: Recipients = {
  to: ["head"],
  cc: [],
  why: "It is about the head’s own answer, so it goes to the head. Nobody is copied.",
};

const GOVERNORS: readonly Role[] = ["chair", "clerk"];

const NOT_YET =
  "Governors are not copied now: one who has read the emails may not be able to sit on the panel that would hear a complaint.";

/**
 * Chooses To and Cc from the people of the profile.
 * @param aboutWhom who the concern is about: it decides who must not read it
 * @param earlier the emails that the letter names, oldest first: one about the head's answer goes to the head
 */
export function chooseRecipients(
  letter: Letter,
  profile: Profile,
  aboutWhom: Subject,
  earlier: readonly EarlierMail[] = [],
): ChosenRecipients {
  const usual = letter.recipients(aboutWhom);
  const wanted = aboutWhom === "child" && isHeadsAnswer(usual, profile, earlier.at(-1)) ? HEADS_ANSWER : usual;
  const missing: MissingRole[] = [];
  const to: Contact[] = [];
  for (const role of wanted.to) {
    const found = findReader(role, profile, aboutWhom);
    if (found?.role !== role) missing.push({ role, sentence: instead(role, found, aboutWhom) });
    if (found && !reaches(to, found)) to.push(found);
  }
  const cc: Contact[] = [];
  for (const role of wanted.cc) {
    const found = withAddress(role, profile);
    if (!found) missing.push({ role, sentence: noCopy(role) });
    else if (!reaches([...to, ...cc], found)) cc.push(found);
  }
  return { to, cc, why: reason(wanted.why, wanted.cc, to, cc), missing, blocked: notCopied(profile, to) };
}

/**
 * What to say when the parent adds somebody to a letter themselves.
 * @returns a note, or null when there is nothing to say. The parent still decides, except that governors are not offered.
 */
export function copyNote(contact: Contact, letter: Letter, aboutWhom: Subject): string | null {
  if (letter.recipients(aboutWhom).to.includes(contact.role)) return null;
  if (aboutWhom !== "head" && GOVERNORS.includes(contact.role)) return NOT_YET;
  if (aboutWhom !== "child")
    return `This is about ${aboutWhom === "head" ? "the head" : "a member of staff"}. It is safer to copy nobody.`;
  if (SENSITIVE_ROLES.includes(contact.role)) {
    return `The school will see that ${personInWords(contact)} is copied, and every reply may go there too.`;
  }
  return null;
}

/** Whether the last email came from the head, or went to the head and to none of those who would read this letter. */
function isHeadsAnswer({ to }: Recipients, profile: Profile, last: EarlierMail | undefined): boolean {
  if (last === undefined || to.length === 0 || !to.every((role) => BELOW_HEAD.includes(role))) return false;
  const head = withAddress("head", profile);
  const reached = (contact: Contact | null) => contact !== null && last.addresses.includes(addressKey(contact.email));
  return reached(head) && !to.some((role) => reached(withAddress(role, profile)));
}

function withAddress(role: Role, profile: Profile): Contact | null {
  return profile.contacts.find((contact) => contact.role === role && contact.email.trim() !== "") ?? null;
}

function findReader(role: Role, profile: Profile, about: Subject): Contact | null {
  const others = about === "child" || GOVERNORS.includes(role) ? (INSTEAD[role] ?? []) : [];
  for (const next of [role, ...others]) {
    const found = withAddress(next, profile);
    if (found) return found;
  }
  return null;
}

function reaches(people: readonly Contact[], contact: Contact): boolean {
  return people.some((one) => addressKey(one.email) === addressKey(contact.email));
}

function instead(role: Role, found: Contact | null, about: Subject): string {
  const none = `There is no address for ${roleInWords(role)} yet.`;
  if (found?.role === "office") return `${none} The letter goes to the office and asks to be passed on.`;
  if (found) return `${none} The letter goes to ${personInWords(found)} instead.`;
  if (about === "head") {
    return `${none} The school’s website names the clerk to the governors. It should not go through the head.`;
  }
  return `${none} The school’s website or the office can tell you; you can also type one in the draft.`;
}

function noCopy(role: Role): string {
  return `There is no address for ${roleInWords(role)} yet, so nobody is copied.`;
}

function reason(why: string, wanted: readonly Role[], to: readonly Contact[], cc: readonly Contact[]): string {
  if (cc.length > 0 || wanted.length === 0) return why;
  const reader = to.find((contact) => wanted.includes(contact.role));
  if (reader) return `It goes to ${personInWords(reader)}, so nobody is copied.`;
  return "Nobody is copied.";
}

function notCopied(profile: Profile, to: readonly Contact[]): string[] {
  const governors = profile.contacts.some((contact) => GOVERNORS.includes(contact.role));
  return governors && !to.some((contact) => GOVERNORS.includes(contact.role)) ? [NOT_YET] : [];
}
