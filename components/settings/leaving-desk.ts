import { type Signal, signal } from "@preact/signals";
import type { Leaving, LeavingChoice, LeavingLook } from "../../lib/record/leaving.ts";

/** What is being deleted, and how far that is. */
export type LeavingState =
  | { at: "choosing" }
  | { at: "looking" }
  /** What will be gone stands there; nothing is deleted yet. */
  | { at: "looked"; choice: LeavingChoice; look: LeavingLook }
  | { at: "deleting" }
  | { at: "gone"; what: LeavingChoice["what"] }
  | { at: "failed"; words: string };

export interface LeavingDesk {
  state: Signal<LeavingState>;
  what: Signal<LeavingChoice["what"] | null>;
  child: Signal<string>;
  shared: Signal<boolean>;
  /** ISO days; "" until given. */
  from: Signal<string>;
  to: Signal<string>;
  /** What was typed to confirm. */
  typed: Signal<string>;
  /** What is still missing before it can be looked at or deleted; null when nothing is. */
  problem: Signal<string | null>;
  look(): Promise<void>;
  /** Deletes, once the word is typed. */
  take(): Promise<void>;
  leave(): void;
}

/** The word that is typed before anything is deleted. */
export const CONFIRM = "DELETE";

const CANNOT_LOOK = "The record could not be read. Nothing was deleted.";
const CANNOT_TAKE =
  "Not everything could be deleted. Close the other windows of In Writing, and your mail, and delete it again.";

/** @param settle writes what is typed and not kept yet @param begun opens the page that a new record begins with */
export function leavingDesk(leaving: Leaving, settle: () => Promise<unknown>, begun: () => void): LeavingDesk {
  const desk: LeavingDesk = {
    state: signal<LeavingState>({ at: "choosing" }),
    what: signal(null),
    child: signal(""),
    shared: signal(false),
    from: signal(""),
    to: signal(""),
    typed: signal(""),
    problem: signal(null),
    async look() {
      const choice = chosen(desk);
      desk.problem.value = typeof choice === "string" ? choice : null;
      if (typeof choice === "string") return;
      desk.state.value = { at: "looking" };
      desk.typed.value = "";
      try {
        await settle();
        desk.state.value = { at: "looked", choice, look: await leaving.look(choice) };
      } catch {
        desk.state.value = { at: "failed", words: CANNOT_LOOK };
      }
    },
    async take() {
      const state = desk.state.value;
      if (state.at !== "looked") return;
      const said = desk.typed.value.trim().toUpperCase() === CONFIRM;
      desk.problem.value = said ? null : `Type ${CONFIRM} first. Nothing was deleted.`;
      if (!said) return;
      desk.state.value = { at: "deleting" };
      try {
        await settle();
        await leaving.take(state.choice);
        desk.state.value = { at: "gone", what: state.choice.what };
        if (state.choice.what === "everything") begun();
      } catch {
        desk.state.value = { at: "failed", words: CANNOT_TAKE };
      }
    },
    leave() {
      desk.problem.value = null;
      desk.typed.value = "";
      desk.state.value = { at: "choosing" };
    },
  };
  return desk;
}

/** @returns the choice, or a sentence on what is missing */
function chosen({ what, child, shared, from, to }: LeavingDesk): LeavingChoice | string {
  switch (what.value) {
    case null:
      return "Choose first what is to be deleted.";
    case "everything":
      return { what: "everything" };
    case "child":
      if (child.value === "") return "Choose the child.";
      return { what: "child", child: child.value, shared: shared.value };
    case "period":
      if (from.value === "" || to.value === "") return "Give the first and the last day.";
      if (to.value < from.value) return "The last day is before the first.";
      return { what: "period", from: from.value, to: to.value };
  }
}
