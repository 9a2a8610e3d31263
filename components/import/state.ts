import { type ReadonlySignal, signal } from "@preact/signals";
import type { Known } from "../../lib/import/case.ts";
import { type Choice, chosenOf, firstChoice } from "../../lib/import/choice.ts";
import type { ImportDesk } from "../../lib/import/desk.ts";
import type { Found, Steps } from "../../lib/import/found.ts";
import type { Given } from "../../lib/import/given.ts";
import { lookThrough } from "../../lib/import/look.ts";
import { type Outcome, takeIn } from "../../lib/import/take.ts";
import type { Reader } from "../../lib/import/whole.ts";
import type { ItemHash } from "../../lib/record/items.ts";
import type { Drafts } from "../kit/drafts.ts";
import { type Job, readJob, sameFiles, writeJob } from "./job.ts";

/** How far the parent has got with old mail. */
export type Step =
  | { at: "choose" }
  | { at: "looking"; bytes: number; total: number; messages: number }
  | { at: "found"; found: Found; choice: Choice; mine: string[] }
  | { at: "taking"; done: number; total: number }
  | { at: "done"; found: Found; outcome: Outcome; trouble: string | null }
  /** Nothing was taken in. */
  | { at: "failed"; words: string };

export type TakenOut = "no" | "working" | "done" | "failed";

export interface ImportState {
  step: ReadonlySignal<Step>;
  /** An import that was not brought to its end, of another day maybe. */
  job: ReadonlySignal<Job | null>;
  /** Whether there is somebody of the case to look for; null while that is read. */
  anybody: ReadonlySignal<boolean | null>;
  takenOut: ReadonlySignal<TakenOut>;
  give(files: readonly Given[]): Promise<void>;
  choose(choice: Choice): void;
  /** @param mine addresses that are the parent's own, by their tick */
  claim(mine: string[]): void;
  take(): Promise<void>;
  stop(): void;
  takeOut(): Promise<void>;
  /** After a stop, with the files still at hand. */
  goOn(): Promise<void>;
  again(): void;
  forget(): void;
}

export interface ImportHelp {
  drafts: Drafts;
  pace: Pace;
  /** Reads messages beside the page; in it, when left out. */
  read?: Reader;
}

/** Keeps the page alive beside long work. */
export interface Pace {
  /** Whether it is the page's turn. */
  due(): boolean;
  /** Lets the page have it. */
  rest(): Promise<void>;
}

const CANNOT_OPEN =
  "The record could not be opened. Nothing was changed. Close the other windows of this browser and open this page again.";

export function importState(desk: ImportDesk, { drafts, pace, read }: ImportHelp): ImportState {
  const step = signal<Step>({ at: "choose" });
  const job = signal<Job | null>(readJob(drafts));
  const anybody = signal<boolean | null>(null);
  const takenOut = signal<TakenOut>("no");
  let given: readonly Given[] = [];
  /** Items of the same import, written before it was stopped. */
  let before: readonly ItemHash[] = [];
  let stopper = new AbortController();

  const keepJob = (one: Job | null) => {
    job.value = one;
    writeJob(drafts, one);
  };
  /** Numbers are shown when the page has its turn, and not at each message. */
  const steps = (show: Steps["progress"]): Steps => {
    stopper = new AbortController();
    let latest: [number, number] = [0, 0];
    return {
      signal: stopper.signal,
      ...(read ? { read } : {}),
      progress: (bytes, messages) => {
        latest = [bytes, messages];
      },
      async breathe() {
        if (!pace.due()) return;
        show(...latest);
        await pace.rest();
      },
    };
  };
  const known = async (): Promise<Known | null> => {
    try {
      const all = await desk.known();
      anybody.value = all.facts.contacts.length + all.facts.domains.length > 0;
      return all;
    } catch {
      step.value = { at: "failed", words: CANNOT_OPEN };
      return null;
    }
  };
  const looked = (found: Found) => {
    const before = job.value && sameFiles(job.value, given) ? job.value : null;
    step.value = { at: "found", found, choice: before?.choice ?? firstChoice(found), mine: before?.mine ?? [] };
  };

  async function give(files: readonly Given[]): Promise<void> {
    if (files.length === 0 || step.value.at === "looking" || step.value.at === "taking") return;
    given = files;
    before = [];
    takenOut.value = "no";
    const total = files.reduce((sum, { blob }) => sum + blob.size, 0);
    step.value = { at: "looking", bytes: 0, total, messages: 0 };
    const there = await known();
    if (!there) return;
    const progress = (bytes: number, messages: number) => {
      step.value = { at: "looking", bytes, total, messages };
    };
    try {
      looked(await lookThrough(files, there, steps(progress)));
    } catch {
      step.value = stopper.signal.aborted
        ? { at: "choose" }
        : { at: "failed", words: "The files could not be read. Nothing was taken in." };
    }
  }

  async function take(): Promise<void> {
    const now = step.value;
    if (now.at !== "found") return;
    const { found, choice, mine } = now;
    const total = chosenOf(found, choice).length;
    keepJob({ files: given.map(({ name, blob }) => ({ name, size: blob.size })), choice, mine, done: 0, total });
    step.value = { at: "taking", done: 0, total };
    const outcome: { now: Outcome | null; trouble: string | null } = { now: null, trouble: null };
    try {
      if (mine.length > 0) await desk.addOwn(mine);
      const there = await desk.known();
      const progress = (_bytes: number, done: number) => {
        step.value = { at: "taking", done, total };
      };
      outcome.now = await takeIn(given, found, choice, there, desk.write, steps(progress));
    } catch (error) {
      outcome.trouble = error instanceof Error ? error.message : String(error);
    }
    if (outcome.now) outcome.now.items = [...before, ...outcome.now.items];
    await desk.done().catch(() => {});
    const whole = outcome.now !== null && !outcome.now.stopped && !outcome.now.trouble;
    if (whole) keepJob(null);
    else if (job.value) keepJob({ ...job.value, done: doneOf(outcome.now) });
    step.value = outcome.now
      ? { at: "done", found, outcome: outcome.now, trouble: outcome.now.trouble ?? outcome.trouble }
      : { at: "failed", words: outcome.trouble ?? CANNOT_OPEN };
  }

  async function goOn(): Promise<void> {
    const now = step.value;
    if (now.at !== "done" || !job.value) return;
    before = now.outcome.items;
    step.value = { at: "found", found: now.found, choice: job.value.choice, mine: job.value.mine };
    await take();
  }

  async function takeOut(): Promise<void> {
    const now = step.value;
    if (now.at !== "done" || takenOut.value === "working") return;
    takenOut.value = "working";
    try {
      await desk.takeOut(now.outcome.items);
      takenOut.value = "done";
      keepJob(null);
    } catch {
      takenOut.value = "failed";
    }
  }

  void known();
  return {
    step,
    job,
    anybody,
    takenOut,
    give,
    take,
    takeOut,
    goOn,
    choose(choice) {
      if (step.value.at === "found") step.value = { ...step.value, choice };
    },
    claim(mine) {
      if (step.value.at === "found") step.value = { ...step.value, mine };
    },
    stop: () => stopper.abort(),
    again() {
      given = [];
      step.value = { at: "choose" };
    },
    forget: () => keepJob(null),
  };
}

const doneOf = (outcome: Outcome | null) => (outcome ? outcome.added + outcome.gained + outcome.here : 0);
