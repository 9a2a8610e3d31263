import { addSchoolDays } from "../calendar/school-days.ts";
import type { Entry, MessageEntry } from "../record/entry.ts";
import type { EhcStage, Profile, Role } from "../record/profile.ts";
import { answeredPromise, isOver } from "../record/promises.ts";
import { isOfSchool } from "./suggest-lines.ts";
import {
  askedUntil,
  clockDate,
  dayOf,
  isPast,
  isSpoken,
  lastTold,
  PATIENCE,
  type Scene,
  SETTLES,
  type Spoken,
  type Suggestion,
  schoolDaysSince,
} from "./suggest-scene.ts";
import { afterWords, dayWords, firstWords } from "./suggest-words.ts";

/** Steps beside the ladder: after a talk, in the line with the council, and for requests for records. */

/** Calls, meetings and talks with people of the school, oldest first. */
export function talks(entries: readonly Entry[], profile: Profile): Spoken[] {
  const roles = new Map(profile.contacts.map(({ id, role }) => [id, role]));
  return entries.filter(isSpoken).filter((talk) => isWithSchool(talk, roles));
}

function isWithSchool({ people, private: hidden }: Spoken, roles: ReadonlyMap<string, Role>): boolean {
  const known = people
    .map(({ contact }) => (contact ? roles.get(contact) : undefined))
    .filter((one) => one !== undefined);
  return !hidden && (known.length === 0 || known.some(isOfSchool));
}

/** A note of what was said, sent while it is fresh: within five school days, and only while nothing was written since. */
export function followUp(mails: readonly MessageEntry[], spoken: readonly Spoken[], scene: Scene): Suggestion | null {
  const talk = spoken.findLast(({ when }) => !isAhead(when.date, scene));
  if (!talk || mails.some((mail) => mail.kind === "sent" && mail.at > talk.at)) return null;
  const day = Temporal.PlainDate.from(talk.when.date);
  const letter = talk.kind === "meeting" ? "R1" : "R2";
  if (!scene.has(letter) || schoolDaysSince(day, scene) >= PATIENCE) return null;
  const what = { meeting: "You met", call: "You spoke by phone", gate: "You spoke in person" }[talk.kind];
  const who = talk.people.map(({ name }) => name).filter((name) => name !== "");
  const names = who.length === 1 ? ` with ${who[0]}` : "";
  const because = `${what}${names} on ${dayWords(day, scene)}, and no note of it has been sent yet.`;
  return made(letter, [talk.id], because, scene);
}

function isAhead(date: string, { today }: Scene): boolean {
  return date > today.toString();
}

const RECORD_CLOCKS: Record<string, string> = { R5: "educational-record", R6: "subject-access", R7: "foi-school" };

function recordClock(request: MessageEntry): string {
  const clock = request.letter?.clock;
  return clock === "foi-council" ? clock : (RECORD_CLOCKS[letterOf(request)] ?? "");
}

/** A request for records or information past its time. */
export function recordsStep(mails: readonly MessageEntry[], scene: Scene): Suggestion | null {
  const request = mails.findLast((mail) => letterOf(mail) in RECORD_CLOCKS && mail.kind === "sent");
  if (!request || !scene.has("R8") || sentSince(mails, request, "R8") || isAnswered(mails, request, scene)) return null;
  const until = clockDate(request, recordClock(request), scene);
  if (until === null || !isPast(until, scene)) return null;
  const because = `The time for your request of ${dayWords(dayOf(request), scene)} ended on ${dayWords(until, scene)}, no answer recorded.`;
  return made("R8", [request.id], because, scene);
}

/** Once the council has agreed to assess, the six weeks are over. */
const DECIDED: readonly EhcStage[] = ["assessing", "draft", "plan"];

/** The line with the council: the request for an EHC needs assessment, and education for a child who cannot attend. */
export function councilStep(mails: readonly MessageEntry[], scene: Scene): Suggestion | null {
  return refused(mails, scene) ?? sixWeeks(mails, scene) ?? noEducation(mails, scene);
}

