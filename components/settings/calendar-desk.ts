import { batch, type ReadonlySignal, signal } from "@preact/signals";
import type { IcsReading, ProposedRange } from "../../lib/calendar/read-ics.ts";
import type { Profile, ProfileChange } from "../../lib/record/profile.ts";
import type { ProfileEditor } from "./editor.ts";
import { newId } from "./ids.ts";

/** A school's calendar file: read, proposed, ticked by the parent, and only then kept. What is there is never replaced. */

/** A range of the file beside what is kept already. */
export interface Offered {
  /** Its place in the file’s list. */
  key: string;
  range: ProposedRange;
  /** `here` the same days are kept; `overlaps` others that share a day with it are; else it is new. */
  beside: "new" | "here" | "overlaps";
}

export type FileState =
  | { at: "none" }
  | { at: "reading" }
  | { at: "refused"; words: string }
  | { at: "read"; offered: Offered[]; ticked: string[]; leftOut: IcsReading["leftOut"]; unreadable: number }
  | { at: "kept"; count: number };

export interface CalendarDesk {
  state: ReadonlySignal<FileState>;
  read(file: File): Promise<void>;
  tick(keys: string[]): void;
  keep(): void;
  undo(): void;
  leave(): void;
}

/** Bytes; the reader has the same limit on characters. A larger file is not even opened. */
const LARGEST_FILE = 2_000_000;
const UNREAD = "This file could not be read. Nothing was changed.";

export function calendarDesk(editor: ProfileEditor, profile: () => Profile): CalendarDesk {
  const state = signal<FileState>({ at: "none" });
  let undoing: ProfileChange[] = [];
  return {
    state,
    async read(file) {
      state.value = { at: "reading" };
      state.value = await readFile(file, profile());
    },
    tick(ticked) {
      if (state.value.at === "read") state.value = { ...state.value, ticked };
    },
    keep() {
      if (state.value.at !== "read") return;
      const { offered, ticked } = state.value;
      const changes = offered.filter(({ key }) => ticked.includes(key)).map(({ range }) => changeOf(range));
      undoing = changes.map(takenOut);
      batch(() => {
        for (const change of changes) editor.change(change);
        state.value = { at: "kept", count: changes.length };
      });
      void editor.flush();
    },
    undo() {
      batch(() => {
        for (const change of undoing) editor.change(change);
        undoing = [];
        state.value = { at: "none" };
      });
      void editor.flush();
    },
    leave() {
      state.value = { at: "none" };
    },
  };
}

async function readFile(file: File, profile: Profile): Promise<FileState> {
  if (file.size > LARGEST_FILE) {
    return { at: "refused", words: "This file is too large for a school’s calendar. Nothing was changed." };
  }
  try {
    // Loaded when it is needed: most parents type their dates.
    const { readIcs } = await import("../../lib/calendar/read-ics.ts");
    const { ranges, leftOut, unreadable } = readIcs(await file.text());
    const offered = ranges.map(
      (range, index): Offered => ({ key: `${index}`, range, beside: besideOf(range, profile) }),
    );
    const ticked = offered.filter(({ beside }) => beside === "new").map(({ key }) => key);
    return { at: "read", offered, ticked, leftOut, unreadable };
  } catch (error) {
    return { at: "refused", words: error instanceof Error && error.name === "IcsError" ? error.message : UNREAD };
  }
}

function besideOf(range: ProposedRange, { terms, closures }: Profile): Offered["beside"] {
  const kept = range.kind === "term" ? terms : closures;
  if (kept.some(({ first, last }) => first === range.first && last === range.last)) return "here";
  return kept.some(({ first, last }) => first !== "" && first <= range.last && range.first <= last)
    ? "overlaps"
    : "new";
}

function changeOf({ kind, first, last, name }: ProposedRange): ProfileChange {
  const id = newId();
  if (kind === "term") return { part: "term", id, value: { id, first, last, name: name || "Term" } };
  return { part: "closure", id, value: { id, first, last, name, why: kind } };
}

function takenOut(change: ProfileChange): ProfileChange {
  if (change.part === "term") return { part: "term", id: change.id, value: null };
  if (change.part === "closure") return { part: "closure", id: change.id, value: null };
  return change;
}
