import type { Entry, TypedEntry } from "../record/entry.ts";
import type { Profile } from "../record/profile.ts";
import { ROLE_WORDS } from "../record/role-words.ts";
import type { Answers } from "./letter.ts";

/**
 * What the record knows of a talk, as answers to the letters that put it in writing (R1, R2). The parent sees and changes
 * them like any answer; where the record is not sure of the day, the letter asks.
 */

/** @returns answers by question; none for another letter, or an entry that is no talk */
export function talkAnswers(letter: string | null, entry: Entry, profile: Profile): Answers {
  if (letter === "R1" && entry.kind === "meeting") {
    return given({ "met-on": dayOf(entry), "met-with": names(entry, profile, true), agreed: entry.text });
  }
  if (letter === "R2" && (entry.kind === "call" || entry.kind === "gate")) {
    const how = entry.kind === "gate" ? "gate" : "phone";
    const who = names(entry, profile, false);
    return given({ "called-on": dayOf(entry), "called-with": who, "called-how": how, agreed: entry.text });
  }
  return {};
}

function given(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, words]) => words.trim() !== ""));
}

/** One sure day; "" for several, or one that is only about right. */
function dayOf({ when }: TypedEntry): string {
  return when.until !== undefined || (when.about && when.time === null) ? "" : when.date;
}

/** @returns "Ms Patel (SENCO) and Mrs Dunn (school office)", with "and I" where the writer was one of several */
function names({ people }: TypedEntry, profile: Profile, withWriter: boolean): string {
  const named = people.map(({ contact, name }) => {
    const known = profile.contacts.find(({ id }) => id === contact);
    const role = known ? ROLE_WORDS[known.role] : "";
    const called = known?.name || name;
    return role && called && called.toLowerCase() !== role.toLowerCase() ? `${called} (${role})` : called || role;
  });
  const all = [...named.filter(Boolean), ...(withWriter && named.length > 0 ? ["I"] : [])];
  return all.length > 1 ? `${all.slice(0, -1).join(", ")} and ${all.at(-1)}` : (all[0] ?? "");
}
