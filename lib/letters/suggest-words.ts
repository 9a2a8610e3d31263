import { plainDate, shortDay, shortDayYear } from "../calendar/dates.ts";
import { addSchoolDays } from "../calendar/school-days.ts";
import { PATIENCE, type Scene } from "./suggest-scene.ts";

/** What is said of a suggested letter: what to do first, and what comes after it. */

/** "Mon 2 Feb"; with its year when that is not this one. */
export function dayWords(day: Temporal.PlainDate | string, { today }: Pick<Scene, "today">): string {
  const date = plainDate(day);
  return date.year === today.year ? shortDay(date) : shortDayYear(date);
}

const CHECK = "First check your phone, your spam folder and the school’s app, and ask whoever shares this with you.";
const CHECK_POST = "First check your post, your spam folder and the council’s online account, if it has one.";

const FIRST: Record<string, string> = {
  H1: CHECK,
  H2: CHECK,
  H3: CHECK,
  K0: "First look for it on the school’s website: many schools publish it there.",
  K1: "First read the school’s complaints policy: it says who a complaint goes to. You need not complain, and you can wait.",
  K2: "First read what the policy says about the next stage, and check that no answer came by post.",
  R8: "First check your post and spam folder, and whether they wrote that they need longer.",
  L3: CHECK_POST,
  L14: CHECK_POST,
  L15: "First find the date on the council’s letter: the times to appeal count from it. SENDIASS or IPSEA can read it with you, free.",
};

/** What to do before this letter; "" when there is nothing. */
export function firstWords(letter: string): string {
  return FIRST[letter] ?? "";
}

/** The rungs of the chase ladder, each with how the next one is called. */
const NAMED: Record<string, string> = {
  H1: "a gentle chase",
  H2: "a firm chase, to the head",
  H3: "one last letter before a complaint",
  K0: "asking for the complaints policy",
  K1: "a formal complaint, stage 1",
  K2: "asking for the panel, stage 2",
};

const AFTER: Record<string, string> = {
  K1: "Next after that: the answer, in the time the school’s policy gives. If it does not settle it, the panel, stage 2.",
  K2: "Next after that: the panel’s hearing. When the school’s own procedure is complete, the Department for Education.",
  H4: "Then wait until the day you agree on. If nothing has come by then, a gentle chase.",
  R1: "Then it stands in your record as what was agreed, unless they write that they remember it differently.",
  R2: "Then it stands in your record as what was said, unless they write that they remember it differently.",
  R8: "Next after that: a data protection complaint to the school, then the Information Commissioner.",
  L3: "Next after that: a complaint to the council, then the Ombudsman.",
  L14: "Next after that: the Ombudsman, or a solicitor if it is urgent.",
  L15: "Next after that: a mediation certificate and an appeal: 2 months from the date on the letter, or 1 month from the certificate, whichever is later.",
};

/** What comes next after this letter, were it sent today. @param next the rung above it, when it is on the chase ladder */
export function afterWords(letter: string, next: string | null, scene: Scene): string {
  const own = AFTER[letter];
  if (own !== undefined) return own;
  const named = next === null ? undefined : NAMED[next];
  if (named === undefined) return "Then wait for the answer.";
  const due = addSchoolDays(scene.today, PATIENCE, scene.calendar);
  const by = `${due.estimate ? "about " : ""}${dayWords(due.date, scene)}`;
  return `Next after that, if nothing has come by ${by}: ${named}.`;
}
