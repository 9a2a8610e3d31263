import type { PackChoice } from "../choice.ts";
import type { PackDocument, PackSection } from "../document.ts";
import { asEdits, COVERED, COVERS, detailsIn, emailsIn, mayHoldDetails } from "./contact-details.ts";
import { apartFrom, type Edit, edited, editedRuns } from "./edits.ts";
import { fold } from "./folded.ts";
import { atOnce, Memory } from "./memory.ts";
import { heldIn, holdsName, namesIn, type Wanted, wantedOf } from "./names.ts";
import { plainly } from "./plain.ts";
import { changing } from "./walk.ts";

export { type Answer, answersOf } from "./answers.ts";
export { type Caution, cautions } from "./cautions.ts";
export { type Suggestion, suggestReplacements } from "./suggest.ts";

/** What was replaced, and in how many places. It is for the parent's eyes: in the pack it would give the words away. */
export interface Replaced {
  from: string;
  to: string;
  times: number;
}

type Choice = Pick<PackChoice, "replace" | "contactDetails">;

const NAMES_SAID = "Some names stand as initials or are left out, by the family’s choice.";
const DETAILS_SAID = "Email addresses, telephone numbers and postal addresses are left out, by the family’s choice.";
const FILES_SAID = "So the original emails, and the files kept with entries, are not in this pack.";

/**
 * Whether originals and files may go in beside the words. An email as it came holds every name and address, and a scan or a
 * picture cannot be gone through: none goes into a pack that leaves anything out.
 */
export function mayHoldFiles({ replace, contactDetails }: Choice): boolean {
  return contactDetails && wantedOf(replace).length === 0;
}

/** What was left out of a text, and how often by what; null for nothing. */
export type Left = { runs: string[]; counts: ReadonlyMap<string, number> } | null;

/** The document to write, and what was replaced how often, in the order of the choice. */
export interface LeftOut {
  document: PackDocument;
  replaced: Replaced[];
}

/** What the words left out of a text depend on: with another of it, every text is gone through anew. */
export const choiceKey = ({ replace, contactDetails }: Choice) =>
  JSON.stringify([contactDetails, replace.map(({ from, to }) => [from, to])]);

/** The same as leavingOut, in one go. */
export function leaveOut(document: PackDocument, choice: Choice): LeftOut {
  return atOnce(leavingOut(document, choice));
}

/**
 * The document with words replaced and contact details covered as chosen, in every string that it holds. The record and the
 * document given are not touched. In slices, an entry each.
 * @param memory of texts gone through before with this very choice (see choiceKey)
 */
export function* leavingOut(
  document: PackDocument,
  choice: Choice,
  memory = new Memory<Left>(),
): Generator<undefined, LeftOut> {
  const wanted = wantedOf(choice.replace);
  if (mayHoldFiles(choice)) return { document, replaced: [] };
  const counts = new Map<string, number>();
  const change = (runs: readonly string[]) => {
    const left = leftOf(runs, wanted, choice, memory);
    for (const [from, times] of left?.counts ?? []) counts.set(from, (counts.get(from) ?? 0) + times);
    return left ? [...left.runs] : [...runs];
  };
  const done = yield* changing(withQuietIds(withoutFiles(document), wanted), change);
  memory.settle();
  const replaced = listed(wanted, counts);
  return { document: { ...done, limits: [...done.limits, ...said(wanted, choice, done.limits)] }, replaced };
}

/** What stands beside another run is read with it, so only a run by itself is known again. */
function leftOf(runs: readonly string[], wanted: readonly Wanted[], choice: Choice, memory: Memory<Left>): Left {
  const [alone] = runs;
  if (alone === undefined) return null;
  if (runs.length > 1) return changedRuns(runs, wanted, choice);
  return memory.of(alone, () => changedRuns(runs, wanted, choice));
}

/** @returns words of the parent's own as they stand in the pack */
export function leftOutOf(text: string, choice: Choice): string {
  return changedRuns([text], wantedOf(choice.replace), choice)?.runs[0] ?? text;
}

