import { batch } from "@preact/signals";
import type { Subject } from "../../lib/letters/letter.ts";
import type { ComposerContext, ComposerDraft } from "../../lib/messages.ts";
import type { FieldOutcome } from "../../lib/webmail/webmail.ts";
import { answer, EMPTY_DRAFT, readDraft, without, worthKeeping, writeDraft } from "./draft.ts";
import { aboutFor } from "./engine.ts";
import type { Composer } from "./state.ts";

/** Marks a letter that a tab handed over to a new draft: kept to be had back, but not shown first again. */
const DONE = "@done";

/** The one child whom the mails are about that the page was opened for. */
function childOf(about: readonly string[], { family }: ComposerContext): string | null {
  const ids = new Set(about.flatMap((id) => family?.children[id] ?? []));
  return ids.size === 1 ? ([...ids][0] ?? null) : null;
}

type Parts = Pick<Composer, "deps" | "case" | "draft" | "letter" | "check" | "put" | "step" | "leftAt" | "aside">;

/** Moving between the steps. Nothing typed is lost on any way. */
export function createMoves({ deps, case: kase, draft, letter: state, check, put, step, leftAt, aside }: Parts) {
  const enter = () => {
    if (kase.asksChild.value) {
      step.value = "child";
      return;
    }
    // A letter of one's own may have been taken out since.
    step.value = state.letter.value === null ? "choose" : check.needed() ? "check" : "write";
  };
  const pick = (letter: string) =>
    batch(() => {
      const same = draft.letter.value === letter;
      put.reset();
      draft.letter.value = letter;
      if (!same) {
        draft.to.value = null;
        draft.cc.value = null;
        draft.askBy.value = null;
      }
      if (draft.about.value.length === 0) draft.about.value = aboutFor(letter, deps.start.about, kase.context.value);
      enter();
    });
  /** The letter was put into the draft without the composer: what became of it is said first. */
  const showAsPut = (kept: ComposerDraft, outcomes: FieldOutcome[]) =>
    batch(() => {
      writeDraft(draft, { ...kept, answers: without(kept.answers, DONE) });
      put.put.value = { at: "filled", outcomes, reply: false };
      step.value = "write";
    });
  return {
    pick,
    async load() {
      const context = await kase.load();
      if (!context) return;
      const kept = context.draft && worthKeeping(context.draft) ? context.draft : null;
      const told = (await deps.draft?.outcomes()) ?? null;
      if (kept && told) return showAsPut(kept, told);
      if (kept?.answers[DONE]) {
        aside.value = { ...kept, answers: without(kept.answers, DONE) };
      } else if (kept) {
        writeDraft(draft, kept);
        leftAt.value = kept.savedAt;
        return enter();
      }
      kase.child.value = deps.start.child ?? childOf(deps.start.about, context);
      if (deps.start.letter) {
        pick(deps.start.letter);
        if (context.answers) draft.answers.value = { ...context.answers, ...draft.answers.value };
      } else enter();
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
    setChild: (id: string) =>
      batch(() => {
        if (kase.child.value !== id) {
          kase.child.value = id;
          draft.to.value = null;
          draft.cc.value = null;
          draft.askBy.value = null;
          const letter = draft.letter.value;
          draft.about.value = letter ? aboutFor(letter, deps.start.about, kase.context.value) : [];
        }
        put.reset();
        enter();
      }),
    askChild() {
      put.reset();
      step.value = "child";
    },
    markDone: () => answer(draft, DONE, "yes"),
    setAbout: (about: Subject) =>
      batch(() => {
        draft.aboutWhom.value = about;
        draft.to.value = null;
        draft.cc.value = null;
      }),
  };
}
