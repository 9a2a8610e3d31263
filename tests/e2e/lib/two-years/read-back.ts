import { expect } from "playwright/test";
import { SHOW_LABELS } from "../../../../components/record/chips.ts";
import {
  AWKWARD,
  addressOf,
  type MailStep,
  STRANGE_WORDS,
  TERMS,
  type TypedStep,
} from "../../../../lib/record/testing/two-years/index.ts";
import { verifyChain } from "../../../../lib/record/verify.ts";
import { expectedLines, lineOf, MAILS, rowOf, stepLine, TYPED } from "./expected.ts";
import type { Hand } from "./hand.ts";

/** The record is read back: what is written down, every row of the page, and what search, filter and picture make of it. */

type Done = readonly (MailStep | TypedStep)[];

/** A check that was made before a chase is not the story’s. */
const isStorys = (line: string | null): line is string => line !== null;

/** @returns the number of the entry that each step of the story became */
async function readWritten(
  hand: Hand,
  letters: readonly string[],
  typed: readonly TypedStep[],
): Promise<Map<string, number>> {
  const { entries, items } = await hand.record();
  expect((await verifyChain(items)).damaged).toEqual([]);
  const own = entries.filter(
    (entry) => !("subject" in entry) || ![...letters, AWKWARD.subject].includes(entry.subject),
  );
  expect(own.map(lineOf).filter(isStorys).sort()).toEqual(expectedLines(typed));
  const kept = JSON.stringify(items).toLowerCase();
  for (const word of STRANGE_WORDS) expect(kept).not.toContain(word);
  return new Map(own.flatMap((entry) => [[lineOf(entry) ?? "", entry.number] as const]));
}

/** Scrolls the list from its top to its end. @returns the words of each row, by the entry's number */
async function readRows(hand: Hand): Promise<Map<number, string>> {
  const all = new Map<number, string>();
  do for (const [number, words] of await hand.rows()) all.set(number, words);
  while (await hand.scrollOn());
  return all;
}

/**
 * @param letters subjects of the letters that were written on the way
 * @param typed what was written down by the form
 */
export async function readBack(
  hand: Hand,
  letters: readonly string[],
  typed: readonly TypedStep[] = TYPED,
): Promise<void> {
  const done = [...MAILS, ...typed];
  await hand.open("record");
  const numbers = await readWritten(hand, letters, typed);
  const { entries } = await hand.record();
  await hand.seeRadio(`${SHOW_LABELS.all} ${entries.length}`);
  const rows = await readRows(hand);
  expect([...rows.keys()].sort((a, b) => a - b)).toEqual(entries.map(({ number }) => number).sort((a, b) => a - b));
  for (const step of done) {
    const row = rows.get(numbers.get(stepLine(step) ?? "") ?? -1) ?? "";
    for (const words of rowOf(step)) expect(row, step.key).toContain(words);
  }
  await readSome(hand, done, numbers);
  await countAndFind(hand, done);
}

/** One entry of each kind, open: the whole of its words. */
async function readSome(hand: Hand, done: Done, numbers: ReadonlyMap<string, number>): Promise<void> {
  const one = new Map(
    done.map((step) => [step.does === "typed" ? step.kind : step.from === "jo" ? "sent" : "reply", step]),
  );
  for (const step of one.values()) {
    const number = numbers.get(stepLine(step) ?? "");
    await hand.go(`#e-${number}`);
    const last =
      step.text
        .split("\n")
        .filter(Boolean)
        .at(step.does === "mail" ? -3 : 0) ?? "";
    await hand.seeOpen(last);
  }
}

const says = (done: Done, word: string) =>
  done.filter((step) => `${"subject" in step ? step.subject : ""} ${step.text}`.includes(word)).length;

/** The numbers over the list, the search, a filter, and the picture in words. */
async function countAndFind(hand: Hand, done: Done): Promise<void> {
  await hand.go("#days");
  await hand.fill("Search the record", "railings");
  await hand.see(`${says(done, "railings")} entries found`);
  await hand.fill("Search the record", "volcanoes");
  await hand.see(`${says(done, "volcanoes")} entries found`);
  await hand.fill("Search the record", "");
  const doctor = addressOf("gp").name;
  const hers = done.filter((step) =>
    (step.does === "mail" ? [step.from, ...step.to] : step.does === "typed" ? step.people : []).includes("gp"),
  );
  await hand.choose(/^With whom/, `${doctor}, GP`);
  await hand.see(`${hers.length} entries found`);
  await hand.choose(/^With whom/, "Anyone");
  await hand.press("button", "In words");
  for (const { name } of TERMS) await hand.see(name);
}
