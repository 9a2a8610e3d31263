import type { Field } from "../webmail.ts";
import { bodyOf, isReply } from "./composes.ts";
import { foldedLine, wellOf } from "./recipients.ts";
import { find } from "./selectors.ts";

/** @returns the fields that no alternative of ours finds in this form; Cc comes and goes, and a reply has no subject line */
export function missingFields(root: HTMLElement): Field[] {
  const there: [Field, boolean][] = [
    ["to", wellOf(root, "to") !== null || foldedLine(root) !== null],
    ["subject", find(root, "subject") !== null || isReply(root)],
    ["body", bodyOf(root) !== null],
  ];
  return there.filter(([, found]) => !found).map(([field]) => field);
}
