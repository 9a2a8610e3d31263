import type { SafetyKind } from "./safety.ts";

/** A place to turn to. The numbers are public; check them before each release. */
export interface HelpLine {
  kinds: SafetyKind[];
  name: string;
  /** As dialled; null where the council's website has it. */
  tel: string | null;
  /** As shown: "116 123". */
  shown: string;
  /** When it is the right one, in a few plain words. */
  when: string;
}

export const HELP_LINES: readonly HelpLine[] = [
  {
    kinds: ["danger", "staff"],
    name: "Emergency",
    tel: "999",
    shown: "999",
    when: "Somebody is hurt, or may be at any moment.",
  },
  {
    kinds: ["danger"],
    name: "NHS mental health help",
    tel: "111",
    shown: "111, then option 2",
    when: "Urgent mental health help, day and night.",
  },
  {
    kinds: ["danger"],
    name: "Samaritans",
    tel: "116123",
    shown: "116 123",
    when: "For you, to talk now, day and night.",
  },
  {
    kinds: ["danger"],
    name: "Childline",
    tel: "08001111",
    shown: "0800 1111",
    when: "For your child, to talk now, day and night.",
  },
  {
    kinds: ["staff"],
    name: "The council’s designated officer (LADO)",
    tel: null,
    shown: "on the council’s website under LADO",
    when: "Looks into harm by people who work with children. You need not ask the school first.",
  },
  {
    kinds: ["staff"],
    name: "NSPCC",
    tel: "08088005000",
    shown: "0808 800 5000",
    when: "Advice for adults who are worried about a child.",
  },
];
