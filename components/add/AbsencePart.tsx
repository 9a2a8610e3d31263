import { readDate, shortDayYear } from "../../lib/calendar/dates.ts";
import { isSchoolDay, schoolCalendar } from "../../lib/calendar/school-days.ts";
import { ILLNESS } from "../../lib/record/absences.ts";
import type { Profile } from "../../lib/record/profile.ts";
import { Choice } from "../kit/Choice.tsx";
import { Field } from "../kit/Field.tsx";
import { type AbsenceWords, type Now, whenOf } from "./act.ts";
import type { AddState } from "./add-state.ts";

const SESSIONS = [
  { value: "day", label: "All day" },
  { value: "morning", label: "Morning" },
  { value: "afternoon", label: "Afternoon" },
] as const;

const MARKED = [
  { value: "", label: "I don’t know" },
  { value: "yes", label: "Authorised" },
  { value: "no", label: "Not authorised" },
] as const;

/** The sessions missed: asked before what happened. */
export function Missed({ state }: { state: AddState }) {
  const { absence } = state.words.value;
  return (
    <Choice
      class="opts-across sessions"
      legend="What was missed?"
      options={SESSIONS}
      value={absence.sessions}
      onPick={(sessions) => state.set({ absence: { ...absence, sessions } })}
    />
  );
}

/** An absence on a day without school is as a rule a slip of the day. */
export function NoSchool({ state, profile, now }: { state: AddState; profile: Profile; now: () => Now }) {
  const { date, until } = whenOf(state.words.value, now());
  const day = readDate(date);
  if (until !== undefined || !day || isSchoolDay(day, schoolCalendar(profile))) return null;
  return <p class="hint">As far as the record knows there is no school on {shortDayYear(day)}.</p>;
}

/** What the school knows, and what it wrote into its register. All of it can be left out. */
export function AbsencePart({ state }: { state: AddState }) {
  const { absence } = state.words.value;
  const set = (part: Partial<AbsenceWords>) => state.set({ absence: { ...absence, ...part } });
  const code = absence.code.trim().toUpperCase();
  return (
    <>
      <Field
        label="Who was told, and how?"
        hint="“The office, by phone at 8:15”"
        value={absence.told}
        onInput={(told) => set({ told })}
      />
      <details class="more-known" open={Boolean(absence.code || absence.authorised || absence.work)}>
        <summary>The school’s code, and work set</summary>
        <div class="more-inside">
          <Field
            label="The school’s code, if you know it"
            hint="A letter in the school’s register or app."
            value={absence.code}
            maxLength={4}
            spellcheck={false}
            onInput={(value) => set({ code: value })}
          />
          {code === ILLNESS && (
            <p class="hint">
              I is for illness. At 15 days of it a school has to tell the council; your record counts them.
            </p>
          )}
          <Choice
            class="opts-across marked"
            legend="How did the school mark it?"
            options={MARKED}
            value={absence.authorised}
            onPick={(authorised) => set({ authorised })}
          />
          <Field
            kind="area"
            rows={2}
            label="Work set for home"
            value={absence.work}
            onInput={(work) => set({ work })}
          />
        </div>
      </details>
    </>
  );
}
