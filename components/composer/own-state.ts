import { batch, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { ownId, templateOf } from "../../lib/letters/own-letters.ts";
import type { Template } from "../../lib/record/profile.ts";
import type { Case } from "./case.ts";
import type { ComposerDeps } from "./deps.ts";
import type { LetterState } from "./letter-state.ts";
import type { Step } from "./state.ts";

/** Letters of the parent’s own: made, changed, taken out. */
export interface OwnState {
  /** What stands in the editor; null while it is closed. */
  editing: ReadonlySignal<Template | null>;
  /** Whether the one in the editor is kept already. */
  isKept(): boolean;
  set(part: Partial<Pick<Template, "name" | "subject" | "text">>): void;
  /** Why it cannot be kept yet, or could not be; null when nothing is wrong. */
  problem: Signal<string | null>;
  /** The last thing done, to be said; a letter taken out can be had back. */
  done: Signal<{ what: "kept" | "deleted"; template: Template } | null>;
  begin(): void;
  /** Opens the editor with the letter as it stands now. */
  fromLetter(): void;
  edit(id: string): void;
  save(): Promise<void>;
  remove(): Promise<void>;
  undo(): Promise<void>;
  cancel(): void;
}

const EMPTY: Omit<Template, "id"> = { name: "", subject: "", text: "", from: "" };
const NOT_KEPT = "This could not be written down just now. Your words are still here; please try again.";

/** @param back closes the editor: to the letter that was being written, else to the choice */
export function createOwn(deps: ComposerDeps, kase: Case, letter: LetterState, step: Signal<Step>): OwnState {
  const editing = signal<Template | null>(null);
  const problem = signal<string | null>(null);
  const done = signal<OwnState["done"]["value"]>(null);
  let from: Step = "choose";
  const templates = () => kase.profile.value.templates ?? [];
  const open = (template: Template) =>
    batch(() => {
      from = step.value === "own" ? from : step.value;
      editing.value = template;
      problem.value = null;
      done.value = null;
      step.value = "own";
    });
  const close = () =>
    batch(() => {
      editing.value = null;
      problem.value = null;
      // The letter that was being written may be the one that was taken out.
      step.value = from === "write" && letter.letter.value === null ? "choose" : from;
    });
  const write = async (id: string, template: Template | null) => {
    try {
      await kase.saveTemplate(id, template);
      return true;
    } catch {
      problem.value = NOT_KEPT;
      return false;
    }
  };
  return {
    editing,
    problem,
    done,
    isKept: () => templates().some(({ id }) => id === editing.value?.id),
    set(part) {
      if (editing.value) editing.value = { ...editing.value, ...part };
    },
    begin: () => open({ ...EMPTY, id: deps.newId() }),
    fromLetter() {
      const now = letter.letter.value;
      if (now) open(templateOf(now, letter.facts.value, deps.newId()));
    },
    edit(id) {
      const template = templates().find((one) => ownId(one) === id);
      if (template) open(template);
    },
    async save() {
      const now = editing.value;
      if (!now) return;
      const template = { ...now, name: now.name.trim(), subject: now.subject.trim(), text: now.text.trim() };
      problem.value = wrong(template);
      if (problem.value !== null || !(await write(template.id, template))) return;
      close();
      done.value = { what: "kept", template };
    },
    async remove() {
      const template = templates().find(({ id }) => id === editing.value?.id);
      if (!template || !(await write(template.id, null))) return;
      close();
      done.value = { what: "deleted", template };
    },
    async undo() {
      const gone = done.value;
      if (gone?.what === "deleted" && (await write(gone.template.id, gone.template))) done.value = null;
    },
    cancel: close,
  };
}

function wrong({ name, text }: Template): string | null {
  if (name === "") return "Give it a name, so that you find it again.";
  return text === "" ? "There are no words in it yet." : null;
}
