import type { Who } from "./people.ts";
import { isSchool, schoolWeeks } from "./school-years.ts";
import type { MailStep, Step } from "./steps.ts";
import { absence, mail, note, reply, typed } from "./told.ts";
import { DAYS_AT_HOME, IN_THE_APP, IN_THE_NIGHT, MONDAYS, MONDAYS_ASK, WEEKS, WEEKS_END } from "./weeks-words.ts";

/** What happens week after week beside the story: Monday’s email to the teacher, Friday’s answer, a morning at home, a note. */

/** The list goes round; a second list with another length keeps any two weeks from being alike. */
const pick = (list: readonly string[], turn: number): string => list[turn % list.length] ?? "";

function day(monday: string, days: number): string {
  return Temporal.PlainDate.from(monday).add({ days }).toString();
}

/** @returns who teaches Robin in the week of this Monday */
function teacherOf(monday: string): Who {
  if (monday < "2025-08-01") return "nunez";
  return monday < "2026-01-12" ? "okafor" : "tran";
}

const MOVED = "2026-01-12";
const minute = (turn: number, by: number) => String((turn * by) % 60).padStart(2, "0");

function mondayMail(monday: string, turn: number): MailStep {
  const words = `${pick(MONDAYS, turn)} ${pick(MONDAYS_ASK, turn * 3)}`;
  const number = Temporal.PlainDate.from(monday).toLocaleString("en-GB", { day: "numeric", month: "long" });
  return mail(`${monday}T07:${minute(turn, 7)}`, "jo", teacherOf(monday), `Robin, week of ${number}`, words, {
    key: `monday ${monday}`,
  });
}

function fridayMail(monday: string, turn: number, asked: MailStep): MailStep {
  const friday = day(monday, 4);
  const words = `${pick(WEEKS, turn)} ${pick(WEEKS_END, turn * 2)}`;
  return reply(asked, `${friday}T15:${minute(turn, 11)}`, teacherOf(monday), words, {
    key: `friday ${monday}`,
    ...(turn % 5 === 2 ? { was: "answer" as const } : {}),
    ...(turn % 9 === 4 ? { cc: ["patel" as const] } : {}),
  });
}

/** Codes as schools give them: the second autumn is the one that the notice speaks of. */
function codeOf(date: string, turn: number): string {
  if (date >= "2025-09-22" && date < "2025-11-14") return "O";
  return pick(["I", "I", "L", "I", "", "M", "I"], turn);
}

function morningAtHome(monday: string, turn: number): Step[] {
  const date = day(monday, [1, 3, 2, 4, 1, 2][turn % 6] ?? 1);
  if (!isSchool(date) || turn % 3 > 0) return [];
  const code = codeOf(date, turn);
  const told = monday < MOVED ? "the office, by phone" : "Marlow Road office, by email";
  const known = code === "O" ? { authorised: false } : code === "I" ? { authorised: true } : {};
  return [absence(date, turn % 4 === 1 ? "all" : "am", code, pick(DAYS_AT_HOME, turn), { told, ...known })];
}

function beside(monday: string, turn: number): Step[] {
  if (turn % 12 === 3) return [note(`${day(monday, 2)} 21:${minute(turn, 13)}`, pick(IN_THE_NIGHT, turn))];
  if (turn % 12 === 6)
    return [typed("app", `${day(monday, 1)} 15:${minute(turn, 17)}`, [teacherOf(monday)], pick(IN_THE_APP, turn))];
  return [];
}

/** A second question in the middle of the week, and its answer the day after. */
function midweek(monday: string, turn: number): Step[] {
  const asked = mail(
    `${day(monday, 2)}T19:${minute(turn, 19)}`,
    "jo",
    teacherOf(monday),
    pick(SUBJECTS, turn),
    pick(QUESTIONS, turn * 3),
    { key: `midweek ${monday}` },
  );
  if (turn % 4 === 0) return [asked];
  return [
    asked,
    reply(asked, `${day(monday, 3)}T08:${minute(turn, 23)}`, teacherOf(monday), pick(ANSWERS, turn), {
      key: `midweek answer ${monday}`,
    }),
  ];
}

const SUBJECTS = [
  "Tomorrow",
  "Swimming",
  "The trip",
  "PE kit",
  "Reading at home",
  "Who is at the gate?",
  "Supply teacher",
  "The card",
];
const QUESTIONS = [
  "Is there a supply teacher tomorrow? It helps if Robin knows the name the evening before.",
  "Robin says that swimming is off. Is that so, or is it a hope?",
  "Could Robin walk at the back with you on the trip?",
  "May the PE kit stay on under the uniform? Changing is what breaks the morning.",
  "We read eleven pages in the bath. Does that count?",
  "Who will stand at the gate on Thursday?",
  "Robin could not find the card and thinks that it was taken away as a punishment. Was it?",
];
const ANSWERS = [
  "Yes, and thank you for asking beforehand.",
  "I will find out and tell you at pick-up.",
  "Of course. It is written on the board now.",
  "I am afraid that is not for me to say; please ask the office.",
  "It was in my drawer. My mistake, and I told Robin so.",
];

/** @param most entries at most @returns the steps of the weeks, oldest first */
export function weeks(most: number): Step[] {
  const mondays = schoolWeeks();
  const every = mondays.flatMap((monday, turn) => {
    const first = isSchool(monday) ? mondayMail(monday, turn) : null;
    const last = first && isSchool(day(monday, 4)) ? [fridayMail(monday, turn, first)] : [];
    return [...(first ? [first] : []), ...last, ...morningAtHome(monday, turn), ...beside(monday, turn)];
  });
  const more = mondays.filter((monday) => isSchool(day(monday, 2)) && isSchool(day(monday, 3))).flatMap(midweek);
  return [...every, ...more].slice(0, most);
}
