import { addressKey } from "../mail/address.ts";
import type { MessageEntry } from "../record/entry.ts";
import type { Profile, Role } from "../record/profile.ts";

/**
 * Which line of the case an email stands in. A question to the school, one to the council and a request for records run
 * beside each other: an answer to one settles nothing of the others, and none is chased for another.
 */
export type Line = "school" | "council" | "records" | "outside";

const COUNCIL: readonly Role[] = ["send-team", "attendance-team", "health-needs", "council-complaints"];
const OUTSIDE: readonly Role[] = ["mp", "gp", "camhs", "sendiass", "solicitor", "helpline", "family"];

/** People at the school; a stranger at a meeting is taken for one of them. */
export function isOfSchool(role: Role): boolean {
  return !COUNCIL.includes(role) && !OUTSIDE.includes(role);
}

const RECORDS: readonly string[] = ["R5", "R6", "R7", "R8", "R9"];

/** Letters to the council that stand in another group. */
const TO_COUNCIL: readonly string[] = ["A3", "A4"];

/**
 * By the letter's id, so that the background need not hold the whole catalogue; a test keeps it true to it. One of the
 * parent's own is to the school.
 */
export function lineOfLetter(id: string): Line {
  if (RECORDS.includes(id)) return "records";
  if (TO_COUNCIL.includes(id) || /^L\d+$/.test(id)) return "council";
  return /^X\d+$/.test(id) ? "outside" : "school";
}

function lineOfRole(role: Role): Line | null {
  if (COUNCIL.includes(role)) return "council";
  if (role === "dpo") return "records";
  return OUTSIDE.includes(role) ? "outside" : null;
}

/** Parts emails into lines, each oldest first. A reply stands in the line of what it answers: by thread, else by its sender. */
export function linesOf(mails: readonly MessageEntry[], profile: Profile): Record<Line, MessageEntry[]> {
  const lines: Record<Line, MessageEntry[]> = { school: [], council: [], records: [], outside: [] };
  const roles = new Map(profile.contacts.map(({ email, role }) => [addressKey(email), role]));
  const threads = new Map<string, Line>();
  const people = new Map<string, Line>();
  for (const mail of mails) {
    const line = mail.kind === "sent" ? sentLine(mail, roles, threads) : replyLine(mail, roles, threads, people);
    lines[line].push(mail);
    if (mail.thread !== null) threads.set(mail.thread, line);
    if (mail.kind === "sent") for (const { address } of [...mail.to, ...mail.cc]) people.set(addressKey(address), line);
  }
  return lines;
}

function sentLine(mail: MessageEntry, roles: ReadonlyMap<string, Role>, threads: ReadonlyMap<string, Line>): Line {
  if (mail.letter) return lineOfLetter(mail.letter.id);
  const known = mail.to.map(({ address }) => roles.get(addressKey(address))).filter((role) => role !== undefined);
  if (known.some(isOfSchool)) return lineInThread(mail, threads) ?? "school";
  const line = known.map(lineOfRole).find((one) => one !== null);
  return line ?? lineInThread(mail, threads) ?? "school";
}

function replyLine(
  mail: MessageEntry,
  roles: ReadonlyMap<string, Role>,
  threads: ReadonlyMap<string, Line>,
  people: ReadonlyMap<string, Line>,
): Line {
  const from = addressKey(mail.from.address);
  const role = roles.get(from);
  return lineInThread(mail, threads) ?? people.get(from) ?? (role ? lineOfRole(role) : null) ?? "school";
}

function lineInThread({ thread }: MessageEntry, threads: ReadonlyMap<string, Line>): Line | null {
  return thread === null ? null : (threads.get(thread) ?? null);
}
