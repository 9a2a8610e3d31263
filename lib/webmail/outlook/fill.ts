import { typeInto, until, writeInto } from "../common/dom.ts";
import { fillSubject, type Typed } from "../common/filling.ts";
import type { Field, FieldOutcome, Filling, Overwrite } from "../webmail.ts";
import { readBody } from "./body.ts";
import { fillBody } from "./fill-body.ts";
import { find } from "./selectors.ts";
import { type Filled, Well } from "./well.ts";

/** A fresh form may take its fields back about this soon after they were filled, and React a value that it does not know of. */
const BACK_MS = 300;
/** Outlook's own limit of a subject. */
const SUBJECT_LENGTH = 255;

/**
 * Fills a form and reads back what then stands in each field.
 * @param root gives the form as it is now: the site may replace it while we wait
 */
export async function fill(
  root: () => HTMLElement,
  { to, cc, subject, body }: Filling,
  overwrite: Overwrite,
  typed: Typed,
): Promise<FieldOutcome[]> {
  const outcomes: FieldOutcome[] = [];
  const tell = (field: Field, { outcome, note }: Filled, now: string) =>
    outcomes.push({ field, outcome, now, ...(note ? { note } : {}) });
  const rows = [["to", to] as const, ["cc", cc] as const].flatMap(([row, wanted]) =>
    wanted ? [{ row, wanted, well: new Well(root, row, typed[row]) }] : [],
  );
  const filled = new Map<Well, Filled>();
  for (const { well, wanted } of rows) filled.set(well, await well.fill(wanted, overwrite));
  const line = subject === undefined ? null : await fillLine(root, subject, overwrite);
  // Before the body: the people may fold away when the caret is in it, and cannot be read then.
  for (const { row, well, wanted } of rows) {
    const done = await well.outlast(wanted, filled.get(well) ?? { outcome: "missing" });
    const people = well.people().map((one) => one.address || one.name);
    tell(row, done, people.join(", "));
  }
  if (line) tell("subject", line, subjectNow(root()));
  if (body !== undefined) {
    let outcome = await fillBody(root, body, overwrite);
    const there = readBody(root()).text;
    const back = () => readBody(root()).text !== there;
    if (outcome === "taken" && (await until(root(), back, BACK_MS))) outcome = "differs";
    tell("body", { outcome }, readBody(root()).text);
  }
  return outcomes;
}

function subjectOf(root: HTMLElement): HTMLInputElement | null {
  return find(root, "subject") as HTMLInputElement | null;
}

const subjectNow = (root: HTMLElement) => subjectOf(root)?.value ?? "";

/** The subject, which React puts back when it does not know of the change: typed, and where that was not heard, set below it. */
async function fillLine(root: () => HTMLElement, subject: string, overwrite: Overwrite): Promise<Filled> {
  const cut =
    subject.length > SUBJECT_LENGTH
      ? subject
          .slice(0, SUBJECT_LENGTH)
          .toWellFormed()
          .replace(/\ufffd$/, "")
      : subject;
  let outcome = fillSubject(subjectOf(root()), cut, overwrite, typeInto);
  for (const put of [writeInto, null]) {
    if (outcome !== "taken") break;
    const back = () => subjectNow(root()) !== cut;
    if (!(await until(root(), back, BACK_MS))) break;
    outcome = put ? fillSubject(subjectOf(root()), cut, "replace", put) : "differs";
  }
  if (cut === subject || outcome !== "taken") return { outcome };
  return { outcome: "differs", note: `Outlook takes ${SUBJECT_LENGTH} characters: the rest was left out.` };
}
