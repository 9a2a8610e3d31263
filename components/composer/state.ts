import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Subject } from "../../lib/letters/letter.ts";
import type { ComposerDraft } from "../../lib/messages.ts";
import { letterAct } from "./act.ts";
import { type AdviceState, createAdvice } from "./advice-state.ts";
import { type Case, createCase } from "./case.ts";
import { type CheckState, createCheck } from "./check-state.ts";
import type { ComposerDeps } from "./deps.ts";
import { createDraft, type Draft, EMPTY_DRAFT, readDraft, worthKeeping, writeDraft } from "./draft.ts";
import { defaultAbout } from "./engine.ts";
import { createKeeper } from "./keep.ts";
import { createLetterState, type LetterState } from "./letter-state.ts";
import { createPeople, type PeopleState } from "./people-state.ts";
import { createPut, type Leaving, type PutState } from "./put-state.ts";

export type Step = "loading" | "choose" | "check" | "write";

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
  canChase: ReadonlySignal<boolean>;
  load(): Promise<void>;
  pick(letter: string): void;
  setAbout(about: Subject): void;
  /** Back to "what is it for", with all answers kept. */
  change(): void;
  startAfresh(): void;
  takeBack(): void;
  /** Past the check. */
  goOn(): void;
  flush(): Promise<void>;
  close(): Promise<void>;
  stop(): void;
}

type Parts = Pick<Composer, "case" | "draft" | "letter" | "check" | "step" | "leftAt" | "aside"> & {
  deps: ComposerDeps;
  put: PutState;
};

/** Moving between the steps. */
function createMoves({ deps, case: kase, draft, check, step, leftAt, aside, put }: Parts) {
  const enter = () => {
    step.value = draft.letter.value === null ? "choose" : check.needed() ? "check" : "write";
  };
  const pick = (letter: string, about?: string[]) =>
    batch(() => {
      const same = draft.letter.value === letter;
      put.reset();
      draft.letter.value = letter;
      if (!same) {
        draft.to.value = null;
        draft.cc.value = null;
        draft.askBy.value = null;
      }
      if (about ?? draft.about.value.length === 0)
        draft.about.value = about ?? defaultAbout(letter, kase.context.value);
      enter();
    });
  return {
    pick: (letter: string) => pick(letter),
    async load() {
      const context = await kase.load();
      if (!context) return;
      if (context.draft && worthKeeping(context.draft)) {
        writeDraft(draft, context.draft);
        leftAt.value = context.draft.savedAt;
      } else if (deps.start.letter) {
        return pick(deps.start.letter, deps.start.about.length > 0 ? deps.start.about : undefined);
      }
      enter();
    },
    change() {
      put.reset();
      step.value = "choose";
    },
    startAfresh() {
      aside.value = readDraft(draft, 0);
      leftAt.value = null;
      put.reset();
      writeDraft(draft, EMPTY_DRAFT);
      enter();
    },
    takeBack() {
      if (aside.value) writeDraft(draft, aside.value);
      aside.value = null;
      enter();
    },
    goOn: enter,
  };
}

/** The letter as it would leave now; people typed in are kept first, so that the record knows them as the case's. */
function createLeaving(letter: LetterState, people: PeopleState) {
  return async (): Promise<Leaving | null> => {
    await people.saveTyped();
    const filled = letter.filled.value;
    if (!filled) return null;
    const about = letter.earlier.value.map((mail) => mail.id);
    const askBy = letter.askBy.value;
    const addresses = (list: typeof letter.to.value) =>
      list.filter((one) => one.email).map((one) => ({ name: one.name, address: one.email }));
    return {
      filling: {
        to: addresses(letter.to.value),
        cc: addresses(letter.cc.value),
        subject: filled.subject,
        body: filled.text,
      },
      act: (id) => letterAct(filled, about, askBy, id),
    };
  };
}

export function createComposer(deps: ComposerDeps): Composer {
  const kase = createCase(deps);
  const draft = createDraft();
  const letter = createLetterState(kase, draft);
  const people = createPeople(deps, kase, draft, letter);
  const check = createCheck(deps, draft, letter);
  const put = createPut(deps, createLeaving(letter, people));
  const step = signal<Step>("loading");
  const leftAt = signal<number | null>(null);
  const aside = signal<Composer["aside"]["value"]>(null);
  const keepProblem = signal(false);
  const moves = createMoves({ deps, case: kase, draft, letter, check, step, leftAt, aside, put });
  const toKeep = () => {
    const now = readDraft(draft, deps.now());
    return worthKeeping(now) ? now : null;
  };
  let keeper: ReturnType<typeof createKeeper> | null = null;
  const flush = async () => keeper?.flush();
  return {
    place: deps.draft ? "frame" : "tab",
    deps,
    case: kase,
    draft,
    letter,
    people,
    check,
    put,
    advice: createAdvice(draft, letter),
    step,
    leftAt,
    aside,
    keepProblem,
    editing: signal(null),
    spoken: signal(""),
    canChase: computed(() => (kase.context.value?.earlier ?? []).some((mail) => mail.direction === "out")),
    ...moves,
    async load() {
      await moves.load();
      keeper ??= createKeeper(toKeep, deps.keep, () => {
        keepProblem.value = true;
      });
    },
    setAbout: (about) =>
      batch(() => {
        draft.aboutWhom.value = about;
        draft.to.value = null;
        draft.cc.value = null;
      }),
    flush,
    async close() {
      await flush();
      await deps.draft?.close();
    },
    stop: () => keeper?.stop(),
  };
}
