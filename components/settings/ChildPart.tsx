import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { childName, childrenOf } from "../../lib/record/family.ts";
import type { Child, EhcStage, KnownChild, Profile } from "../../lib/record/profile.ts";
import { Button } from "../kit/Button.tsx";
import { Choice, type ChoiceOption } from "../kit/Choice.tsx";
import { Field } from "../kit/Field.tsx";
import { Attendance } from "./Attendance.tsx";
import type { ProfileEditor } from "./editor.ts";
import { anotherChild, childChange, withoutChild } from "./family-moves.ts";
import { newId } from "./ids.ts";
import { Section } from "./Section.tsx";
import { TakeOut } from "./TakeOut.tsx";

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
  const children = childrenOf(profile);
  const several = children.length > 1;
  const fresh = useSignal<string | null>(null);
  const add = () => {
    fresh.value = newId();
    for (const change of anotherChild(fresh.value)) editor.change(change);
  };
  return (
    <Section
      id="child"
      title={several ? "Your children" : "Your child"}
      about={`How letters name your ${several ? "children" : "child"}. Nothing here leaves this browser.`}
    >
      {children.map((child) => (
        <OneChild key={child.id} editor={editor} profile={profile} child={child} fresh={fresh.value === child.id} />
      ))}
      <div class="row">
        <Button kind="quiet" icon="plus" onPress={add}>
          Another child
        </Button>
      </div>
    </Section>
  );
}

interface OneChildProps {
  editor: ProfileEditor;
  profile: Profile;
  child: KnownChild;
  /** Just added: the name takes the focus. */
  fresh: boolean;
}

/** One child; with several, under their name, with the school they are at and the way to take them out. */
function OneChild({ editor, profile, child, fresh }: OneChildProps) {
  const first = useRef<HTMLElement>(null);
  useEffect(() => {
    if (fresh) first.current?.focus();
  }, []);
  const several = Boolean(profile.children?.length);
  const name = childName(child, profile);
  const set = (part: Partial<Child>) => editor.change(childChange(child, part));
  const takeOut = () => {
    for (const change of withoutChild(child.id, profile)) editor.change(change);
    void editor.flush();
    document.getElementById("child-title")?.focus();
  };
  return (
    <>
      {several && <h3 class="part-sub">{name}</h3>}
      <div class="pair">
        <Field
          label="Name or initials"
          hint="“R.” is enough. The school knows who you mean."
          value={child.name}
          onInput={(words) => set({ name: words })}
          onLeave={editor.flush}
          fieldRef={first}
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
        legend={several ? `In letters, ${name} is` : "In letters, your child is"}
        options={PRONOUNS}
        value={child.pronoun}
        onPick={(pronoun) => set({ pronoun })}
      />
      <Choice
        legend={several ? `How far has an EHC plan for ${name} come?` : "How far has an EHC plan come?"}
        hint="An education, health and care plan, from the council. It decides which letters to the council fit. Help at school needs no plan."
        options={EHC_OPTIONS}
        value={child.ehc}
        onPick={(ehc) => set({ ehc })}
      />
      {profile.schools?.length ? <Attendance editor={editor} profile={profile} child={child} name={name} /> : null}
      {several && (
        <TakeOut name={name} onTakeOut={takeOut}>
          <p>
            Everything that is written down stays in the record: emails, letters, notes and absences. It is no longer
            kept apart as {name}’s. People who have to do with {name} alone stay on your list.
          </p>
        </TakeOut>
      )}
    </>
  );
}
