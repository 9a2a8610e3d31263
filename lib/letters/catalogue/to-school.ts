import type { Recipients, Subject } from "../letter.ts";

/** A letter about a person at school, with its reason: it stays with the one who has to look into it. */
const ABOUT_PERSON: Record<Exclude<Subject, "child">, Recipients> = {
  staff: { to: ["head"], cc: [], why: "It involves a member of staff, so it goes to the head. Nobody is copied." },
  head: {
    to: ["chair"],
    cc: [],
    why: "It involves the head, so it goes to the chair of governors. Nobody is copied.",
  },
};

/**
 * Who reads a letter to school: as usual when it is about the child; the head alone when it is about a member of staff; the
 * chair of governors alone when it is about the head.
 * @param usual who reads it and who is copied when it is about the child
 */
export function toSchool(usual: Recipients): (about: Subject) => Recipients {
  return (about) => (about === "child" ? usual : ABOUT_PERSON[about]);
}
