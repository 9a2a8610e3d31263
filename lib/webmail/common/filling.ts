import { type Address, sameAddress } from "../../mail/address.ts";
import type { FieldOutcome, Filling, Overwrite } from "../webmail.ts";
import { NEUTRAL_SUBJECT } from "./neutral-subject.ts";

/** What of a draft may be written over, whichever site it stands in. */

/** What was learnt while filling: names in chips without an address, and the addresses that were typed for them. */
export type Typed = Record<"to" | "cc", Map<string, string>>;

/**
 * Fills a form and reads back what then stands in each field.
 * @param root gives the form as it is now: the site may replace it while we wait
 */
export type Filler = (
  root: () => HTMLElement,
  filling: Filling,
  overwrite: Overwrite,
  typed: Typed,
) => Promise<FieldOutcome[]>;

/** How a line of recipients is to be treated. */
export interface LinePlan {
  /** Others stand there and are to be left alone, so that nobody is put beside them. */
  left: boolean;
  /** Who stands there and is not wanted. */
  extra: Address[];
}

/**
 * @param standing who stands on the line
 * @param wanted people with addresses; [] when nobody is to stand there
 */
export function planLine(standing: Address[], wanted: Address[], overwrite: Overwrite): LinePlan {
  const extra = standing.filter((one) => !wanted.some((other) => sameAddress(one, other)));
  // Where nobody is wanted there is nothing to add to those who stand there.
  const stay = overwrite === "never" || (overwrite === "above" && wanted.length === 0);
  return { left: stay && extra.length > 0, extra };
}

export function holdsAll(standing: Address[], wanted: Address[]): boolean {
  return wanted.every((one) => standing.some((other) => sameAddress(one, other)));
}

/**
 * @param put writes into the line as typing would
 * @returns what became of the subject, as it stands right after
 */
export function fillSubject(
  field: HTMLInputElement | null,
  subject: string,
  overwrite: Overwrite,
  put: (field: HTMLInputElement, text: string) => void,
): FieldOutcome["outcome"] {
  if (!field) return "missing";
  if (field.value === subject) return "taken";
  const ours = field.value.trim() === "" || field.value === NEUTRAL_SUBJECT;
  // "Above" has no meaning in one line, so it leaves the parent's subject alone too.
  if (!ours && overwrite !== "replace") return "occupied";
  put(field, subject);
  return field.value === subject ? "taken" : "differs";
}