/** Said in the pack too, in words that hold none of those left out. */
function said(wanted: readonly Wanted[], choice: Choice, limits: readonly string[]): string[] {
  const sentences = [wanted.length > 0 ? NAMES_SAID : "", choice.contactDetails ? "" : DETAILS_SAID, FILES_SAID];
  return sentences
    .flatMap((one) => (one === "" ? [] : (changedRuns([one], wanted, choice)?.runs ?? [one])))
    .filter((one) => !limits.includes(one));
}

/** An id is named in files too: one that is made of a name becomes a number. */
function withQuietIds(document: PackDocument, wanted: readonly Wanted[]): PackDocument {
  const quiet = (id: string) => (namesIn(fold(id), wanted).length === 0 ? id : null);
  const ids = new Map(document.sections.map(({ id }, at) => [id, quiet(id) ?? `section-${at + 1}`]));
  return {
    ...document,
    sections: document.sections.map((section) => ({ ...section, id: ids.get(section.id) ?? "" })),
    pageLimits: document.pageLimits.map((limit) => ({ ...limit, section: ids.get(limit.section ?? "") ?? null })),
  };
}

function withoutFiles(document: PackDocument): PackDocument {
  const sections = document.sections.flatMap((section): PackSection[] => {
    const blocks = section.blocks.filter(({ block }) => block !== "file");
    return blocks.length === 0 && section.blocks.length > 0 ? [] : [{ ...section, blocks }];
  });
  return { ...document, sections, files: [] };
}

/** More rounds than words that stand beside each other can need. After them what is found goes, so that there is an end. */
const ROUNDS = 6;

/** Goes round until nothing is found: what stands in for one word may make another with the words beside it. */
function changedRuns(runs: readonly string[], wanted: readonly Wanted[], choice: Choice): Left {
  let now = [...runs];
  const counts = new Map<string, number>();
  for (let round = 0; ; round += 1) {
    const found = apartFrom(editsFor(now.join(""), wanted, choice));
    if (found.length === 0) return round === 0 ? null : { runs: now, counts };
    for (const { from } of found) counts.set(from, (counts.get(from) ?? 0) + 1);
    const edits = round < ROUNDS ? found : found.map((edit) => ({ ...edit, to: "" }));
    now = now.length === 1 ? [edited(now[0] ?? "", edits)] : editedRuns(now, edits);
  }
}

function editsFor(text: string, wanted: readonly Wanted[], choice: Choice): Edit[] {
  const plain = plainly(text);
  const held = plain === null ? null : heldIn(plain, wanted);
  if (plain !== null && held?.size === 0 && !mayHoldDetail(plain, wanted, choice)) return [];
  const folded = fold(text);
  const names = namesIn(folded, wanted, held ?? undefined);
  if (!choice.contactDetails) return [...asEdits(folded, detailsIn(folded)), ...names];
  return [...asEdits(folded, emailsIn(folded)).filter((email) => isNamed(email, text, names, wanted)), ...names];
}

function mayHoldDetail(plain: string, wanted: readonly Wanted[], { contactDetails }: Choice): boolean {
  return contactDetails ? wanted.length > 0 && plain.includes("@") : mayHoldDetails(plain);
}

/** An address that holds a name is covered whole. */
function isNamed({ start, end }: Edit, text: string, names: readonly Edit[], wanted: readonly Wanted[]): boolean {
  if (names.some((name) => name.start < end && name.end > start)) return true;
  const address = fold(text.slice(start, end)).text;
  return wanted.some((one) => holdsName(address, one));
}

function listed(wanted: readonly Wanted[], counts: ReadonlyMap<string, number>): Replaced[] {
  const names = wanted.map(({ from, to }) => ({ from, to, times: counts.get(from) ?? 0 }));
  const details = Object.entries(COVERED).map(([what, from]) => ({
    from,
    to: COVERS[what as keyof typeof COVERS],
    times: counts.get(from) ?? 0,
  }));
  return [...names, ...details.filter(({ times }) => times > 0)];
}
