import type { Child, EhcStage, Profile } from "../../lib/record/profile.ts";
import { Choice, type ChoiceOption } from "../kit/Choice.tsx";
import { Field } from "../kit/Field.tsx";
import type { ProfileEditor } from "./editor.ts";
import { Section } from "./Section.tsx";

const YEARS = ["Nursery", "Reception", ...Array.from({ length: 13 }, (_, index) => `Year ${index + 1}`)];

/** @param year what is kept now: offered too when it is none of the usual ones */
export function yearOptions(year: string): { value: string; label: string }[] {
  const known = year === "" || YEARS.includes(year) ? YEARS : [year, ...YEARS];
  return [{ value: "", label: "Not said" }, ...known.map((value) => ({ value, label: value }))];
}

const PRONOUNS = [
  { value: "they", label: "They" },
  { value: "she", label: "She" },
  { value: "he", label: "He" },
] as const;

const EHC_OPTIONS: readonly ChoiceOption<EhcStage>[] = [
  { value: "none", label: "Nobody has asked for one" },
  { value: "asked", label: "It was asked for", hint: "The council has not said whether it will assess." },
  { value: "assessing", label: "The council is assessing" },
  { value: "draft", label: "There is a draft" },
  { value: "plan", label: "There is a final plan" },
  { value: "unknown", label: "I do not know, or I leave it out" },
];

export function ChildPart({ editor, profile }: { editor: ProfileEditor; profile: Profile }) {
  const child = profile.child;
  const set = (part: Partial<Child>) => editor.change({ part: "child", value: { ...child, ...part } });
  return (
    <Section id="child" title="Your child" about="How letters name your child. Nothing here leaves this browser.">
      <div class="pair">
        <Field
          label="Name or initials"
          hint="“R.” is enough. The school knows who you mean."
          value={child.name}
          onInput={(name) => set({ name })}
          onLeave={editor.flush}
        />
        <Field
          label="Year"
          hint="Stands in the subject, so that the office can find your child."
          kind="select"
          options={yearOptions(child.year)}
          value={child.year}
          onInput={(year) => set({ year })}
          onLeave={editor.flush}
        />
      </div>
      <Choice
        class="opts-across"
        legend="In letters, your child is"
        options={PRONOUNS}
        value={child.pronoun}
        onPick={(pronoun) => set({ pronoun })}
      />
      <Choice
        legend="How far has an EHC plan come?"
        hint="An education, health and care plan, from the council. It decides which letters to the council fit. Help at school needs no plan."
        options={EHC_OPTIONS}
        value={child.ehc}
        onPick={(ehc) => set({ ehc })}
      />
    </Section>
  );
}
