import type { Address } from "../../mail/address.ts";
import { isShown, typeInto, until } from "../common/dom.ts";
import { fillSubject } from "../common/filling.ts";
import type { Field, FieldOutcome, Filling, Overwrite } from "../webmail.ts";
import { bodyOf, fillBody, readBody } from "./body.ts";
import { add, fillRow, holds, readRow } from "./recipients.ts";
import { around, find } from "./selectors.ts";

type Outcome = FieldOutcome["outcome"];

/** A fresh form takes recipients away again about this soon after they were put in (source: InboxSDK 2026-07). */
const WIPE_MS = 300;
const OPEN_MS = 500;

/**
 * Fills a form and reads back what then stands in each field.
 * @param root gives the form as it is now: the site may replace it while we wait
 */
export async function fill(root: () => HTMLElement, filling: Filling, overwrite: Overwrite): Promise<FieldOutcome[]> {
  await unminimise(root());
  const { to, cc, subject, body } = filling;
  const outcomes = new Map<Field, Outcome>();
  if (to) outcomes.set("to", await fillRow(root(), "to", to, overwrite));
  if (cc) outcomes.set("cc", await fillRow(root(), "cc", cc, overwrite));
  if (subject !== undefined)
    outcomes.set(
      "subject",
      fillSubject(find(root(), "subject") as HTMLInputElement | null, subject, overwrite, typeInto),
    );
  if (body !== undefined) outcomes.set("body", fillBody(root(), body, overwrite));
  for (const row of ["to", "cc"] as const) {
    const wanted = outcomes.get(row) === "taken" && filling[row];
    if (wanted) outcomes.set(row, (await outlast(root, row, wanted)) ? "taken" : "differs");
  }
  return [...outcomes].map(([field, outcome]) => ({ field, outcome, now: standing(root(), field) }));
}

/** @returns the fields that no alternative of ours finds in this form; Cc comes and goes by itself and is not counted */
export function missingFields(root: HTMLElement): Field[] {
  const there: [Field, boolean][] = [
    ["to", find(root, "row", "to") !== null],
    ["subject", find(root, "subject") !== null],
    ["body", bodyOf(root) !== null],
  ];
  return there.filter(([, found]) => !found).map(([field]) => field);
}

async function unminimise(root: HTMLElement): Promise<void> {
  const shown = () => {
    const body = bodyOf(root);
    return body !== null && isShown(body);
  };
  const frame = around(root, "composeFrame");
  if (shown() || !frame) return;
  find(frame, "minimise")?.click();
  await until(frame, shown, OPEN_MS);
}

/** Puts recipients in once more when the site wipes them. */
async function outlast(root: () => HTMLElement, row: "to" | "cc", wanted: Address[]): Promise<boolean> {
  const wiped = await until(root(), () => !holds(root(), row, wanted), WIPE_MS);
  return wiped ? add(root(), row, wanted) : true;
}

function standing(root: HTMLElement, field: Field): string {
  if (field === "body") return readBody(root).text;
  if (field === "subject") return (find(root, "subject") as HTMLInputElement | null)?.value ?? "";
  return readRow(root, field)
    .map((one) => one.address || one.name)
    .join(", ");
}
