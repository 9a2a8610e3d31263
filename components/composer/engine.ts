import { askDays } from "../../lib/calendar/ask-days.ts";
import { bindingClock } from "../../lib/calendar/clocks.ts";
import { schoolCalendar } from "../../lib/calendar/school-calendar.ts";
import { schoolDaysBetween } from "../../lib/calendar/school-days.ts";
import { LETTERS, letterById } from "../../lib/letters/index.ts";
import {
  type AskDay,
  type EarlierMail,
  LETTER_GROUPS,
  type Letter,
  type LetterGroup,
} from "../../lib/letters/letter.ts";
import { ownLetter, ownLetterById } from "../../lib/letters/own-letters.ts";
import { chooseRecipients } from "../../lib/letters/recipients.ts";
import { tooSoon } from "../../lib/letters/too-soon.ts";
import type { ComposerContext } from "../../lib/messages.ts";
import type { Profile } from "../../lib/record/profile.ts";

/** What the composer asks of the catalogue and the calendar, in its own terms. */

/** @returns the catalogue by group, groups without letters left out */
export function groupedLetters(): { group: LetterGroup; letters: Letter[] }[] {
  return LETTER_GROUPS.map((group) => ({ group, letters: LETTERS.filter((letter) => letter.group === group) })).filter(
    ({ letters }) => letters.length > 0,
  );
}

/** @returns the letter of the catalogue, or the parent’s own, with this id */
export function letterOf(id: string | null, profile: Profile): Letter | null {
  return id === null ? null : (letterById(id) ?? ownLetterById(id, profile));
}

/** The letters that most parents begin with. */
const MOST_USED = ["C1", "C2", "C7", "C9", "H1", "R1"];

/** @returns the handful offered before the groups */
export function mostUsed(): Letter[] {
  return MOST_USED.map(letterById).filter((letter) => letter !== null);
}

/** @param today ISO @returns the parent’s own letters, the newest first, each with its subject as it would be now */
export function ownLetters(profile: Profile, today: string): Letter[] {
  const facts = { profile, today, answers: {}, earlier: [], askBy: null, to: [], cc: [] };
  const own = (profile.templates ?? []).map(ownLetter);
  return own.map((letter) => ({ ...letter, when: letter.subject(facts) || letter.when })).toReversed();
}

/** @param today ISO @returns what the parent should know before this letter is sent in their case; [] as a rule */
export function cautionsOf(letter: Letter, profile: Profile, today: string): string[] {
  const { to, cc } = chooseRecipients(letter, profile, "child");
  return letter.cautions?.({ profile, today, answers: {}, earlier: [], askBy: null, to, cc }) ?? [];
}

/** @param today ISO @returns the days the letter's clock proposes; [] when it asks for none, or binds no school of this type */
export function askDaysFor(letter: Letter | null, profile: Profile, today: string): AskDay[] {
  const clock = letter?.clock ? bindingClock(letter.clock, profile.school) : null;
  if (clock === null) return [];
  return askDays(clock, Temporal.PlainDate.from(today), schoolCalendar(profile));
}

/**
 * Asks "are you sure" of a chase within 5 school days of the last email.
 * @param mails those that it is about
 * @param today ISO
 */
export function tooSoonFor(
  letter: Letter | null,
  mails: readonly EarlierMail[],
  profile: Profile,
  today: string,
): string | null {
  if (letter === null) return null;
  const calendar = schoolCalendar(profile);
  const day = Temporal.PlainDate.from(today);
  return tooSoon(letter, mails, today, (date) => schoolDaysBetween(Temporal.PlainDate.from(date), day, calendar));
}

/**
 * The emails a letter names until the parent ticks others: those the page was opened for; else those of the suggested step;
 * for a chase, the last email sent that nothing came back to from the people it went to, else the last one with its replies.
 */
export function aboutFor(letter: string, opened: string[], context: ComposerContext | null): string[] {
  const chosen = letterById(letter);
  if (!context || !(chosen?.needsEarlier || chosen?.mayNameEarlier)) return [];
  const known = opened.filter((id) => context.earlier.some((mail) => mail.id === id));
  if (known.length > 0) return known;
  if (context.suggested?.letter === letter) return context.suggested.about;
  if (!chosen.needsEarlier) return [];
  return lastAsked(context.earlier);
}

/** The last email sent that nothing came back to, else the last one sent with what came back: a letter must not deny it. */
function lastAsked(earlier: readonly EarlierMail[]): string[] {
  const back = (mail: EarlierMail) => earlier.filter((other) => cameBack(other, mail)).map(({ id }) => id);
  const sent = earlier.filter((mail) => mail.direction === "out");
  const last = sent.findLast((mail) => back(mail).length === 0) ?? sent.at(-1);
  return last ? [last.id, ...back(last)] : [];
}

function cameBack(other: EarlierMail, mail: EarlierMail): boolean {
  const same = other.addresses.some((address) => mail.addresses.includes(address));
  return other.direction === "in" && other.date >= mail.date && same;
}
