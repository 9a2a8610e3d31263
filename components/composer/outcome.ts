import { addressKey } from "../../lib/mail/address.ts";
import type { Contact } from "../../lib/record/profile.ts";
import type { Field, FieldOutcome } from "../../lib/webmail/webmail.ts";
import type { LetterState } from "./letter-state.ts";
import { chipWords } from "./people.ts";

export const FIELD_NAMES: Record<Field, string> = { to: "To", cc: "Cc", subject: "Subject", body: "Your letter" };

const names = (people: Contact[]) =>
  people
    .filter((one) => one.email)
    .map((one) => chipWords(one).name)
    .join(", ");

/** What the letter wanted in a field, in a few words. */
function wanted(field: Field, letter: LetterState): string {
  if (field === "body") return "";
  if (field === "subject") return `“${letter.filled.value?.subject ?? ""}”`;
  return names(letter[field].value);
}

/** People on the line whom the letter did not put there: they read it too. `now` is what was read back, addresses by commas. */
function alsoThere(field: Field, now: string, letter: LetterState): string {
  if (field !== "to" && field !== "cc") return "";
  const ours = new Set(letter[field].value.map((one) => addressKey(one.email)));
  const others = now.split(",").filter((one) => one.trim() !== "" && !ours.has(addressKey(one)));
  return others.map((one) => one.trim()).join(", ");
}

function takenWords(field: Field, now: string, letter: LetterState): string {
  if (field === "body") return "is in";
  const others = alsoThere(field, now, letter);
  const want = wanted(field, letter) || (others ? "" : "nobody");
  return [want, others && `also there: ${others}`].filter(Boolean).join("; ");
}

/** A site that cuts a subject leaves at least this much of it. */
const CUT = 200;

function isCut(now: string, letter: LetterState): boolean {
  const want = letter.filled.value?.subject ?? "";
  return now.length >= CUT && now.length < want.length && want.startsWith(now.trimEnd());
}

/** Names that stand on the line without an address: whom the mail site takes them for cannot be seen. */
function namesOnly(field: Field, now: string): string[] {
  if (field !== "to" && field !== "cc") return [];
  return now
    .split(/[,;]/)
    .map((one) => one.trim())
    .filter((one) => one !== "" && !one.includes("@"));
}

/** Whether everybody whom the letter wants on the line is there, some by their name alone. */
function allByName(field: Field, now: string, letter: LetterState): boolean {
  if (field !== "to" && field !== "cc") return false;
  const there = now.toLowerCase();
  const people = letter[field].value.filter(({ email }) => email);
  const named = ({ name, email }: Contact) =>
    there.includes(addressKey(email)) || (name !== "" && there.includes(name.toLowerCase()));
  return namesOnly(field, now).length > 0 && people.every(named);
}

/** Whether it is there, but not quite as asked: the parent only has to look. */
export function toCheck({ field, outcome, now }: FieldOutcome, letter: LetterState): boolean {
  return outcome === "differs" && ((field === "subject" && isCut(now, letter)) || allByName(field, now, letter));
}

/** @returns one sentence on what became of a field, with the way on where it did not take */
export function outcomeWords({ field, outcome, now, note }: FieldOutcome, letter: LetterState): string {
  const words = plainOutcome({ field, outcome, now }, letter);
  if (outcome !== "differs") return words;
  if (field === "subject" && isCut(now, letter))
    return `was cut off: your mail takes ${now.length} characters. Read whether it still says what you mean`;
  if (allByName(field, now, letter)) {
    const seen = note ?? `Your mail shows only a name there: ${namesOnly(field, now).join(", ")}.`;
    return `${seen} Check that it is the right person.`;
  }
  return note ? `${words} ${note}` : words;
}

function plainOutcome({ field, outcome, now }: FieldOutcome, letter: LetterState): string {
  const want = wanted(field, letter);
  if (outcome === "taken") return takenWords(field, now, letter);
  if (outcome === "occupied")
    return field === "body" ? "left out: your own words stand there" : `left as it was: ${now}`;
  if (field === "body")
    return outcome === "missing"
      ? "did not go in: the place to write was not found"
      : "is not there as written: your mail changed it. Compare before you send";
  const there = now ? `It says ${now} now.` : "It is empty now.";
  if (want === "")
    return now ? `did not take: take out ${now} there yourself.` : "was not found: look that nobody is there.";
  if (outcome === "missing") return `did not take: the field was not found. Add ${want} there yourself.`;
  return `did not take: add ${want} there yourself. ${there}`;
}

/** Whether all of it is in, if only to be looked at, or left out because the parent wanted their own to stay. */
export function isWhole(outcomes: FieldOutcome[], letter: LetterState): boolean {
  const fine = (one: FieldOutcome) => one.outcome === "occupied" && one.field !== "body";
  return outcomes.every((one) => one.outcome === "taken" || fine(one) || toCheck(one, letter));
}

/** @returns the heading over the outcomes */
export function headline(outcomes: FieldOutcome[], letter: LetterState): string {
  const checks = outcomes.filter((one) => toCheck(one, letter)).length;
  if (isWhole(outcomes, letter)) {
    if (checks === 0) return "It is in your email";
    return checks === 1
      ? "It is in your email; please check one thing"
      : "It is in your email; please check a few things";
  }
  const body = outcomes.some((one) => one.field === "body" && one.outcome === "taken");
  return body ? "The letter is in your email, but not all of the rest" : "The letter did not go into your email";
}
