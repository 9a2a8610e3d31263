import type { PackChoice, PresetId, PresetQuestion } from "../choice.ts";
import type { PackSnapshot } from "../chosen.ts";
import type { PackDocument, PageLimit } from "../document.ts";
import type { Scene } from "./scene.ts";

/** What entries can be put to, one by one: "may have special educational needs". */
export interface Heading {
  id: string;
  label: string;
  hint: string;
}

/** What a pack is for, and for whom. */
export interface Preset {
  id: PresetId;
  /** "SENDIASS". */
  name: string;
  /** One sentence for the parent on who reads it and how it is made up. */
  forWhom: string;
  /** What is asked before it is made, with what the record knows. @param now epoch ms; without it no date to come is offered */
  questions(snapshot: PackSnapshot, choice: PackChoice, now?: number): PresetQuestion[];
  /** For `shows`; empty where nothing is mapped. */
  headings: Heading[];
  defaults(snapshot: PackSnapshot, now: number): PackChoice;
  /** What the parent is told before making it. Whole sentences. */
  warning: string[];
  /** Its private notes and mail with advisers stay out whatever is switched on: only what is put in by hand goes in. */
  guarded?: true;
  /** Its reader is the other side: by when the family may appeal or claim is not theirs to read. @param answer see Scene */
  otherSide?(answer: (id: string) => string): boolean;
  write(scene: Scene): Written;
}

/** What a preset makes of the record: the rest of the document is the same for all. */
export interface Written extends Pick<PackDocument, "subtitle" | "size" | "sections"> {
  pageLimits: PageLimit[];
  /** Entries whose files go in; all when left out. */
  filesOf?: readonly string[];
}
