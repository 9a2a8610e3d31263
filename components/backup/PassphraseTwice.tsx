import { Button } from "../kit/Button.tsx";
import { Tick } from "../kit/Choice.tsx";
import { PassphraseField } from "./PassphraseField.tsx";
import type { PassphraseDesk } from "./passphrase-desk.ts";

export interface PassphraseTwiceProps {
  passphrase: PassphraseDesk;
  label: string;
  hint: string;
  onLeave: () => void;
}

/** The end of a form that locks a file: the passphrase typed twice, and the two ways out. */
export function PassphraseTwice({ passphrase, label, hint, onLeave }: PassphraseTwiceProps) {
  const { typed, again, shown, suggested, problem, ...acts } = passphrase;
  const wrong = (at: "typed" | "again") => (problem.value?.at === at ? problem.value.words : null);
  return (
    <>
      <PassphraseField
        label={label}
        hint={hint}
        value={typed.value}
        shown={shown.value}
        error={wrong("typed")}
        onInput={acts.set}
      />
      <div class="row">
        <Button onPress={acts.suggest}>{suggested.value ? "Suggest another" : "Suggest one"}</Button>
      </div>
      <PassphraseField
        label="The same passphrase again"
        value={again.value}
        shown={shown.value}
        error={wrong("again")}
        onInput={acts.setAgain}
      />
      <Tick label="Show the passphrase" checked={shown.value} onChange={(yes) => (shown.value = yes)} />
      <div class="row">
        <Button kind="main" icon="download" submit>
          Lock it and save
        </Button>
        <Button kind="quiet" onPress={onLeave}>
          Not now
        </Button>
      </div>
    </>
  );
}
