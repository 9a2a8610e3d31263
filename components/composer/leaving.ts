import { letterAct } from "./act.ts";
import type { Draft } from "./draft.ts";
import type { LetterState } from "./letter-state.ts";
import type { PeopleState } from "./people-state.ts";
import type { Leaving } from "./put-state.ts";

/** The letter as it would leave now; people typed in are kept first, so that the record knows them as the case's. */
export function createLeaving(letter: LetterState, people: PeopleState, draft: Draft) {
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
      nobodyElse: letter.aboutMatters.value && draft.aboutWhom.value !== "child",
      act: (id) => letterAct(filled, about, askBy, id, letter.child.value),
    };
  };
}
