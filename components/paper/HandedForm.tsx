import { useState } from "preact/hooks";
import { readDate } from "../../lib/calendar/dates.ts";
import type { Handed } from "../../lib/record/items.ts";
import { Button } from "../kit/Button.tsx";
import { Choice } from "../kit/Choice.tsx";
import { Field } from "../kit/Field.tsx";
import { Note } from "../kit/Note.tsx";
import type { Said } from "./deps.ts";

interface Typed {
  done: Handed;
  date: string;
  time: string;
  to: string;
  by: string;
  signed: string;
}

const HOW: { value: Handed; label: string }[] = [
  { value: "handed-in", label: "Handed in" },
  { value: "posted", label: "Posted" },
];

function typedOf(before: Said | null, today: string): Typed {
  return {
    done: before?.done ?? "handed-in",
    date: before?.when.date ?? today,
    time: before?.when.time ?? "",
    to: before?.to ?? "",
    by: before?.receipt?.by ?? "",
    signed: before?.receipt?.when.date ?? "",
  };
}

function dayProblem(date: string, today: string): string | null {
  if (!readDate(date)) return "Choose a day.";
  return date > today ? "This day is still to come." : null;
}

function saidOf({ done, date, time, to, by, signed }: Typed): Said {
  const signer = by.trim();
  const receipt =
    done === "posted" || signer === "" ? null : { by: signer, when: { date: signed || date, time: null } };
  return { done, when: { date, time: time || null }, to: to.trim(), receipt };
}

/**
 * A letter on paper was handed in or posted: when, to whom, and who signed for it, now or later.
 * @param before what was said of it already
 */
export function HandedForm(props: {
  before: Said | null;
  /** ISO, London. */
  today: string;
  problem: string | null;
  onKeep: (said: Said) => Promise<unknown>;
  onCancel: () => void;
}) {
  const { today } = props;
  const [typed, setTyped] = useState(() => typedOf(props.before, today));
  const [tried, setTried] = useState(false);
  const set = (part: Partial<Typed>) => setTyped({ ...typed, ...part });
  const wrong = dayProblem(typed.date, today);
  const byHand = typed.done === "handed-in";
  const signedWrong = byHand && typed.signed ? dayProblem(typed.signed, today) : null;
  const keep = async () => {
    setTried(true);
    if (!wrong && !signedWrong) await props.onKeep(saidOf(typed));
  };
  return (
    <form class="handed stack" onSubmit={(event) => event.preventDefault()}>
      <Choice
        class="opts-across"
        legend="What has become of it?"
        value={typed.done}
        options={HOW}
        onPick={(done) => set({ done })}
      />
      <div class="pair">
        <Field
          kind="date"
          label="Day"
          value={typed.date}
          max={today}
          error={tried ? wrong : undefined}
          onInput={(date) => set({ date })}
        />
        <Field kind="time" label="Time, if you know it" value={typed.time} onInput={(time) => set({ time })} />
      </div>
      <Field
        label={byHand ? "Who took it?" : "Where did it go?"}
        hint={byHand ? "“Mrs Dunn at reception”. You can leave it out." : "You can leave it out."}
        value={typed.to}
        maxLength={200}
        onInput={(to) => set({ to })}
      />
      {byHand && (
        <Field
          label="Who signed the receipt?"
          hint="Leave it empty if nobody has yet. You can add it later."
          value={typed.by}
          maxLength={200}
          onInput={(by) => set({ by })}
        />
      )}
      {byHand && typed.by.trim() !== "" && (
        <Field
          kind="date"
          label="Day it was signed"
          hint="Empty means the same day."
          value={typed.signed}
          max={today}
          error={tried ? signedWrong : undefined}
          onInput={(signed) => set({ signed })}
        />
      )}
      {props.problem && <Note kind="stop">{props.problem}</Note>}
      <div class="row">
        <Button kind="main" submit onPress={keep}>
          Put it in the record
        </Button>
        <Button kind="quiet" onPress={props.onCancel}>
          Not now
        </Button>
      </div>
    </form>
  );
}
