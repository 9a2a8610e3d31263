import type { Profile, School, SchoolType } from "../../lib/record/profile.ts";
import { Choice, type ChoiceOption } from "../kit/Choice.tsx";
import { Field } from "../kit/Field.tsx";
import { CheckedField } from "./CheckedField.tsx";
import { replyDaysProblem } from "./check.ts";
import { DomainField } from "./DomainField.tsx";
import type { ProfileEditor } from "./editor.ts";
import { Section } from "./Section.tsx";

export const SCHOOL_TYPE_OPTIONS: readonly ChoiceOption<SchoolType>[] = [
  {
    value: "maintained",
    label: "Run with the council (maintained)",
    hint: "Community, foundation or church-aided schools.",
  },
  { value: "academy", label: "Academy or free school", hint: "Run by a trust. Most secondary schools are." },
  { value: "independent", label: "Independent (private)", hint: "Fees are paid, by you or by the council." },
  { value: "special", label: "Special school", hint: "Teaches only children with special educational needs." },
  { value: "pru", label: "Pupil referral unit", hint: "Teaches children who cannot be in another school for now." },
  { value: "unknown", label: "I do not know", hint: "Letters then say only what holds for every school." },
];

/** How a parent finds out. */
export const SCHOOL_TYPE_HINT = "GOV.UK’s “Get information about schools” tells you, by the school’s name.";

export function SchoolPart({ editor, profile }: { editor: ProfileEditor; profile: Profile }) {
  const school = profile.school;
  const set = (part: Partial<School>) => editor.change({ part: "school", value: { ...school, ...part } });
  return (
    <Section
      id="school"
      title="The school"
      about="Which rules fit depends on the kind of school. What you leave out is never guessed."
    >
      <div class="pair">
        <Field
          label="Name of the school"
          value={school.name}
          onInput={(name) => set({ name })}
          onLeave={editor.flush}
        />
        <Field
          label="Your council"
          hint="The one you pay council tax to."
          value={school.council}
          onInput={(council) => set({ council })}
          onLeave={editor.flush}
        />
      </div>
      <Choice
        legend="What kind of school is it?"
        hint={SCHOOL_TYPE_HINT}
        options={SCHOOL_TYPE_OPTIONS}
        value={school.type}
        onPick={(type) => set({ type })}
      />
      <DomainField editor={editor} profile={profile} onDomain={(domain) => set({ domain })} />
      <CheckedField
        editor={editor}
        field="replyDays"
        kind="number"
        label="School days in which the school says it answers"
        hint="Some schools publish this with their contact details. Leave it empty when yours does not."
        value={school.replyDays === null ? "" : String(school.replyDays)}
        check={replyDaysProblem}
        onRight={(words) => set({ replyDays: words === "" ? null : Number(words) })}
      />
      <CheckedField
        editor={editor}
        field="complaintDays"
        kind="number"
        label="School days in which its complaints policy answers a formal complaint"
        hint="For the first stage. The policy is on the school’s website; leave it empty until you know."
        value={school.complaintDays === null ? "" : String(school.complaintDays)}
        check={replyDaysProblem}
        onRight={(words) => set({ complaintDays: words === "" ? null : Number(words) })}
      />
    </Section>
  );
}