function refused(mails: readonly MessageEntry[], scene: Scene): Suggestion | null {
  const request = mails.findLast((mail) => letterOf(mail) === "L1");
  if (!request || !scene.has("L15") || sentSince(mails, request, "L15")) return null;
  const reply = repliesTo(mails, request).findLast((mail) => mail.was?.answer === "refusal");
  if (!reply) return null;
  const because = `You marked the council’s reply of ${dayWords(dayOf(reply), scene)} as a no to your request.`;
  return made("L15", [request.id, reply.id], because, scene);
}

function sixWeeks(mails: readonly MessageEntry[], scene: Scene): Suggestion | null {
  const request = mails.findLast((mail) => letterOf(mail) === "L1");
  if (!request || !scene.has("L3") || DECIDED.includes(scene.profile.child.ehc)) return null;
  if (sentSince(mails, request, "L3") || isAnswered(mails, request, scene)) return null;
  const until = clockDate(request, "ehc-decision", scene);
  if (until === null || !isPast(until, scene)) return null;
  const because = `The council had 6 weeks from your request of ${dayWords(dayOf(request), scene)}, until ${dayWords(until, scene)}, no decision recorded.`;
  return made("L3", [request.id], because, scene);
}

/** School days for an answer to a request for education under section 19, where the letter named no day. */
const EDUCATION_DAYS = 10;

function noEducation(mails: readonly MessageEntry[], scene: Scene): Suggestion | null {
  const request = mails.findLast((mail) => letterOf(mail) === "L13");
  if (!request || !scene.has("L14") || sentSince(mails, request, "L14") || isAnswered(mails, request, scene))
    return null;
  const asked = request.letter?.askedBy ? askedUntil(request, "", scene) : null;
  const until = asked ?? addSchoolDays(dayOf(request), EDUCATION_DAYS, scene.calendar).date;
  if (!isPast(until, scene)) return null;
  const because = `You asked the council for education on ${dayWords(dayOf(request), scene)}, hoping for an answer by ${dayWords(until, scene)}, none recorded.`;
  return made("L14", [request.id], because, scene);
}

const letterOf = (mail: MessageEntry) => mail.letter?.id ?? "";

function sentSince(mails: readonly MessageEntry[], request: MessageEntry, letter: string): boolean {
  return mails.some((mail) => mail.kind === "sent" && mail.at > request.at && letterOf(mail) === letter);
}

/**
 * Replies that may answer this request: all that came after it, but for those in the thread of another letter of the line.
 * One in a thread of its own may be the answer, so it counts: better no letter than one that denies an answer.
 */
function repliesTo(mails: readonly MessageEntry[], request: MessageEntry): MessageEntry[] {
  const others = new Set(
    mails.flatMap(({ kind, thread }) =>
      kind === "sent" && thread !== null && thread !== request.thread ? [thread] : [],
    ),
  );
  return mails.filter(
    (mail) => mail.kind === "reply" && mail.at >= request.at && !(mail.thread !== null && others.has(mail.thread)),
  );
}

/** Answered, to be sorted by the parent first, promised for a day to come, or told of by phone or in person. */
function isAnswered(mails: readonly MessageEntry[], request: MessageEntry, scene: Scene): boolean {
  const told = lastTold([request], scene.entries);
  if (told !== null && told >= request.at) return true;
  return repliesTo(mails, request).some((mail) => {
    const { was } = mail;
    const promised = answeredPromise(mail);
    if (promised && promised.state !== "open") return isOver(promised);
    const by = was?.promise?.by ?? null;
    return SETTLES.includes(was?.answer ?? null) || (by !== null && by >= scene.today.toString());
  });
}

function made(letter: string, about: string[], because: string, scene: Scene): Suggestion {
  return { letter, about, because, first: firstWords(letter), after: afterWords(letter, null, scene) };
}
