import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { profileAt, schoolName, schoolsOf } from "../../lib/record/family.ts";
import { FIRST, type KnownSchool, type Profile, type School, type SchoolType } from "../../lib/record/profile.ts";
import { Button } from "../kit/Button.tsx";
import { Choice, type ChoiceOption } from "../kit/Choice.tsx";
import { Field } from "../kit/Field.tsx";
import { CheckedField } from "./CheckedField.tsx";
import { replyDaysProblem } from "./check.ts";
import { DomainField } from "./DomainField.tsx";
import type { ProfileEditor } from "./editor.ts";
import { anotherSchool, schoolChange, withoutSchool } from "./family-moves.ts";
import { newId } from "./ids.ts";
import { Section } from "./Section.tsx";
import { TakeOut } from "./TakeOut.tsx";

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
  const schools = schoolsOf(profile);
  const fresh = useSignal<string | null>(null);
  const add = () => {
    fresh.value = newId();
    for (const change of anotherSchool(fresh.value, profile)) editor.change(change);
  };
  return (
    <Section
      id="school"
      title={schools.length > 1 ? "The schools" : "The school"}
      about="Which rules fit depends on the kind of school. What you leave out is never guessed."
    >
      {schools.map((school) => (
        <OneSchool
          key={school.id}
          editor={editor}
          profile={profile}
          school={school}
          fresh={fresh.value === school.id}
        />
      ))}
      <div class="row">
        <Button kind="quiet" icon="plus" onPress={add}>
          Another school
        </Button>
      </div>
    </Section>
  );
}

interface OneSchoolProps {
  editor: ProfileEditor;
  profile: Profile;
  school: KnownSchool;
  /** Just added: the name takes the focus. */
  fresh: boolean;
}

function OneSchool({ editor, profile, school, fresh }: OneSchoolProps) {
  const first = useRef<HTMLElement>(null);
  useEffect(() => {
    if (fresh) first.current?.focus();
  }, []);
  const several = Boolean(profile.schools?.length);
  const name = schoolName(school, profile);
  const set = (part: Partial<School>) => editor.change(schoolChange(school, part));
  // What is typed and not right yet is kept by the field's name: each school has its own.
  const own = school.id === FIRST ? "" : `:${school.id}`;
  const takeOut = () => {
    for (const change of withoutSchool(school.id, profile)) editor.change(change);
    void editor.flush();
    document.getElementById("school-title")?.focus();
  };
  return (
    <>
      {several && <h3 class="part-sub">{name}</h3>}
      <div class="pair">
        <Field
          label="Name of the school"
          value={school.name}
          onInput={(words) => set({ name: words })}
          onLeave={editor.flush}
          fieldRef={first}
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
        legend={several ? `What kind of school is ${name}?` : "What kind of school is it?"}
        hint={SCHOOL_TYPE_HINT}
        options={SCHOOL_TYPE_OPTIONS}
        value={school.type}
        onPick={(type) => set({ type })}
      />
      <DomainField
        editor={editor}
        field={`domain${own}`}
        profile={profileAt(profile, FIRST, school.id)}
        onDomain={(domain) => set({ domain })}
      />
      <CheckedField
        editor={editor}
        field={`replyDays${own}`}
        kind="number"
        label="School days in which the school says it answers"
        hint="Some schools publish this with their contact details. Leave it empty when yours does not."
        value={school.replyDays === null ? "" : String(school.replyDays)}
        check={replyDaysProblem}
        onRight={(words) => set({ replyDays: words === "" ? null : Number(words) })}
      />
      <CheckedField
        editor={editor}
        field={`complaintDays${own}`}
        kind="number"
        label="School days in which its complaints policy answers a formal complaint"
        hint="For the first stage. The policy is on the school’s website; leave it empty until you know."
        value={school.complaintDays === null ? "" : String(school.complaintDays)}
        check={replyDaysProblem}
        onRight={(words) => set({ complaintDays: words === "" ? null : Number(words) })}
      />
      {school.id !== FIRST && (
        <TakeOut name={name} onTakeOut={takeOut}>
          <p>
            Everything that is written down stays in the record, and its people stay on your list. Its term dates go,
            and children who were at {name} count as at the school before it.
          </p>
        </TakeOut>
      )}
    </>
  );
}
