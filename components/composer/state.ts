import { computed, effect, type ReadonlySignal, type Signal, signal, untracked } from "@preact/signals";
import type { Subject } from "../../lib/letters/letter.ts";
import type { ComposerDraft, Deleted } from "../../lib/messages.ts";
import { type AdviceState, createAdvice } from "./advice-state.ts";
import { type Case, createCase } from "./case.ts";
import { type CheckState, createCheck } from "./check-state.ts";
import { type ChooseState, createChoose } from "./choose-state.ts";
import type { ComposerDeps } from "./deps.ts";
import { createDraft, type Draft, readDraft, worthKeeping } from "./draft.ts";
import { createKeeper, type Keeper } from "./keep.ts";
import { createLeaving } from "./leaving.ts";
import { createLetterState, type LetterState } from "./letter-state.ts";
import { createLook, type LookState } from "./look-state.ts";
import { createMoves } from "./moves.ts";
import { createOwn, type OwnState } from "./own-state.ts";
import { paperLetter } from "./paper.ts";
import { createPeople, type PeopleState } from "./people-state.ts";
import { createPut, type PutState } from "./put-state.ts";

export type Step = "loading" | "child" | "choose" | "check" | "write" | "own";

/** The whole composer as signals. One is made for each page, and a fresh one in each test. */
export interface Composer {
  place: "frame" | "tab";
  deps: ComposerDeps;
  case: Case;
  draft: Draft;
  letter: LetterState;
  people: PeopleState;
  check: CheckState;
  advice: AdviceState;
  put: PutState;
  choose: ChooseState;
  /** Letters of the parent’s own. */
  own: OwnState;
  /** What the mail page is like; asked for, never waited for. */
  look: LookState;
  step: Signal<Step>;
  /** When the draft shown was left, epoch ms; null when it was begun here. */
  leftAt: Signal<number | null>;
  /** What "Start afresh" put aside, to be had back. */
  aside: Signal<Omit<ComposerDraft, "savedAt"> | null>;
  /** The question being answered: the letter scrolls to its words. */
  editing: Signal<string | null>;
  /** Read out politely. */
  spoken: Signal<string>;
  /** Said when the half-filled letter could not be kept. */
  keepProblem: Signal<boolean>;
  /** What was deleted while this was open: the letter is only on the screen then, to be copied. */
  deleted: ReadonlySignal<Deleted | null>;
  canChase: ReadonlySignal<boolean>;
  load(): Promise<void>;
  pick(letter: string): void;
  setAbout(about: Subject): void;
  /** Which child it is about: who it goes to and its days are chosen anew then. */
  setChild(id: string): void;
  /** Back to that question, with all answers kept. */
  askChild(): void;
  /** Back to "what is it for", with all answers kept. */
  change(): void;
  startAfresh(): void;
  takeBack(): void;
  /** Past the check. */
  goOn(): void;
  /** Opens the letter as it looks on paper. */
  print(): Promise<void>;
  flush(): Promise<void>;
  close(): Promise<void>;
  stop(): void;
}

export function createComposer(deps: ComposerDeps): Composer {
  const kase = createCase(deps);
  const draft = createDraft(kase.child);
  const letter = createLetterState(kase, draft);
  const people = createPeople(deps, kase, draft, letter);
  const check = createCheck(deps, draft, letter);
  const put = createPut(deps, createLeaving(letter, people, draft));
  const step = signal<Step>("loading");
  const leftAt = signal<number | null>(null);
  const aside = signal<Composer["aside"]["value"]>(null);
  const keepProblem = signal(false);
  const deleted = signal<Deleted | null>(null);
  const spoken = signal("");
  const look = createLook(deps, kase.whole, (words) => {
    spoken.value = words;
  });
  const own = createOwn(deps, kase, letter, step);
  const moves = createMoves({ deps, case: kase, draft, letter, check, step, leftAt, aside, put });
  const stopMarking = effect(() => {
    if (put.put.value.at === "opened") untracked(moves.markDone);
  });
  // The page may be built anew at any time, so it is looked at again at each step.
  const stopLooking = effect(() => {
    if (step.value !== "loading" && put.put.value.at === "idle") void untracked(look.ask);
  });
  const toKeep = () => {
    const now = readDraft(draft, deps.now());
    return worthKeeping(now) ? now : null;
  };
  let keeper: Keeper | null = null;
  const flush = async () => keeper?.flush();
  deps.onDeleted((what) => {
    keeper?.stop();
    keeper = null;
    deleted.value = what;
  });
  return {
    place: deps.draft ? "frame" : "tab",
    deps,
    case: kase,
    draft,
    letter,
    people,
    check,
    put,
    look,
    choose: createChoose(kase),
    own,
    print: () =>
      put.away("Opening it as paper", "It could not be opened as paper", async () => {
        const paper = paperLetter(letter);
        if (paper) await deps.openPaper(paper);
      }),
    advice: createAdvice(draft, letter, kase.now),
    step,
    leftAt,
    aside,
    keepProblem,
    deleted,
    editing: signal(null),
    spoken,
    canChase: computed(() => (kase.context.value?.earlier ?? []).some((mail) => mail.direction === "out")),
    ...moves,
    pick(id) {
      // What was kept or deleted before is no news any more.
      own.done.value = null;
      moves.pick(id);
    },
    async load() {
      // At the same time, so that a note is there with the first step and does not move it away under a press.
      void look.ask();
      await moves.load();
      if (deleted.value) return;
      keeper ??= createKeeper(toKeep, deps.keep, () => {
        keepProblem.value = true;
      });
    },
    flush,
    async close() {
      await flush();
      await deps.draft?.close();
    },
    stop() {
      stopMarking();
      stopLooking();
      look.stop();
      keeper?.stop();
    },
  };
}
