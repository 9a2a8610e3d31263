import type { Subject } from "../../lib/letters/letter.ts";
import { Choice } from "../kit/Choice.tsx";
import type { Composer } from "./state.ts";

/** Who it is about: a concern about a person at school must not be copied to that person. */
export function About({ composer }: { composer: Composer }) {
  if (!composer.letter.aboutMatters.value) return null;
  const child = composer.letter.profile.value.child.name || "My child";
  const options: { value: Subject; label: string }[] = [
    { value: "child", label: child },
    { value: "staff", label: "A member of staff" },
    { value: "head", label: "The head" },
  ];
  return (
    <Choice
      class="about"
      legend="Who is it about?"
      value={composer.draft.aboutWhom.value}
      options={options}
      onPick={composer.setAbout}
    />
  );
}
