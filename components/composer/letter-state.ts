import { computed, type ReadonlySignal } from "@preact/signals";
import { bindingClock } from "../../lib/calendar/clocks.ts";
import { asAnswered } from "../../lib/letters/as-answered.ts";
import { type LeftOut, leftOut } from "../../lib/letters/clause-words.ts";
import { fillLetter, readerNote } from "../../lib/letters/fill.ts";
import type {
  AskDay,
  EarlierMail,
  FilledLetter,
  Letter,
  LetterFacts,
  Paragraph,
  Question,
} from "../../lib/letters/letter.ts";
import { type ChosenRecipients, chooseRecipients, type MissingRole } from "../../lib/letters/recipients.ts";
import { USUAL_CLOCK } from "../../lib/record/dates-known.ts";
import type { Contact, Profile } from "../../lib/record/profile.ts";
import type { Case } from "./case.ts";
import type { Draft } from "./draft.ts";
import { askDaysFor, letterOf } from "./engine.ts";
import { personOf, withTypedPeople } from "./people.ts";

/** Everything that follows from the case and the draft: nothing here is chosen, all of it is computed. */
export interface LetterState {
  letter: ReadonlySignal<Letter | null>;
  /** Id of the child it is about, where the record has several. */
  child: ReadonlySignal<string | null>;
  /** With the people typed in here. */
  profile: ReadonlySignal<Profile>;
  to: ReadonlySignal<Contact[]>;
  cc: ReadonlySignal<Contact[]>;
  /** Why the Cc is copied, or why nobody is. */
  why: ReadonlySignal<string>;
  /** Roles the letter should go to and no address is kept for, with what happens instead. */
  missing: ReadonlySignal<MissingRole[]>;
  /** Whether who it is about changes who it goes to. */
  aboutMatters: ReadonlySignal<boolean>;
  /** Notes on people who are left out on purpose. */
  blocked: ReadonlySignal<string[]>;
  askDays: ReadonlySignal<AskDay[]>;
  askBy: ReadonlySignal<AskDay | null>;
  /** Mails of the record that this letter can name, newest first. */
  nameable: ReadonlySignal<EarlierMail[]>;
  /** Those it names, oldest first. */
  earlier: ReadonlySignal<EarlierMail[]>;
  facts: ReadonlySignal<LetterFacts>;
  questions: ReadonlySignal<Question[]>;
  filled: ReadonlySignal<FilledLetter | null>;
  /** What the parent should know before it is sent in their case; [] as a rule. */
  cautions: ReadonlySignal<string[]>;
  /** What would help in the answer, for the reader; null where the letter says nothing of that. */
  note: ReadonlySignal<Paragraph | null>;
  /** Clauses that it leaves out for this school, with the reason. */
  leftOut: ReadonlySignal<LeftOut[]>;
}

/** Kept with the answers: whether the note for the reader goes below the letter. */
export const NOTE = "@note";

const NOBODY: ChosenRecipients = { to: [], cc: [], why: "", missing: [], blocked: [] };

function people(
  kase: Case,
  draft: Draft,
  letter: ReadonlySignal<Letter | null>,
  earlier: ReadonlySignal<EarlierMail[]>,
) {
  const profile = computed(() => withTypedPeople(kase.profile.value, draft.answers.value));
  const choose = (from: Profile) =>
    letter.value ? chooseRecipients(letter.value, from, draft.aboutWhom.value, earlier.value) : NOBODY;
  const chosen = computed(() => choose(profile.value));
  const named = (ids: string[] | null, own: Contact[]) =>
    ids === null ? own : ids.map((id) => personOf(id, profile.value)).filter((one) => one !== null);
  const spread = (about: "child" | "staff" | "head") => JSON.stringify(letter.value?.recipients(about));
  return {
    profile,
    to: computed(() => named(draft.to.value, chosen.value.to)),
    cc: computed(() => named(draft.cc.value, chosen.value.cc)),
    why: computed(() => chosen.value.why),
    // From what is kept, not from what is being typed: a place must not close while it is filled in.
    missing: computed(() => ((draft.to.value ?? draft.cc.value) ? [] : choose(kase.profile.value).missing)),
    blocked: computed(() => chosen.value.blocked),
    aboutMatters: computed(
      () => letter.value !== null && (spread("child") !== spread("staff") || spread("child") !== spread("head")),
    ),
  };
}

function days(kase: Case, draft: Draft, letter: ReadonlySignal<Letter | null>) {
  const askDays = computed(() => askDaysFor(letter.value, kase.profile.value, kase.today.value));
  const askBy = computed((): AskDay | null => {
    const own = letter.value?.clock;
    const chosen = draft.askBy.value;
    if (!own || chosen === "") return null;
    if (chosen === null) return askDays.value[0] ?? null;
    // A legal time that does not bind this school is not to be waited for either.
    const clock = bindingClock(own, kase.profile.value.school) ? own : USUAL_CLOCK;
    const proposed = askDays.value.find((day) => day.date === chosen);
    return proposed ?? { date: chosen, kind: "courtesy", clock, estimate: false, working: "The day you chose." };
  });
  return { askDays, askBy };
}

export function createLetterState(kase: Case, draft: Draft): LetterState {
  const letter = computed(() => {
    const found = letterOf(draft.letter.value, kase.profile.value);
    return found && asAnswered(found, draft.answers.value);
  });
  const when = days(kase, draft, letter);
  const nameable = computed(() => [...(kase.context.value?.earlier ?? [])].reverse());
  const names = computed(() => letter.value?.needsEarlier || letter.value?.mayNameEarlier);
  const earlier = computed(() =>
    (kase.context.value?.earlier ?? []).filter((mail) => names.value && draft.about.value.includes(mail.id)),
  );
  const who = people(kase, draft, letter, earlier);
  const facts = computed(
    (): LetterFacts => ({
      profile: who.profile.value,
      today: kase.today.value,
      answers: draft.answers.value,
      about: draft.aboutWhom.value,
      earlier: earlier.value,
      askBy: when.askBy.value,
      to: who.to.value,
      cc: who.cc.value,
      withNote: draft.answers.value[NOTE] === "yes",
    }),
  );
  return {
    letter,
    child: kase.about,
    ...who,
    ...when,
    nameable,
    earlier,
    facts,
    questions: computed(() => letter.value?.questions(facts.value) ?? []),
    filled: computed(() => (letter.value ? fillLetter(letter.value, facts.value) : null)),
    cautions: computed(() => letter.value?.cautions?.(facts.value) ?? []),
    note: computed(() => (letter.value ? readerNote(letter.value) : null)),
    leftOut: computed(() => (letter.value ? leftOut(letter.value, who.profile.value.school) : [])),
  };
}
