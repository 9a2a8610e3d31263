import type { Recipients, Subject } from "../../letter.ts";

/** To whoever looks after attendance at school; the SENCO and the head are copied, unless it involves one of them. */
export function attendanceLead(about: Subject): Recipients {
  if (about === "staff")
    return { to: ["head"], cc: [], why: "It involves a member of staff, so it goes to the head. Nobody is copied." };
  if (about === "head") {
    return { to: ["attendance-lead"], cc: [], why: "It involves the head. Nobody is copied." };
  }
  return {
    to: ["attendance-lead"],
    cc: ["senco", "head"],
    why: "The SENCO and the head are copied so that attendance and support are looked at together.",
  };
}

/** Why the SENCO is copied: ends the line in the letter. */
export const TOGETHER = "so that attendance and support are looked at together";

/** What can be read against a parent is said once, kindly, before the letter goes. */
export const NOT_A_CHOICE =
  "Say what keeps your child from school, not what you decided: “I kept them at home” can be read as a choice you made. SENDIASS can read it with you first.";
