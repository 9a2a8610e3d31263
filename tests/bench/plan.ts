import { type Case, WORDS } from "./cases.ts";

/** Which cases are measured, how often. */
export interface Plan {
  rounds: number;
  cases: Case[];
}

const load = (drafts: number, messages: number): Case => ({ does: "load", drafts, messages });
const type = (drafts: number, messages: number): Case => ({ does: "type", drafts, messages });
const unfold = (drafts: number, messages: number): Case => ({ does: "unfold", drafts, messages });
const visit = (drafts: number, messages: number): Case => ({ does: "visit", drafts, messages });

/** About a minute: whether something has become much dearer. */
const QUICK: Plan = { rounds: 3, cases: [load(1, 10), type(1, 100), unfold(1, 100)] };

/** About five minutes on a quiet machine. The corners of what there can be, and its middle. */
const USUAL: Plan = {
  rounds: 7,
  cases: [
    load(1, 10),
    load(1, 1000),
    load(20, 10),
    type(1, 10),
    type(20, 1000),
    unfold(1, 10),
    unfold(1, 1000),
    visit(5, 100),
  ],
};

const DRAFTS = [1, 5, 20];
const MESSAGES = [10, 100, 1000];
const every = (of: (drafts: number, messages: number) => Case) =>
  DRAFTS.flatMap((drafts) => MESSAGES.map((messages) => of(drafts, messages)));

/** Every case there is; an hour. */
const FULL: Plan = {
  rounds: 9,
  cases: [
    ...every(load),
    ...every(type),
    ...every(unfold),
    ...DRAFTS.flatMap((drafts) => [visit(drafts, 100), visit(drafts, 1000)]),
  ],
};

export const PLANS: Record<"quick" | "usual" | "full", Plan> = { quick: QUICK, usual: USUAL, full: FULL };

/** @param words `load:1:10,type:5:100`: what is done, drafts, messages. @throws RangeError for what is no case */
export function casesNamed(words: string): Case[] {
  return words.split(",").map((word) => {
    const [does = "", drafts, messages] = word.split(":");
    if (!Object.hasOwn(WORDS, does) || !Number(messages)) throw new RangeError(`no such case: ${word}`);
    return { does: does as Case["does"], drafts: Number(drafts), messages: Number(messages) };
  });
}
